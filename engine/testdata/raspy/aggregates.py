#: value adds up the selected values
#@ input [3, 1, 2]
all_ = key(1) == query(1)
before = key(indices) < query(indices)
all_.value(tokens)  #> [6, 6, 6]  @layers=1 heads=1 ops=0
all_.value(1)  #> [3, 3, 3]  @layers=1 heads=1 ops=0
before.value(tokens)  #> [0, 3, 4]  @layers=1 heads=1 ops=0
before.value(1)  #> [0, 1, 2]  @layers=1 heads=1 ops=0
before.value(tokens, -1)  #> [-1, 3, 4]  @layers=1 heads=1 ops=0
before.value(tokens, default=None)  #> [None, 3, 4]  @layers=1 heads=1 ops=0
before.value(tokens, "none")  #> ['none', 3, 4]  @layers=1 heads=1 ops=0
(key(tokens) == query(tokens)).value(indices)  #> [0, 1, 2]  @layers=1 heads=1 ops=0
(key(indices) == query(2 - indices)).value(tokens)  #> [2, 1, 3]  @layers=1 heads=1 ops=1
(key(indices) == query(indices - 1)).value(tokens, 0.5)  #> [0.5, 3, 1]  @layers=1 heads=1 ops=1
all_.value([10, 20, 30])  #> [60, 60, 60]  @layers=1 heads=1 ops=0
all_.value(tokens > 1)  #> [2, 2, 2]  @layers=1 heads=1 ops=1
before.value(tokens, name="running")  #> [0, 3, 4]  @layers=1 heads=1 ops=0
before.value(value=tokens, default=9)  #> [9, 3, 4]  @layers=1 heads=1 ops=0
before.value(val=tokens)  #> [0, 3, 4]  @layers=1 heads=1 ops=0
before.value(vallike=tokens)  #> [0, 3, 4]  @layers=1 heads=1 ops=0
before.value()  #! missing-argument callee=value name=value
before.value(tokens, [1])  #! default-not-scalar type=list
before.value(tokens, 0, "name", 1)  #! too-many-arguments callee=value most=3 given=4
before.value(tokens, fallback=1)  #! unknown-keyword callee=value name=fallback
before.value(before)  #! selector-as-sequence type=selector place=value
all_.value(tokens.map(str))  #! cannot-sum selected="0, 1, 2" count=3 value='3' position=0
before.value(tokens / 2)  #> [0, 1.5, 2.0]  @layers=1 heads=1 ops=1
before.value(tokens, tokens)  #! default-not-scalar type=s-op
(~all_).value(tokens, 7)  #> [7, 7, 7]  @layers=1 heads=1 ops=0

#: mean averages them
#@ input [3, 1, 2]
before = key(indices) < query(indices)
before.mean(tokens)  #> [0, 3, 2.0]  @layers=1 heads=1 ops=0
before.mean(tokens, 5)  #> [5, 3, 2.0]  @layers=1 heads=1 ops=0
before.mean(tokens, default=None)  #> [None, 3, 2.0]  @layers=1 heads=1 ops=0
(key(1) == query(1)).mean(tokens)  #> [2.0, 2.0, 2.0]  @layers=1 heads=1 ops=0
(key(indices) == query(indices)).mean(tokens)  #> [3, 1, 2]  @layers=1 heads=1 ops=0
before.mean(tokens, name="running mean")  #> [0, 3, 2.0]  @layers=1 heads=1 ops=0
before.mean()  #! missing-argument callee=mean name=value
(key(1) == query(1)).mean(tokens.map(str))  #! cannot-sum selected="0, 1, 2" count=3 value='3' position=0

#: select and aggregate
#@ input [3, 1, 2]
select(indices, indices, lambda k, q: k < q)  #> 000 100 110
select(indices, indices, lambda k, q: q < k)  #> 011 001 000
select(indices, indices, lambda k, q: k <= q)  #> 100 110 111
select(indices, indices, lambda k, q: k > q)  #> 011 001 000
select(indices, indices, lambda k, q: k >= q)  #> 111 011 001
select(indices, indices, lambda k, q: k == q)  #> 100 010 001
select(indices, indices, lambda k, q: k != q)  #> 011 101 110
select(indices, indices, lambda k, q: k == q + 1)  #> 010 001 000
select(tokens, tokens, lambda k, q: k + q == 4)  #> 010 100 001
select(key(tokens), query(indices), lambda k, q: k == q)  #> 000 010 001
select(k=tokens, q=indices, predicate=lambda k, q: k == q)  #> 000 010 001
select(keylike=tokens, querylike=1, predicate=lambda k, q: k == q)  #> 010 010 010
select(tokens, indices)  #! missing-argument callee=select name=predicate
select(tokens, indices, 5)  #! not-a-function place=select value=5 type=int
select(tokens, indices, lambda k: k)  #! function-arity place=select name="lambda k: k" given=2 least=1 takes=1
select(tokens, indices, lambda k, q: k / 0)  #! division-by-zero operator=/ position=0 at="k / 0"
select(tokens, indices, lambda k, q: k)  #> 111 111 111
select(tokens, indices, lambda k, q: None)  #> 000 000 000
aggregate(select(indices, indices, lambda k, q: k <= q), tokens)  #> [3, 4, 6]  @layers=1 heads=1 ops=0
aggregate(key(1) == query(1), 1)  #> [3, 3, 3]  @layers=1 heads=1 ops=0
aggregate(key(1) == query(0), tokens, -1)  #> [-1, -1, -1]  @layers=1 heads=1 ops=0
aggregate(key(1) == query(0), tokens, default="z")  #> ['z', 'z', 'z']  @layers=1 heads=1 ops=0
aggregate(selector=key(1) == query(1), value=tokens)  #> [6, 6, 6]  @layers=1 heads=1 ops=0
aggregate(sel=key(1) == query(1), vallike=tokens)  #> [6, 6, 6]  @layers=1 heads=1 ops=0
aggregate(tokens, 1)  #! aggregate-needs-selector type=s-op
aggregate()  #! aggregate-needs-selector type=NoneType
aggregate(key(1) == query(1))  #! missing-argument callee=aggregate name=value

#: a single value passes unchanged, and texts cannot be added up
flip = key(4 - indices) == query(indices)
flip.value(tokens)  #> ['o', 'l', 'l', 'e', 'h']  @layers=1 heads=1 ops=1
flip.value(tokens.map(lambda t: None))  #> [None, None, None, None, None]  @layers=1 heads=1 ops=1
(key(1) == query(1)).value(tokens)  #! cannot-sum selected="0, 1, 2, 3, 4" count=5 value='h' position=0
(key(tokens) == query("l")).value(tokens)  #! cannot-sum selected="2, 3" count=2 value='l' position=0
(key(tokens) == query("h")).value(tokens)  #> ['h', 'h', 'h', 'h', 'h']  @layers=1 heads=1 ops=0
(key(tokens) == query("z")).value(tokens, "-")  #> ['-', '-', '-', '-', '-']  @layers=1 heads=1 ops=0
(key(indices) < query(indices)).value(tokens, 0)  #! cannot-sum selected="0, 1" count=2 value='h' position=2
(key(indices) >= query(3)).value(where(indices > 3, 1, "x"))  #! cannot-sum selected="3, 4" count=2 value='x' position=0

#: comparing selectors, and names
#@ input abc
before = key(indices) < query(indices)
same = key(indices) == query(indices)
(before == before).value(1)  #> [3, 3, 3]  @layers=1 heads=1 ops=0
(before != same).value(1)  #> [1, 2, 3]  @layers=1 heads=1 ops=0
(before < (key(1) == query(1))).value(1)  #> [3, 2, 1]  @layers=1 heads=1 ops=0
(before <= (key(indices) == query(0))).value(1)  #> [3, 3, 2]  @layers=1 heads=1 ops=0
(before > (key(1) == query(0))).value(1)  #> [0, 1, 2]  @layers=1 heads=1 ops=0
(before >= (key(1) == query(1))).value(1)  #> [0, 1, 2]  @layers=1 heads=1 ops=0
(before + before).value(1)  #> [0, 1, 2]  @layers=1 heads=1 ops=0
(before - same).value(1)  #> [1, 2, 3]  @layers=1 heads=1 ops=0
(before * same).value(1)  #> [0, 0, 0]  @layers=1 heads=1 ops=0
before.name("before")  #> 000 100 110
before.name()  #! name-not-text type=NoneType
before.name(5)  #! name-not-text type=int
before.values(1)  #! no-attribute-nearest type=selector name=values nearest=value at=values
before(1)  #! input-not-sequence type=int
-before  #! symbolic-unary operator=- type=selector
abs(before)  #! symbolic-argument callee=abs type=selector
before % same  #! selector-operator operator=%
for row in before: pass  #! symbolic-loop type=selector at=before
before[0]  #! selector-element type=selector
before + 1  #! selector-with-other operator=+ other=int
1 + before  #! selector-with-other operator=+ other=int
key("ab")  #! sequence-length given=2 needed=3
query(key(1))  #! selector-as-sequence type=key place=query
key()  #! missing-argument callee=key name=x
query()  #! missing-argument callee=query name=x
key(1, 2)  #! too-many-arguments callee=key most=1 given=2
key(x=1)  #> key [1, 1, 1]
query(x=tokens)  #> query ['a', 'b', 'c']
key(key(1) == query(1))  #! selector-as-sequence type=selector place=key
-key(1)  #! symbolic-unary operator=- type=key
key([1, 2, 3])  #> key [1, 2, 3]
key(abs)  #! not-a-sequence type=function place=key
key(1).foo  #! no-attribute type=key name=foo at=foo
key(indices) < query(1.5)  #> 110 110 110
key(tokens) < query(1)  #! not-comparable operator=< left='a' right=1 position=0
~(key(1) == query(1))  #> 000 000 000
~(key(indices) != query(indices))  #> 100 010 001

#: layers, heads and ops are counted once for equal work
#@ input abc
n = (key(1) == query(1)).value(1)
n  #> [3, 3, 3]  @layers=1 heads=1 ops=0
n + n  #> [6, 6, 6]  @layers=1 heads=1 ops=1
n + (key(1) == query(1)).value(1)  #> [6, 6, 6]  @layers=1 heads=1 ops=1
(key(n - indices - 1) == query(indices)).value(tokens)  #> ['c', 'b', 'a']  @layers=2 heads=2 ops=2
(key(n - indices - 1) == query(indices)).value((key(n - indices - 1) == query(indices)).value(tokens))  #> ['a', 'b', 'c']  @layers=3 heads=3 ops=2
where(n > 2, n + 1, n - 1)  #> [4, 4, 4]  @layers=1 heads=1 ops=4
1 + 2 + indices * 0  #> [3, 3, 3]
SOp.zip(lambda a, b: a + b, n, n)  #> [6, 6, 6]  @layers=1 heads=1 ops=1

#: running an s-op gives a result
op = tokens + "!"
r = op("ab")
r  #> ['a!', 'b!']
r.val  #> ['a!', 'b!']
r.layer  #> 0
r.toseq()  #> ['a!', 'b!']
r[0]  #> 'a!'
r[-1]  #> 'b!'
r[0:1]  #> ['a!']
r[5]  #! index-range type=result index=5 length=2 last=1
len(r)  #> 2
list(r)  #> ['a!', 'b!']
r == ["a!", "b!"]  #> True
r == ["a!"]  #> False
[x for x in r]  #> ['a!', 'b!']
op([1])  #! operator-types operator=+ left=1 right='!' leftType=int rightType=str position=0 at="tokens + \"!\""
op(["x", "y"])  #> ['x!', 'y!']
op(5)  #! input-not-sequence type=int
op()  #! missing-argument callee=s-op name=x
op("a", "b")  #! too-many-arguments callee=s-op most=1 given=2
op(x="cd")  #> ['c!', 'd!']
op.input("xy")  #> ['x!', 'y!']
op.input(["p"])  #> ['p!']
op.input(5)  #! input-not-sequence type=int
op.input(x="q")  #> ['q!']
op.input()  #! missing-argument callee=s-op name=x
n = (key(1) == query(1)).value(1)
n("abc")  #> [3, 3, 3]
n("abc").layer  #> 1
n("")  #> []
n.input([1, 2, 3])  #> [3, 3, 3]
n.input([1, 2]) + 1  #! operator-types operator=+ left="[2, 2]" right=1 leftType=result rightType=int
n.input("ab") + tokens.input("abc")  #! operator-types operator=+ left="[2, 2]" right="['a', 'b', 'c']" leftType=result rightType=result
tokens("ab") == tokens("ab")  #> True
tokens("ab") == tokens("ac")  #> False
"a" in tokens("ab")  #> True
max(indices("abc"))  #> 2
sum(indices("abc"))  #> 3
r.foo  #! no-attribute type=result name=foo at=foo
r[0] = 1  #! not-changeable type=result at=r[0]
r.val[1]  #> 'b!'
r + "x"  #! operator-types operator=+ left="['a!', 'b!']" right='x' leftType=result rightType=str

#: running a selector gives a result
before = key(indices) < query(indices)
before("abc")  #> [[False, False, False], [True, False, False], [True, True, False]]
before.input("ab")  #> [[False, False], [True, False]]
before.input(5)  #! input-not-sequence type=int
r = tokens.input("ab")
r == ["a", "b"]  #> True
r != ["a", "b"]  #> False
["a", "b"] == r  #> True
r == "ab"  #> False
r == [1, 2]  #> False
#: values that cannot be added name the query; any other error of a sum is passed on
#@ input hello
everything = key(1) == query(1)
everything.value(tokens)  #! cannot-sum position=0
everything.value(tokens.map(lambda t: 10 ** 400 if t == "h" else 0.5))  #! integer-to-float position=0
