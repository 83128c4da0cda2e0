import { describeSlips, type Slip } from "./testing.ts";

const LENGTH = "length = (key(1) == query(1)).value(1)";
const DIFFERENCE = "indices - (key(indices) == query(indices - 1)).value(indices)";

const LOGIC: readonly Slip[] = [
  ["~tokens == 'h'", "precedence", "~(tokens == 'h')"],
  ["~key(tokens) == query(tokens)", "precedence", "~(key(tokens) == query(tokens))"],
  ["tokens == 'h' == True", "symbolic-rewrite", "tokens == 'h'"],
  ["tokens or 'x'", "or-as-default", "where(tokens == None, 'x', tokens)"],
  ["x = tokens\nif indices > 2:\n    x = '_'\nx", "symbolic-condition", "x = where(indices > 2, '_', x)"],
  ["n = indices\nif indices > 2:\n    n += 1\nn", "symbolic-condition", "n = where(indices > 2, n + 1, n)"],
  [
    "key(tokens) == query('l') | query('h')",
    "literal-alternative",
    "(key(tokens) == query('l')) | (key(tokens) == query('h'))",
  ],
  [
    "'l' in tokens and 'h' in tokens",
    "in-symbolic",
    "((key(tokens) == query('l')).value(1) > 0) & ((key(tokens) == query('h')).value(1) > 0)",
  ],
  ["if indices == 0:\n    y = 'a'\ny", "symbolic-condition", "y = where(indices == 0, 'a', \"_\")"],
  ["assert tokens == 'l'", "assert-on-sop", ""],
  ["if key(1) == query(1):\n    1", "selector-condition", ""],
];

const SELECTORS: readonly Slip[] = [
  [
    "abs(key(indices) - query(indices)) <= 1",
    "key-meets-query",
    "select(indices, indices, lambda k, q: abs(k - q) <= 1)",
  ],
  ["key(indices) - query(indices) == 1", "key-meets-query", "select(indices, indices, lambda k, q: k - q == 1)"],
  ["key(tokens).map(ord) == query(97)", "method-of-side", "key(tokens.map(ord)) == query(97)"],
  ["key(tokens) in query('aeiou')", "side-in", "key(tokens.has('aeiou')) == query(True)"],
  ["key == query(0)", "side-not-called", "key(indices) == query(0)"],
  ["key[indices] == query[0]", "call-needs-brackets", "key(indices) == query(0)"],
  ["aggregate(tokens, key(indices) == query(0))", "aggregate-order", "aggregate(key(indices) == query(0), tokens)"],
  ["select(indices, indices)", "select-needs-predicate", "select(indices, indices, lambda k, q: k == q)"],
  ["select(indices, indices, eq)", "paper-predicate", "select(indices, indices, lambda k, q: k == q)"],
  ["select(indices, indices, lambda k: k == 0)", "function-arity", "select(indices, indices, lambda k, q: k == 0)"],
  ["value(key(indices) == query(0), tokens)", "method-as-function", "(key(indices) == query(0)).value(tokens)"],
  ["s = key(indices) == query(0)\ns(tokens)", "selector-called", "s.value(tokens)"],
  ["(key(indices) == query(0)).tokens", "selector-method", "(key(indices) == query(0)).value(tokens)"],
  ["key(indices, query(0)).value(tokens)", "missing-operator", "(key(indices) == query(0)).value(tokens)"],
  ["indices.mean()", "value-on-sop", "(key(1) == query(1)).mean(indices)"],
  ["x = 3\nx.value(tokens)", "value-of-plain", "(key(indices) == query(x)).value(tokens)"],
];

const NAMES: readonly Slip[] = [
  ["y = x + 1\nx = indices\ny", "used-too-early", "x = indices\ny = x + 1"],
  ["a = 1\ny = x + a\nx = indices + a\ny", "used-too-early", "x = indices + a\ny = x + a", "x"],
  ["if True:\n    y = x\n    x = indices\ny", "used-too-early", "x = indices\ny = x"],
  ["x == tokens\nx", "compare-for-assign", "x = tokens"],
  ["np.where(tokens == 'l', 1, 0)", "foreign-library", "where(tokens == 'l', 1, 0)"],
  ["indices.map(lambda x: math.floor(x / 2))", "not-imported", "import math\nindices.map(lambda x: math.floor(x / 2))"],
  ["lenght = (key(1) == query(1)).value(1)\nlength - 1", "unknown-name-nearest", "lenght - 1"],
  ["x = input()\nx", "not-here-asked", "x = tokens"],
  [
    "reverse(tokens)",
    "no-such-function",
    "length = (key(1) == query(1)).value(1)\n(key(length - 1 - indices) == query(indices)).value(tokens)",
  ],
  ["upper(tokens)", "no-such-function", "tokens.map(lambda c: c.upper())"],
  ["has(tokens, 'l')", "method-as-function", "tokens.has('l')"],
  ["def f(self, seq=tokens):\n    return self.seq\nf()", "self-parameter", "def f(seq=tokens):\n    return seq"],
  [
    "def f(key, seq=tokens):\n    return (key(indices) == query(key)).value(seq)\nf(1)",
    "hidden-name",
    "def f(my_key, seq=tokens):\n    return (key(indices) == query(my_key)).value(seq)",
  ],
  ["n = 0\ndef f():\n    n = n + 1\n    return indices + n\nf()", "unbound-local", "global n\nn = n + 1"],
];

const CLASSES: readonly Slip[] = [
  [
    "class Solution:\n    def f(self, x=tokens):\n        return x\nSolution().f()",
    "no-class",
    "def f(x=tokens):\n    return x",
  ],
];

const CALLS: readonly Slip[] = [
  ["where(tokens == 'l')", "where-needs-three", "where(tokens == 'l', 1, 0)"],
  ["where(x = tokens == 'l', 1, 0)", "positional-after-keyword", "where(tokens == 'l', 1, 0)"],
  ["tokens.map()", "map-of-nothing", "tokens.map(lambda c: c)"],
  ["SOp.zip(tokens, indices)", "zip-needs-function", "SOp.zip(lambda x, y: x == y, tokens, indices)"],
  ["SOp.zip(lambda a: a, tokens, indices)", "function-arity", "SOp.zip(lambda a, x: a, tokens, indices)"],
  ["zip(lambda a, b: a, tokens, indices)", "sop-zip", "SOp.zip(lambda a, b: a, tokens, indices)"],
  ["zip(tokens, indices)", "sop-zip", "SOp.zip(lambda x, y: x == y, tokens, indices)"],
  ["zip(tokens, indices, tokens)", "sop-zip", ""],
  ["tokens.has['l']", "call-needs-brackets", "tokens.has(['l'])"],
  ["SOp.zip(tokens, indices, lambda a, b: a)", "zip-needs-function", "SOp.zip(lambda a, b: a, tokens, indices)"],
  ["tokens.has(3)", "has-needs-collection", "tokens.has([3])"],
];

const SEQUENCES: readonly Slip[] = [
  ["d = {'h': 1}\nd[tokens]", "symbolic-key", "tokens.map(lambda v: d.get(v, 0))"],
  ["d = {'h': 1}\nd.get(tokens, 0)", "symbolic-key", "tokens.map(lambda v: d.get(v, 0))"],
  ["xs = [5, 6, 7, 8, 9]\nxs[indices]", "symbolic-inside-index", "indices.map(lambda v: xs[v])"],
  [
    "x, y = tokens\nx",
    "unpack-sop",
    "x = (key(indices) == query(0)).value(tokens)\ny = (key(indices) == query(1)).value(tokens)",
  ],
  ["''.join(tokens)", "sequence-join", "tokens"],
  ["indices.astype('float')", "sequence-text-method", "indices.map(float)", "astype"],
  ['indices.astype("str")', "sequence-text-method", "indices.map(str)"],
  ["indices.astype(str)", "sequence-text-method", "indices.map(str)"],
  ["tokens.values[0]", "sequence-itself", "(key(indices) == query(0)).value(tokens)"],
  ["tokens.iloc[0]", "sequence-fetch", "(key(indices) == query(0)).value(tokens)"],
  ["tokens.iloc[-1]", "sequence-fetch", `${LENGTH}\n(key(indices) == query(length - 1)).value(tokens)`],
  ["tokens.loc[tokens == 'l']", "sequence-filter", "where(tokens == 'l', tokens, \"_\")"],
  ["tokens.shape[0]", "sequence-length-of", "(key(1) == query(1)).value(1)"],
  ["tokens.count['l']", "sequence-count", "(key(tokens) == query('l')).value(1)"],
  [
    "xs = [1, 2, 3, 4, 5, 6]\nxs[tokens.size]",
    "sequence-length-of",
    "((key(1) == query(1)).value(1)).map(lambda v: xs[v])",
    "size",
  ],
  ["x = indices.diff()\nx", "sequence-move", `x = ${DIFFERENCE}`],
  ["indices.diff() * 2", "sequence-move", `(${DIFFERENCE}) * 2`],
  ["print(indices.diff())", "sequence-move", `print(${DIFFERENCE})`],
  ["def f():\n    return indices.diff()\nf()", "sequence-move", `return ${DIFFERENCE}`],
  ["indices.diff()", "sequence-move", DIFFERENCE],
  ["tokens.values.upper()", "sequence-itself", "tokens.map(lambda c: c.upper())", "values"],
  ["getattr(tokens, 'upper')", "no-attribute", ""],
  ["tokens.copy()", "sequence-itself", "tokens"],
  ["tokens.first()", "sequence-fetch", "(key(indices) == query(0)).value(tokens)"],
  ["indices.cumsum()", "sequence-running", "(key(indices) <= query(indices)).value(indices)"],
  ["tokens.where(tokens == 'l', 1)", "sequence-choose", "where(tokens == 'l', tokens, 1)"],
  ["tokens.apply(ord)", "sequence-each", "tokens.map(ord)"],
  [
    "indices.max()",
    "sequence-max",
    "larger = (key(indices) > query(indices)).value(1)\n(key(larger) == query(0)).mean(indices)",
  ],
  ["tokens.shift(1)", "sequence-move", "(key(indices) == query(indices - 1)).value(tokens)"],
  ["sum(indices) / len(indices)", "sop-sum", "(key(1) == query(1)).mean(indices)"],
  ["n = 0\nfor t in tokens:\n    n += 1\nindices + n", "loop-as-map", "n = (key(1) == query(1)).value(1)"],
  ["tokens.wobble()", "sop-no-attribute", ""],
  ["'{}!'.format(tokens)", "format-symbolic", "tokens.map(lambda v: '{}!'.format(v))"],
  ["'%s!' % tokens", "format-symbolic", "tokens.map(lambda v: '%s!' % v)"],
  [
    "any(t == 'l' for t in tokens)",
    "loop-in-call",
    "(key(tokens.map(lambda t: t == 'l')) == query(True)).value(1) > 0",
  ],
  [
    "sum(1 for t in tokens if t == 'l')",
    "loop-in-call",
    "(key(tokens.map(lambda t: t == 'l')) == query(True)).value(1)",
  ],
  [
    "n = 0\nfor t in tokens:\n    if t == 'l':\n        n += 1\nindices + n",
    "loop-as-map",
    "n = (key(tokens.map(lambda t: t == 'l')) == query(True)).value(1)",
  ],
  [
    "def f(seq):\n    for t in seq:\n        if t == 'l':\n            return 1\n    return 0\nf(tokens)",
    "loop-as-map",
    "return where((key(seq.map(lambda t: t == 'l')) == query(True)).value(1) > 0, 1, 0)",
  ],
  ["out = []\nfor i in range(len(tokens)):\n    out.append(tokens[i] + '!')\nout", "loop-as-map", "out = tokens + '!'"],
];

const KINDS: readonly Slip[] = [
  [
    "(key(indices) == query(indices - 1)).value(tokens).map(lambda c: c.upper())",
    "default-of-other-kind",
    '(key(indices) == query(indices - 1)).value(tokens, " ").map(lambda c: c.upper())',
  ],
  [
    "(key(indices) == query(indices - 1)).value(indices, 'x') + 1",
    "default-of-other-kind",
    "(key(indices) == query(indices - 1)).value(indices, 0) + 1",
  ],
  ["indices ** '2'", "operator-types", "indices ** 2"],
  ["key(indices) == query(len - 1)", "len-not-called", "key(indices) == query((key(1) == query(1)).value(1) - 1)"],
  ["tokens & '!'", "text-with-logic", "tokens + '!'"],
  ["tokens >> 1", "shift-operator", '(key(indices) == query(indices - 1)).value(tokens, "_")'],
  ["x = None\nx + tokens", "none-in-calculation", ""],
];

describeSlips({ LOGIC, SELECTORS, NAMES, CLASSES, CALLS, SEQUENCES, KINDS });
