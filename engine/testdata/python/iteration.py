#: range
list(range(5))  #> [0, 1, 2, 3, 4]
list(range(2, 5))  #> [2, 3, 4]
list(range(0, 10, 3))  #> [0, 3, 6, 9]
list(range(5, 0, -2))  #> [5, 3, 1]
list(range(0))  #> []
list(range(5, 2))  #> []
list(range(2, 5, -1))  #> []
list(range(-2, 2))  #> [-2, -1, 0, 1]
len(range(0, 10, 3))  #> 4
len(range(5, 0, -2))  #> 3
len(range(0))  #> 0
range(5)  #> range(0, 5)
range(1, 5)  #> range(1, 5)
range(1, 9, 2)  #> range(1, 9, 2)
range(10)[3]  #> 3
range(10)[-1]  #> 9
range(0, 10, 3)[2]  #> 6
range(10)[2:5]  #> range(2, 5)
range(10)[::-2]  #> range(9, -1, -2)
range(10)[10]  #! index-range type=range index=10 length=10 last=9
range(3)[-4]  #! index-range type=range index=-4 length=3 last=2
range(3)["a"]  #! index-type type=range index='a' given=str
3 in range(5)  #> True
5 in range(5)  #> False
4 in range(0, 10, 2)  #> True
5 in range(0, 10, 2)  #> False
7 in range(9, 0, -2)  #> True
"a" in range(3)  #> False
1.0 in range(3)  #> True
range(3) == range(0, 3)  #> True
range(0) == range(2, 1)  #> True
range(0, 4, 2) == range(0, 3, 2)  #> True
range(3) == [0, 1, 2]  #> False
range(3) != range(4)  #> True
list(reversed(range(0, 10, 3)))  #> [9, 6, 3, 0]
sum(range(10))  #> 45
bool(range(0))  #> False
range(1, 2, 0)  #! range-step-zero
range(1.0)  #! float-for-int callee=range name=start value=1
range("a")  #! argument-type callee=range name=start expected=int type=str
range(None)  #! argument-type callee=range name=start expected=int type=NoneType
list(range(True))  #> [0]
range(3) + range(2)  #! operator-types operator=+ left="range(0, 3)" right="range(0, 2)" leftType=range rightType=range
range(3)[0] = 1  #! not-changeable type=range at=range(3)[0]
max(range(3))  #> 2
range(1, 10, 3)[1:]  #> range(4, 10, 3)
{range(3): 1}  #> {range(0, 3): 1}

#: enumerate
list(enumerate("ab"))  #> [(0, 'a'), (1, 'b')]
list(enumerate(["x"], 1))  #> [(1, 'x')]
list(enumerate([], 5))  #> []
list(enumerate("ab", start=-1))  #> [(-1, 'a'), (0, 'b')]
[i * c for i, c in enumerate("abc")]  #> ['', 'b', 'cc']
list(enumerate(5))  #! not-iterable type=int
enumerate([1], "a")  #! argument-type
list(enumerate(enumerate("a")))  #> [(0, (0, 'a'))]

#: zip
list(zip())  #> []
list(zip("ab"))  #> [('a',), ('b',)]
list(zip("ab", [1, 2]))  #> [('a', 1), ('b', 2)]
list(zip("abc", [1, 2], range(9)))  #> [('a', 1, 0), ('b', 2, 1)]
list(zip([], "ab"))  #> []
list(zip("ab", [1, 2], strict=True))  #> [('a', 1), ('b', 2)]
list(zip("ab", [1], strict=True))  #! zip-strict
list(zip("a", [1, 2], strict=True))  #! zip-strict
list(zip("ab", [1, 2], "abc", strict=True))  #! zip-strict
list(zip("ab", [1], strict=False))  #> [('a', 1)]
list(zip([], [], strict=True))  #> []
list(zip([], [1], strict=True))  #! zip-strict
list(zip(*[(1, 2), (3, 4)]))  #> [(1, 3), (2, 4)]
dict(zip("ab", [1, 2]))  #> {'a': 1, 'b': 2}
it = iter_ = zip([1, 2, 3], [4, 5, 6])
[pair for pair in it]  #> [(1, 4), (2, 5), (3, 6)]
list(it)  #> []

#: map and filter
list(map(str, [1, 2]))  #> ['1', '2']
list(map(lambda a, b: a + b, [1, 2, 3], [10, 20]))  #> [11, 22]
list(map(len, ["a", "bb"]))  #> [1, 2]
list(map(str.upper, "ab"))  #> ['A', 'B']
list(map(None, [1]))  #! not-callable value=None type=NoneType
map(len)  #! missing-argument callee=map name=iterable
map()  #! missing-argument callee=map name=function
list(map(5, [1]))  #! not-callable value=5 type=int
list(map(lambda: 1, [1]))  #! too-many-arguments callee=lambda most=0 given=1
list(filter(lambda v: v > 1, [1, 2, 3]))  #> [2, 3]
list(filter(None, [0, 1, "", "a", [], None]))  #> [1, 'a']
list(filter(str.isdigit, "a1b2"))  #> ['1', '2']
filter(None)  #! missing-argument callee=filter name=iterable
list(filter(5, [1]))  #! not-callable value=5 type=int
sum(map(int, "123"))  #> 6

#: reversed and sorted
list(reversed([1, 2, 3]))  #> [3, 2, 1]
list(reversed("abc"))  #> ['c', 'b', 'a']
list(reversed((1, 2)))  #> [2, 1]
list(reversed({"a": 1, "b": 2}))  #> ['b', 'a']
list(reversed([]))  #> []
list(reversed("h😀"))  #> ['😀', 'h']
reversed({1, 2})  #! not-reversible type=set
reversed(5)  #! not-reversible type=int
reversed(zip([1]))  #! not-reversible type=zip
list(reversed(range(3)))  #> [2, 1, 0]
sorted([3, 1, 2])  #> [1, 2, 3]
sorted("hello")  #> ['e', 'h', 'l', 'l', 'o']
sorted({"b": 1, "a": 2})  #> ['a', 'b']
sorted([3, 1, 2], reverse=True)  #> [3, 2, 1]
sorted(["bb", "a", "cc"], key=len)  #> ['a', 'bb', 'cc']
sorted(["bb", "a", "cc"], key=len, reverse=True)  #> ['bb', 'cc', 'a']
sorted([(1, "b"), (1, "a"), (0, "c")])  #> [(0, 'c'), (1, 'a'), (1, 'b')]
sorted([1, 2.5, True])  #> [1, True, 2.5]
sorted([])  #> []
sorted([1, "a"])  #! not-comparable operator=< left='a' right=1
sorted([None, None])  #! not-comparable operator=< left=None right=None
sorted(5)  #! not-iterable type=int
sorted([1], key=5)  #! not-callable value=5 type=int
sorted([[2], [1, 2]], key=None)  #> [[1, 2], [2]]
sorted([3, 1], reverse=0)  #> [1, 3]
sorted([float("inf"), -1, 2])  #> [-1, 2, inf]
xs = [2, 1]
sorted(xs) == xs  #> False
xs  #> [2, 1]
sorted(i % 3 for i in range(5))  #> [0, 0, 1, 1, 2]

#: all and any
all([])  #> True
all([1, "a", [0]])  #> True
all([1, 0])  #> False
any([])  #> False
any([0, "", None])  #> False
any([0, 5])  #> True
all(x < 3 for x in range(3))  #> True
any(x == 2 for x in range(3))  #> True
all(5)  #! not-iterable type=int
any(None)  #! not-iterable type=NoneType
all(map(str.isdigit, "12"))  #> True
it = map(int, ["1", "0", "x"])
all(it)  #> False

#: comprehensions
[i * i for i in range(4)]  #> [0, 1, 4, 9]
[i for i in range(10) if i % 2 if i > 3]  #> [5, 7, 9]
[(i, j) for i in range(2) for j in range(i, 2)]  #> [(0, 0), (0, 1), (1, 1)]
[i for i in range(3) for i in "ab"]  #> ['a', 'b', 'a', 'b', 'a', 'b']
[[j for j in range(i)] for i in range(3)]  #> [[], [0], [0, 1]]
{i % 2 for i in range(5)}  #> {0, 1}
{c: i for i, c in enumerate("ab")}  #> {'a': 0, 'b': 1}
{k: v for k, v in [("a", 1), ("a", 2)]}  #> {'a': 2}
[a + b for a, b in [(1, 2), (3, 4)]]  #> [3, 7]
[x if x > 1 else -x for x in range(3)]  #> [0, -1, 2]
[lambda: i for i in range(2)][0]()  #> 1
x = "outer"
[x for x in range(2)]  #> [0, 1]
x  #> 'outer'
[i for i in []]  #> []
[i for i in 5]  #! not-iterable type=int at=5
[i for i in range(3) if undefined]  #! unknown-name name=undefined at=undefined
[y for y in [1]] + [y for y in [2]]  #> [1, 2]
[*range(2), *"ab"]  #> [0, 1, 'a', 'b']
{*range(2)}  #> {0, 1}
[i for i, in [(1,), (2,)]]  #> [1, 2]
sum(i for i in range(4))  #> 6
max((len(w) for w in ["a", "bb"]), default=0)  #> 2
g = (i for i in range(3))
list(g)  #> [0, 1, 2]
list(g)  #> []
",".join(c for c in "abc")  #> 'a,b,c'
list(i for i in (1, 2))  #> [1, 2]
tuple(i for i in (1, 2) if i > 1)  #> (2,)
set(i for i in (1, 1))  #> {1}
f = lambda it: list(it)
f(i for i in "ab")  #> ['a', 'b']
late = (i + k for i in range(2))
k = 10
list(late)  #> [10, 11]
[i for row in [[1, 2], [3]] for i in row if i != 2]  #> [1, 3]
{(i, j): i * j for i in range(2) for j in range(2)}  #> {(0, 0): 0, (0, 1): 0, (1, 0): 0, (1, 1): 1}

#: iterators are read once
it = map(str, [1, 2])
[c for c in it]  #> ['1', '2']
[c for c in it]  #> []
z = zip("ab", "cd")
list(z) + list(z)  #> [('a', 'c'), ('b', 'd')]
e = enumerate("ab")
for i, c in e: break
list(e)  #> [(1, 'b')]
r = reversed([1, 2])
1 in r  #> True
list(r)  #> []
"a" in (c for c in "abc")  #> True
len(map(str, [1]))  #! no-length type=map
bool(map(str, []))  #> True
map(str, [1])[0]  #! not-subscriptable type=map
a, b = map(int, "12")
a + b  #> 3
[*zip("a", "b")]  #> [('a', 'b')]
grow = [1]
it = (grow.append(x + 1) or x for x in grow if x < 4)
list(it)  #> [1, 2, 3]
g = (next_ for next_ in [1])
g2 = (list(g) for _ in [0])
list(g2)  #> [[1]]

#: what cannot be iterated is said at once
zip(5)  #! not-iterable type=int
map(len, 5)  #! not-iterable type=int
enumerate(5)  #! not-iterable type=int
filter(None, 5)  #! not-iterable type=int
(x for x in 5)  #! not-iterable type=int at=5
iter(5)  #! not-iterable type=int
zip([1], 5)  #! not-iterable type=int

#: a dict or a set that changes while a loop goes through it
d = {1: 2}
for k in d: d[k + 1] = 0  #! changed-in-loop type=dict at=d
s = {1}
for k in s: s.add(k + 1)  #! changed-in-loop type=set at=s
for k in d: del d[k]  #! changed-in-loop type=dict at=d
for k in {5: 6}: d[k] = 0
for k in s: s.add(k)
for k in list(d): d[k + 10] = 0

#: a list that changes while it is sorted or extended
x = [3, 1, 2]
x.sort(key=lambda v: x.clear() or v)
x  #> [1, 2, 3]
x.sort(key=lambda v: len(x))
x  #> [1, 2, 3]
x.sort(key=lambda v: x.append(v) or -v)  #! changed-in-sort
y = [3, 2, 1]
y.sort(key=lambda v: 1 / (v - 2))  #! division-by-zero operator=/ at="1 / (v - 2)"
y  #> [3, 2, 1]
z = [1]
def grow():
    for i in range(3):
        z.append(10 + i)
        yield i
z.extend(grow())
z  #> [1, 10, 0, 11, 1, 12, 2]
z.extend(z)
len(z)  #> 14
def shrink():
    z.clear()
    yield 7
z.extend(shrink())
z  #> [7]

#: a list that holds itself
x = []
x.append(x)
x == x, x in x, x == [x], [x] == [x]  #> (True, True, True, True)
y = []
y.append(y)
x == y  #! limit-depth limit=100
x != x, x < [x]  #> (False, False)
d = {}
d[0] = d
d == d  #> True

#: methods of range
range(2, 10, 3).index(8)  #> 2
range(5, 0, -2).index(1)  #> 2
range(4).count(3.0)  #> 1
range(4).count("a")  #> 0
range(4).index(4)  #! item-missing callee=range.index item=4

#: loops within loops of comprehensions and generators
[x * y for x in [1, 2] for y in [3, 4]]  #> [3, 4, 6, 8]
list(x * y for x in [1, 2] for y in [3, 4])  #> [3, 4, 6, 8]
list((x, y, z) for x in range(2) for y in range(x + 1) for z in range(y + 1) if z < 2)  #> [(0, 0, 0), (1, 0, 0), (1, 1, 0), (1, 1, 1)]
[(x, y, z) for x in range(2) for y in range(x + 1) for z in range(y + 1)]  #> [(0, 0, 0), (1, 0, 0), (1, 1, 0), (1, 1, 1)]
sorted({x + y for x in range(2) for y in range(3)})  #> [0, 1, 2, 3]
{x: y for x in range(2) for y in range(x, 3)}  #> {0: 2, 1: 2}
