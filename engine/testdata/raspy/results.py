#: running an s-op on an input gives a result
r = tokens.input("abc")
r  #> ['a', 'b', 'c']
r == ["a", "b", "c"]  #> True
r == tokens("abc")  #> True
r == ["a", "b"]  #> False
r.toseq()  #> ['a', 'b', 'c']
r.val  #> ['a', 'b', 'c']
r.layer  #> 0
len(r)  #> 3
r[0]  #> 'a'
r[-1]  #> 'c'
r[1:]  #> ['b', 'c']
[t for t in r]  #> ['a', 'b', 'c']
(key(1) == query(1)).value(1).input([5, 6]).layer  #> 1
assert tokens.input([1, 2]) == [1, 2]
tokens.input()  #! missing-argument callee=s-op name=x
tokens.input(5)  #! input-not-sequence type=int
r.vall  #! no-attribute-nearest type=result name=vall nearest=val at=vall

#: running a selector on an input gives a row for each query
same = key(tokens) == query(tokens)
r = same("aba")
r  #> [[True, False, True], [False, True, False], [True, False, True]]
same.input("aba") == r  #> True
r[1]  #> [False, True, False]
len(r)  #> 3
r.toseq()  #> [[True, False, True], [False, True, False], [True, False, True]]
r.layer  #> 0
[sum(row) for row in r]  #> [2, 1, 2]
same(5)  #! input-not-sequence type=int
key(indices)("ab")  #! not-callable value=<key> type=key

#: a result stands for its values in an s-op
#@ input abc
tokens("xyz") + tokens  #> ['xa', 'yb', 'zc']

#: a third argument of value is a name
(key(1) == query(1)).value(1, 0, "length")  #> [5, 5, 5, 5, 5]  @layers=1 heads=1 ops=0
(key(1) == query(1)).value(1, 0, 5)  #! name-not-text type=int
SOp.zip(lambda *values: 0, *[indices] * 200000)  #! limit-zip limit=256 given=200000
