import { describeSlips, type Slip } from "./testing.ts";

const FUNCTIONS: readonly Slip[] = [
  ["func f(x int) int {\n    return x\n}\nf(indices)", "foreign-function", "def f(x):\n    return x", "func"],
  ["fun f(x: Int): Int = x + 1\nf(indices)", "foreign-function", "def f(x): return x + 1", "fun f"],
  ["f(x) = x + 1\nf(indices)", "foreign-function", "def f(x): return x + 1", "f"],
  ["f = @(x) x + 1\nf(indices)", "foreign-function-value", "f = lambda x: x + 1", "@"],
  ["tokens.map(x => { return x; })", "foreign-function-value", "tokens.map(lambda x: x)", "=>"],
  ["tokens.map(function(c) { return c; })", "foreign-function-value", "tokens.map(lambda c: c)", "function"],
  ["tokens.map(def f(c): return c)", "foreign-function-value", "tokens.map(lambda c: c)", "def"],
  ["tokens.map(lambda(c): ord(c))", "lambda-brackets", "tokens.map(lambda c: ord(c))", "(c)"],
  [
    "tokens.map(lambda c: if c == 'l': 1 else: 0)",
    "lambda-statement",
    "tokens.map(lambda c: 1 if c == 'l' else 0)",
    "if",
  ],
  ["tokens.map(lambda: 1)", "function-arity", "tokens.map(lambda x: 1)", "tokens.map(lambda: 1)"],
];

const PLACES: readonly Slip[] = [
  ["for each t in tokens: print(t)", "foreign-loop-word", "tokens", "for each"],
  ["tokens == 'l' but not indices == 2", "foreign-keyword", "(tokens == 'l') & ~(indices == 2)", "but not"],
  ["where tokens == 'l' then 1 else 0", "if-then-else", "where(tokens == 'l', 1, 0)", "where"],
  ["where(tokens == 'l': 1, 0)", "foreign-operator", "where(tokens == 'l', 1, 0)", ":"],
  ["cout << tokens", "foreign-print", "print(tokens)", "cout"],
  ["tokens..map(ord)", "foreign-operator", "tokens.map(ord)", ".."],
  ["tokens.map ord", "call-needs-brackets", "tokens.map(ord)", "map"],
  [
    "(key(indices) == query(0)).value tokens",
    "call-needs-brackets",
    "(key(indices) == query(0)).value(tokens)",
    "value",
  ],
  ["tokens map(ord)", "missing-dot", "tokens.map(ord)", "map"],
  ["tokens.map(lambda c: ord c)", "call-needs-brackets", "tokens.map(lambda c: ord(c))", "ord"],
  ["for i in 5:\n    x = i\nindices + x", "loop-over-number", "for i in range(5):", "5"],
  ["x == 3\nindices", "compare-for-assign", "x = 3", "=="],
];

const ELSEWHERE: readonly Slip[] = [
  [
    "causal_mask.value(1)",
    "undefined-selector",
    "causal_mask = key(indices) <= query(indices)\ncausal_mask.value(1)",
    "causal_mask",
  ],
  ["Math.abs(indices - 2)", "foreign-library", "abs(indices - 2)", "Math"],
  ["parseInt(indices)", "unknown-name-nearest", "indices.map(int)", "parseInt"],
  ["String(indices)", "unknown-name-nearest", "indices.map(str)", "String"],
  ["lapply(tokens, ord)", "no-such-function", "tokens.map(ord)", "lapply"],
  ["map(tokens, ord)", "map-swapped", "tokens.map(ord)", "map(tokens, ord)"],
  ["np.logical_and(tokens == 'l', indices > 1)", "foreign-library", "(tokens == 'l') & (indices > 1)", "np"],
  ["np.equal(tokens, 'l')", "foreign-library", "tokens == 'l'", "np"],
  ["(k(indices) == q(indices)).value(1)", "unknown-name-nearest", "(key(indices) == query(indices)).value(1)", "k"],
  ["random.choice([1, 2])", "no-dice", "", "random"],
  ["eval('tokens')", "not-here-run", "", "eval"],
  ["open('x')", "not-here-outside", "", "open"],
];

const SELECTORS: readonly Slip[] = [
  ["(key(indices) <= query(indices)) @ indices", "no-matmul", "(key(indices) <= query(indices)).value(indices)", "@"],
  [
    "(key(indices) <= query(indices)).dot(indices)",
    "selector-method",
    "(key(indices) <= query(indices)).value(indices)",
    "dot",
  ],
  [
    "(key(indices) <= query(indices)).sum(axis=1)",
    "selector-method",
    "(key(indices) <= query(indices)).value(1)",
    "sum",
  ],
  ["key(indices).query(indices - 1)", "missing-operator", "key(indices) == query(indices - 1)", "query"],
  ["(key(tokens) is query(tokens)).value(1)", "is-for-equals", "(key(tokens) == query(tokens)).value(1)", "is"],
  ["key(indices) = query(indices - 1)", "single-equals", "key(indices) == query(indices - 1)", "="],
  [
    "select(indices, indices, 'k == q')",
    "predicate-needs-lambda",
    "select(indices, indices, lambda k, q: k == q)",
    "'k == q'",
  ],
  [
    "select(indices, lambda k, q: k == q)",
    "select-order",
    "select(indices, indices, lambda k, q: k == q)",
    "select(indices, lambda k, q: k == q)",
  ],
  [
    "select(lambda k, q: k == q, indices, tokens)",
    "select-order",
    "select(indices, tokens, lambda k, q: k == q)",
    "select(lambda k, q: k == q, indices, tokens)",
  ],
  [
    "def f():\n    key(indices) == query(0)\nf().value(tokens)",
    "none-from-function",
    "return key(indices) == query(0)",
    "key(indices) == query(0)",
  ],
];

const METHODS: readonly Slip[] = [
  ["tokens.slice(1)", "sequence-move", '(key(indices) == query(indices + 1)).value(tokens, "_")', "slice"],
  ["tokens.slice(0, 2)", "sequence-move", 'where(indices < 2, tokens, "_")', "slice"],
  [
    "tokens.some(lambda c: c == 'l')",
    "sequence-any",
    "(key(tokens.map(lambda c: c == 'l')) == query(True)).value(1) > 0",
    "some",
  ],
  ["indices.gt(3)", "sequence-equals", "indices > 3", "gt"],
  ["indices.diff()", "sequence-move", "indices - (key(indices) == query(indices - 1)).value(indices)", "diff"],
  ["tokens.rank()", "sequence-count", "(key(tokens) < query(tokens)).value(1)", "rank"],
  [
    "tokens.unique()",
    "sequence-filter",
    'where(((key(tokens) == query(tokens)) & (key(indices) < query(indices))).value(1) == 0, tokens, "_")',
    "unique",
  ],
  ["tokens.reshape(2)", "sequence-shape", "tokens", "reshape"],
  ["tokens.loc[tokens == 'l']", "sequence-filter", "where(tokens == 'l', tokens, \"_\")", "loc"],
  ["tokens.in('l')", "sequence-contains", "tokens.has('l')", "in"],
  ["tokens == ['h', 'l']", "list-compared", "tokens.has(['h', 'l'])", "tokens == ['h', 'l']"],
];

const ASSERTS: readonly Slip[] = [
  [
    "assert all(tokens == 'hello')",
    "assert-compares",
    "assert tokens('hello').toseq() == list('hello')",
    "assert all(tokens == 'hello')",
  ],
  [
    "assert tokens.equals('hello')",
    "assert-compares",
    "assert tokens('hello').toseq() == list('hello')",
    "assert tokens.equals('hello')",
  ],
  [
    "assert tokens is 'hello'",
    "assert-compares",
    "assert tokens('hello').toseq() == list('hello')",
    "assert tokens is 'hello'",
  ],
  [
    "assertEqual(tokens('hello'), 'hello')\ntokens",
    "foreign-assert",
    "assert tokens('hello').toseq() == list('hello')",
    "assertEqual",
  ],
  ["expect(tokens('hi')).toBe(['h', 'i'])\ntokens", "foreign-assert", "assert tokens('hi') == ['h', 'i']", "expect"],
  [
    "def f(seq):\n    if seq == 'l':\n        return 1\nf(tokens)",
    "symbolic-condition",
    "return where(seq == 'l', 1, 0)",
    "seq == 'l'",
  ],
];

describeSlips({ FUNCTIONS, PLACES, ELSEWHERE, SELECTORS, METHODS, ASSERTS });
