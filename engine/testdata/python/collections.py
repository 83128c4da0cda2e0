#: Counter
from collections import Counter
import collections
Counter.get(Counter("aab"), "a"), sorted(Counter.keys(Counter("aab"))), Counter.most_common(Counter("aab"), 1)  #> (2, ['a', 'b'], [('a', 2)])
c = Counter("abca")
c, Counter(), c["a"], c["z"], "z" in c, len(c)  #> (Counter({'a': 2, 'b': 1, 'c': 1}), Counter(), 2, 0, False, 3)
c.most_common(), c.most_common(1), list(c.elements()), c.total()  #> ([('a', 2), ('b', 1), ('c', 1)], [('a', 2)], ['a', 'a', 'b', 'c'], 4)
c + Counter("a"), c - Counter("aab"), c & Counter("ab"), c | Counter("zz")  #> (Counter({'a': 3, 'b': 1, 'c': 1}), Counter({'c': 1}), Counter({'a': 1, 'b': 1}), Counter({'a': 2, 'z': 2, 'b': 1, 'c': 1}))
c.update("aa")
c.subtract({"b": 2})
c["q"] += 1
c, Counter(a=1, b=2), Counter({"x": 3})  #> (Counter({'a': 4, 'c': 1, 'q': 1, 'b': -1}), Counter({'b': 2, 'a': 1}), Counter({'x': 3}))
Counter(b=1, a=1, c=3), list(Counter(b=1, a=1, c=3)), sorted(c.items())  #> (Counter({'c': 3, 'b': 1, 'a': 1}), ['b', 'a', 'c'], [('a', 4), ('b', -1), ('c', 1), ('q', 1)])
c.copy() == c, type(c.copy()) == Counter, Counter(a=1) == {"a": 1}, isinstance(c, dict), type(c) == collections.Counter  #> (True, True, True, True, True)
Counter([[1]])  #! unhashable type=list
c + 1  #! operator-types operator=+ left="Counter({'a': 4, 'c': 1, 'q': 1, 'b': -1})" right=1 leftType=Counter rightType=int
c.get("nope"), c.pop("q"), c.nope  #! no-attribute type=Counter name=nope at=nope
Counter  #> <class 'collections.Counter'>

#: defaultdict
from collections import defaultdict
d = defaultdict(list)
d["a"].append(1)
d["a"].append(2)
d, d["b"], d, len(d)  #> (defaultdict(<class 'list'>, {'a': [1, 2], 'b': []}), [], defaultdict(<class 'list'>, {'a': [1, 2], 'b': []}), 2)
n = defaultdict(int, {"x": 1}, y=2)
n["z"] += 5
n, n.default_factory, "w" in n, n.get("w")  #> (defaultdict(<class 'int'>, {'x': 1, 'y': 2, 'z': 5}), <class 'int'>, False, None)
defaultdict(lambda: 7)["k"], defaultdict()  #> (7, defaultdict(None, {}))
defaultdict()["k"]  #! key-missing key='k'
n == {"x": 1, "y": 2, "z": 5}, n.copy(), dict(n)  #> (True, defaultdict(<class 'int'>, {'x': 1, 'y': 2, 'z': 5}), {'x': 1, 'y': 2, 'z': 5})

#: deque
from collections import deque
q = deque([1, 2])
q.append(3)
q.appendleft(0)
q, deque(), len(q), q[0], q[-1], 2 in q, list(q), list(reversed(q))  #> (deque([0, 1, 2, 3]), deque([]), 4, 0, 3, True, [0, 1, 2, 3], [3, 2, 1, 0])
q.pop(), q.popleft(), q  #> (3, 0, deque([1, 2]))
q.extend("ab")
q.extendleft("xy")
q.rotate(2)
q  #> deque(['a', 'b', 'y', 'x', 1, 2])
q.rotate(-1)
q, q.index("a"), q.count(1), q.copy() == q  #> (deque(['b', 'y', 'x', 1, 2, 'a']), 5, 1, True)
m = deque([1, 2, 3, 4], maxlen=3)
m.append(5)
m, m.maxlen, q.maxlen  #> (deque([3, 4, 5], maxlen=3), 3, None)
m.appendleft(9)
m += [7]
m, m + deque([1])  #> (deque([3, 4, 7], maxlen=3), deque([4, 7, 1], maxlen=3))
m.insert(0, 1)  #! deque-full
few = deque([1], maxlen=3)
few += [2, 3]
few  #> deque([1, 2, 3], maxlen=3)
few += "abcd"
few  #> deque(['b', 'c', 'd'], maxlen=3)
m[0] = 5
m[1:2]  #! slice-of-deque
m.remove(5)
m.reverse()
m  #> deque([7, 4], maxlen=3)
deque([1]) == [1], deque([1]) == deque([1]), deque([1]) < deque([2]), isinstance(q, list), isinstance(q, deque)  #> (False, True, True, False, True)
deque().pop()  #! pop-empty type=deque
deque().popleft()  #! pop-empty type=deque
[1] + deque([1])  #! operator-types operator=+ left=[1] right=deque([1]) leftType=list rightType=deque
for x in m: m.append(x)  #! changed-in-loop type=deque at=m
m.sort()  #! no-attribute type=deque name=sort at=sort
x = deque()
x.append(x)
x  #> deque([[...]])

#: OrderedDict
from collections import OrderedDict
o = OrderedDict([("a", 1), ("b", 2)])
o["c"] = 3
o.move_to_end("a")
list(o.items())  #> [('b', 2), ('c', 3), ('a', 1)]
o.move_to_end("c", last=False)
list(o), o.popitem(last=False), o.popitem(), o == {"b": 2}, OrderedDict()  #> (['c', 'b', 'a'], ('c', 3), ('a', 1), True, OrderedDict())
o.move_to_end("z")  #! key-missing key='z'

#: namedtuple
from collections import namedtuple
P = namedtuple("P", "x y")
p = P(1, y=2)
p, p.x, p[1], p == (1, 2), len(p), [*p], hash(p) == hash((1, 2)), P  #> (P(x=1, y=2), 1, 2, True, 2, [1, 2], True, <class '__main__.P'>)
a, b = p
(a, b, p._fields, p._asdict(), p._replace(x=5), isinstance(p, tuple), isinstance(p, P), type(p) == P)  #> (1, 2, ('x', 'y'), {'x': 1, 'y': 2}, P(x=5, y=2), True, True, True)
P(1)  #! missing-argument callee=P name=y
P(1, 2, 3)  #! too-many-arguments callee=P most=2 given=3
P(1, 2, z=3)  #! unknown-keyword callee=P name=z
p.z  #! no-attribute type=P name=z at=z
p.x + p.count(1) + p.index(2)  #> 3
Q = namedtuple("Q", ["a", "b"], defaults=[9])
Q(1), Q(1, 2), {Q(1): 1}[(1, 9)], max(Q(1), Q(2)), Q(1) + (3,)  #> (Q(a=1, b=9), Q(a=1, b=2), 1, Q(a=2, b=9), (1, 9, 3))

#: cmp_to_key
from functools import cmp_to_key
sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a))  #> [3, 2, 1]
sorted(["bb", "a", "ccc"], key=cmp_to_key(lambda a, b: len(a) - len(b)), reverse=True)  #> ['ccc', 'bb', 'a']
