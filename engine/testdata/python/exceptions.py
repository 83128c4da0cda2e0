#: try, except, else and finally
log = []
def f(n):
    try:
        log.append("try")
        if n == 1: raise ValueError("one", 1)
        if n == 2: return 10 // 0
        if n == 3: return [][0]
        if n == 4: return {}["k"]
        if n == 5: raise NotImplementedError
        if n == 6: return "six"
    except ValueError as e:
        log.append(e.args)
        return str(e)
    except (ZeroDivisionError, IndexError) as e:
        return type(e).__name__
    except LookupError:
        return "lookup"
    except Exception as e:
        return repr(e)
    else:
        log.append("else")
    finally:
        log.append("finally")
    return "end"
[f(n) for n in range(7)]  #> ['end', "('one', 1)", 'ZeroDivisionError', 'IndexError', 'lookup', 'NotImplementedError()', 'six']
log  #> ['try', 'else', 'finally', 'try', ('one', 1), 'finally', 'try', 'finally', 'try', 'finally', 'try', 'finally', 'try', 'finally', 'try', 'finally']
try:
    e = 1
    raise ValueError("bad")
except ValueError as e:
    print(e, repr(e), e.args)
#| bad ValueError('bad') ('bad',)
def g():
    for i in range(3):
        try:
            if i == 1: continue
            if i == 2: break
        finally:
            print("finally", i)
    return "done"
g()  #> 'done'
#| finally 0
#| finally 1
#| finally 2
def h():
    try:
        return "try"
    finally:
        return "finally"
h()  #> 'finally'
def again():
    try:
        try:
            raise KeyError("k")
        except KeyError:
            raise
    except LookupError as e:
        return str(e)
again()  #> "'k'"
def pass_on():
    raise
def passed_on():
    try:
        try:
            raise KeyError("k")
        except KeyError:
            pass_on()
    except LookupError as e:
        return e.args
passed_on()  #> ('k',)
def pass_inner_on():
    try:
        raise KeyError("inner")
    except KeyError:
        try:
            pass_on()
        except KeyError:
            pass
    pass_on()
def passed_outer_on():
    try:
        try:
            raise ValueError("outer")
        except ValueError:
            pass_inner_on()
    except ValueError as e:
        return e.args
passed_outer_on()  #> ('outer',)
def passed_late():
    try:
        raise ValueError("over")
    except ValueError:
        pass
    try:
        pass_on()
    except RuntimeError:
        return "nothing"
passed_late()  #> 'nothing'
def chained():
    try:
        try:
            1 / 0
        except ZeroDivisionError as e:
            raise ValueError("no") from e
    except ValueError as e:
        return e.args
chained()  #> ('no',)
def deep(n):
    return deep(n + 1)
try:
    deep(0)
except RecursionError:
    print("too deep")
#| too deep
assert 1 == 1, "no"
def asserted():
    try:
        assert 1 == 2, ("a", 1)
    except AssertionError as e:
        return e.args
asserted()  #> (('a', 1),)
isinstance(ValueError("x"), Exception)  #> True
isinstance(KeyError("x"), (IndexError, LookupError))  #> True
try:
    raise
except RuntimeError:
    print("nothing to raise")
#| nothing to raise
try:
    raise 5
except TypeError:
    print("five is no exception")
#| five is no exception
