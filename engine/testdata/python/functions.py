#: parameters and arguments
def f(a, b=2, *rest, c=3, **names): return (a, b, rest, c, names)
f(1)  #> (1, 2, (), 3, {})
f(1, 5)  #> (1, 5, (), 3, {})
f(1, 5, 6, 7)  #> (1, 5, (6, 7), 3, {})
f(1, c=9)  #> (1, 2, (), 9, {})
f(b=1, a=2)  #> (2, 1, (), 3, {})
f(1, 2, 3, k=4)  #> (1, 2, (3,), 3, {'k': 4})
f(*[1, 2, 3])  #> (1, 2, (3,), 3, {})
f(*"ab", *[1])  #> ('a', 'b', (1,), 3, {})
f(**{"a": 1, "z": 2})  #> (1, 2, (), 3, {'z': 2})
f(1, **{"b": 5}, c=6)  #> (1, 5, (), 6, {})
f(0, *range(2), c=1, **{"q": 1})  #> (0, 0, (1,), 1, {'q': 1})
f()  #! missing-argument callee=f name=a
f(b=1)  #! missing-argument callee=f name=a
f(1, a=2)  #! argument-twice callee=f name=a
f(1, 2, b=3)  #! argument-twice callee=f name=b
f(**{"a": 1}, a=2)  #! argument-twice
f(*5)  #! not-iterable type=int at=5
f(**[1])  #! spread-not-dict type=list at=[1]
f(**{1: 2})  #! keyword-not-text key=1 at="{1: 2}"
def g(a, *, k): return a - k
g(1, k=2)  #> -1
g(1, 2)  #! too-many-arguments callee=g most=1 given=2
g(1)  #! missing-argument callee=g name=k
g(k=1)  #! missing-argument callee=g name=a
g(1, k=1, z=2)  #! unknown-keyword callee=g name=z
def h(*, k=1): return k
h()  #> 1
h(k=2)  #> 2
h(2)  #! too-many-arguments callee=h most=0 given=1
def none(): return None
none()  #> None
none(1)  #! too-many-arguments callee=none most=0 given=1
none(x=1)  #! unknown-keyword callee=none name=x
def two(a, b): return a
two(1)  #! missing-argument callee=two name=b
two(1, 2, 3)  #! too-many-arguments callee=two most=2 given=3
two(a=1)  #! missing-argument callee=two name=b
def bad(a=1, b): pass  #! default-before name=b at=b
def typed(a: int, b: str = "x") -> int: return a
typed(1)  #> 1
def only(a, b, /, c): return (a, b, c)
only(1, 2, c=3)  #> (1, 2, 3)
only(1, b=2, c=3)  #! unknown-keyword callee=only name=b
two(c=1)  #! unknown-keyword callee=two name=c
def rest(a, /, **k): return (a, k)
rest(1, a=2)  #> (1, {'a': 2})
def two_stars(*a, *b): pass  #! two-stars at=b
*a = 1, 2  #! starred-alone at=*
for *a in [[1]]: pass  #! starred-alone at=*
*a, = 1, 2
a  #> [1, 2]

#: defaults are made once
n = 1
def f(x=n): return x
n = 2
f()  #> 1
def keep(x, seen=[]):
    seen.append(x)
    return seen

keep(1)  #> [1]
keep(2)  #> [1, 2]
keep(3, [])  #> [3]

#: lambda
(lambda: 1)()  #> 1
(lambda x: x + 1)(2)  #> 3
(lambda x, y=2: x * y)(3)  #> 6
(lambda *xs: xs)(1, 2)  #> (1, 2)
(lambda **k: k)(a=1)  #> {'a': 1}
(lambda x: (lambda y: x + y))(1)(2)  #> 3
add = lambda a, b: a + b
add(1, 2)  #> 3
add(1)  #! missing-argument callee=lambda name=b
[f(1) for f in [lambda x: x + k for k in range(3)]]  #> [3, 3, 3]
[f(1) for f in [lambda x, k=k: x + k for k in range(3)]]  #> [1, 2, 3]
sorted([3, 1, 2], key=lambda v: -v)  #> [3, 2, 1]
(lambda x: x if x else "none")(0)  #> 'none'

#: closures and recursion
def counter():
    count = [0]
    def step():
        count[0] += 1
        return count[0]
    return step

c = counter()
[c(), c(), c()]  #> [1, 2, 3]
counter()()  #> 1
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
fib(15)  #> 610
def even(n): return True if n == 0 else odd(n - 1)
def odd(n): return False if n == 0 else even(n - 1)
even(10)  #> True
def forever(n): return forever(n + 1)
forever(0)  #! limit-depth limit=200 at="forever(n + 1)"
def apply(f, *args): return f(*args)
apply(max, 1, 3, 2)  #> 3
apply(apply, len, "ab")  #> 2
def compose(f, g): return lambda x: f(g(x))
compose(str, abs)(-3)  #> '3'

#: calls of what is no function
5()  #! not-callable value=5 type=int
"a"()  #! not-callable value='a' type=str
None()  #! not-callable value=None type=NoneType
[1](0)  #! not-callable value=[1] type=list
{}()  #! not-callable value={} type=dict
(1, 2)()  #! not-callable value="(1, 2)" type=tuple
x = 1
x(2)  #! not-callable value=1 type=int
len()()  #! missing-argument callee=len name=obj at=len()
undefined(1)  #! unknown-name name=undefined at=undefined
len = 3
len("a")  #! not-callable value=3 type=int

#: functions are values
fs = [abs, len, str]
[f("1") if f is not abs else f(-1) for f in fs]  #> [1, 1, '1']
f = max
f(1, 2)  #> 2
{abs: 1}[abs]  #> 1
abs == abs  #> True
abs is max  #> False
def u(): pass
{u: 1}[u]  #> 1
u.name  #! attribute-of-function name=name function=u at=name
len.foo  #! no-attribute type=function name=foo at=foo

#: built-in functions refuse what they do not take
len()  #! missing-argument callee=len name=obj
len([1], [2])  #! too-many-arguments callee=len most=1 given=2
len(x=[1])  #! unknown-keyword callee=len name=x
sorted([1], [2])  #! too-many-arguments callee=sorted most=1 given=2
sum([1], [2], [3])  #! too-many-arguments callee=sum most=2 given=3
enumerate()  #! missing-argument callee=enumerate name=iterable
zip(strict=1, x=2)  #! unknown-keyword callee=zip name=x
isinstance(1)  #! missing-argument callee=isinstance name=classinfo
abs(x=1)  #! unknown-keyword callee=abs name=x
int("1", bass=2)  #! unknown-keyword callee=int name=bass
str(1, 2, 3, 4)  #! too-many-arguments callee=str most=1 given=4
range()  #! missing-argument callee=range name=start
range(1, 2, 3, 4)  #! too-many-arguments callee=range most=3 given=4
range(x=1)  #! unknown-keyword callee=range name=x
