#: frozenset
f = frozenset([3, 1, 3])
frozenset()  #> frozenset()
frozenset("a")  #> frozenset({'a'})
len(f), 3 in f, f == {1, 3}, {1, 3} == f, f == frozenset([1, 3])  #> (2, True, True, True, True)
{f: 1}[frozenset([1, 3])]  #> 1
{frozenset([1]), frozenset([1])}  #> {frozenset({1})}
sorted(f | {2}), sorted(f & {3, 4}), sorted(f - {1}), sorted(f ^ {1, 2})  #> ([1, 2, 3], [3], [3], [2, 3])
f <= {1, 2, 3}, f < f, f.issubset([1, 3]), f.isdisjoint([2])  #> (True, False, True, True)
type(f.union([2])) == frozenset, sorted(f.union([2]))  #> (True, [1, 2, 3])
f.add(1)  #! no-attribute type=frozenset name=add at=add
isinstance(f, set), isinstance(f, frozenset)  #> (False, True)

#: slice
s = slice(1, 4, 2)
"abcdef"[s], [1, 2, 3, 4, 5][s], (1, 2, 3)[slice(2)]  #> ('bd', [2, 4], (1, 2))
s, slice(3), s.start, s.stop, s.step, slice(None, 2).start  #> (slice(1, 4, 2), slice(None, 3, None), 1, 4, 2, None)
s == slice(1, 4, 2)  #> True

#: type
type(1), type("a"), type(1.0), type(True), type([]), type(()), type({}), type({1})  #> (<class 'int'>, <class 'str'>, <class 'float'>, <class 'bool'>, <class 'list'>, <class 'tuple'>, <class 'dict'>, <class 'set'>)
type(1) == int, type(True) == int, type(None) == type(None), type(len) == type(abs)  #> (True, False, True, True)
type(1)("5")  #> 5
[t.__name__ for t in (int, str, list)]  #> ['int', 'str', 'list']
type(3).__name__, len.__name__  #> ('int', 'len')
type(ValueError("x")) == ValueError  #> True

#: bin, oct, hex and format
bin(5), bin(-5), bin(0), bin(True), oct(64), oct(-8), hex(255), hex(-255), hex(2 ** 70)  #> ('0b101', '-0b101', '0b0', '0b1', '0o100', '-0o10', '0xff', '-0xff', '0x400000000000000000')
bin(1.5)  #! float-for-int callee=bin name=number value=1.5
hex("a")  #! argument-type callee=hex name=number expected=int type=str
oct(None)  #! argument-type callee=oct name=number expected=int type=NoneType
format(3.14159, ".2f"), format(5, "03"), format("a", ">3"), format(255, "x"), format(7)  #> ('3.14', '005', '  a', 'ff', '7')
format(1, "q")  #! format-type letter=q type=int

#: callable, hasattr and getattr
[callable(x) for x in (len, int, lambda: 1, 1, "a", [].append)]  #> [True, True, True, False, False, True]
hasattr("a", "upper"), hasattr("a", "nope"), hasattr([], "append")  #> (True, False, True)
getattr("ab", "upper")(), getattr("a", "nope", 7)  #> ('AB', 7)
getattr("a", "nope")  #! no-attribute type=str name=nope
getattr(1, 2)  #! argument-type callee=getattr name=name expected=str type=int

#: hash
hash(1) == hash(1.0) == hash(True), hash((1, 2)) == hash((1, 2)), hash("a") == hash("a")  #> (True, True, True)
hash(5), hash(True), hash(-7), hash(2.0), hash(0), hash(10 ** 15)  #> (5, 1, -7, 2, 0, 1000000000000000)
hash([])  #! unhashable type=list
hash({})  #! unhashable type=dict

#: iter and next
it = iter([1, 2])
[next(it), next(it), next(it, None), next(it, 5)]  #> [1, 2, None, 5]
next(iter([]))  #! iterator-ended
next([1])  #! not-iterator type=list
iter(5)  #! not-iterable type=int
list(iter("ab")), list(iter({"k": 1})), list(iter(range(2)))  #> (['a', 'b'], ['k'], [0, 1])
i = iter([1, 2, 3])
iter(i) is i, next(i), list(i), list(i)  #> (True, 1, [2, 3], [])
