#: append, insert, extend and + make a list longer
xs = [3, 1]
xs.append([2])  #> None
xs.insert(1, "a")  #> None
xs.insert(-1, "b")
xs.insert(99, "end")
xs.insert(-99, "start")
xs  #> ['start', 3, 'a', 1, 'b', [2], 'end']
xs.extend("xy")  #> None
xs.extend(range(2))
xs.extend({"k": 1})
xs.extend([])
xs  #> ['start', 3, 'a', 1, 'b', [2], 'end', 'x', 'y', 0, 1, 'k']
xs + [1]  #> ['start', 3, 'a', 1, 'b', [2], 'end', 'x', 'y', 0, 1, 'k', 1]
xs.append()  #! missing-argument callee=list.append name=object
xs.append(1, 2)  #! too-many-arguments callee=list.append most=1 given=2
xs.insert(1)  #! missing-argument callee=list.insert name=object
xs.insert("a", 1)  #! argument-type callee=list.insert name=index expected=int type=str
xs.insert(1.0, 1)  #! float-for-int callee=list.insert name=index value=1
xs.extend(5)  #! not-iterable type=int
xs.extend()  #! missing-argument callee=list.extend name=iterable
xs + (1,)  #! operator-types operator=+ left="['start', 3, 'a', 1, 'b', [2], 'end', 'x', 'y', 0, 1, 'k']" right=(1,) leftType=list rightType=tuple
xs + None  #! operator-types operator=+ left="['start', 3, 'a', 1, 'b', [2], 'end', 'x', 'y', 0, 1, 'k']" right=None leftType=list rightType=NoneType
(1,) + xs  #! operator-types operator=+ left=(1,) right="['start', 3, 'a', 1, 'b', [2], 'end', 'x', 'y', 0, 1, 'k']" leftType=tuple rightType=list

#: pop, remove, clear and del make it shorter
xs = list("abcabc")
xs.pop()  #> 'c'
xs.pop(0)  #> 'a'
xs.pop(-2)  #> 'a'
xs  #> ['b', 'c', 'b']
xs.pop(3)  #! index-range type=list index=3 length=3 last=2
xs.pop(-4)  #! index-range type=list index=-4 length=3 last=2
xs.pop("a")  #! argument-type callee=list.pop name=index expected=int type=str
xs.remove("b")  #> None
xs  #> ['c', 'b']
xs.remove("z")  #! item-missing callee=list.remove item='z'
xs.clear()  #> None
xs  #> []
xs.pop()  #! pop-empty type=list
[1, 2, 1.0, True].remove(True)  #> None
ys = [1, 2, 1.0, True]
ys.remove(True)
ys  #> [2, 1.0, True]
del ys[0]
ys  #> [1.0, True]
del ys[5]  #! index-range type=list index=5 length=2 last=1 at=ys[5]
del ys[-1]
ys  #> [1.0]

#: count and index look for equal items
xs = [1, 2, 1.0, True, "1", None, [1], (1,)]
xs.count(1)  #> 3
xs.count("1")  #> 1
xs.count(None)  #> 1
xs.count([1])  #> 1
xs.count(7)  #> 0
xs.index(1)  #> 0
xs.index(1, 1)  #> 2
xs.index(1, 3, 4)  #> 3
xs.index(1, -6)  #> 2
xs.index(True, 3, -1)  #> 3
xs.index("z")  #! item-missing callee=list.index item='z'
xs.index(1, 4)  #! item-missing callee=list.index item=1
xs.index(2, 0, 1)  #! item-missing callee=list.index item=2
xs.index(2, 1, 2)  #> 1
xs.index(2, -99)  #> 1
xs.index()  #! missing-argument callee=list.index name=value
[].index(1)  #! item-missing callee=list.index item=1
xs.index(1, "a")  #! argument-type callee=list.index name=start expected=int type=str

#: reverse turns the list itself round
xs = [1, "b", None]
xs.reverse()  #> None
xs  #> [None, 'b', 1]
ys = []
ys.reverse()
ys  #> []
zs = [1]
zs.reverse()
zs  #> [1]
four = [1, 2, 3, 4]
four.reverse()
four  #> [4, 3, 2, 1]

#: sort orders the list itself and keeps equals in order
xs = [3, 1, 2.5, True]
xs.sort()  #> None
xs  #> [1, True, 2.5, 3]
xs.sort(reverse=True)
xs  #> [3, 2.5, 1, True]
words = ["bb", "a", "ccc", "dd"]
words.sort(key=len)
words  #> ['a', 'bb', 'dd', 'ccc']
words.sort(key=len, reverse=True)
words  #> ['ccc', 'bb', 'dd', 'a']
words.sort(reverse=False)
words  #> ['a', 'bb', 'ccc', 'dd']
words.sort(key=None)
words  #> ['a', 'bb', 'ccc', 'dd']
words.sort(key=lambda word: word[-1], reverse=True)
words  #> ['dd', 'ccc', 'bb', 'a']
pairs = [(2, "b"), (1, "z"), (2, "a"), (1,)]
pairs.sort()
pairs  #> [(1,), (1, 'z'), (2, 'a'), (2, 'b')]
[1, "a"].sort()  #! not-comparable operator=< left='a' right=1
[1, None].sort()  #! not-comparable operator=< left=None right=1
words.sort(len)  #! too-many-arguments callee=list.sort most=0 given=1
words.sort(key=5)  #! not-callable value=5 type=int
words.sort(down=True)  #! unknown-keyword callee=list.sort name=down
[[2], [1, 5], []].sort()  #> None

#: copy is shallow
inner = [1]
xs = [inner, 2]
ys = xs.copy()
ys.append(3)
inner.append(9)
xs  #> [[1, 9], 2]
ys  #> [[1, 9], 2, 3]
xs == ys  #> False
xs is xs  #> True
xs.copy() is xs  #> False
xs.copy(1)  #! too-many-arguments callee=list.copy most=0 given=1

#: items and slices are read
xs = [0, 1, 2, 3, 4]
xs[0]  #> 0
xs[-1]  #> 4
xs[True]  #> 1
xs[5]  #! index-range type=list index=5 length=5 last=4
xs[-6]  #! index-range type=list index=-6 length=5 last=4
xs["a"]  #! index-type type=list index='a' given=str
xs[1.0]  #! index-float type=list index=1.0
xs[None]  #! index-type type=list index=None given=NoneType
xs[:]  #> [0, 1, 2, 3, 4]
xs[1:3]  #> [1, 2]
xs[3:1]  #> []
xs[-2:]  #> [3, 4]
xs[:-2]  #> [0, 1, 2]
xs[::2]  #> [0, 2, 4]
xs[::-1]  #> [4, 3, 2, 1, 0]
xs[3:0:-2]  #> [3, 1]
xs[10:]  #> []
xs[-10:2]  #> [0, 1]
xs[4:10]  #> [4]
xs[::-2]  #> [4, 2, 0]
xs[-1:-4:-1]  #> [4, 3, 2]
xs[None:2]  #> [0, 1]
xs[::0]  #! slice-step-zero
xs["a":]  #! index-type type=slice index='a' given=str
xs[1.5:]  #! index-float type=slice index=1.5

#: items and slices are written
xs = [0, 1, 2, 3, 4]
xs[1] = "one"
xs[-1] = "last"
xs  #> [0, 'one', 2, 3, 'last']
xs[9] = 1  #! index-range type=list index=9 length=5 last=4 at=xs[9]
xs[-6] = 1  #! index-range type=list index=-6 length=5 last=4 at=xs[-6]
xs[1:3] = []
xs  #> [0, 3, 'last']
xs[1:1] = [7, 8]
xs  #> [0, 7, 8, 3, 'last']
xs[:0] = "ab"
xs  #> ['a', 'b', 0, 7, 8, 3, 'last']
xs[-1:] = (5, 6)
xs  #> ['a', 'b', 0, 7, 8, 3, 5, 6]
xs[::2] = [0, 0, 0, 0]
xs  #> [0, 'b', 0, 7, 0, 3, 0, 6]
xs[::2] = [1]  #! slice-length given=1 needed=4 step=2 at=xs[::2]
xs[::-1] = range(8)
xs  #> [7, 6, 5, 4, 3, 2, 1, 0]
xs[1:2] = 5  #! not-iterable type=int at=xs[1:2]
xs[5:2] = [9]
xs  #> [7, 6, 5, 4, 3, 9, 2, 1, 0]
del xs[::2]
xs  #> [6, 4, 9, 1]
del xs[1:3]
xs  #> [6, 1]
del xs[:]
xs  #> []

#: operators on lists
[1] * 3  #> [1, 1, 1]
2 * [1, 2]  #> [1, 2, 1, 2]
[1] * 0  #> []
[1] * -1  #> []
[1] * True  #> [1]
[1] * 1.5  #! operator-types operator=* left=[1] right=1.5 leftType=list rightType=float
[1] * [2]  #! operator-types operator=* left=[1] right=[2] leftType=list rightType=list
2.5 * [1]  #! operator-types operator=* left=2.5 right=[1] leftType=float rightType=list
[1, 2] == [1, 2]  #> True
[1, 2] == [1.0, True + 1]  #> True
[1, 2] == (1, 2)  #> False
[1, 2] != [2, 1]  #> True
[1, 2] < [1, 3]  #> True
[1, 2] < [1, 2, 0]  #> True
[1, 2] <= [1, 2]  #> True
[2] > [1, 9]  #> True
[2] >= [2, 0]  #> False
[] < [0]  #> True
[1] < (2,)  #! not-comparable operator=< left=[1] right=(2,)
[1, "a"] < [1, 2]  #! not-comparable operator=< left='a' right=2
[1, "a"] < [2, 2]  #> True
[1] < 2  #! not-comparable operator=< left=[1] right=2
[1] - [1]  #! operator-types operator=- left=[1] right=[1] leftType=list rightType=list
-[1]  #! unary-type operator=- value=[1]
1 in [1.0]  #> True
"a" in ["ab"]  #> False
[1] in [[1]]  #> True
2 not in [1]  #> True
bool([])  #> False
bool([0])  #> True
len([1, [2, 3]])  #> 2
{[1]: 2}  #! unhashable type=list at=[1]
{[1]}  #! unhashable type=list

#: += and *= change the list that other names hold
xs = ys = [1]
xs += (2, 3)
ys  #> [1, 2, 3]
xs += "ab"
ys  #> [1, 2, 3, 'a', 'b']
xs *= 2
ys  #> [1, 2, 3, 'a', 'b', 1, 2, 3, 'a', 'b']
xs is ys  #> True
xs += 1  #! not-iterable type=int
xs *= "a"  #! operator-types operator=* left="[1, 2, 3, 'a', 'b', 1, 2, 3, 'a', 'b']" right='a' leftType=list rightType=str
xs *= 0
ys  #> []
xs = xs + [1]
ys  #> []

#: a list prints its items by repr
print([1, "a", None, [2.0], (), {"k": []}])  #| [1, 'a', None, [2.0], (), {'k': []}]
str([1, "it's"])  #> '[1, "it\'s"]'
repr([])  #> '[]'
xs = [1]
xs.append(xs)
xs  #> [1, [...]]

#: methods are values, and unknown ones are named
xs = []
add = xs.append
add(1)
add(2)
xs  #> [1, 2]
list.append(xs, 3)
xs  #> [1, 2, 3]
list.count([1, 1], 1)  #> 2
list.append()  #! missing-argument callee=list.append name=self
list.append((1,), 2)  #! argument-type callee=list.append name=self expected=list type=tuple
xs.push(1)  #! no-attribute type=list name=push at=push
xs.size  #! no-attribute type=list name=size at=size
xs.appendd(1)  #! no-attribute-nearest type=list name=appendd nearest=append at=appendd
