#: names that are declared in the wrong place
nonlocal x  #! nonlocal-outside
def no_outer():
    nonlocal nowhere
#! no-nonlocal name=nowhere
yield 1  #! yield-outside
#: patterns that cannot be
one = 1
match 2:
    case one(): pass
#! class-pattern-type
match {}:
    case {one: 2}: pass
#! not-in-language text=one
#: exceptions that are none
raise 5  #! raise-what
raise  #! raise-nothing
try: 1 // 0
except 5: pass
#! except-what
def stops():
    yield next(iter([]))
list(stops())  #! generator-stop at="next(iter([]))"
#: values that cannot be made
type(len)()  #! type-not-made type=function
def f(): pass
f[0]  #! function-element name=f
"a".center(10 ** 30)  #! integer-overflow
#: functions of the modules
import math
from collections import deque, namedtuple
from functools import reduce
from itertools import islice
math.sqrt(-1)  #! math-domain name=sqrt
math.log(0)  #! math-domain name=log
math.isqrt(-1)  #! math-domain name=isqrt
reduce(lambda a, b: a + b, [])  #! reduce-empty
list(islice("ab", -1))  #! islice-bounds
deque([1], -1)  #! negative-maxlen
namedtuple("P", "1x")  #! field-name name=1x
namedtuple("P", "x x")  #! field-name name=x
namedtuple("P", "x", defaults=[1, 2])  #! field-defaults fields=1

#: a name has letters, digits and `_`
a€ = 3  #! not-a-name name=a€ sign=€ at=a€
😀 + 1  #! not-a-name name=😀 sign=😀 at=😀
變數 = 1

#: braces of an f-string without an expression
f"{}"  #! empty-replacement at="{}"
f"{1+}"  #! missing-operand operator=+ bracket=} at=+
f"{1 and }"  #! missing-operand operator=and bracket=} at=and
f"{1"  #! unclosed bracket={ at={
f"{(1}"  #! unclosed bracket=( at=(
f"a{ }b"  #! empty-replacement at="{ }"
f"{!r}"  #! empty-replacement at="{!"
f"{:>3}"  #! empty-replacement at="{:"

#: signs of full width, and a hyphen that nobody sees
x＝1  #! full-width written=＝ meant== at=＝
abc（1）  #! full-width written=（ meant=( at=（
[1，2]  #! full-width written=， meant=, at=，
to­day = 1  #! invisible-character written=U+00AD at=­
