#: what every program has
tokens  #> ['h', 'e', 'l', 'l', 'o']
identity  #> ['h', 'e', 'l', 'l', 'o']
indices  #> [0, 1, 2, 3, 4]
tokens + ""  #! sequence-length given=0 needed=5

#: the empty input and a single token
#@ input ""
tokens  #> []
indices  #> []
indices + 1  #> []
raw([])  #> []
(key(1) == query(1)).value(1)  #> []  @layers=1 heads=1 ops=0
key(1) == query(1)  #> no rows
tokens + "abc"  #! sequence-length given=3 needed=0

#: one token
#@ input a
tokens  #> ['a']
indices  #> [0]
tokens + tokens  #> ['aa']
(key(1) == query(1)).value(tokens)  #> ['a']  @layers=1 heads=1 ops=0
(key(0) == query(1)).value(tokens, "none")  #> ['none']  @layers=1 heads=1 ops=0

#: letters beyond ASCII
#@ input a龍b龍😀
tokens == "龍"  #> [False, True, False, True, False]
tokens != "龍"  #> [True, False, True, False, True]
"😀" == tokens  #> [False, False, False, False, True]
tokens == "é"  #> [False, False, False, False, False]
tokens != "é"  #> [True, True, True, True, True]
tokens.has("龍b")  #> [False, True, True, True, False]
where(tokens == "龍", "é", tokens) == "é"  #> [False, True, False, True, False]

#: arithmetic, the s-op on either side
#@ input [7, -3, 2.5, True]
tokens + 1  #> [8, -2, 3.5, 2]
tokens - 1  #> [6, -4, 1.5, 0]
tokens * 2  #> [14, -6, 5.0, 2]
tokens / 2  #> [3.5, -1.5, 1.25, 0.5]
tokens // 2  #> [3, -2, 1.0, 0]
tokens % 3  #> [1, 0, 2.5, 1]
tokens ** 2  #> [49, 9, 6.25, 1]
1 + tokens  #> [8, -2, 3.5, 2]
1 - tokens  #> [-6, 4, -1.5, 0]
2 * tokens  #> [14, -6, 5.0, 2]
1 / tokens  #> [0.14285714285714285, -0.3333333333333333, 0.4, 1.0]
10 // tokens  #> [1, -4, 4.0, 10]
10 % tokens  #> [3, -2, 0.0, 0]
2 ** tokens  #> [128, 0.125, 5.656854249492381, 2]
tokens + tokens  #> [14, -6, 5.0, 2]
tokens - indices  #> [7, -4, 0.5, -2]
tokens * indices  #> [0, -3, 5.0, 3]
tokens / (indices + 1)  #> [7.0, -1.5, 0.8333333333333334, 0.25]
tokens // (indices + 1)  #> [7, -2, 0.0, 0]
tokens % (indices + 1)  #> [0, 1, 2.5, 1]
tokens ** indices  #> [1, -3, 6.25, 1]
-tokens  #> [-7, 3, -2.5, -1]
+tokens  #> [7, -3, 2.5, True]
abs(tokens)  #> [7, 3, 2.5, 1]
round(tokens)  #> [7, -3, 2, 1]
tokens.round()  #> [7, -3, 2, 1]
tokens / 0  #! division-by-zero operator=/ position=0
tokens % indices  #! division-by-zero operator=% position=0
tokens + "a"  #! operator-types operator=+ left=7 right='a' leftType=int rightType=str position=0
tokens + None  #! operator-types operator=+ left=7 right=None leftType=int rightType=NoneType position=0
tokens + [1]  #! sequence-length given=1 needed=4
round(tokens, 1)  #! sop-round-digits
tokens << 1  #! operator-types operator=<< left=<s-op> right=1 leftType=s-op rightType=int
tokens >> 1  #! operator-types operator=>> left=<s-op> right=1 leftType=s-op rightType=int

#: comparisons, the s-op on either side
#@ input [1, 2, 3]
tokens == 2  #> [False, True, False]
tokens != 2  #> [True, False, True]
tokens < 2  #> [True, False, False]
tokens <= 2  #> [True, True, False]
tokens > 2  #> [False, False, True]
tokens >= 2  #> [False, True, True]
2 == tokens  #> [False, True, False]
2 != tokens  #> [True, False, True]
2 < tokens  #> [False, False, True]
2 <= tokens  #> [False, True, True]
2 > tokens  #> [True, False, False]
2 >= tokens  #> [True, True, False]
tokens == indices + 1  #> [True, True, True]
tokens == "2"  #> [False, False, False]
tokens == None  #> [False, False, False]
tokens < "a"  #! not-comparable operator=< left=1 right='a' position=0
tokens > indices  #> [True, True, True]
tokens >= [3, 2, 1]  #> [False, True, True]
[3, 2, 1] == tokens  #> [False, True, False]
tokens == [1, 2]  #! sequence-length given=2 needed=3
0 < tokens < 3  #! symbolic-rewrite written="a < b < c" type=s-op better="(0 < tokens) & (tokens < 3)"

#: logic on s-ops
#@ input [0, 1, 2]
a = tokens > 0
b = tokens < 2
a & b  #> [False, True, False]
a | b  #> [True, True, True]
a ^ b  #> [True, False, True]
~a  #> [True, False, False]
~~a  #> [False, True, True]
a & True  #> [False, True, True]
True & a  #> [False, True, True]
False | a  #> [False, True, True]
True ^ a  #> [True, False, False]
tokens & 1  #> [0, 1, 0]
tokens | 4  #> [4, 5, 6]
tokens ^ 1  #> [1, 0, 3]
1 & tokens  #> [0, 1, 0]
4 | tokens  #> [4, 5, 6]
1 ^ tokens  #> [1, 0, 3]
~tokens  #> [-1, -2, -3]
not a  #! symbolic-rewrite written=not type=s-op better=~a
a and b  #! symbolic-rewrite written=and type=s-op better="a & b"
a or b  #! symbolic-rewrite written=or type=s-op better="a | b"
a & None  #! operator-types operator=& left=False right=None leftType=bool rightType=NoneType position=0
a + a  #> [0, 2, 2]
~raw(["x", True, None])  #! unary-type operator=~ value='x' position=0

#: texts at positions
tokens + "!"  #> ['h!', 'e!', 'l!', 'l!', 'o!']
"<" + tokens + ">"  #> ['<h>', '<e>', '<l>', '<l>', '<o>']
tokens * 2  #> ['hh', 'ee', 'll', 'll', 'oo']
2 * tokens  #> ['hh', 'ee', 'll', 'll', 'oo']
tokens == "l"  #> [False, False, True, True, False]
tokens < "i"  #> [True, True, False, False, False]
tokens + indices  #! operator-types operator=+ left='h' right=0 leftType=str rightType=int position=0
tokens % indices  #! percent-too-many used=0 given=1 position=0
"%s" % tokens  #! sequence-length given=2 needed=5
-tokens  #! unary-type operator=- value='h' position=0
tokens == "hello"  #> [True, True, True, True, True]
tokens == "help!"  #> [True, True, True, False, False]
tokens + "ab"  #! sequence-length given=2 needed=5
tokens + "abcde"  #> ['ha', 'eb', 'lc', 'ld', 'oe']
tokens * 0  #> ['', '', '', '', '']
tokens + tokens.map(str.upper)  #> ['hH', 'eE', 'lL', 'lL', 'oO']

#: raw and lists stand for exact sequences
#@ input abc
raw([7, 8, 9])  #> [7, 8, 9]
raw([None, 1.5, "x"])  #> [None, 1.5, 'x']
raw((1, 2, 3))  #> [1, 2, 3]
raw("xyz")  #> ['x', 'y', 'z']
raw(range(3))  #> [0, 1, 2]
raw([1, 2])  #! sequence-length given=2 needed=3
raw(5)  #! raw-needs-list type=int
raw("x")  #! sequence-length given=1 needed=3
raw(tokens)  #! raw-needs-list type=s-op
raw([[1], 2, 3])  #! not-at-position type=list
raw()  #! missing-argument callee=raw name=values
raw(values=[1, 2, 3])  #> [1, 2, 3]
tokens + ["x", "y", "z"]  #> ['ax', 'by', 'cz']
tokens + [1, 2]  #! sequence-length given=2 needed=3
where([True, False, True], tokens, "_")  #> ['a', '_', 'c']
raw([1, 2, 3]) + [10, 20, 30]  #> [11, 22, 33]
[1, 2, 3] * raw([1, 2, 3])  #> [1, 4, 9]

#: where
where(indices > 1, tokens, "_")  #> ['_', '_', 'l', 'l', 'o']
where(tokens == "l", indices, -1)  #> [-1, -1, 2, 3, -1]
where(True, tokens, 0)  #> ['h', 'e', 'l', 'l', 'o']
where(indices, tokens, 0)  #> [0, 'e', 'l', 'l', 'o']
where(tokens == "", 1, 2)  #! sequence-length given=0 needed=5 at="tokens == \"\""
where(condition=indices > 0, a=1, b=2)  #> [2, 1, 1, 1, 1]
where(cond=indices > 0, a=1, b=2)  #> [2, 1, 1, 1, 1]
where(pred=indices > 0, t=1, f=2)  #> [2, 1, 1, 1, 1]
where(indices > 0, 1)  #! missing-argument callee=where name=b
where()  #! missing-argument callee=where name=condition
where(indices > 0, 1, 2, 3)  #! too-many-arguments callee=where most=3 given=4
where(indices > 0, 1, 2, c=3)  #! unknown-keyword callee=where name=c
where(indices > 0, 1, a=2)  #! argument-twice callee=where name=a
where(indices > 0, None, tokens)  #> ['h', None, None, None, None]
where(tokens, 1, 0)  #> [1, 1, 1, 1, 1]
where(key(1) == query(1), 1, 0)  #! selector-as-sequence type=selector place=where
where(indices > 0, tokens, [1, 2])  #! sequence-length given=2 needed=5
where(tokens.map(lambda t: None), 1, 0)  #> [0, 0, 0, 0, 0]

#: map
indices.map(lambda i: i * i)  #> [0, 1, 4, 9, 16]
tokens.map(ord)  #> [104, 101, 108, 108, 111]
tokens.map(str.upper)  #> ['H', 'E', 'L', 'L', 'O']
tokens.map(int)  #! int-literal text='h' base=10 position=0
indices.map(lambda i: {0: "a"}.get(i))  #> ['a', None, None, None, None]
tokens.map(lambda t: t in "el")  #> [False, True, True, True, False]
indices.map(f=lambda i: -i)  #> [0, -1, -2, -3, -4]
tokens.map()  #! missing-argument callee=map name=f
tokens.map(5)  #! not-a-function place=map value=5 type=int
tokens.map("upper")  #! not-a-function place=map value='upper' type=str
tokens.map(lambda t, u: t)  #! function-arity place=map name="lambda t, u: t" given=1 least=2 takes=2
tokens.map(lambda: 1)  #! function-arity place=map name="lambda: 1" given=1 least=0 takes=0
tokens.map(lambda t: [t])  #! not-at-position type=list position=0
tokens.map(lambda t: tokens)  #! function-gives-symbolic place=map type=s-op position=0
tokens.map(lambda t: 1 / 0)  #! division-by-zero operator=/ position=0 at="1 / 0"
indices.map(lambda i: 1 / (i - 2))  #! division-by-zero operator=/ position=2 at="1 / (i - 2)"
tokens.map(lambda t, u=1: u)  #> [1, 1, 1, 1, 1]
tokens.map(lambda *t: len(t))  #> [1, 1, 1, 1, 1]
tokens.map(tokens)  #! function-is-symbolic place=map type=s-op
tokens.map(lambda t: undefined)  #! unknown-name name=undefined position=0 at=undefined
tokens.map(lambda t: t + 1)  #! operator-types operator=+ left='h' right=1 leftType=str rightType=int position=0 at="t + 1"
def double(x): return x * 2
tokens.map(double)  #> ['hh', 'ee', 'll', 'll', 'oo']
tokens.map(double).map(len)  #> [2, 2, 2, 2, 2]
tokens.map(lambda t: f"{t}!")  #> ['h!', 'e!', 'l!', 'l!', 'o!']
tokens.map(lambda t: (1, 2))  #! not-at-position type=tuple position=0
tokens.map(lambda t: None)  #> [None, None, None, None, None]
tokens.map(lambda t: 2.5)  #> [2.5, 2.5, 2.5, 2.5, 2.5]
tokens.map(bool)  #> [True, True, True, True, True]

#: SOp.zip
SOp.zip(lambda a, b: a * b, tokens, indices)  #> ['', 'e', 'll', 'lll', 'oooo']
SOp.zip(lambda a: a, tokens)  #> ['h', 'e', 'l', 'l', 'o']
SOp.zip(lambda a, b, c: a + b + c, tokens, "-", tokens)  #> ['h-h', 'e-e', 'l-l', 'l-l', 'o-o']
SOp.zip(max, indices, 2)  #> [2, 2, 2, 3, 4]
SOp.zip(lambda a: a, tokens, indices)  #! function-arity place=zip name="lambda a: a" given=2 least=1 takes=1
SOp.zip(lambda a, b: a)  #! zip-needs-sops
SOp.zip()  #! zip-needs-sops
SOp.zip(5, tokens)  #! not-a-function place=zip value=5 type=int
tokens.zip(lambda a, b: a + b, tokens, tokens)  #> ['hh', 'ee', 'll', 'll', 'oo']
SOp.zip(f=lambda a: a)  #! zip-needs-sops
SOp(1)  #! sop-constructor
SOp.zip(lambda a, b: a + b, tokens, indices)  #! operator-types operator=+ left='h' right=0 leftType=str rightType=int position=0 at="a + b"

#: has
tokens.has(["l", "h"])  #> [True, False, True, True, False]
tokens.has("lo")  #> [False, False, True, True, True]
tokens.has({"e"})  #> [False, True, False, False, False]
tokens.has(("h",))  #> [True, False, False, False, False]
tokens.has({"o": 1})  #> [False, False, False, False, True]
indices.has([0, 2])  #> [True, False, True, False, False]
indices.has(range(2, 4))  #> [False, False, True, True, False]
indices.has([])  #> [False, False, False, False, False]
tokens.has(collection="h")  #> [True, False, False, False, False]
tokens.has(v="h")  #> [True, False, False, False, False]
indices.has("012")  #! in-string item=0 position=0
tokens.has(5)  #! has-needs-collection type=int
tokens.has()  #! missing-argument callee=has name=collection
tokens.has([["h"]])  #! not-at-position type=list
indices.has([True])  #> [False, True, False, False, False]
tokens.has(tokens)  #! has-needs-collection type=s-op
tokens in ["l"]  #! symbolic-in type=s-op
"l" in tokens  #! in-symbolic type=s-op

#: names
tokens.name("letters")  #> ['h', 'e', 'l', 'l', 'o']
(indices + 1).name(name="next")  #> [1, 2, 3, 4, 5]
tokens.name()  #! name-not-text type=NoneType
tokens.name(5)  #! name-not-text type=int
tokens.name("a", "b")  #! too-many-arguments callee=name most=1 given=2

#: an s-op is no value of Python
len(tokens)  #! sop-len callee=len type=s-op
sum(tokens)  #! sop-sum callee=sum type=s-op
any(tokens)  #! sop-any callee=any type=s-op
all(tokens)  #! sop-all callee=all type=s-op
max(tokens)  #! sop-max callee=max type=s-op
min(tokens)  #! sop-min callee=min type=s-op
max(tokens, 1)  #! sop-extreme callee=max operator=>
min(indices, tokens)  #! sop-extreme callee=min operator=<
sorted(tokens)  #! sop-sorted callee=sorted type=s-op
list(reversed(tokens))  #! sop-reversed callee=reversed type=s-op at=reversed(tokens)
list(enumerate(tokens))  #! sop-enumerate callee=enumerate type=s-op at=enumerate(tokens)
list(zip(tokens, indices))  #! sop-zip callee=zip type=s-op at="zip(tokens, indices)"
list(map(str, tokens))  #! sop-map callee=map type=s-op at="map(str, tokens)"
list(filter(None, tokens))  #! sop-filter callee=filter type=s-op at="filter(None, tokens)"
range(indices)  #! sop-range callee=range type=s-op
list(tokens)  #! sop-collect callee=list type=s-op
tuple(tokens)  #! sop-collect callee=tuple type=s-op
set(tokens)  #! sop-collect callee=set type=s-op
int(tokens)  #! sop-convert callee=int type=s-op
float(tokens)  #! sop-convert callee=float type=s-op
str(tokens)  #! sop-convert callee=str type=s-op
bool(tokens)  #! sop-convert callee=bool type=s-op
chr(indices)  #! sop-convert callee=chr type=s-op
ord(tokens)  #! sop-convert callee=ord type=s-op
"a".join(tokens)  #! symbolic-argument callee=str.join type=s-op
tokens[0]  #! sop-element index=0
tokens[-1]  #! sop-element-from-end index=-1 back=1
tokens[1:]  #! sop-slice
tokens[indices]  #! sop-element index=i
[1, 2][indices]  #! symbolic-inside-index type=list given=s-op
{"a": 1}[tokens]  #! symbolic-key given=s-op
{"a": 1}.get(tokens, 0)  #! symbolic-key given=s-op
tokens[0] = 1  #! sop-change index=0 at=tokens[0]
for t in tokens: pass  #! symbolic-loop type=s-op at=tokens
if tokens == "a": pass  #! symbolic-condition keyword=if type=s-op test="tokens == \"a\"" at="tokens == \"a\""
while tokens: pass  #! symbolic-condition keyword=while type=s-op test=tokens at=tokens
assert tokens  #! symbolic-condition keyword=assert type=s-op test=tokens at=tokens
1 if tokens == "a" else 2  #! symbolic-rewrite written="if … else" type=s-op better="where(tokens == \"a\", 1, 2)" at="tokens == \"a\""
[t for t in tokens]  #! symbolic-loop type=s-op at=tokens
[1 for i in [1] if tokens]  #! symbolic-condition keyword=if type=s-op test=tokens at=tokens
not tokens  #! symbolic-rewrite written=not type=s-op better=~tokens
tokens and 1  #! symbolic-rewrite written=and type=s-op better="tokens & (1)"
1 and tokens  #> ['h', 'e', 'l', 'l', 'o']
f"{tokens}"  #! format-symbolic type=s-op at=tokens
"{}".format(tokens)  #! format-symbolic type=s-op
"%s" % (tokens,)  #! format-symbolic type=s-op
"%(a)s" % {"a": indices}  #! format-symbolic type=s-op
divmod(tokens, 2)  #> (<s-op>, <s-op>)
pow(tokens, 2)  #! operator-types operator=** left='h' right=2 leftType=str rightType=int position=0
isinstance(tokens, SOp)  #> True
isinstance(1, SOp)  #> False
isinstance(tokens, str)  #> False
repr(tokens)  #> '<s-op>'
tokens is tokens  #> True
tokens.upper()  #! no-attribute type=s-op name=upper at=upper
tokens.value(1)  #! value-on-sop name=value at=value
tokens.mapp(ord)  #! no-attribute-nearest type=s-op name=mapp nearest=map at=mapp
tokens.foo  #! no-attribute type=s-op name=foo at=foo
tokens.x = 1  #! assign-attribute name=x at=tokens.x
a, b = tokens  #! symbolic-loop type=s-op at="a, b"
max(1, 2, key=tokens)  #! symbolic-key callee=max type=s-op
{tokens: 1}  #> {<s-op>: 1}
[tokens][0]  #> ['h', 'e', 'l', 'l', 'o']
[tokens, 1]  #> [<s-op>, 1]
