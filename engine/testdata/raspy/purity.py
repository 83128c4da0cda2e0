#: what outlives a call cannot change in a function given to map
n = 0
def counts(t):
    global n
    n += 1
    return n
tokens.map(counts)  #! impure-name position=0 at=n
def make():
    seen = 0
    def remembers(t):
        nonlocal seen
        seen += 1
        return seen
    return remembers
tokens.map(make())  #! impure-name position=0 at=seen
def numbers():
    yield 1
    yield 2
g = numbers()
tokens.map(lambda t: next(g, 0))  #! impure type=generator position=0 at="next(g, 0)"
from functools import lru_cache
@lru_cache(None)
def box(): return []
def grows(t):
    box().append(t)
    return len(box())
tokens.map(grows)  #! impure-cache type=list position=0 at=box()

#: what ends with the call may change
def last(t):
    count = 0
    def more():
        nonlocal count
        count += 1
        yield count
    return list(more())[0] + sum(x for x in more())
tokens.map(last)  #> [3, 3, 3, 3, 3]
from functools import lru_cache
@lru_cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
indices.map(lambda i: fib(20 + i))  #> [6765, 10946, 17711, 28657, 46368]
def safe(t):
    try:
        return int(t)
    except ValueError:
        return -1
tokens.map(safe)  #> [-1, -1, -1, -1, -1]

#: a limit cannot be caught
#@ limits steps=5000
try:
    while True: pass
except Exception:
    pass
1  #! limit-steps limit=5000 at="while True: pass\n"

#: a function keeps the names that it was given with
K = 1
def helper(x): return K
op = indices.map(lambda i: i + K + helper(i))
K = 10
def helper(x): return 100
op  #> [2, 3, 4, 5, 6]
op = tokens.map(lambda t: late)
late = 5
op  #> [5, 5, 5, 5, 5]

#: so do the helpers of a function given to `map`, and what `partial` and `cache` made
#@ input ab
from functools import partial, cache
k = 1
def helper(x): return str(k)
def outer(x): return helper(x)
@cache
def remembered(x): return str(k)
by_name = tokens.map(lambda t: outer(t))
by_part = tokens.map(partial(lambda a, t: helper(t) + a, "!"))
by_cache = tokens.map(remembered)
k = 2
by_name  #> ['1', '1']
by_part  #> ['1!', '1!']
by_cache  #> ['1', '1']
tokens.map(lambda t: outer(t))  #> ['2', '2']
indices.map(partial(pow, 2)) + indices.map(partial(pow, 2))  #> [2, 4]  @ops=2
tokens.map(partial(lambda a, t: (a + t) * 2, "!"))  #> ['!a!a', '!b!b']  @ops=3
tokens.map(cache(lambda t: t + t))  #> ['aa', 'bb']  @ops=1

#: functions that hold the same sequence or selector are the same function
def keep(held): return lambda i: i if i >= 0 else held
indices.map(keep(tokens + "a")) + indices.map(keep(tokens + "a"))  #> [0, 2, 4, 6, 8]  @ops=3
indices.map(keep(key(1) == query(1))) + indices.map(keep(key(1) == query(1)))  #> [0, 2, 4, 6, 8]  @ops=3
indices.map(keep(key(tokens))) + indices.map(keep(key(tokens)))  #> [0, 2, 4, 6, 8]  @ops=3
indices.map(keep(query(tokens))) + indices.map(keep(query(tokens)))  #> [0, 2, 4, 6, 8]  @ops=3
indices.map(keep("a")) + indices.map(keep("a"))  #> [0, 2, 4, 6, 8]  @ops=3
indices.map(keep(tokens + "a")) + indices.map(keep(tokens + "b"))  #> [0, 2, 4, 6, 8]  @ops=5
indices.map(keep(key(tokens))) + indices.map(keep(query(tokens)))  #> [0, 2, 4, 6, 8]  @ops=5
indices.map(keep(1)) + indices.map(keep(1.0))  #> [0, 2, 4, 6, 8]  @ops=5
indices.map(keep([])) + indices.map(keep([]))  #> [0, 2, 4, 6, 8]  @ops=5

#: the collections of outside cannot be changed, those of inside can
#@ input ab
from collections import Counter, defaultdict, deque, namedtuple
q, c, d = deque(), Counter(), defaultdict(int)
tokens.map(lambda t: q.append(t))  #! impure type=deque position=0 at=q.append(t)
tokens.map(lambda t: q.rotate())  #! impure type=deque position=0 at=q.rotate()
tokens.map(lambda t: c.update(t))  #! impure type=Counter position=0 at=c.update(t)
tokens.map(lambda t: d[t])  #! impure type=defaultdict position=0 at=d[t]
tokens.map(lambda t: c[t] + d.get(t, 3))  #> [3, 3]
def inside(t):
    own = deque([t], maxlen=2)
    own.append(t)
    own.append(t)
    return len(own) + Counter("abca")[t]
tokens.map(inside)  #> [4, 3]
#: no method of a list may change it from inside a function given to map
xs = [3, 1, 2]
def change(how):
    def f(t):
        how()
        return t
    return tokens.map(f)
change(lambda: xs.append(1))("a").toseq()  #! impure type=list
change(lambda: xs.insert(0, 1))("a").toseq()  #! impure type=list
change(lambda: xs.pop())("a").toseq()  #! impure type=list
change(lambda: xs.extend([1]))("a").toseq()  #! impure type=list
change(lambda: xs.remove(1))("a").toseq()  #! impure type=list
change(lambda: xs.reverse())("a").toseq()  #! impure type=list
change(lambda: xs.sort())("a").toseq()  #! impure type=list
change(lambda: xs.clear())("a").toseq()  #! impure type=list
xs  #> [3, 1, 2]

#: a function of several s-ops runs once for equal arguments
#@ input aaaaaaaaaaaa
#@ limits steps=3000
def slow(a, b):
    for i in range(300): pass
    return len(a + b)
SOp.zip(slow, tokens, tokens)  #> [2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2]

#: a function given to map does not see the exception that is handled where its values are asked for
def handled(t):
    try:
        raise
    except RuntimeError:
        return "nothing"
    except KeyError:
        return "outer"
def ask():
    try:
        raise KeyError("k")
    except KeyError:
        return tokens.map(handled)("ab").toseq()
ask()  #> ['nothing', 'nothing']
