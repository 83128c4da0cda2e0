#: every name of math
import math
[math.pi, math.e, math.tau]  #> [3.141592653589793, 2.718281828459045, 6.283185307179586]
[math.pow(2, 10), math.pow(2, -1)]  #> [1024.0, 0.5]
[math.atan2(1, -1), math.atan2(-0.0, -1)]  #> [2.356194490192345, -3.141592653589793]
[math.isnan(math.nan), math.isinf(-math.inf), math.isfinite(1), math.isfinite(math.inf)]  #> [True, True, True, False]
math.dist([0, 0], [3, 4])  #> 5.0

#: every name of operator
import operator
[operator.add(2, 3), operator.sub(2, 3), operator.mul(2, 3), operator.pow(2, 3)]  #> [5, -1, 6, 8]
[operator.truediv(7, 2), operator.floordiv(7, 2), operator.mod(7, 4)]  #> [3.5, 3, 3]
[operator.and_(6, 3), operator.or_(6, 3), operator.xor(6, 3), operator.lshift(1, 4), operator.rshift(16, 3)]  #> [2, 7, 5, 16, 2]
operator.concat('ab', 'c')  #> 'abc'
[operator.eq(1, 1), operator.ne(1, 1), operator.lt(1, 2), operator.le(2, 1), operator.gt(1, 2), operator.ge(2, 2)]  #> [True, False, True, False, False, True]
[operator.is_(None, None), operator.is_not(None, None)]  #> [True, False]
[operator.neg(3), operator.pos(-3), operator.inv(3), operator.invert(-1)]  #> [-3, -3, -4, 0]
[operator.not_(0), operator.truth([])]  #> [True, False]
[operator.contains([1, 2], 2), operator.getitem('abc', 1)]  #> [True, 'b']
[operator.itemgetter(1)('abc'), operator.itemgetter(2, 0)('abc')]  #> ['b', ('c', 'a')]
operator.attrgetter('upper')('ab')()  #> 'AB'
operator.methodcaller('upper')('ab')  #> 'AB'
operator.methodcaller('split', ',')('a,b')  #> ['a', 'b']

#: every name of itertools
import itertools
list(zip(range(5), itertools.cycle('ab')))  #> [(0, 'a'), (1, 'b'), (2, 'a'), (3, 'b'), (4, 'a')]
list(itertools.repeat('x', 3))  #> ['x', 'x', 'x']
list(itertools.compress('abcd', [1, 0, 1, 0]))  #> ['a', 'c']
list(itertools.dropwhile(lambda x: x < 3, [1, 4, 2]))  #> [4, 2]
list(itertools.filterfalse(lambda x: x % 2, range(5)))  #> [0, 2, 4]
list(itertools.starmap(pow, [(2, 3), (3, 2)]))  #> [8, 9]

#: every name of functools
import functools
functools.reduce(lambda a, b: a - b, [10, 3, 2])  #> 5
functools.partial(pow, 2)(5)  #> 32
sorted([3, 1, 2], key=functools.cmp_to_key(lambda a, b: b - a))  #> [3, 2, 1]
functools.cache(abs)(-2)  #> 2
functools.lru_cache(maxsize=None)(abs)(-3)  #> 3
functools.wraps(abs)(lambda x: x + 1)(2)  #> 3

#: every name of collections
import collections
sorted(collections.defaultdict(list, {'a': [1]})['a'])  #> [1]
collections.defaultdict(int)['x']  #> 0
list(collections.deque([1, 2, 3], maxlen=2))  #> [2, 3]
list(collections.OrderedDict([('b', 1), ('a', 2)]))  #> ['b', 'a']
collections.namedtuple('P', 'x y')(1, 2).y  #> 2

#: every name of string
import string
string.ascii_uppercase  #> 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
len(string.ascii_letters)  #> 52
[string.hexdigits, string.octdigits]  #> ['0123456789abcdefABCDEF', '01234567']
string.whitespace  #> ' \t\n\r\x0b\x0c'
string.printable[-6:]  #> ' \t\n\r\x0b\x0c'
