import { describeSlips, type Slip } from "./testing.ts";

const LENGTH = "length = (key(1) == query(1)).value(1)";
const DIFFERENCE = "indices - (key(indices) == query(indices - 1)).value(indices)";

const LOGIC: readonly Slip[] = [
  ["~tokens == 'h'", "precedence", "~(tokens == 'h')", "~tokens"],
  ["~key(tokens) == query(tokens)", "precedence", "~(key(tokens) == query(tokens))", "~key(tokens)"],
  ["tokens == 'h' == True", "symbolic-rewrite", "tokens == 'h'", "tokens == 'h' == True"],
  ["tokens or 'x'", "or-as-default", "where(tokens == None, 'x', tokens)", "tokens or 'x'"],
  [
    "x = tokens\nif indices > 2:\n    x = '_'\nx",
    "symbolic-condition",
    "x = where(indices > 2, '_', x)",
    "indices > 2",
  ],
  [
    "n = indices\nif indices > 2:\n    n += 1\nn",
    "symbolic-condition",
    "n = where(indices > 2, n + 1, n)",
    "indices > 2",
  ],
  [
    "key(tokens) == query('l') | query('h')",
    "literal-alternative",
    "(key(tokens) == query('l')) | (key(tokens) == query('h'))",
    "query('h')",
  ],
  [
    "'l' in tokens and 'h' in tokens",
    "in-symbolic",
    "((key(tokens) == query('l')).value(1) > 0) & ((key(tokens) == query('h')).value(1) > 0)",
    "'l' in tokens",
  ],
  ["if indices == 0:\n    y = 'a'\ny", "symbolic-condition", "y = where(indices == 0, 'a', \"_\")", "indices == 0"],
  ["assert tokens == 'l'", "assert-on-sop", "", "tokens == 'l'"],
  ["if key(1) == query(1):\n    1", "selector-condition", "", "key(1) == query(1)"],
];

const SELECTORS: readonly Slip[] = [
  [
    "abs(key(indices) - query(indices)) <= 1",
    "key-meets-query",
    "select(indices, indices, lambda k, q: abs(k - q) <= 1)",
    "abs(key(indices) - query(indices)) <= 1",
  ],
  [
    "key(indices) - query(indices) == 1",
    "key-meets-query",
    "select(indices, indices, lambda k, q: k - q == 1)",
    "key(indices) - query(indices) == 1",
  ],
  ["key(tokens).map(ord) == query(97)", "method-of-side", "key(tokens.map(ord)) == query(97)", "map"],
  [
    "key(tokens) in query('aeiou')",
    "side-in",
    "key(tokens.has('aeiou')) == query(True)",
    "key(tokens) in query('aeiou')",
  ],
  ["key == query(0)", "side-not-called", "key(indices) == query(0)", "key"],
  ["key[indices] == query[0]", "call-needs-brackets", "key(indices) == query(0)", "key[indices]"],
  [
    "aggregate(tokens, key(indices) == query(0))",
    "aggregate-order",
    "aggregate(key(indices) == query(0), tokens)",
    "aggregate(tokens, key(indices) == query(0))",
  ],
  [
    "select(indices, indices)",
    "select-needs-predicate",
    "select(indices, indices, lambda k, q: k == q)",
    "select(indices, indices)",
  ],
  ["select(indices, indices, eq)", "paper-predicate", "select(indices, indices, lambda k, q: k == q)", "eq"],
  [
    "select(indices, indices, lambda k: k == 0)",
    "function-arity",
    "select(indices, indices, lambda k, q: k == 0)",
    "select(indices, indices, lambda k: k == 0)",
  ],
  [
    "value(key(indices) == query(0), tokens)",
    "method-as-function",
    "(key(indices) == query(0)).value(tokens)",
    "value",
  ],
  ["s = key(indices) == query(0)\ns(tokens)", "selector-called", "s.value(tokens)", "s(tokens)"],
  ["(key(indices) == query(0)).tokens", "selector-method", "(key(indices) == query(0)).value(tokens)", "tokens"],
  [
    "key(indices, query(0)).value(tokens)",
    "missing-operator",
    "(key(indices) == query(0)).value(tokens)",
    "key(indices, query(0))",
  ],
  ["indices.mean()", "value-on-sop", "(key(1) == query(1)).mean(indices)", "mean"],
  ["x = 3\nx.value(tokens)", "value-of-plain", "(key(indices) == query(x)).value(tokens)", "value"],
];

const NAMES: readonly Slip[] = [
  ["y = x + 1\nx = indices\ny", "used-too-early", "x = indices\ny = x + 1", "x"],
  ["a = 1\ny = x + a\nx = indices + a\ny", "used-too-early", "x = indices + a\ny = x + a", "x"],
  ["if True:\n    y = x\n    x = indices\ny", "used-too-early", "x = indices\ny = x", "x"],
  ["x == tokens\nx", "compare-for-assign", "x = tokens", "=="],
  ["np.where(tokens == 'l', 1, 0)", "foreign-library", "where(tokens == 'l', 1, 0)", "np"],
  [
    "indices.map(lambda x: math.floor(x / 2))",
    "not-imported",
    "import math\nindices.map(lambda x: math.floor(x / 2))",
    "math",
  ],
  ["lenght = (key(1) == query(1)).value(1)\nlength - 1", "unknown-name-nearest", "lenght - 1", "length"],
  ["x = input()\nx", "not-here-asked", "x = tokens", "input"],
  [
    "reverse(tokens)",
    "no-such-function",
    "length = (key(1) == query(1)).value(1)\n(key(length - 1 - indices) == query(indices)).value(tokens)",
    "reverse",
  ],
  ["upper(tokens)", "no-such-function", "tokens.map(lambda c: c.upper())", "upper"],
  ["has(tokens, 'l')", "method-as-function", "tokens.has('l')", "has"],
  [
    "def f(self, seq=tokens):\n    return self.seq\nf()",
    "self-parameter",
    "def f(seq=tokens):\n    return seq",
    "self",
  ],
  [
    "def f(key, seq=tokens):\n    return (key(indices) == query(key)).value(seq)\nf(1)",
    "hidden-name",
    "def f(my_key, seq=tokens):\n    return (key(indices) == query(my_key)).value(seq)",
    "key",
  ],
  ["n = 0\ndef f():\n    n = n + 1\n    return indices + n\nf()", "unbound-local", "global n\nn = n + 1", "n"],
];

const CLASSES: readonly Slip[] = [
  [
    "class Solution:\n    def f(self, x=tokens):\n        return x\nSolution().f()",
    "no-class",
    "def f(x=tokens):\n    return x",
    "class Solution",
  ],
];

const CALLS: readonly Slip[] = [
  ["where(tokens == 'l')", "where-needs-three", "where(tokens == 'l', 1, 0)", "where(tokens == 'l')"],
  ["where(x = tokens == 'l', 1, 0)", "positional-after-keyword", "where(tokens == 'l', 1, 0)", "1"],
  ["tokens.map()", "map-of-nothing", "tokens.map(lambda c: c)", "tokens.map()"],
  [
    "SOp.zip(tokens, indices)",
    "zip-needs-function",
    "SOp.zip(lambda x, y: x == y, tokens, indices)",
    "SOp.zip(tokens, indices)",
  ],
  [
    "SOp.zip(lambda a: a, tokens, indices)",
    "function-arity",
    "SOp.zip(lambda a, x: a, tokens, indices)",
    "SOp.zip(lambda a: a, tokens, indices)",
  ],
  [
    "zip(lambda a, b: a, tokens, indices)",
    "sop-zip",
    "SOp.zip(lambda a, b: a, tokens, indices)",
    "zip(lambda a, b: a, tokens, indices)",
  ],
  ["zip(tokens, indices)", "sop-zip", "SOp.zip(lambda x, y: x == y, tokens, indices)", "zip(tokens, indices)"],
  ["zip(tokens, indices, tokens)", "sop-zip", "", "zip(tokens, indices, tokens)"],
  ["tokens.has['l']", "call-needs-brackets", "tokens.has(['l'])", "tokens.has['l']"],
  [
    "SOp.zip(tokens, indices, lambda a, b: a)",
    "zip-needs-function",
    "SOp.zip(lambda a, b: a, tokens, indices)",
    "SOp.zip(tokens, indices, lambda a, b: a)",
  ],
  ["tokens.has(3)", "has-needs-collection", "tokens.has([3])", "tokens.has(3)"],
];

const SEQUENCES: readonly Slip[] = [
  ["d = {'h': 1}\nd[tokens]", "symbolic-key", "tokens.map(lambda v: d.get(v, 0))", "d[tokens]"],
  ["d = {'h': 1}\nd.get(tokens, 0)", "symbolic-key", "tokens.map(lambda v: d.get(v, 0))", "d.get(tokens, 0)"],
  ["xs = [5, 6, 7, 8, 9]\nxs[indices]", "symbolic-inside-index", "indices.map(lambda v: xs[v])", "xs[indices]"],
  [
    "x, y = tokens\nx",
    "unpack-sop",
    "x = (key(indices) == query(0)).value(tokens)\ny = (key(indices) == query(1)).value(tokens)",
    "x, y",
  ],
  ["''.join(tokens)", "sequence-join", "tokens", "''.join(tokens)"],
  ["indices.astype('float')", "sequence-text-method", "indices.map(float)", "astype"],
  ['indices.astype("str")', "sequence-text-method", "indices.map(str)", "astype"],
  ["indices.astype(str)", "sequence-text-method", "indices.map(str)", "astype"],
  ["tokens.values[0]", "sequence-itself", "(key(indices) == query(0)).value(tokens)", "values"],
  ["tokens.iloc[0]", "sequence-fetch", "(key(indices) == query(0)).value(tokens)", "iloc"],
  ["tokens.iloc[-1]", "sequence-fetch", `${LENGTH}\n(key(indices) == query(length - 1)).value(tokens)`, "iloc"],
  ["tokens.loc[tokens == 'l']", "sequence-filter", "where(tokens == 'l', tokens, \"_\")", "loc"],
  ["tokens.shape[0]", "sequence-length-of", "(key(1) == query(1)).value(1)", "shape"],
  ["tokens.count['l']", "sequence-count", "(key(tokens) == query('l')).value(1)", "count"],
  [
    "xs = [1, 2, 3, 4, 5, 6]\nxs[tokens.size]",
    "sequence-length-of",
    "((key(1) == query(1)).value(1)).map(lambda v: xs[v])",
    "size",
  ],
  ["x = indices.diff()\nx", "sequence-move", `x = ${DIFFERENCE}`, "diff"],
  ["indices.diff() * 2", "sequence-move", `(${DIFFERENCE}) * 2`, "diff"],
  ["print(indices.diff())", "sequence-move", `print(${DIFFERENCE})`, "diff"],
  ["def f():\n    return indices.diff()\nf()", "sequence-move", `return ${DIFFERENCE}`, "diff"],
  ["indices.diff()", "sequence-move", DIFFERENCE, "diff"],
  ["tokens.values.upper()", "sequence-itself", "tokens.map(lambda c: c.upper())", "values"],
  ["getattr(tokens, 'upper')", "no-attribute", "", "getattr(tokens, 'upper')"],
  ["tokens.copy()", "sequence-itself", "tokens", "copy"],
  ["tokens.first()", "sequence-fetch", "(key(indices) == query(0)).value(tokens)", "first"],
  ["indices.cumsum()", "sequence-running", "(key(indices) <= query(indices)).value(indices)", "cumsum"],
  ["tokens.where(tokens == 'l', 1)", "sequence-choose", "where(tokens == 'l', tokens, 1)", "where"],
  ["tokens.apply(ord)", "sequence-each", "tokens.map(ord)", "apply"],
  [
    "indices.max()",
    "sequence-max",
    "larger = (key(indices) > query(indices)).value(1)\n(key(larger) == query(0)).mean(indices)",
    "max",
  ],
  ["tokens.shift(1)", "sequence-move", "(key(indices) == query(indices - 1)).value(tokens)", "shift"],
  ["sum(indices) / len(indices)", "sop-sum", "(key(1) == query(1)).mean(indices)", "sum(indices)"],
  ["n = 0\nfor t in tokens:\n    n += 1\nindices + n", "loop-as-map", "n = (key(1) == query(1)).value(1)", "tokens"],
  ["tokens.wobble()", "sop-no-attribute", "", "wobble"],
  ["'{}!'.format(tokens)", "format-symbolic", "tokens.map(lambda v: '{}!'.format(v))", "'{}!'.format(tokens)"],
  ["'%s!' % tokens", "format-symbolic", "tokens.map(lambda v: '%s!' % v)", "'%s!' % tokens"],
  [
    "any(t == 'l' for t in tokens)",
    "loop-in-call",
    "(key(tokens.map(lambda t: t == 'l')) == query(True)).value(1) > 0",
    "tokens",
  ],
  [
    "sum(1 for t in tokens if t == 'l')",
    "loop-in-call",
    "(key(tokens.map(lambda t: t == 'l')) == query(True)).value(1)",
    "tokens",
  ],
  [
    "n = 0\nfor t in tokens:\n    if t == 'l':\n        n += 1\nindices + n",
    "loop-as-map",
    "n = (key(tokens.map(lambda t: t == 'l')) == query(True)).value(1)",
    "tokens",
  ],
  [
    "def f(seq):\n    for t in seq:\n        if t == 'l':\n            return 1\n    return 0\nf(tokens)",
    "loop-as-map",
    "return where((key(seq.map(lambda t: t == 'l')) == query(True)).value(1) > 0, 1, 0)",
    "seq",
  ],
  [
    "out = []\nfor i in range(len(tokens)):\n    out.append(tokens[i] + '!')\nout",
    "loop-as-map",
    "out = tokens + '!'",
    "len(tokens)",
  ],
];

const KINDS: readonly Slip[] = [
  [
    "(key(indices) == query(indices - 1)).value(tokens).map(lambda c: c.upper())",
    "default-of-other-kind",
    '(key(indices) == query(indices - 1)).value(tokens, " ").map(lambda c: c.upper())',
    "upper",
  ],
  [
    "(key(indices) == query(indices - 1)).value(indices, 'x') + 1",
    "default-of-other-kind",
    "(key(indices) == query(indices - 1)).value(indices, 0) + 1",
    "(key(indices) == query(indices - 1)).value(indices, 'x') + 1",
  ],
  ["indices ** '2'", "operator-types", "indices ** 2", "indices ** '2'"],
  [
    "key(indices) == query(len - 1)",
    "len-not-called",
    "key(indices) == query((key(1) == query(1)).value(1) - 1)",
    "len",
  ],
  ["tokens & '!'", "text-with-logic", "tokens + '!'", "tokens & '!'"],
  ["tokens >> 1", "shift-operator", '(key(indices) == query(indices - 1)).value(tokens, "_")', "tokens >> 1"],
  ["x = None\nx + tokens", "none-in-calculation", "", "x + tokens"],
];

describeSlips({ LOGIC, SELECTORS, NAMES, CLASSES, CALLS, SEQUENCES, KINDS });
