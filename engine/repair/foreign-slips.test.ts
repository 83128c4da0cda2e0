import { describeSlips, type Slip } from "./testing.ts";

const FUNCTIONS: readonly Slip[] = [
  ["public def f(x):\n    return x\nf(tokens)", "foreign-function", "def f(x):", "public def"],
  [
    "public static SOp shift(int i) {\n    return tokens;\n}\nshift(1)",
    "foreign-function",
    "def shift(i):\n    return tokens",
    "public static SOp",
  ],
  [
    "private int f(int x) {\n    return x + 1;\n}\nf(indices)",
    "foreign-function",
    "def f(x):\n    return x + 1",
    "private int",
  ],
  ["fn f(x: i32) -> i32 { x + 1 }\nf(indices)", "foreign-function", "def f(x):\n    return x + 1", "fn"],
  ["pub fn f(x) {\n    x\n}\nf(tokens)", "foreign-function", "def f(x):\n    return x", "pub fn"],
  [
    "export default function f(x) { return x }\nf(tokens)",
    "foreign-function",
    "def f(x):\n    return x",
    "export default function",
  ],
  ["f <- function(x) x + 1\nf(indices)", "foreign-function", "def f(x):\n    return x + 1", "function"],
  ["const f = (x) => {\n    return x + 1;\n}\nf(indices)", "foreign-function", "def f(x):\n    return x + 1", "f"],
  [
    "function y = f(x)\n    y = x + 1\nend\nf(indices)",
    "foreign-function",
    "def f(x):\n    y = x + 1\n    return y",
    "function",
  ],
];

const LOOPS: readonly Slip[] = [
  ["foreach t in tokens:\n    print(t)", "foreign-loop-word", "tokens", "foreach"],
  ["for t in tokens:\n    print(t + '!')", "loop-as-map", "tokens + '!'", "tokens"],
  ["x = 0\nfor i = 1:3\n    x = x + i\nend\nindices + x", "foreign-range", "for i in range(1, 3 + 1):", "1:3"],
  ["x = 0\nfor i = 1 to 3 do\n    x = x + i\nindices + x", "foreign-range", "for i in range(1, 3 + 1):", "1 to 3"],
  [
    "x = 0\nfor i in 0..3 {\n    x = x + i\n}\nindices + x",
    "foreign-range",
    "for i in range(0, 3):\n    x = x + i",
    "0..3",
  ],
  [
    "def f(n):\n    if n > 1:\n        return tokens\n    otherwise:\n        return indices\nf(1)",
    "foreign-keyword",
    "else:",
    "otherwise",
  ],
];

const WORDS: readonly Slip[] = [
  ["tokens == 'h' and then indices == 0", "foreign-keyword", "(tokens == 'h') & (indices == 0)", "and then"],
  [
    "def f(n):\n    if n > 1 and then n < 5:\n        return tokens\n    return indices\nf(2)",
    "foreign-keyword",
    "if n > 1 and n < 5:",
    "and then",
  ],
  ["tokens == 'h' or else indices == 0", "foreign-keyword", "(tokens == 'h') | (indices == 0)", "or else"],
  ["if tokens == 'l' then 1 else 0", "if-then-else", "where(tokens == 'l', 1, 0)", "if"],
  ["final int n = 3\nindices + n", "foreign-declaration", "n = 3", "final int"],
  ["let mut x = tokens\nx", "foreign-declaration", "x = tokens", "let mut"],
  ["let x be tokens\nx", "foreign-declaration", "x = tokens", "let"],
  ["println!('{}', tokens)", "foreign-print", "print(tokens)", "println!"],
  ["tokens.map(|c| c + '!')", "foreign-function-value", "tokens.map(lambda c: c + '!')", "|"],
  [`tokens.map(v => \`$\{v}!\`)`, "template-text", "tokens.map(lambda v: f'{v}!')", `\`$\{v}!\``],
  ["typeof tokens == 'string'", "foreign-typeof", "tokens.map(lambda v: isinstance(v, str))", "typeof"],
  ["tokens %in% 'ael'", "foreign-operator", "tokens.has('ael')", "%in%"],
  ["indices .* 2", "foreign-operator", "indices * 2", ".*"],
  ["indices %% 2", "foreign-operator", "indices % 2", "%%"],
  ["where(tokens == 'l'; 1; 0)", "foreign-operator", "where(tokens == 'l', 1, 0)", ";"],
  ["where(tokens not equal 'l', 1, 0)", "foreign-operator", "where(tokens != 'l', 1, 0)", "not equal"],
  ["indices is greater than 2", "foreign-operator", "indices > 2", "is greater than"],
  ["new SOp(tokens)", "foreign-word", "tokens", "new"],
  ["def f(x):\n    return: x\nf(tokens)", "foreign-keyword", "return x", "return:"],
  ["match 1 {\n    1 => tokens,\n}", "braces", "", "{"],
  ["switch (1) {\n    case 1: tokens\n}", "foreign-switch", "", "switch"],
];

const ELSEWHERE: readonly Slip[] = [
  [
    "where(has_prev(tokens), 0, 1)",
    "defined-elsewhere",
    "has_prev = lambda seq: ((key(seq) == query(seq)) & (key(indices) < query(indices))).value(1) > 0",
    "has_prev",
  ],
  ["hist(tokens)", "defined-elsewhere", "hist = lambda seq: (key(seq) == query(seq)).value(1)\nhist(tokens)", "hist"],
  [
    "rev(tokens)",
    "no-such-function",
    "length = (key(1) == query(1)).value(1)\n(key(length - 1 - indices) == query(indices)).value(tokens)",
    "rev",
  ],
  ["tokens.has(c('a', 'e'))", "foreign-list", "tokens.has(['a', 'e'])", "c"],
  ["softmax(indices)", "foreign-attention", "(key(1) == query(1)).mean(indices)", "softmax"],
  [
    "attention(indices, indices, tokens)",
    "foreign-attention",
    "(key(indices) == query(indices)).value(tokens)",
    "attention",
  ],
  ["zeros(5)", "foreign-fill", "indices * 0", "zeros"],
  ["np.arange(5) + tokens.map(ord)", "foreign-library", "indices + tokens.map(ord)", "np"],
  ["count(tokens == 'l')", "no-such-function", "(key(tokens == 'l') == query(True)).value(1)", "count"],
  ["lenght", "undefined-length", "lenght = (key(1) == query(1)).value(1)\nlenght", "lenght"],
  [
    "(key(i) == query(i - 1)).value(tokens)",
    "unknown-name-nearest",
    "(key(indices) == query(indices - 1)).value(tokens)",
    "i",
  ],
  ["(key(indices) == query(0)).value(seq)", "unknown-name-nearest", "(key(indices) == query(0)).value(tokens)", "seq"],
  [
    "select(indices, indices, k == q)",
    "predicate-needs-lambda",
    "select(indices, indices, lambda k, q: k == q)",
    "k == q",
  ],
  [
    "select(indices, indices, key == query)",
    "predicate-needs-lambda",
    "select(indices, indices, lambda k, q: k == q)",
    "key == query",
  ],
];

const METHODS: readonly Slip[] = [
  ["'aeiou'.includes(tokens)", "foreign-method", "tokens.has('aeiou')", "includes"],
  ["tokens.map(lambda c: c.toUpperCase())", "foreign-method", "tokens.map(lambda c: c.upper())", "toUpperCase"],
  ["xs = []\nxs.push(1)\ntokens.has(xs)", "foreign-method", "xs.append(1)", "push"],
  ["xs = [1]\nindices + xs.length", "foreign-method", "indices + len(xs)", "length"],
  [
    "d = {'a': 1}\ntokens.map(lambda c: d.containsKey(c))",
    "foreign-method",
    "tokens.map(lambda c: (c in d))",
    "containsKey",
  ],
  ["tokens.masked_fill(tokens == 'l', 0)", "sequence-choose", "where(tokens == 'l', 0, tokens)", "masked_fill"],
  ["tokens.fillna(0)", "sequence-choose", "where(tokens == None, 0, tokens)", "fillna"],
  ["tokens.iloc[0]", "sequence-fetch", "(key(indices) == query(0)).value(tokens)", "iloc"],
  ["tokens.shape[0]", "sequence-length-of", "(key(1) == query(1)).value(1)", "shape"],
  ["tokens.value_counts()", "sequence-count", "(key(tokens) == query(tokens)).value(1)", "value_counts"],
  ["tokens.iter().map(ord)", "sequence-itself", "tokens.map(ord)", "iter"],
  ["tokens.prev", "sequence-move", '(key(indices) == query(indices - 1)).value(tokens, "_")', "prev"],
  ["(key(indices) < query(indices)).T", "selector-turned", "key(indices) > query(indices)", "T"],
  ["tokens[tokens == 'l']", "mask-of-positions", "where(tokens == 'l', tokens, \"_\")", "tokens[tokens == 'l']"],
  ["x = tokens\nx[x == 'l'] = '!'\nx", "sop-change", "x = where(x == 'l', '!', x)", "x[x == 'l']"],
  [
    "len(key(tokens) == query(tokens))",
    "selector-counted",
    "(key(tokens) == query(tokens)).value(1)",
    "len(key(tokens) == query(tokens))",
  ],
];

const ARGUMENTS: readonly Slip[] = [
  [
    '(key(indices) == query(indices - 1)).value(tokens, def="_")',
    "keyword-as-argument",
    '(key(indices) == query(indices - 1)).value(tokens, default="_")',
    "def",
  ],
  ["where(tokens == 'l', 1, else=0)", "keyword-as-argument", "where(tokens == 'l', 1, 0)", "else"],
  ["key(seq=tokens) == query(1)", "unknown-keyword", "key(tokens) == query(1)", "seq"],
  [
    "def shift(i=1, seq=tokens):\n    return (key(indices) == query(indices - i)).value(seq)\nshift(n=1)",
    "unknown-keyword",
    "shift(1)",
    "n",
  ],
  ["select(indices, indices, pred=3)", "not-a-function", "", "select(indices, indices, pred=3)"],
  ["def f(seq==tokens):\n    return seq\nf()", "equals-for-default", "def f(seq=tokens):", "=="],
  [
    '(key(indices) == query(indices - 1)).value(tokens, default=="_")',
    "equals-for-default",
    '(key(indices) == query(indices - 1)).value(tokens, default="_")',
    "==",
  ],
  ["tokens(1)", "called-with-number", "(key(indices) == query(1)).value(tokens)", "tokens(1)"],
  ["indices(tokens)", "called-with-sop", "(key(indices) == query(indices)).value(tokens)", "indices(tokens)"],
  ['key("tokens") == query("l")', "quoted-name", 'key(tokens) == query("l")', '"tokens"'],
  ["key('indices') == query(0)", "quoted-name", "key(indices) == query(0)", "'indices'"],
  ['key("tokens") == query("tokens")', "quoted-name", "key(tokens) == query(tokens)", '"tokens"'],
  ["indices % '2'", "operator-types", "indices % 2", "indices % '2'"],
];

const RETURNS: readonly Slip[] = [
  ["def double(x):\n    x * 2\ndouble(indices) + 1", "none-from-function", "return x * 2", "x * 2"],
  ["def f(seq=indices):\n    print(seq)\nf() + 1", "none-from-function", "return seq", "print(seq)"],
  ["def f(n):\n    if n > 3:\n        return tokens\nf(1) + 1", "none-from-function", "", "f(1) + 1"],
];

const ASSERTS: readonly Slip[] = [
  [
    'result = tokens\nassert result == "hello"',
    "assert-compares",
    'assert result("hello").toseq() == list("hello")',
    'result == "hello"',
  ],
  [
    "assert tokens == ['h', 'i']",
    "assert-compares",
    "assert tokens(['h', 'i']).toseq() == ['h', 'i']",
    "tokens == ['h', 'i']",
  ],
  [
    'assert tokens("hello") == "hello"\ntokens',
    "assert-result",
    'assert tokens("hello").toseq() == list("hello")',
    'assert tokens("hello") == "hello"',
  ],
  ["assert tokens('hi') == ['h']\ntokens", "assertion-compared", "", "assert tokens('hi') == ['h']"],
  ["assert 1 == 2", "assertion-compared", "", "assert 1 == 2"],
  [
    "assert tokens.upper() == 'HELLO'",
    "sequence-text-method",
    "assert (tokens.map(lambda c: c.upper()))('HELLO').toseq() == list('HELLO')",
    "upper",
  ],
];

describeSlips({ FUNCTIONS, LOOPS, WORDS, ELSEWHERE, METHODS, ARGUMENTS, RETURNS, ASSERTS });
