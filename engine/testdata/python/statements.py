#: assignment
a = b = [1]
a is b  #> True
x, y = 1, 2
(x, y)  #> (1, 2)
x, y = y, x
[x, y]  #> [2, 1]
(p, [q, *r]) = 1, [2, 3, 4]
[p, q, r]  #> [1, 2, [3, 4]]
*first, last = "abc"
(first, last)  #> (['a', 'b'], 'c')
head, *middle, tail = 1, 2
(head, middle, tail)  #> (1, [], 2)
[m, n] = {5: 1, 6: 2}
m + n  #> 11
z = 1,
z  #> (1,)
i = j = k = 0
i, d = 1, {}
d[i], i = "set", 2
d  #> {1: 'set'}
a, b = 1  #! not-iterable type=int at="a, b"
a, b = 1, 2, 3  #! unpack-count needed=2 given=3 type=tuple at="a, b"
a, b = (1,)  #! unpack-count needed=2 given=1 type=tuple at="a, b"
a, *b, c = (1,)  #! unpack-count needed=2 given=1 type=tuple at="a, *b, c"
a, b = "x"  #! unpack-count needed=2 given=1 type=str at="a, b"
*a, *b = 1, 2  #! two-stars at=*b
1 = a  #! assign-expression at=1
f() = 1  #! assign-call at=f()
a + 1 = 2  #! assign-expression at="a + 1"
None = 1  #! assign-expression at=None
"a" = 1  #! assign-expression at="\"a\""
a == 1 = 2  #! assign-comparison at="a == 1"
n: int = 5
n  #> 5
u  #! unknown-name name=u
(a) = 3
a  #> 3

#: augmented assignment
x = 7
x += 3
x  #> 10
x -= 1
x  #> 9
x *= 2
x  #> 18
x /= 4
x  #> 4.5
x //= 2
x  #> 2.0
x **= 3
x  #> 8.0
x %= 5
x  #> 3.0
b = 6
b &= 3
b  #> 2
b |= 8
b  #> 10
b ^= 1
b  #> 11
b <<= 2
b  #> 44
b >>= 1
b  #> 22
s = "a"
s += "b"
s  #> 'ab'
xs = [1, 2]
xs[0] += 5
xs  #> [6, 2]
xs[-1] *= 3
xs  #> [6, 6]
d = {"k": [1]}
d["k"] += [2]
d  #> {'k': [1, 2]}
undefined += 1  #! unknown-name name=undefined at=undefined
x += "a"  #! operator-types operator=+ left=3.0 right='a' leftType=float rightType=str
x, y += 1  #! augmented-target at="x, y"
1 += 2  #! assign-expression at=1
x() += 1  #! assign-call at=x()

#: if, elif and else
def size(n):
    if n < 0:
        return "negative"
    elif n == 0:
        return "zero"
    elif n < 10:
        return "small"
    else:
        return "large"

[size(-1), size(0), size(5), size(50)]  #> ['negative', 'zero', 'small', 'large']
if []: empty = True
else: empty = False
empty  #> False
if 1:
    if 0:
        w = "inner"
    w = "outer"
w  #> 'outer'
if x  #! missing-colon at=""
if 1 = 1: pass  #! single-equals at==

#: for
total = 0
for i in range(5):
    total += i
total  #> 10
i  #> 4
seen = []
for a, b in [(1, 2), (3, 4)]:
    seen.append(a * b)
seen  #> [2, 12]
for i, c in enumerate("ab"): seen.append((i, c))
seen  #> [2, 12, (0, 'a'), (1, 'b')]
for x in []: never = 1
else: ended = "else"
ended  #> 'else'
never  #! unknown-name name=never
for x in range(10):
    if x == 3: break
else:
    x = "no break"
x  #> 3
for x in range(10):
    if x % 2: continue
    if x > 6: break
    last = x
last  #> 6
for xs in [[1, 2], [3]]:
    for y in xs:
        if y == 1: break
    else:
        kept = xs
kept  #> [3]
for d["key"] in "ab": pass  #! unknown-name name=d
for x in 5: pass  #! not-iterable type=int at=5
for x, y in [1]: pass  #! not-iterable type=int at="x, y"
for x in None: pass  #! not-iterable type=NoneType at=None
for first, *rest in ["abc", "d"]: pass
(first, rest)  #> ('d', [])
store = [0]
for store[0] in (1, 2): pass
store  #> [2]
grow = [1, 2]
for g in grow:
    if len(grow) < 5: grow.append(g)
grow  #> [1, 2, 1, 2, 1]
for in x: pass  #! unexpected text=in at=in
for x in [1]  #! missing-colon at=""
for 1 in [1]: pass  #! assign-expression at=1

#: while
n = 10
while n > 3: n -= 2
n  #> 2
while True:
    n += 1
    if n == 5: continue
    if n > 7: break
n  #> 8
while n < 0: pass
else: n = "else"
n  #> 'else'
k = 3
while k:
    k -= 1
    if k == 1: break
else:
    k = "never"
k  #> 1
while n  #! missing-colon at=""
break  #! outside-loop keyword=break
continue  #! outside-loop keyword=continue

#: def and return
def nothing(): pass
nothing()  #> None
def early(x):
    if x: return
    return "late"

[early(1), early(0)]  #> [None, 'late']
def pair(): return 1, 2
pair()  #> (1, 2)
def star(xs): return 0, *xs
star([1, 2])  #> (0, 1, 2)
def documented():
    """It says so."""
    return 1

documented()  #> 1
return 1  #! return-outside
def f(: pass  #! unclosed bracket=( at=(
def f() return 1  #! unexpected text=return at=return
def outer():
    def inner(): return x
    x = 1
    first = inner()
    x = 2
    return first, inner()

outer()  #> (1, 2)
def shadow():
    size = 1
    return size

shadow()  #> 1
def late(): return defined_later
defined_later = 5
late()  #> 5
def dup(a, a): pass  #! parameter-twice name=a at=a
def local():
    y = 1
    def other():
        y = 2
        return y
    return other(), y

local()  #> (2, 1)
def unbound():
    seen_here
    seen_here = 1

unbound()  #! unbound-local name=seen_here at=seen_here
def maybe(flag):
    if flag: value = 1
    return value

maybe(True)  #> 1
maybe(False)  #! unbound-local name=value at=value
nothing == nothing  #> True
nothing is nothing  #> True
bool(nothing)  #> True

#: assert and raise
assert True
assert 1 == 1, "not shown"
assert 1 == 2  #! assertion-compared left=1 operator=== right=2 leftType=int rightType=int
assert 0, "it is zero"  #! assertion-message text="it is zero"
assert []  #! assertion-failed
assert False, 1 / 0  #! division-by-zero operator=/ at="1 / 0"
raise NotImplementedError  #! not-implemented name=NotImplementedError
raise NotImplementedError("later")  #! raised-message name=NotImplementedError text=later
raise ValueError("bad value")  #! raised-message name=ValueError text="bad value"
raise ValueError  #! raised name=ValueError
raise TypeError("a", "b")  #! raised-message name=TypeError text="('a', 'b')"
raise IndexError("out")  #! raised-message name=IndexError text=out
raise KeyError("k")  #! raised-message name=KeyError text='k'
raise ZeroDivisionError  #! raised name=ZeroDivisionError
def later(): raise NotImplementedError
later()  #! not-implemented name=NotImplementedError at="raise NotImplementedError"

#: del, pass and several statements on a line
x = 1; y = 2; x + y
del x
x  #! unknown-name name=x
del y, z  #! unknown-name name=z at=z
a = [1, 2, 3]
b = {"k": 1}
del a[0], b["k"]
(a, b)  #> ([2, 3], {})
del (a[0])
a  #> [3]
del a[9]  #! index-range type=list index=9 length=1 last=0 at=a[9]
del f()  #! assign-call at=f()
del 1  #! assign-expression at=1
pass
pass; pass
def f():
    v = 1
    del v
    return v

f()  #! unbound-local name=v at=v
del undefined  #! unknown-name name=undefined at=undefined

#: lines are joined
total = 1 + \
    2
total  #> 3
(1 +
 2)
[
    1,
    2,
]
x = (  # a remark
    "a"
    "b"
)
x  #> 'ab'
if total: y = 1; z = 2
z  #> 2

#: what cannot be read
x = (1  #! unclosed bracket=( at=(
x = [1, 2  #! unclosed bracket=[ at=[
x = 1)  #! unmatched bracket=) at=)
x = {1: 2  #! unclosed bracket={ at={
x = "abc  #! unterminated-string at="\"abc"
x = 'abc  #! unterminated-string at='abc
x = 1 +  #! incomplete at=""
x ==  #! incomplete at=""
def  #! missing-colon at=""
x = 1 2  #! unexpected text=2 at=2
x y  #! unexpected text=y at=y
(1, 2  #! unclosed bracket=( at=(
print "a"  #! print-needs-call
a b c  #! unexpected text=b at=b
def shift(i, d, seq=tokens):
    return (key(indices) == query(indices - i)).value(seq, d)put  #! unexpected text=put at=put
for  #! missing-colon at=""
lambda x  #! incomplete at=""
x = [1 for]  #! missing-operand operator=for bracket=] at=for
x = (1 + )  #! missing-operand operator=+ bracket=) at=+
f(x, not)  #! missing-operand operator=not at=not
1 + )  #! unmatched bracket=) at=)
(1}  #! unclosed bracket=( at=(
{1: }  #! unclosed bracket={ at={
{1: 2, 3}  #! unmatched bracket=} at=}
f(1  #! unclosed bracket=( at=(
f(a=1, 2)  #! positional-after-keyword at=2
x[  #! unclosed bracket=[ at=[
x.  #! incomplete at=""
x.1  #! unexpected text=1 at=1
1..2  #! unexpected text=2 at=2
not  #! incomplete at=""
and 1  #! unexpected text=and at=and
x = yield = 1  #! assign-expression at="yield "
try = 1  #! single-equals at==
class = 1  #! single-equals at==
if = 2  #! single-equals at==
True = 1  #! assign-expression at=True
x = = 1  #! unexpected text== at==
a +* b  #! unexpected text=* at=*
a <> b  #! unexpected text=<> at=<>
a ! b  #! unexpected text=! at=!
())   #! unmatched bracket=) at=)
"a" = "b"  #! assign-expression at="\"a\""
[a, 1] = 1, 2  #! assign-expression at=1
(a, b) += 1  #! augmented-target at="(a, b)"
a = b += 1  #! unexpected text=+ at=+
x = 08  #! leading-zero at=08
"\x1"  #! bad-escape escape=\x
"\u12"  #! bad-escape escape=\u
"\N{foo bar baz}"  #! bad-escape escape=\N
"\U00110000"  #! bad-escape escape=\U00110000

#: a long value in a failed assertion is cut
assert "a" * 61 == "b" * 20  #! assertion-compared left="'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…" operator=== right="'bbbbbbbbbbbbbbbbbbbb'" leftType=str rightType=str
