#: dicts are written and read
{}  #> {}
{"a": 1, "b": [2]}  #> {'a': 1, 'b': [2]}
{1: "x", True: "y", 1.0: "z"}  #> {1: 'z'}
{(1, 2): None, None: 3}  #> {(1, 2): None, None: 3}
{"a": 1, **{"b": 2, "a": 3}}  #> {'a': 3, 'b': 2}
{**{}, **{"a": 1}}  #> {'a': 1}
dict()  #> {}
dict(a=1, b=2)  #> {'a': 1, 'b': 2}
dict({"a": 1}, b=2)  #> {'a': 1, 'b': 2}
dict([("a", 1), ["b", 2]])  #> {'a': 1, 'b': 2}
dict(["ab", "cd"])  #> {'a': 'b', 'c': 'd'}
dict(zip("ab", range(2)))  #> {'a': 0, 'b': 1}
dict({"a": 1}, a=2)  #> {'a': 2}
dict(5)  #! not-iterable type=int
dict([1])  #! dict-pair item=1
dict([(1, 2, 3)])  #! dict-pair item="(1, 2, 3)"
dict(["a"])  #! dict-pair item='a'
dict([("a",)])  #! dict-pair item=('a',)
dict({}, {})  #! too-many-arguments callee=dict most=1 given=2
dict([([1], 2)])  #! unhashable type=list
{**[1]}  #! spread-not-dict type=list at=[1]
d = {"a": 1, 2: "two"}
d["a"]  #> 1
d[2.0]  #> 'two'
d["z"]  #! key-missing key='z'
d[1]  #! key-missing key=1
d[[1]]  #! unhashable type=list
d["a":]  #! slice-of-dict
len(d)  #> 2
"a" in d  #> True
1 in d  #> False
"z" not in d  #> True
[1] in d  #! unhashable type=list
list(d)  #> ['a', 2]
bool({})  #> False
bool({0: 0})  #> True
{"__proto__": 1}["__proto__"]  #> 1
{"a": 1}["constructor"]  #! key-missing key='constructor'

#: entries are put, replaced and deleted
d = {}
d["b"] = 1
d["a"] = 2
d["b"] = 3
d  #> {'b': 3, 'a': 2}
d[True] = "t"
d[1] = "one"
d  #> {'b': 3, 'a': 2, True: 'one'}
d["b"] += 4
d["b"]  #> 7
d["z"] += 1  #! key-missing key='z' at="d[\"z\"]"
d[[1]] = 1  #! unhashable type=list at=d[[1]]
d[{}] = 1  #! unhashable type=dict at=d[{}]
del d["b"]
d  #> {'a': 2, True: 'one'}
del d["z"]  #! key-missing key='z' at="d[\"z\"]"
d["b"] = 0
d  #> {'a': 2, True: 'one', 'b': 0}
x = {"n": {"m": 1}}
x["n"]["m"] = 2
x  #> {'n': {'m': 2}}

#: get, setdefault, pop, popitem and clear
d = {"a": 1, "b": None}
d.get("a")  #> 1
d.get("b", 5)  #> None
d.get("z")  #> None
d.get("z", 5)  #> 5
d.get([1])  #! unhashable type=list
d.get()  #! missing-argument callee=dict.get name=key
d.get("a", default=1)  #! unknown-keyword callee=dict.get name=default
d.setdefault("a", 9)  #> 1
d.setdefault("c")  #> None
d.setdefault("e", [])  #> []
d.setdefault("e", [1]).append(2)  #> None
d.setdefault("b", 3)  #> None
d  #> {'a': 1, 'b': None, 'c': None, 'e': [2]}
d.setdefault({}, 1)  #! unhashable type=dict
d.pop("a")  #> 1
d.pop("a", "gone")  #> 'gone'
d.pop("a")  #! key-missing key='a'
d.pop("b")  #> None
d.pop("z", None)  #> None
d.pop([1])  #! unhashable type=list
d  #> {'c': None, 'e': [2]}
d.popitem()  #> ('e', [2])
d  #> {'c': None}
d.popitem()  #> ('c', None)
d.popitem()  #! pop-empty type=dict
d.clear()  #> None
{"a": 1}.clear()  #> None
e = {"a": 1}
e.clear()  #> None
e  #> {}
{}.pop("a")  #! key-missing key='a'

#: keys, values and items
d = {"b": 1, "a": [2]}
list(d.keys())  #> ['b', 'a']
list(d.values())  #> [1, [2]]
list(d.items())  #> [('b', 1), ('a', [2])]
sorted(d.keys())  #> ['a', 'b']
len(d.keys())  #> 2
len(d.items())  #> 2
"a" in d.keys()  #> True
1 in d.values()  #> True
("b", 1) in d.items()  #> True
[k + str(v) for k, v in d.items()]  #> ['b1', 'a[2]']
{v: k for k, v in {"x": 1, "y": 2}.items()}  #> {1: 'x', 2: 'y'}
max(d, key=lambda k: k)  #> 'b'
d.keys(1)  #! too-many-arguments callee=dict.keys most=0 given=1
list({}.items())  #> []
for k in d: k

#: update, copy and |
d = {"a": 1}
d.update({"b": 2})  #> None
d.update([("c", 3), ("a", 0)])  #> None
d.update(e=5)  #> None
d.update({"f": 6}, g=7)  #> None
d.update()  #> None
d  #> {'a': 0, 'b': 2, 'c': 3, 'e': 5, 'f': 6, 'g': 7}
d.update(5)  #! not-iterable type=int
d.update([1])  #! dict-pair item=1
d.update({}, {})  #! too-many-arguments callee=dict.update most=1 given=2
e = d.copy()
e["a"] = 9
d["a"]  #> 0
n = {"x": [1]}
m = n.copy()
m["x"].append(2)  #> None
n  #> {'x': [1, 2]}
{"a": 1} | {"b": 2}  #> {'a': 1, 'b': 2}
{"a": 1, "b": 1} | {"a": 2}  #> {'a': 2, 'b': 1}
d = f = {"a": 1}
d |= {"b": 2}
f  #> {'a': 1, 'b': 2}
d |= 5  #! operator-types operator=| left="{'a': 1, 'b': 2}" right=5 leftType=dict rightType=int
{"a": 1} | 5  #! operator-types operator=| left="{'a': 1}" right=5 leftType=dict rightType=int
{"a": 1} + {"b": 2}  #! operator-types operator=+ left="{'a': 1}" right="{'b': 2}" leftType=dict rightType=dict
{"a": 1} & {"b": 2}  #! operator-types operator=& left="{'a': 1}" right="{'b': 2}" leftType=dict rightType=dict
-{}  #! unary-type operator=- value={}
{} * 2  #! operator-types operator=* left={} right=2 leftType=dict rightType=int

#: dicts compare by what they hold
{"a": 1, "b": 2} == {"b": 2, "a": 1.0}  #> True
{"a": 1} == {"a": 2}  #> False
{"a": 1} != {"b": 1}  #> True
{"a": 1} == {"a": 1, "b": 2}  #> False
{} == []  #> False
{} < {}  #! not-comparable operator=< left={} right={}
{"a": 1} is {"a": 1}  #> False
{1: {2: [3]}} == {1: {2: [3]}}  #> True

#: a dict prints its entries by repr
str({"a": 1, 2: "b", None: {}})  #> "{'a': 1, 2: 'b', None: {}}"
print({"k": "it's"})  #| {'k': "it's"}
d = {}
d["self"] = d
d  #> {'self': {...}}

#: changing a dict while it is read
d = {"a": 1, "b": 2}
g = {"a": 1, "b": 2}
for k in g: g[k] = 0
g  #> {'a': 0, 'b': 0}
for k in list(g): del g[k]
g  #> {}

#: methods of dict are found by name
d = {"a": 1}
d.gett("a")  #! no-attribute-nearest type=dict name=gett nearest=get at=gett
d.foo  #! no-attribute type=dict name=foo at=foo
d.a  #! no-attribute type=dict name=a at=a
dict.get(d, "a")  #> 1
dict.get([], "a")  #! argument-type callee=dict.get name=self expected=dict type=list

#: dict.fromkeys
dict.fromkeys("aba")  #> {'a': None, 'b': None}
dict.fromkeys([1, 2], 0)  #> {1: 0, 2: 0}
list(dict.fromkeys("banana"))  #> ['b', 'a', 'n']
dict.fromkeys()  #! missing-argument callee="dict.fromkeys" name=iterable

#: the keys and items of a dict are sets, and live
d = {"b": 1, "a": 2}
keys, values, items = d.keys(), d.values(), d.items()
keys, values, items  #> (dict_keys(['b', 'a']), dict_values([1, 2]), dict_items([('b', 1), ('a', 2)]))
d["c"] = 3
keys, values, items  #> (dict_keys(['b', 'a', 'c']), dict_values([1, 2, 3]), dict_items([('b', 1), ('a', 2), ('c', 3)]))
len(keys), len(values), len(items), bool({}.keys()), bool(items)  #> (3, 3, 3, False, True)
{"a": 1}.keys() == {"a"}, {"a": 1}.keys() == {"a": 2}.keys(), {"a"} == {"a": 1}.keys(), keys == ["b", "a", "c"]  #> (True, True, True, False)
{1: 2}.values() == {1: 2}.values(), {1: 2}.items() == {(1, 2)}, {1: 2}.items() == {1: 3}.items()  #> (False, True, False)
sorted(keys & {"a", "x"}), sorted(keys & ["a", "x"]), sorted(["a"] | keys), sorted(keys - {"a"}), sorted(keys ^ "ax")  #> (['a'], ['a'], ['a', 'b', 'c'], ['b', 'c'], ['b', 'c', 'x'])
sorted(items & {("a", 2)}), sorted({"a", "z"} - keys), type(keys & keys) == set  #> ([('a', 2)], ['z'], True)
{"a"} <= keys, keys < {"a", "b", "c", "d"}, keys >= {"z"}, items > set(), keys <= keys  #> (True, True, False, True, True)
"a" in keys, "z" in keys, ("a", 2) in items, ("a", 3) in items, "a" in items, 3 in values, 4 in values  #> (True, False, True, False, False, True, False)
list(reversed(d)), list(reversed(keys)), list(reversed(values)), list(reversed(items))  #> (['c', 'a', 'b'], ['c', 'a', 'b'], [3, 2, 1], [('c', 3), ('a', 2), ('b', 1)])
keys.isdisjoint({"q"}), items.isdisjoint([("a", 2)])  #> (True, False)
[*keys], {**d}, dict(items) == d, max(values), sum(values), sorted(items, key=lambda p: -p[1])  #> (['b', 'a', 'c'], {'b': 1, 'a': 2, 'c': 3}, True, 3, 6, [('c', 3), ('a', 2), ('b', 1)])
isinstance(keys, list), type(keys) == type({}.keys()), str(values)  #> (False, True, 'dict_values([1, 2, 3])')
first, *rest = items
first, rest  #> (('b', 1), [('a', 2), ('c', 3)])
found = keys & {"a"}
found |= {"n"}
sorted(found), list(keys)  #> (['a', 'n'], ['b', 'a', 'c'])
del d["b"]
list(keys), list(values), list(items)  #> (['a', 'c'], [2, 3], [('a', 2), ('c', 3)])
d.keys()[0]  #! not-subscriptable type=dict_keys
{d.keys()}  #! unhashable type=dict_keys
d.keys() & 3  #! not-iterable type=int
