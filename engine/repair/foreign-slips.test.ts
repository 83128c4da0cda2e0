import { describeSlips, type Slip } from "./testing.ts";

const FUNCTIONS: readonly Slip[] = [
  ["public def f(x):\n    return x\nf(tokens)", "foreign-function", "def f(x):"],
  [
    "public static SOp shift(int i) {\n    return tokens;\n}\nshift(1)",
    "foreign-function",
    "def shift(i):\n    return tokens",
  ],
  ["private int f(int x) {\n    return x + 1;\n}\nf(indices)", "foreign-function", "def f(x):\n    return x + 1"],
  ["fn f(x: i32) -> i32 { x + 1 }\nf(indices)", "foreign-function", "def f(x):\n    return x + 1"],
  ["pub fn f(x) {\n    x\n}\nf(tokens)", "foreign-function", "def f(x):\n    return x"],
  ["export default function f(x) { return x }\nf(tokens)", "foreign-function", "def f(x):\n    return x"],
  ["f <- function(x) x + 1\nf(indices)", "foreign-function", "def f(x):\n    return x + 1"],
  ["const f = (x) => {\n    return x + 1;\n}\nf(indices)", "foreign-function", "def f(x):\n    return x + 1"],
  ["function y = f(x)\n    y = x + 1\nend\nf(indices)", "foreign-function", "def f(x):\n    y = x + 1\n    return y"],
];

const LOOPS: readonly Slip[] = [
  ["foreach t in tokens:\n    print(t)", "foreign-loop-word", "tokens"],
  ["for t in tokens:\n    print(t + '!')", "loop-as-map", "tokens + '!'"],
  ["x = 0\nfor i = 1:3\n    x = x + i\nend\nindices + x", "foreign-range", "for i in range(1, 3 + 1):"],
  ["x = 0\nfor i = 1 to 3 do\n    x = x + i\nindices + x", "foreign-range", "for i in range(1, 3 + 1):"],
  ["x = 0\nfor i in 0..3 {\n    x = x + i\n}\nindices + x", "foreign-range", "for i in range(0, 3):\n    x = x + i"],
  [
    "def f(n):\n    if n > 1:\n        return tokens\n    otherwise:\n        return indices\nf(1)",
    "foreign-keyword",
    "else:",
  ],
];

const WORDS: readonly Slip[] = [
  ["tokens == 'h' and then indices == 0", "foreign-keyword", "(tokens == 'h') & (indices == 0)"],
  [
    "def f(n):\n    if n > 1 and then n < 5:\n        return tokens\n    return indices\nf(2)",
    "foreign-keyword",
    "if n > 1 and n < 5:",
  ],
  ["tokens == 'h' or else indices == 0", "foreign-keyword", "(tokens == 'h') | (indices == 0)"],
  ["if tokens == 'l' then 1 else 0", "if-then-else", "where(tokens == 'l', 1, 0)"],
  ["final int n = 3\nindices + n", "foreign-declaration", "n = 3"],
  ["let mut x = tokens\nx", "foreign-declaration", "x = tokens"],
  ["let x be tokens\nx", "foreign-declaration", "x = tokens"],
  ["println!('{}', tokens)", "foreign-print", "print(tokens)"],
  ["tokens.map(|c| c + '!')", "foreign-function-value", "tokens.map(lambda c: c + '!')"],
  [`tokens.map(v => \`$\{v}!\`)`, "template-text", "tokens.map(lambda v: f'{v}!')"],
  ["typeof tokens == 'string'", "foreign-typeof", "tokens.map(lambda v: isinstance(v, str))"],
  ["tokens %in% 'ael'", "foreign-operator", "tokens.has('ael')"],
  ["indices .* 2", "foreign-operator", "indices * 2"],
  ["indices %% 2", "foreign-operator", "indices % 2"],
  ["where(tokens == 'l'; 1; 0)", "foreign-operator", "where(tokens == 'l', 1, 0)"],
  ["where(tokens not equal 'l', 1, 0)", "foreign-operator", "where(tokens != 'l', 1, 0)"],
  ["indices is greater than 2", "foreign-operator", "indices > 2"],
  ["new SOp(tokens)", "foreign-word", "tokens"],
  ["def f(x):\n    return: x\nf(tokens)", "foreign-keyword", "return x"],
  ["match 1 {\n    1 => tokens,\n}", "braces", ""],
  ["switch (1) {\n    case 1: tokens\n}", "foreign-switch", ""],
];

const ELSEWHERE: readonly Slip[] = [
  [
    "where(has_prev(tokens), 0, 1)",
    "defined-elsewhere",
    "has_prev = lambda seq: ((key(seq) == query(seq)) & (key(indices) < query(indices))).value(1) > 0",
  ],
  ["hist(tokens)", "defined-elsewhere", "hist = lambda seq: (key(seq) == query(seq)).value(1)\nhist(tokens)"],
  [
    "rev(tokens)",
    "no-such-function",
    "length = (key(1) == query(1)).value(1)\n(key(length - 1 - indices) == query(indices)).value(tokens)",
  ],
  ["tokens.has(c('a', 'e'))", "foreign-list", "tokens.has(['a', 'e'])"],
  ["softmax(indices)", "foreign-attention", "(key(1) == query(1)).mean(indices)"],
  ["attention(indices, indices, tokens)", "foreign-attention", "(key(indices) == query(indices)).value(tokens)"],
  ["zeros(5)", "foreign-fill", "indices * 0"],
  ["np.arange(5) + tokens.map(ord)", "foreign-library", "indices + tokens.map(ord)"],
  ["count(tokens == 'l')", "no-such-function", "(key(tokens == 'l') == query(True)).value(1)"],
  ["lenght", "undefined-length", "lenght = (key(1) == query(1)).value(1)\nlenght"],
  [
    "(key(i) == query(i - 1)).value(tokens)",
    "unknown-name-nearest",
    "(key(indices) == query(indices - 1)).value(tokens)",
  ],
  ["(key(indices) == query(0)).value(seq)", "unknown-name-nearest", "(key(indices) == query(0)).value(tokens)"],
  ["select(indices, indices, k == q)", "predicate-needs-lambda", "select(indices, indices, lambda k, q: k == q)"],
  ["select(indices, indices, key == query)", "predicate-needs-lambda", "select(indices, indices, lambda k, q: k == q)"],
];

const METHODS: readonly Slip[] = [
  ["'aeiou'.includes(tokens)", "foreign-method", "tokens.has('aeiou')"],
  ["tokens.map(lambda c: c.toUpperCase())", "foreign-method", "tokens.map(lambda c: c.upper())"],
  ["xs = []\nxs.push(1)\ntokens.has(xs)", "foreign-method", "xs.append(1)"],
  ["xs = [1]\nindices + xs.length", "foreign-method", "indices + len(xs)"],
  ["d = {'a': 1}\ntokens.map(lambda c: d.containsKey(c))", "foreign-method", "tokens.map(lambda c: (c in d))"],
  ["tokens.masked_fill(tokens == 'l', 0)", "sequence-choose", "where(tokens == 'l', 0, tokens)"],
  ["tokens.fillna(0)", "sequence-choose", "where(tokens == None, 0, tokens)"],
  ["tokens.iloc[0]", "sequence-fetch", "(key(indices) == query(0)).value(tokens)"],
  ["tokens.shape[0]", "sequence-length-of", "(key(1) == query(1)).value(1)"],
  ["tokens.value_counts()", "sequence-count", "(key(tokens) == query(tokens)).value(1)"],
  ["tokens.iter().map(ord)", "sequence-itself", "tokens.map(ord)"],
  ["tokens.prev", "sequence-move", '(key(indices) == query(indices - 1)).value(tokens, "_")'],
  ["(key(indices) < query(indices)).T", "selector-turned", "key(indices) > query(indices)"],
  ["tokens[tokens == 'l']", "mask-of-positions", "where(tokens == 'l', tokens, \"_\")"],
  ["x = tokens\nx[x == 'l'] = '!'\nx", "sop-change", "x = where(x == 'l', '!', x)"],
  ["len(key(tokens) == query(tokens))", "selector-counted", "(key(tokens) == query(tokens)).value(1)"],
];

const ARGUMENTS: readonly Slip[] = [
  [
    '(key(indices) == query(indices - 1)).value(tokens, def="_")',
    "keyword-as-argument",
    '(key(indices) == query(indices - 1)).value(tokens, default="_")',
  ],
  ["where(tokens == 'l', 1, else=0)", "keyword-as-argument", "where(tokens == 'l', 1, 0)"],
  ["key(seq=tokens) == query(1)", "unknown-keyword", "key(tokens) == query(1)"],
  [
    "def shift(i=1, seq=tokens):\n    return (key(indices) == query(indices - i)).value(seq)\nshift(n=1)",
    "unknown-keyword",
    "shift(1)",
  ],
  ["select(indices, indices, pred=3)", "not-a-function", ""],
  ["def f(seq==tokens):\n    return seq\nf()", "equals-for-default", "def f(seq=tokens):"],
  [
    '(key(indices) == query(indices - 1)).value(tokens, default=="_")',
    "equals-for-default",
    '(key(indices) == query(indices - 1)).value(tokens, default="_")',
  ],
  ["tokens(1)", "called-with-number", "(key(indices) == query(1)).value(tokens)"],
  ["indices(tokens)", "called-with-sop", "(key(indices) == query(indices)).value(tokens)"],
  ['key("tokens") == query("l")', "quoted-name", 'key(tokens) == query("l")', '"tokens"'],
  ["key('indices') == query(0)", "quoted-name", "key(indices) == query(0)"],
  ['key("tokens") == query("tokens")', "quoted-name", "key(tokens) == query(tokens)"],
  ["indices % '2'", "operator-types", "indices % 2"],
];

const RETURNS: readonly Slip[] = [
  ["def double(x):\n    x * 2\ndouble(indices) + 1", "none-from-function", "return x * 2"],
  ["def f(seq=indices):\n    print(seq)\nf() + 1", "none-from-function", "return seq"],
  ["def f(n):\n    if n > 3:\n        return tokens\nf(1) + 1", "none-from-function", ""],
];

const ASSERTS: readonly Slip[] = [
  ['result = tokens\nassert result == "hello"', "assert-compares", 'assert result("hello").toseq() == list("hello")'],
  ["assert tokens == ['h', 'i']", "assert-compares", "assert tokens(['h', 'i']).toseq() == ['h', 'i']"],
  ['assert tokens("hello") == "hello"\ntokens', "assert-result", 'assert tokens("hello").toseq() == list("hello")'],
  ["assert tokens('hi') == ['h']\ntokens", "assertion-compared", ""],
  ["assert 1 == 2", "assertion-compared", ""],
  [
    "assert tokens.upper() == 'HELLO'",
    "sequence-text-method",
    "assert (tokens.map(lambda c: c.upper()))('HELLO').toseq() == list('HELLO')",
    "upper",
  ],
];

describeSlips({ FUNCTIONS, LOOPS, WORDS, ELSEWHERE, METHODS, ARGUMENTS, RETURNS, ASSERTS });
