#: nonlocal and global assign outside
def counter():
    n = 0
    def more():
        nonlocal n
        n += 1
        return n
    return more
c = counter()
[c(), c(), c()]  #> [1, 2, 3]
total = 0
def add(x):
    global total, made
    total += x
    made = x
add(2)
add(3)
(total, made)  #> (5, 3)
def shadows():
    total = 10
    def inner():
        global total
        total = 99
    inner()
    return total
shadows()  #> 10
total  #> 99

#: := binds where the function is
if (n := 3) > 2:
    print(n)
#| 3
[y := 1, y ** 2]  #> [1, 1]
def f():
    xs = [last := x * 2 for x in range(3)]
    return xs, last
f()  #> ([0, 2, 4], 4)
any((found := x) > 1 for x in [1, 2, 3])  #> True
found  #> 2
print(z := 5, z)  #| 5 5
while (n := n - 1) > 0: pass
n  #> 0
(lambda x: (w := x + 1) * w)(2)  #> 9

#: decorators, hints, ... and 1.
def twice(fn):
    def inner(*args, **names):
        return fn(*args, **names) * 2
    return inner
def times(k):
    return lambda fn: lambda x: fn(x) * k
@twice
@times(5)
def g(x: int = 3, *rest: str) -> "list[int]":
    ...
    return x + 1
g(1)  #> 20
count: int = 5
count  #> 5
...  #> Ellipsis
def todo(): ...
todo()  #> None
1. + 2  #> 3.0
[1., 2.e1, 1_0.]  #> [1.0, 20.0, 10.0]
def pos(a, /, b, *, c): return (a, b, c)
pos(1, 2, c=3)  #> (1, 2, 3)
x = 1
del x
try:
    x
except NameError:
    print("gone")
#| gone

#: global outside a function says nothing new
global outside
outside = 3
outside + 1  #> 4
