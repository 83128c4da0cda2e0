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
