#: sets are written and read
{1, 2, 1.0, True}  #> {1, 2}
sorted({"b", "a", "b"})  #> ['a', 'b']
set()  #> set()
sorted(set("hello"))  #> ['e', 'h', 'l', 'o']
set(range(3))  #> {0, 1, 2}
sorted(set({"a": 1, "b": 2}))  #> ['a', 'b']
set(5)  #! not-iterable type=int
set(1, 2)  #! too-many-arguments callee=set most=1 given=2
set([[1]])  #! unhashable type=list
{{1}}  #! unhashable type=set
{1, *[2, 3]}  #> {1, 2, 3}
{(1, 2)}  #> {(1, 2)}
len({1, 1.0})  #> 1
1 in {1.0}  #> True
"a" not in {"a"}  #> False
[1] in {1}  #! unhashable type=list
bool(set())  #> False
bool({0})  #> True
{1, 2}[0]  #! set-element
sorted({3, 1, 2})  #> [1, 2, 3]
{None}  #> {None}

#: add, discard, remove, pop and clear
s = {1}
s.add(2)  #> None
s.add(1.0)  #> None
s  #> {1, 2}
s.add([1])  #! unhashable type=list
s.add()  #! missing-argument callee=set.add name=elem
s.discard(9)  #> None
s.discard(1)  #> None
s  #> {2}
s.discard([1])  #! unhashable type=list
s.remove(2)  #> None
s.remove(2)  #! element-missing item=2
s.remove([1])  #! unhashable type=list
s  #> set()
s.pop()  #! pop-empty type=set
s.add(5)  #> None
s.pop()  #> 5
s  #> set()
s.add(1)  #> None
s.clear()  #> None
s  #> set()
s.update([1, 2], {3}, "a")  #> None
len(s)  #> 4
s.update()  #> None
s.update(5)  #! not-iterable type=int
s.update([[1]])  #! unhashable type=list
t = s.copy()
t.add("new")  #> None
"new" in s  #> False
s.copy(1)  #! too-many-arguments callee=set.copy most=0 given=1

#: union, intersection, difference and symmetric difference
a = {1, 2, 3}
b = {3, 4}
a | b  #> {1, 2, 3, 4}
a & b  #> {3}
a - b  #> {1, 2}
a ^ b  #> {1, 2, 4}
b - a  #> {4}
a.union(b)  #> {1, 2, 3, 4}
a.union([5], (6,), "")  #> {1, 2, 3, 5, 6}
a.union()  #> {1, 2, 3}
a.intersection(b)  #> {3}
a.intersection([1, 2], {2})  #> {2}
a.intersection()  #> {1, 2, 3}
a.difference(b)  #> {1, 2}
a.difference([1], {2})  #> {3}
a.difference()  #> {1, 2, 3}
a.union(5)  #! not-iterable type=int
a.intersection(5)  #! not-iterable type=int
a.difference([[1]])  #! unhashable type=list
a.union([[1]])  #! unhashable type=list
a | [1]  #! operator-types operator=| left="{1, 2, 3}" right=[1] leftType=set rightType=list
a & [1]  #! operator-types operator=& left="{1, 2, 3}" right=[1] leftType=set rightType=list
a - [1]  #! operator-types operator=- left="{1, 2, 3}" right=[1] leftType=set rightType=list
a ^ [1]  #! operator-types operator=^ left="{1, 2, 3}" right=[1] leftType=set rightType=list
a % b  #! operator-types operator=% left="{1, 2, 3}" right="{3, 4}" leftType=set rightType=set
a + b  #! operator-types operator=+ left="{1, 2, 3}" right="{3, 4}" leftType=set rightType=set
a * 2  #! operator-types operator=* left="{1, 2, 3}" right=2 leftType=set rightType=int
-a  #! unary-type operator=- value="{1, 2, 3}"
a | {}  #! operator-types operator=| left="{1, 2, 3}" right={} leftType=set rightType=dict
a  #> {1, 2, 3}
c = d = {1, 2}
c |= {3}
d  #> {1, 2, 3}
c &= {1, 3}
d  #> {1, 3}
c -= {1}
d  #> {3}
c ^= {3, 4}
d  #> {4}
c |= [1]  #! operator-types operator=| left={4} right=[1] leftType=set rightType=list
c += {1}  #! operator-types operator=+ left={4} right={1} leftType=set rightType=set

#: sets compare by what they hold
a = {1, 2}
a == {2, 1.0}  #> True
a == {1}  #> False
a != {1}  #> True
a == [1, 2]  #> False
a <= {1, 2, 3}  #> True
a <= {1, 2}  #> True
a <= {1, 3, 4}  #> False
a < {1, 2}  #> False
a < {1, 2, 3}  #> True
a < {1, 3, 4}  #> False
a >= {1}  #> True
a >= {1, 2}  #> True
a >= {3}  #> False
a >= {1, 2, 3}  #> False
a > {1, 2}  #> False
a > {1}  #> True
a > {3}  #> False
a < [1]  #! not-comparable operator=< left="{1, 2}" right=[1]
a <= 5  #! not-comparable operator=<= left="{1, 2}" right=5
a.issubset({1, 2, 3})  #> True
a.issubset([1, 2])  #> True
a.issubset([1])  #> False
a.issubset([2, 3, 4])  #> False
set().issubset([])  #> True
a.issubset(5)  #! not-iterable type=int
a.issuperset([1])  #> True
a.issuperset({1, 2})  #> True
a.issuperset({1, 3})  #> False
a.issuperset([1, 2, 3])  #> False
a.issuperset([])  #> True
a.issuperset(5)  #! not-iterable type=int
a.issuperset([[1]])  #! unhashable type=list
a.isdisjoint({3})  #> True
a.isdisjoint([2, 3])  #> False
a.isdisjoint([])  #> True
a.isdisjoint(5)  #! not-iterable type=int
a.isdisjoint()  #! missing-argument callee=set.isdisjoint name=other
{1} < {2}  #> False
{1} > {2}  #> False

#: a set prints its items by repr
str({1})  #> '{1}'
repr(set())  #> 'set()'
print({"a"})  #| {'a'}
sorted({(1, "a"), (0, "b")})  #> [(0, 'b'), (1, 'a')]

#: methods of set are found by name
s = {1}
s.append(2)  #! no-attribute type=set name=append at=append
s.addd(2)  #! no-attribute-nearest type=set name=addd nearest=add at=addd
set.union({1}, {2})  #> {1, 2}
set.add([1], 2)  #! argument-type callee=set.add name=self expected=set type=list


#: the methods that change a set
s = {1, 2, 3}
s.difference_update({1}, [9])  #> None
s  #> {2, 3}
s.intersection_update([3, 2, 7], {2, 3})  #> None
s  #> {2, 3}
s.intersection_update({3})
s  #> {3}
s.symmetric_difference_update([3, 4])  #> None
s  #> {4}
{1, 2}.symmetric_difference([2, 3])  #> {1, 3}
{1, 2}.symmetric_difference({1, 2})  #> set()
s.difference_update(5)  #! not-iterable type=int
s.intersection_update(5)  #! not-iterable type=int
s.symmetric_difference(5)  #! not-iterable type=int
s.symmetric_difference_update()  #! missing-argument callee=set.symmetric_difference_update name=other
{1} + {2}  #! operator-types operator=+ leftType=set rightType=set
{1} * 2  #! operator-types operator=* leftType=set rightType=int
{1} % {2}  #! operator-types operator=% leftType=set rightType=set
{1: 2}.keys() % {2}  #! operator-types operator=%
