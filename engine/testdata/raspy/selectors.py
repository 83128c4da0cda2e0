#: comparing a key with a query gives a selector, a row a query
#@ input abc
key(indices) == query(indices)  #> 100 010 001
key(indices) != query(indices)  #> 011 101 110
key(indices) < query(indices)  #> 000 100 110
key(indices) <= query(indices)  #> 100 110 111
key(indices) > query(indices)  #> 011 001 000
key(indices) >= query(indices)  #> 111 011 001
query(indices) == key(indices)  #> 100 010 001
query(indices) != key(indices)  #> 011 101 110
query(indices) < key(indices)  #> 011 001 000
query(indices) <= key(indices)  #> 111 011 001
query(indices) > key(indices)  #> 000 100 110
query(indices) >= key(indices)  #> 100 110 111
key("b") == query(tokens)  #> 000 111 000
key(tokens) == query("b")  #> 010 010 010
key([2, 0, 1]) == query(indices)  #> 010 001 100
key(tokens)  #> key ['a', 'b', 'c']
query(indices + 1)  #> query [1, 2, 3]
key(1) == qery(1)  #! unknown-name-nearest name=qery nearest=query at=qery
key(tokens) == key(tokens)  #! key-with-key side=key needed=query other=key operator===
query(tokens) == query(tokens)  #! key-with-key side=query needed=key other=query operator===
key(tokens) == 1  #! key-without-query side=key needed=query other=int operator===
tokens == query(1)  #! key-without-query side=query needed=key other=s-op operator===
key(tokens) < query(indices)  #! not-comparable operator=< left='a' right=0 position=0
key(tokens) + query(1)  #! operator-types operator=+ left='a' right=1 leftType=str rightType=int position=0
key(1) < query(indices) < key(2)  #! symbolic-rewrite written="a < b < c" type=selector better="(key(1) < query(indices)) & (query(indices) < key(2))"

#: selectors combine
#@ input abc
before = key(indices) < query(indices)
same = key(indices) == query(indices)
before | same  #> 100 110 111
before & same  #> 000 000 000
before ^ (key(indices) <= query(0))  #> 100 000 010
~before  #> 111 011 001
~before & ~same  #> 011 001 000
before & True  #! selector-with-other operator=& other=bool
True | before  #! selector-with-other operator=| other=bool
before / same  #! selector-operator operator=/
before and same  #! symbolic-rewrite written=and type=selector better="before & same"
before or same  #! symbolic-rewrite written=or type=selector better="before | same"
not before  #! symbolic-rewrite written=not type=selector better=~before
if before: x = 1  #! symbolic-condition keyword=if type=selector test=before at=before

#: integers beyond a double are ordered exactly, among themselves, with floats and with small ones
#@ input abc
big = 10 ** 20 + indices
key(big) < query(big)  #> 000 100 110
(key(big) >= query(big)).value(1)  #> [3, 2, 1]
(key(big) <= query(2 * indices * 10 ** 20)).value(1)  #> [0, 3, 3]
(key(big) == query(1e20)).value(1)  #> [1, 1, 1]
(key(big) <= query(1e20)).value(1)  #> [1, 1, 1]
((key(big) > query(10 ** 20)) & (key(big) < query(10 ** 20 + 2))).value(indices)  #> [1, 1, 1]

#: of two parts that raise an error, the first one is named, wherever it happens
first = select(indices, indices, lambda k, q: 1 // (q - 3))
second = select(indices, indices, lambda k, q: 1 // (q - 1))
(first & second).value(1)  #! division-by-zero operator=// position=3 at="1 // (q - 3)"
