#: parts of Python that the language leaves out
with open("f") as f: pass  #! no-with
async def f(): pass  #! no-async
type T = int  #! no-type-alias
b"a"  #! no-bytes
2j  #! no-complex
1 @ 2  #! no-matmul
x = 1
x @= 2  #! no-matmul
[1, 2][0:1, 1]  #! slice-tuple
a = b = c = 1
del (a, b)  #! delete-target
try: 1 // 0
except* ValueError: pass
#! no-except-star
def one():
    x = 1 < (yield 2) < 3
#! yield-inside
(await x)  #! no-async at="await x"
to​kens  #! invisible-character written=U+200B
#: sequences where the program needs a value now
sorted([tokens, indices])  #! symbolic-order type=s-op
any([tokens == 1])  #! symbolic-truth
query(1) / key(1)  #! query-before-key operator=/

#: the functions of itertools refuse an s-op at once, and not at the first item
import itertools
itertools.chain([1], tokens)  #! symbolic-argument callee=chain

#: each place that a permutation looks at takes a step
#@ limits steps=1500
import itertools
next(itertools.permutations(range(20), 20))[19]  #> 19
next(itertools.permutations(range(60), 60))  #! limit-steps

#: calls within calls have a limit, and a generator that continues is a call too
#@ limits depth=5
def down(n): return n if n == 0 else down(n - 1)
down(4)  #> 0
down(5)  #! limit-depth limit=5 at="down(n - 1)"
def walk(n):
    yield n
    if n > 0: yield from walk(n - 1)
list(walk(4))  #> [4, 3, 2, 1, 0]
list(walk(5))  #! limit-depth limit=5 at="walk(n - 1)"

#: comprehensions that wait, and functions with too many or too few parameters
[t async for t in [1]]  #! no-async at=async
[t for t in [1] async for u in [2]]  #! no-async at=async
tokens.map(lambda a, b, *c: a)  #! function-arity given=1 least=2 takes=2–∞
tokens.map(lambda: 1)  #! function-arity given=1 least=0 takes=0
SOp.zip(lambda a, b, c, d=1: a, tokens, tokens)  #! function-arity given=2 least=3 takes=3–4

#: what is joined or repeated has a limit
#@ limits size=10
from collections import deque
d, xs, t, s = deque("abcdef"), [1, 2, 3, 4, 5, 6], (1, 2, 3, 4, 5, 6), "abcdef"
len(d + deque("abcd")), len(xs + [1, 2, 3, 4]), len(t + (1, 2, 3, 4)), len(s + "abcd"), len(xs[:5] * 2), len(t[:5] * 2), len(s[:5] * 2)  #> (10, 10, 10, 10, 10, 10, 10)
d + d  #! limit-size limit=10 size=12
xs + xs  #! limit-size limit=10 size=12
t + t  #! limit-size limit=10 size=12
s + s  #! limit-size limit=10 size=12
xs * 2  #! limit-size limit=10 size=12
2 * t  #! limit-size limit=10 size=12
s * 2  #! limit-size limit=10 size=12
xs += xs  #! limit-size limit=10 size=12
xs.extend(xs)  #! limit-size limit=10 size=12
d += d  #! limit-size limit=10 size=12

#: an integer that a sum, a difference or a shift makes too long
#@ limits digits=100
x = 10 ** 99
for _ in range(300): x = x + x  #! limit-digits limit=100 digits=120 at="x + x"
for _ in range(300): x = x - (-x)  #! limit-digits limit=100 digits=120 at="x - (-x)"
for _ in range(300): x = x << 1  #! limit-digits limit=100 digits=120 at="x << 1"

#: an endless cycle ends at the limit of steps
import itertools
any(itertools.cycle([0]))  #! limit-steps
