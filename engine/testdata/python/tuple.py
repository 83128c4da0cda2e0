#: tuples are written and read
()  #> ()
(1,)  #> (1,)
1, 2  #> (1, 2)
(1, 2, "a")  #> (1, 2, 'a')
tuple()  #> ()
tuple("ab")  #> ('a', 'b')
len({(1, "27:ns" + "x" * 25), (13, "", "x" * 25)})  #> 2
len({(1, 23), (12, 3), (123,), ("1", 23), (1, "23"), (1, (23,)), ((1,), 23)})  #> 7
tuple([1, [2]])  #> (1, [2])
tuple(range(3))  #> (0, 1, 2)
tuple({"a": 1})  #> ('a',)
tuple(i for i in (1, 2))  #> (1, 2)
tuple(5)  #! not-iterable type=int
tuple(1, 2)  #! too-many-arguments callee=tuple most=1 given=2
t = (1, "b", [3])
t[0]  #> 1
t[-1]  #> [3]
t[1:]  #> ('b', [3])
t[::-1]  #> ([3], 'b', 1)
t[:-1]  #> (1, 'b')
t[3]  #! index-range type=tuple index=3 length=3 last=2
t[-4]  #! index-range type=tuple index=-4 length=3 last=2
t["a"]  #! index-type type=tuple index='a' given=str
t[1.0]  #! index-float type=tuple index=1.0
len(t)  #> 3
t[0] = 9  #! immutable type=tuple at=t[0]
del t[0]  #! immutable type=tuple at=t[0]
t[2].append(4)  #> None
t  #> (1, 'b', [3, 4])
(1, *[2, 3], *())  #> (1, 2, 3)
t is tuple(t)  #> True

#: count and index look for equal items
t = (1, 2, 1.0, True, "1", [1])
t.count(1)  #> 3
t.count([1])  #> 1
t.count(7)  #> 0
t.index(2)  #> 1
t.index(1, 1)  #> 2
t.index(1, 3, 4)  #> 3
t.index(1, -3)  #> 3
t.index(1, 0, -5)  #> 0
t.index("z")  #! item-missing callee=tuple.index item='z'
t.index(2, 2)  #! item-missing callee=tuple.index item=2
t.index(2, 0, 1)  #! item-missing callee=tuple.index item=2
t.index()  #! missing-argument callee=tuple.index name=value
t.count()  #! missing-argument callee=tuple.count name=value
t.append(1)  #! no-attribute type=tuple name=append at=append
tuple.count((1, 1), 1)  #> 2
tuple.index([1], 1)  #! argument-type callee=tuple.index name=self expected=tuple type=list

#: operators on tuples
(1,) + (2,)  #> (1, 2)
(1, 2) * 2  #> (1, 2, 1, 2)
2 * (1,)  #> (1, 1)
(1,) * 0  #> ()
(1,) * -1  #> ()
(1,) * True  #> (1,)
(1,) * 1.5  #! operator-types operator=* left=(1,) right=1.5 leftType=tuple rightType=float
(1,) + [2]  #! operator-types operator=+ left=(1,) right=[2] leftType=tuple rightType=list
(1,) + 1  #! operator-types operator=+ left=(1,) right=1 leftType=tuple rightType=int
(1,) - (1,)  #! operator-types operator=- left=(1,) right=(1,) leftType=tuple rightType=tuple
-(1,)  #! unary-type operator=- value=(1,)
(1, 2) == (1, 2.0)  #> True
(1, 2) == [1, 2]  #> False
(1, 2) != (1,)  #> True
(1, 2) < (1, 3)  #> True
(1, 2) < (1, 2, 0)  #> True
(1, 2) <= (1, 2)  #> True
(2,) > (1, 9)  #> True
(2,) >= (2, 1)  #> False
() < (0,)  #> True
(1,) < [2]  #! not-comparable operator=< left=(1,) right=[2]
(1, "a") < (1, 2)  #! not-comparable operator=< left='a' right=2
1 in (1.0,)  #> True
(1,) in ((1,),)  #> True
2 not in (1,)  #> True
bool(())  #> False
bool((0,))  #> True
{(1, 2): "a"}[(1, 2)]  #> 'a'
{(1, 2): "a"}[1, 2.0]  #> 'a'
{(1, [2])}  #! unhashable type=list
str((1,))  #> '(1,)'
str((1, "a"))  #> "(1, 'a')"
a = b = (1,)
a += (2,)
b  #> (1,)
a  #> (1, 2)
a += [3]  #! operator-types operator=+ left="(1, 2)" right=[3] leftType=tuple rightType=list
