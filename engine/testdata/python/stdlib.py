#: math
import math
from math import sqrt, pi as p
[math.floor(-1.5), math.ceil(1.2), math.trunc(-1.7), sqrt(9), math.isqrt(10**40), p]  #> [-2, 2, -1, 3.0, 100000000000000000000, 3.141592653589793]
[math.gcd(12, 18), math.lcm(4, 6), math.factorial(25), math.comb(50, 25), math.perm(5, 2)]  #> [6, 12, 15511210043330985984000000, 126410606437752, 20]
[math.prod([2, 3, 4]), math.fsum([.1] * 10), math.hypot(3, 4), math.isclose(1, 1 + 1e-10), math.log(8, 2), math.log2(8)]  #> [24, 1.0, 5.0, True, 3.0, 3.0]
[round(x, 12) for x in [math.sin(.5), math.cos(.5), math.tan(.5), math.asin(.5), math.acos(.5), math.atan(.5)]]  #> [0.479425538604, 0.87758256189, 0.546302489844, 0.523598775598, 1.047197551197, 0.463647609001]
[round(x, 12) for x in [math.sinh(.5), math.cosh(.5), math.tanh(.5), math.exp(.5), math.log1p(.5)]]  #> [0.521095305494, 1.127625965206, 0.46211715726, 1.6487212707, 0.405465108108]
[math.fabs(-.5), round(math.radians(90), 12), round(math.degrees(1), 12)]  #> [0.5, 1.570796326795, 57.295779513082]
[math.inf, math.nan, math.copysign(1, -0.0), math.modf(-1.5), math.fmod(-7, 3)]  #> [inf, nan, -1.0, (-0.5, -1.0), -1.0]
int("9" * 300) + 1 == 10 ** 300  #> True
2 ** 53, 2 ** 53 + 1, -(2 ** 70) // 7, -(2 ** 70) % 7  #> (9007199254740992, 9007199254740993, -168655945816773043347, 5)

#: operator, functools, itertools and string
import operator as op, functools, itertools, string
from functools import reduce, partial, lru_cache
[op.add(1, 2), op.itemgetter(1)([5, 6]), op.itemgetter(0, 2)("abc"), op.contains([1], 1), op.neg(3)]  #> [3, 6, ('a', 'c'), True, -3]
reduce(op.mul, range(1, 30))  #> 8841761993739701954543616000000
reduce(lambda a, b: a + b, [], 7)  #> 7
partial(pow, 2)(10)  #> 1024
@lru_cache(maxsize=None)
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
fib(90)  #> 2880067194370816120
list(itertools.chain([1], "ab", (2,)))  #> [1, 'a', 'b', 2]
list(itertools.islice(itertools.count(5, 2), 1, 6, 2))  #> [7, 11, 15]
list(itertools.accumulate([1, 2, 3])), list(itertools.pairwise("abc"))  #> ([1, 3, 6], [('a', 'b'), ('b', 'c')])
list(itertools.product([1, 2], repeat=2)), list(itertools.permutations([1, 2, 3], 2))  #> ([(1, 1), (1, 2), (2, 1), (2, 2)], [(1, 2), (1, 3), (2, 1), (2, 3), (3, 1), (3, 2)])
list(itertools.combinations("abcd", 2)), list(itertools.combinations_with_replacement("ab", 2))  #> ([('a', 'b'), ('a', 'c'), ('a', 'd'), ('b', 'c'), ('b', 'd'), ('c', 'd')], [('a', 'a'), ('a', 'b'), ('b', 'b')])
[(k, list(g)) for k, g in itertools.groupby("aabcc")]  #> [('a', ['a', 'a']), ('b', ['b']), ('c', ['c', 'c'])]
list(itertools.zip_longest([1, 2], "a", fillvalue="-")), list(itertools.takewhile(bool, [1, 2, 0, 3]))  #> ([(1, 'a'), (2, '-')], [1, 2])
[string.digits, string.ascii_lowercase, string.punctuation]  #> ['0123456789', 'abcdefghijklmnopqrstuvwxyz', '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~']
#: logarithms of long integers
import math
math.log(10 ** 400)  #> 921.0340371976182
math.log(10 ** 400, 10)  #> 399.99999999999994
math.log(2 ** 2000, 2 ** 1000)  #> 2.0
math.log(10 ** 300)  #> 690.7755278982137
math.log2(2 ** 3000)  #> 3000.0
math.log2(2 ** 3000 + 1), math.log2(3 ** 1000)  #> (3000.0, 1584.9625007211562)
math.log10(10 ** 400)  #> 400.0
math.log10(5 ** 2000)  #> 1397.9400086720375
math.log2(-(2 ** 3000))  #! math-domain name=log2
math.log10(0)  #! math-domain name=log10
math.log2(math.inf), math.log10(math.nan)  #> (inf, nan)

#: the in-place forms of operator
import operator, itertools
numbers = [1]
operator.iadd(numbers, [2]), numbers  #> ([1, 2], [1, 2])
operator.iadd(2, 3), operator.isub(2, 3), operator.imul("ab", 2), operator.ifloordiv(7, 2), operator.imod(7, 4)  #> (5, -1, 'abab', 3, 3)
operator.ipow(2, 5), operator.iand(6, 3), operator.ior(6, 3), operator.ixor(6, 3), operator.ilshift(1, 4), operator.irshift(16, 2), operator.itruediv(1, 2), operator.iconcat([1], [2])  #> (32, 2, 7, 5, 16, 4, 0.5, [1, 2])
operator.abs(-3), operator.index(4), operator.countOf([1, 2, 1], 1)  #> (3, 4, 2)
some = {1: 2}
operator.setitem(some, 3, 4), operator.delitem(some, 1), some  #> (None, None, {3: 4})

#: chain.from_iterable
import itertools
list(itertools.chain.from_iterable(["ab", [1]])), list(itertools.chain.from_iterable([]))  #> (['a', 'b', 1], [])
list(itertools.chain.from_iterable([i] * i for i in range(3)))  #> [1, 2, 2]
list(itertools.chain("ab", [1]))  #> ['a', 'b', 1]

#: itertools, function by function
import itertools as it
list(it.islice("abcdef", 2)), list(it.islice("abcdef", None)), list(it.islice("abc", 0)), list(it.islice("abc", 9))  #> (['a', 'b'], ['a', 'b', 'c', 'd', 'e', 'f'], [], ['a', 'b', 'c'])
list(it.islice("abcdef", 2, 4)), list(it.islice("abcdef", 4, None)), list(it.islice("abcdef", 3, 1)), list(it.islice("abc", True))  #> (['c', 'd'], ['e', 'f'], [], ['a'])
list(it.islice("abcdefg", None, None, 3)), list(it.islice("abcdefg", 1, 6, 2)), list(it.islice("abc", 1, None, None))  #> (['a', 'd', 'g'], ['b', 'd', 'f'], ['b', 'c'])
rest = iter("abcdefg")
list(it.islice(rest, 1, 3)), list(it.islice(rest, 0)), list(rest)  #> (['b', 'c'], [], ['d', 'e', 'f', 'g'])
it.islice("abc", -1)  #! islice-bounds
it.islice("abc", 1, -1)  #! islice-bounds
it.islice("abc", 0, 3, 0)  #! islice-bounds
it.islice("abc", 1.5)  #! islice-bounds
it.islice("abc")  #! missing-argument callee=islice name=bound
it.islice("abc", 1, 2, 3, 4)  #! too-many-arguments callee=islice most=4 given=5
[next(c) for c in [it.count()] * 3], list(it.islice(it.count(2, -3), 3)), list(it.islice(it.count(.5), 2)), next(it.count(step=2, start=7))  #> ([0, 1, 2], [2, -1, -4], [0.5, 1.5], 7)
list(it.islice(it.cycle("ab"), 5)), list(it.cycle([])), list(it.repeat("a", 3)), list(it.repeat(1, 0)), list(it.islice(it.repeat(2), 2))  #> (['a', 'b', 'a', 'b', 'a'], [], ['a', 'a', 'a'], [], [2, 2])
list(it.accumulate([])), list(it.accumulate([2, 3, 4], lambda a, b: a * b)), list(it.accumulate([1, 2], initial=10)), list(it.accumulate("ab")), list(it.accumulate([3, 1, 2], max))  #> ([], [2, 6, 24], [10, 11, 13], ['a', 'ab'], [3, 3, 3])
list(it.compress("abcd", [1, 0, True])), list(it.compress("a", [1, 1])), list(it.compress([], [1]))  #> (['a', 'c'], ['a'], [])
list(it.dropwhile(lambda x: x < 3, [1, 4, 2])), list(it.takewhile(lambda x: x < 3, [1, 4, 2])), list(it.dropwhile(bool, []))  #> ([4, 2], [1], [])
list(it.filterfalse(lambda x: x % 2, range(5))), list(it.filterfalse(None, [0, 1, "", "a"]))  #> ([0, 2, 4], [0, ''])
list(it.starmap(pow, [(2, 3), (3, 2)])), list(it.starmap(lambda *a: a, ["ab", []]))  #> ([8, 9], [('a', 'b'), ()])
list(it.pairwise([])), list(it.pairwise("a")), list(it.pairwise("abcd"))  #> ([], [], [('a', 'b'), ('b', 'c'), ('c', 'd')])
[(k, list(g)) for k, g in it.groupby([1, 3, 2, 4, 5], lambda x: x % 2)], list(it.groupby([]))  #> ([(1, [1, 3]), (0, [2, 4]), (1, [5])], [])
list(it.zip_longest("abc", [1], "xy")), list(it.zip_longest()), list(it.zip_longest([], [1], fillvalue=0))  #> ([('a', 1, 'x'), ('b', None, 'y'), ('c', None, None)], [], [(0, 1)])
list(it.product("ab", [1, 2])), list(it.product()), list(it.product("ab", [])), len(list(it.product(range(3), repeat=3))), list(it.product([1], repeat=0))  #> ([('a', 1), ('a', 2), ('b', 1), ('b', 2)], [()], [], 27, [()])
list(it.permutations("abc")), list(it.permutations("ab", 0)), list(it.permutations("ab", 3))  #> ([('a', 'b', 'c'), ('a', 'c', 'b'), ('b', 'a', 'c'), ('b', 'c', 'a'), ('c', 'a', 'b'), ('c', 'b', 'a')], [()], [])
list(it.combinations("abc", 0)), list(it.combinations("abc", 3)), list(it.combinations("ab", 3)), list(it.combinations_with_replacement("abc", 2))  #> ([()], [('a', 'b', 'c')], [], [('a', 'a'), ('a', 'b'), ('a', 'c'), ('b', 'b'), ('b', 'c'), ('c', 'c')])

#: math, function by function
import math
math.isqrt(0), math.isqrt(1), math.isqrt(3), math.isqrt(4), math.isqrt(2 ** 104 - 1), math.isqrt(2 ** 104), math.isqrt(3 ** 80), math.isqrt(3 ** 80 - 1)  #> (0, 1, 1, 2, 4503599627370495, 4503599627370496, 12157665459056928801, 12157665459056928800)
math.floor(2.5), math.ceil(2.5), math.trunc(2.5), math.floor(-0.5), math.ceil(-0.5), math.floor(1e20), math.floor(True), math.ceil(10 ** 20)  #> (2, 3, 2, -1, 0, 100000000000000000000, 1, 100000000000000000000)
math.floor(math.inf)  #! int-not-finite
math.trunc(math.nan)  #! int-not-finite
math.gcd(), math.gcd(0, 0), math.gcd(-12), math.gcd(12, -18, 27), math.gcd(0, 7), math.gcd(2 ** 80, 6 ** 60)  #> (0, 0, 12, 3, 7, 1152921504606846976)
math.lcm(), math.lcm(0, 5), math.lcm(-4, 6), math.lcm(2, 3, 4), math.lcm(2 ** 60, 3)  #> (1, 0, 12, 12, 3458764513820540928)
math.factorial(0), math.factorial(1), math.factorial(5), math.comb(5, 0), math.comb(5, 5), math.comb(5, 6), math.comb(6, 4), math.perm(5), math.perm(5, 0), math.perm(3, 4)  #> (1, 1, 120, 1, 1, 0, 15, 120, 1, 0)
math.factorial(-1)  #! math-domain name=factorial
math.comb(-1, 2)  #! math-domain name=comb
math.perm(3, -1)  #! math-domain name=perm
math.pow(2, 3), math.pow(2, 0.5), math.pow(0, 0), math.pow(-2, -1)  #> (8.0, 1.4142135623730951, 1.0, -0.5)
math.log(1), math.log(8, 2), math.log(0.5, 2), math.log2(1), math.log10(1000), math.log1p(0), math.exp(0), math.exp(1) == math.e  #> (0.0, 3.0, -1.0, 0.0, 3.0, 0.0, 1.0, True)
math.log(2, 1)  #! division-by-zero
math.log(-1)  #! math-domain name=log
math.exp(1000)  #! float-overflow
math.acos(2)  #! math-domain name=acos
math.hypot(), math.hypot(-3), math.hypot(1, 2, 2), math.dist([0, 0], [3, 4]), math.dist((1,), (-1,))  #> (0.0, 3.0, 3.0, 5.0, 2.0)
math.dist([0], [1, 2])  #! zip-strict
math.hypot(1, "a")  #! argument-type callee=hypot name=coordinates type=str
math.fsum([1, "a"])  #! argument-type callee=fsum name=seq type=str
math.isclose(1, 1, rel_tol=-1)  #! math-domain name=isclose
math.isclose(1, 1, abs_tol=-1)  #! math-domain name=isclose
math.fmod(7, 3), math.fmod(-7.5, 2), math.fmod(7, -3), math.modf(2.25), math.modf(-0.0), math.copysign(3, -1), math.copysign(-3, 0)  #> (1.0, -1.5, 1.0, (0.25, 2.0), (-0.0, -0.0), -3.0, 3.0)
math.fmod(1, 0)  #! math-domain name=fmod
math.isnan(math.nan), math.isnan(1), math.isinf(-math.inf), math.isinf(1), math.isfinite(1), math.isfinite(math.inf), math.isfinite(math.nan)  #> (True, False, True, False, True, False, False)
math.isclose(1, 1.1), math.isclose(1, 1.1, rel_tol=0.2), math.isclose(0, 1e-12), math.isclose(0, 1e-12, abs_tol=1e-9), math.isclose(math.inf, math.inf), math.isclose(math.inf, 1), math.isclose(100, 101, rel_tol=0.01)  #> (False, True, False, True, True, False, True)
math.fsum([]), math.fsum([1e16, 1, -1e16]), math.fsum([1, True, 0.5]), math.prod([]), math.prod([2, 3], start=4), math.prod([0.5, 4])  #> (0.0, 1.0, 2.5, 1, 24, 2.0)
math.atan2(1, 1) == math.pi / 4, math.atan2(-1, -1) < 0, math.tau == 2 * math.pi, math.radians(180) == math.pi, math.degrees(math.pi)  #> (True, True, True, True, 180.0)

#: a cached function keeps as many results as it may
from functools import lru_cache
calls = []
@lru_cache(maxsize=1)
def last(x):
    calls.append(x)
    return x
[last(1), last(1), last(2), last(1)], calls  #> ([1, 1, 2, 1], [1, 2, 1])
seen = []
@lru_cache()
def many(x):
    seen.append(x)
    return x
len([many(x) for x in range(129)]), many(128), many(0), len(seen)  #> (129, 128, 0, 130)
