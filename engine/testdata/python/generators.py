#: yield makes a generator
def count(n):
    i = 0
    while i < n:
        yield i
        i += 1
list(count(4))  #> [0, 1, 2, 3]
sum(count(5))  #> 10
[x for x in count(3) if x]  #> [1, 2]
g = count(2)
list(g)  #> [0, 1]
list(g)  #> []
a, b, c = count(3)
(a, b, c)  #> (0, 1, 2)
def evens(xs):
    for x in xs:
        if x % 2 == 0:
            yield x
    else:
        yield "end"
list(evens(range(5)))  #> [0, 2, 4, 'end']
def tree(t):
    if isinstance(t, list):
        for part in t:
            yield from tree(part)
    else:
        yield t
list(tree([1, [2, [3, 4]], [], 5]))  #> [1, 2, 3, 4, 5]
def returns():
    x = yield 1
    yield x
    return "r"
def outer():
    r = yield from returns()
    yield r
list(outer())  #> [1, None, 'r']
def guarded():
    try:
        yield 1
        raise ValueError("v")
    except ValueError as e:
        yield str(e)
    finally:
        yield "finally"
list(guarded())  #> [1, 'v', 'finally']
def chosen(x):
    match x:
        case [a, b]:
            yield a
            yield b
        case _:
            yield
list(chosen([1, 2])) + list(chosen(1))  #> [1, 2, None]
def early():
    yield 1
    return
    yield 2
list(early())  #> [1]
def breaks():
    for i in range(9):
        while True:
            yield i
            break
        if i == 2: break
        continue
list(breaks())  #> [0, 1, 2]
def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
[x for x, _ in zip(fib(), range(10))]  #> [0, 1, 1, 2, 3, 5, 8, 13, 21, 34]
def augmented():
    total = 1
    total += yield total
    yield total
next(augmented())  #> 1
it = count(2)
[next(it), next(it), next(it, "none")]  #> [0, 1, 'none']

#: a yield inside a larger expression
def doubled():
    x = 1 + (yield 2)
    y = [x, (yield x), (yield x + 1)]
    return y
def ends(g, last):
    try:
        g.send(last)
    except StopIteration as end:
        return end.args
g = doubled()
next(g), g.send(10), g.send("a")  #> (2, 11, 12)
ends(g, "b")  #> ([11, 'a', 'b'],)
def called(f):
    return f((yield 1), *(yield 2), key=(yield 3))
g = called(lambda a, *b, key: (a, b, key))
next(g), g.send("a"), g.send("bc")  #> (1, 2, 3)
ends(g, "k")  #> (('a', ('b', 'c'), 'k'),)
def decided():
    first = (yield "left") and (yield "right")
    second = (yield "test") or (yield "other")
    third = (yield "then") if (yield "if") else (yield "else")
    return first, second, third
g = decided()
next(g), g.send(0), g.send(1), g.send(False)  #> ('left', 'test', 'if', 'else')
ends(g, "then value")  #> ((0, 1, 'then value'),)
g = decided()
next(g), g.send(1), g.send("r"), g.send(0), g.send("o"), g.send(0)  #> ('left', 'right', 'test', 'other', 'if', 'else')
ends(g, "last")  #> (('r', 'o', 'last'),)
def watched(log):
    while (yield len(log)) != "stop":
        log.append(f"{(yield 'word')}!"[0:(yield "size")])
    if not (yield "if"):
        for c in (yield "for"):
            yield c
    match (yield "match"):
        case 1:
            yield "one"
    return {(yield "key"): -(yield "value")}[(yield "index")]
log = []
g = watched(log)
next(g), g.send("go"), g.send("abc"), g.send(2), g.send("stop"), g.send(0), g.send("xy")  #> (0, 'word', 'size', 1, 'if', 'for', 'x')
log  #> ['ab']
next(g), next(g), g.send(1), g.send("one sent"), g.send("k"), g.send(7)  #> ('y', 'match', 'one', 'key', 'value', 'index')
ends(g, "k")  #> (-7,)
def raises():
    try:
        raise ValueError((yield 1))
    except ValueError as e:
        yield e.args
g = raises()
next(g), g.send("x")  #> (1, ('x',))
def methods():
    return "-".join((yield from ["a", "b"]) or [(yield "c")]), (yield "d").upper()
g = methods()
next(g), next(g), next(g), g.send("C")  #> ('a', 'b', 'c', 'd')
ends(g, "d")  #> (('C', 'D'),)
def falls():
    return 1 < (yield 1)
g = falls()
next(g)  #> 1
ends(g, 2)  #> (True,)
def plain():
    yield 1
g = plain()
next(g), g.close(), next(g, "closed")  #> (1, None, 'closed')
g = plain()
g.send(None)  #> 1
plain().send(1)  #! send-before-start
