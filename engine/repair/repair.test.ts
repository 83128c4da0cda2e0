import { expect, test } from "vitest";
import { explain } from "../problem/explain.ts";
import { fixBetween } from "./fix.ts";
import { maskCode } from "./mask.ts";
import { describeSlips, rejected, type Slip } from "./testing.ts";

const SIGNS: readonly Slip[] = [
  ["def f(x)：\n    return x\nf(tokens)", "full-width", "def f(x):", "："],
  ["where(tokens ＝＝ ‘l’， １， ０）", "full-width", "where(tokens == 'l', 1, 0)", "＝"],
  ["indices － １", "full-width", "indices - 1", "－"],
  ["indices ！＝ 2", "full-width", "indices != 2", "！"],
  ["tokens。map(ord)", "full-width", "tokens.map(ord)", "。"],
  ["x = ｛1： 2｝\ntokens", "full-width", "x = {1: 2}", "｛"],
  ["＃ hello\ntokens", "full-width", "# hello", "＃"],
  ["tokens == “l”", "curly-quote", 'tokens == "l"', "“"],
  ["tokens == 「l」", "curly-quote", 'tokens == "l"', "「"],
  ["indices − 1", "printed-sign", "indices - 1", "−"],
  ["where(indices ≥ 2, 1, 0)", "printed-sign", "where(indices >= 2, 1, 0)", "≥"],
  ["indices ≤ 3 ∧ indices ≥ 1", "printed-sign", "(indices <= 3) & (indices >= 1)", "≤"],
  ["tokens\u200b == 'l'", "pasted-space", "tokens == 'l'", "​"],
  ["tokens === 'h'", "foreign-operator", "tokens == 'h'", "==="],
  ["tokens <> 'h'", "foreign-operator", "tokens != 'h'", "<>"],
  ["key(indices) =< query(indices)", "foreign-operator", "key(indices) <= query(indices)", "=<"],
  ["key(indices) => query(indices)", "foreign-operator", "key(indices) >= query(indices)", "=>"],
  ["tokens == 'h' && indices == 0", "foreign-logic", "(tokens == 'h') & (indices == 0)", "&&"],
  ["(tokens == 'h') || (indices == 0)", "foreign-logic", "(tokens == 'h') | (indices == 0)", "||"],
  ["!(tokens == 'h')", "foreign-logic", "~(tokens == 'h')", "!"],
  ["n = 1\nif n == 1 && n != 2:\n    n = 3\nindices + n", "foreign-logic", "if n == 1 and n != 2:", "&&"],
  ["i = 0\ni++\nindices + i", "increment", "i += 1", "++"],
  ["x = indices++\nx", "increment", "x = indices + 1", "++"],
  ["where(indices += 1, 1, 0)", "update-in-expression", "where(indices + 1, 1, 0)", "+="],
  ["tokens == 'h' ? 1 : 0", "ternary", "where(tokens == 'h', 1, 0)", "?"],
  ["tokens.map((c) => c)", "arrow-function", "tokens.map(lambda c: c)", "=>"],
  ["tokens.map(lambda c -> c)", "arrow-function", "tokens.map(lambda c: c)", "->"],
  ["select(indices, indices, <=)", "paper-predicate", "select(indices, indices, lambda k, q: k <= q)", "<="],
  ["select(tokens, tokens, '==')", "paper-predicate", "select(tokens, tokens, lambda k, q: k == q)", "'=='"],
];

const FLOW: readonly Slip[] = [
  ["i = 0\nwhile True:\n    i = i + 1", "endless-loop", "for _ in range(10):", "while True"],
  ["def f(seq):\n    return f(seq + 'a')\nf(tokens)", "endless-recursion", "return seq + 'a'", "f(seq + 'a')"],
  [
    "def f(seq, n):\n    if n == 0:\n        return seq\n    return f(seq, n - 1)\nf(tokens, indices)",
    "recursion-on-sop",
    "f(tokens, 3)",
    "n == 0",
  ],
  ["def f():\n    x = x + 1\n    return x\nf()", "unbound-local", "x = 0\nx = x + 1", "x"],
  ["class A:\n    pass", "no-class", "def A():", "class A"],
  ["n = 0\ndef f(x):\n    global n\n    n += 1\n    return n\ntokens.map(f)", "impure-name", "indices + 1", "n"],
  ["match tokens:\n    case 'l':\n        1", "symbolic-match", "where(tokens == 'l', 1, 0)", "tokens"],
  ["tokens.input('abc') + 'x'", "result-in-calculation", "(tokens + 'x').input('abc')", "tokens.input('abc') + 'x'"],
  ["for i in range(len(tokens)):\n    print(i)", "loop-over-positions", "indices", "range(len(tokens))"],
  [
    "tokens.append('l')",
    "sequence-change",
    "length = (key(1) == query(1)).value(1)\nwhere(indices == length - 1, 'l', tokens)",
    "append",
  ],
  ["indices + raw([1, 2])", "sequence-length", "indices + 1", "raw([1, 2])"],
];

const WORDS: readonly Slip[] = [
  ["// shift\ntokens", "foreign-comment", "# shift", "//"],
  ["tokens // the input", "foreign-comment", "tokens # the input", "//"],
  ["(key(true) == query(true)).value(1)", "foreign-value", "(key(True) == query(True)).value(1)", "true"],
  ["where(tokens == null, 1, 0)", "foreign-value", "where(tokens == None, 1, 0)", "null"],
  [
    "def f(n):\n    if n == 1:\n        return tokens\n    else if n == 2:\n        return indices\n    return 0\nf(1)",
    "foreign-keyword",
    "elif n == 2:",
    "else if",
  ],
  ["var x = tokens\nx", "foreign-declaration", "x = tokens", "var"],
  ["int n = 3\nindices + n", "foreign-declaration", "n = 3", "int"],
  ["function f(seq) { return seq }\nf(tokens)", "foreign-function", "def f(seq):\n    return seq", "function"],
  ["func f(x) {\n    return x\n}\nf(tokens)", "foreign-function", "def f(x):\n    return x", "func"],
  ["def f(x) {\n    return x\n}\nf(tokens)", "braces", "def f(x):\n    return x", "{"],
  ["n = 1\nif n == 1 then:\n    n = 2\nindices + n", "foreign-then", "if n == 1:", "then"],
  ["puts tokens", "foreign-print", "print(tokens)", "puts"],
  ["console.log(tokens)", "foreign-print", "print(tokens)", "console.log"],
  ["(tokens == 'l') AND (indices > 2)", "foreign-logic", "(tokens == 'l') & (indices > 2)", "AND"],
  ["indices mod 2", "foreign-operator", "indices % 2", "mod"],
  ["x <- tokens\nx", "foreign-operator", "x = tokens", "<-"],
  ["If True:\n    x = 1\nindices + x", "capital-keyword", "if True:", "If"],
  ["def f(x):\n    return x\nend\nf(tokens)", "foreign-end", "f(tokens)", "end"],
  ["switch tokens:\n    case 1: x\nindices", "foreign-switch", "", "switch"],
  [
    "x = 0\nfor (i in [1, 2]) {\n    x = x + i\n}\nindices + x",
    "foreign-loop",
    "for i in [1, 2]:\n    x = x + i",
    "for",
  ],
  ["x = 0\nfor each i in [1, 2]:\n    x = x + i\nindices + x", "foreign-loop-word", "for i in [1, 2]:", "for each"],
  ["import sqrt, pi from math\nindices", "foreign-import", "from math import sqrt, pi", "import"],
  ["$x = 1\nindices + $x", "foreign-word", "x = 1", "$"],
];

const LAYOUT: readonly Slip[] = [
  ["def f(x)\n    return x\nf(tokens)", "missing-colon", "def f(x):", "def f(x)|"],
  [
    "def f(n):\n    if n:\n        return tokens\n    else\n        return indices\nf(1)",
    "missing-colon",
    "else:",
    "    else|",
  ],
  ["x = lambda c c\ntokens.map(x)", "lambda-colon", "x = lambda c: c", "x = lambda c|"],
  ["where(tokens = 'l', 1, 0)", "single-equals", "where(tokens == 'l', 1, 0)", "="],
  ["(key(tokens) = query('l')).value(1)", "single-equals", "(key(tokens) == query('l')).value(1)", "="],
  ["def f(n):\n    if n = 1:\n        return tokens\n    return indices\nf(1)", "single-equals", "if n == 1:", "="],
  ["n = 1\nassert n = 1\nindices", "single-equals", "assert n == 1", "="],
  ["def f():\n    return 1\n  x = 2\nx", "unexpected-indent", "return 1\nx = 2", "x = 2"],
  ["def f():\n    # to do\nf()", "only-comment", "pass", "def f():"],
  ["def f(x):\nreturn x\nf(tokens)", "body-not-indented", "def f(x):\n    return x", "|"],
  ["x = tokens\n  y = x\ny", "unexpected-indent", "x = tokens\ny = x", "y = x"],
  ["def f(x):\n    y = x\n\treturn y\nf(tokens)", "tab-indent", "y = x\nreturn y", "return y"],
  ["x = tokens +\nx", "stray-end", "x = tokens", "+"],
  ["(key(tokens) == query('l').value(1)", "unclosed", "(key(tokens) == query('l')).value(1)", "("],
  ["x = where(tokens == 'l', 1, 0\nx", "unclosed", "x = where(tokens == 'l', 1, 0)", "("],
  ["where(tokens == 'l', 1, 0))", "unmatched", "where(tokens == 'l', 1, 0)", ")"],
  ["s = key(1) == query(1)).value(1)\ns", "unmatched", "s = (key(1) == query(1)).value(1)", ")"],
  ["where(tokens == 'l, 1, 0)", "unterminated-string", "where(tokens == 'l', 1, 0)", "'l, 1, 0)"],
  ["where(tokens == 'l\", 1, 0)", "unterminated-string", "where(tokens == 'l', 1, 0)", "'l\", 1, 0)"],
  ["x = \"tokens'\nindices", "unterminated-string", 'x = "tokens"', "\"tokens'"],
  ['tokens == "l”', "unterminated-string", 'tokens == "l"', '"l”'],
  ["tokens == 'l“", "unterminated-string", "tokens == 'l'", "'l“"],
  ['tokens == "l’', "unterminated-string", 'tokens == "l"', '"l’'],
  ["aggregate(tokens) = 1", "assign-call", "", "aggregate(tokens)"],
  ["raw(tokens) = 1", "assign-call", "", "raw(tokens)"],
  ["where(tokens == 'l' 1, 0)", "missing-comma", "where(tokens == 'l', 1, 0)", "where(tokens == 'l'|"],
  ["x = tokens\nreturn x", "return-outside", "x", "return x"],
];

const LOGIC: readonly Slip[] = [
  ["tokens == 'l' & indices == 2", "precedence", "(tokens == 'l') & (indices == 2)", "tokens == 'l' & indices == 2"],
  ["tokens == 'l' | tokens == 'h'", "precedence", "(tokens == 'l') | (tokens == 'h')", "tokens == 'l' | tokens == 'h'"],
  [
    "where(indices > 2 & tokens != 'l', 1, 0)",
    "precedence",
    "where((indices > 2) & (tokens != 'l'), 1, 0)",
    "indices > 2 & tokens != 'l'",
  ],
  [
    "key(indices) < query(indices) & key(tokens) == query(tokens)",
    "precedence",
    "(key(indices) < query(indices)) & (key(tokens) == query(tokens))",
    "key(indices) < query(indices) & key(tokens) == query(tokens)",
  ],
  ["tokens == 'l' or 'h'", "literal-alternative", "(tokens == 'l') | (tokens == 'h')", "'h'"],
  ["indices == 1 or 2 or 3", "literal-alternative", "(indices == 1) | (indices == 2) | (indices == 3)", "2"],
  ["tokens == 'l' | 'h'", "literal-alternative", "(tokens == 'l') | (tokens == 'h')", "'h'"],
  ["where(not tokens == 'l', 1, 0)", "symbolic-rewrite", "where(~(tokens == 'l'), 1, 0)", "not tokens == 'l'"],
  ["where(tokens in 'aeiou', 1, 0)", "symbolic-in", "where(tokens.has('aeiou'), 1, 0)", "tokens in 'aeiou'"],
  ["where(tokens not in 'aeiou', 1, 0)", "symbolic-in", "where(~tokens.has('aeiou'), 1, 0)", "tokens not in 'aeiou'"],
  [
    "1 if tokens == 'l' and indices > 2 else 0",
    "symbolic-rewrite",
    "where((tokens == 'l') & (indices > 2), 1, 0)",
    "tokens == 'l' and indices > 2",
  ],
  [
    "def f(seq=tokens):\n    if seq == 'l':\n        return 1\n    else:\n        return 0\nf()",
    "symbolic-condition",
    "return where(seq == 'l', 1, 0)",
    "seq == 'l'",
  ],
  [
    "x = indices\nwhile x < 3:\n    x += 1\nx",
    "loop-until",
    "for _ in range(5):\n    x = where(x < 3, x + 1, x)",
    "x < 3",
  ],
];

const SELECTORS: readonly Slip[] = [
  ["key(indices) + 1 == query(indices)", "key-arithmetic", "key(indices + 1) == query(indices)", "key(indices) + 1"],
  [
    "key(indices) == 2 * query(indices) + 1",
    "key-arithmetic",
    "key(indices) == query(2 * indices + 1)",
    "2 * query(indices)",
  ],
  ["key(indices) == query(indices).value(1)", "value-outside", "(key(indices) == query(indices)).value(1)", "value"],
  [
    "b = True\nb and key(indices) == query(indices).value(1)",
    "value-outside",
    "b and (key(indices) == query(indices)).value(1)",
    "value",
  ],
  [
    "b = False\nb or key(indices) == query(indices).value(1)",
    "value-outside",
    "b or (key(indices) == query(indices)).value(1)",
    "value",
  ],
  ["key(tokens).value(1)", "value-needs-selector", "(key(tokens) == query(tokens)).value(1)", "value"],
  ["(indices == 1).value(tokens)", "value-on-sop", "(key(indices) == query(1)).value(tokens)", "value"],
  [
    "(key(tokens) == key(tokens)).value(1)",
    "key-with-key",
    "(key(tokens) == query(tokens)).value(1)",
    "key(tokens) == key(tokens)",
  ],
  [
    "(key(indices) == 1).value(tokens)",
    "key-without-query",
    "(key(indices) == query(1)).value(tokens)",
    "key(indices) == 1",
  ],
  [
    "where(key(1) == query(1), 1, 0)",
    "selector-as-sequence",
    "where((key(1) == query(1)).value(1) > 0, 1, 0)",
    "where(key(1) == query(1), 1, 0)",
  ],
  [
    "aggregate(tokens == 'l', indices)",
    "aggregate-needs-selector",
    "aggregate(key(tokens) == query('l'), indices)",
    "aggregate(tokens == 'l', indices)",
  ],
  [
    "(key(tokens) == query('l')).value(tokens)",
    "several-letters",
    "(key(tokens) == query('l')).value(1)",
    "(key(tokens) == query('l')).value(tokens)",
  ],
  ["(key(1) == query(1)).count()", "selector-method", "(key(1) == query(1)).value(1)", "count"],
];

const CALLS: readonly Slip[] = [
  ["def f(x=indices):\n    return x\nf + 1", "forgotten-call", "f() + 1", "f + 1"],
  ["tokens.map(ord())", "called-at-once", "tokens.map(ord)", "ord()"],
  [
    "tokens.map(lambda x, y: x)",
    "map-of-two",
    "SOp.zip(lambda x, y: x, tokens, indices)",
    "tokens.map(lambda x, y: x)",
  ],
  ["(key(1) == query(1)).value()", "value-of-what", "(key(1) == query(1)).value(1)", "(key(1) == query(1)).value()"],
  ["where(tokens == 'l', 1)", "where-needs-three", "where(tokens == 'l', 1, 0)", "where(tokens == 'l', 1)"],
  ["def f(i):\n    return indices + i\nf()", "missing-argument-of", "f(0)", "f()"],
  ["tokens.has('a', 'e')", "one-list", "tokens.has(['a', 'e'])", "tokens.has('a', 'e')"],
  ["tokens.map(int(tokens))\n", "sop-convert", "", "int(tokens)"],
  ["indices.map(str(indices))", "sop-convert", "indices.map(str)", "str(indices)"],
  ["tokens.map('upper')", "not-a-function", "tokens.map(lambda c: c.upper())", "tokens.map('upper')"],
  ["tokens.map(c.upper())", "map-needs-function", "tokens.map(lambda c: c.upper())", "c"],
  ["key(tokens) == qurey(tokens)", "unknown-name-nearest", "key(tokens) == query(tokens)", "qurey"],
  ["tokens == l", "text-without-quotes", 'tokens == "l"', "l"],
  [
    "(key(1) == query(1)).value(1, defualt=0)",
    "unknown-keyword-nearest",
    "(key(1) == query(1)).value(1, default=0)",
    "defualt",
  ],
  ["tokens.map(upper)", "map-of-method", "tokens.map(lambda c: c.upper())", "upper"],
  ["before.value(1)", "undefined-selector", "before = key(indices) < query(indices)\nbefore.value(1)", "before"],
  [
    "def f(seq, amount=1):\n    return seq + amount\nf(indices, amountOfSteps=2)",
    "unknown-keyword-nearest",
    "f(indices, amount=2)",
    "amountOfSteps",
  ],
  ['"a b".split(tokens)', "symbolic-argument", "", '"a b".split(tokens)'],
  ["key(length - indices) == query(indices)", "undefined-length", "length = (key(1) == query(1)).value(1)", "length"],
  ["selector_width(key(1) == query(1))", "paper-function", "(key(1) == query(1)).value(1)", "selector_width"],
  ["indicator(tokens == 'l')", "paper-function", "where(tokens == 'l', 1, 0)", "indicator"],
  ["key = 1\n(key(1) == query(1)).value(1)", "hidden-name", "my_key = 1", "key"],
];

const SEQUENCES: readonly Slip[] = [
  ["tokens.upper()", "sequence-text-method", "tokens.map(lambda c: c.upper())", "upper"],
  ["tokens.startswith('h')", "sequence-text-method", "tokens.map(lambda c: c.startswith('h'))", "startswith"],
  ["tokens.count('l')", "sequence-count", "(key(tokens) == query('l')).value(1)", "count"],
  ["tokens.replace('l', 'L')", "sequence-replace", "where(tokens == 'l', 'L', tokens)", "replace"],
  ["tokens.contains('l')", "sequence-contains", "tokens.has('l')", "contains"],
  ["(tokens == 'l').any()", "sequence-any", "(key((tokens == 'l')) == query(True)).value(1) > 0", "any"],
  ["(tokens == 'l').all()", "sequence-all", "(key((tokens == 'l')) == query(False)).value(1) == 0", "all"],
  ["tokens.split('l')", "sequence-split", "(key(tokens) == query('l')).value(indices)", "split"],
  ["tokens.equals('l')", "sequence-equals", "tokens == 'l'", "equals"],
  [
    "tokens.filter(lambda c: c == 'l')",
    "sequence-filter",
    "where(tokens.map(lambda c: c == 'l'), tokens, \"_\")",
    "filter",
  ],
  [
    "indices.min()",
    "sequence-min",
    "smaller = (key(indices) < query(indices)).value(1)\n(key(smaller) == query(0)).mean(indices)",
    "min",
  ],
  [
    "tokens.index('l')",
    "sequence-index",
    "seen = ((key(tokens) == query('l')) & (key(indices) <= query(indices))).value(1)\n(key(seen) == query(0)).value(1)",
    "index",
  ],
  ["tokens % 2", "remainder-of-text", "", "tokens % 2"],
  [
    "indices.argmax()",
    "sequence-argmax",
    "larger = (key(indices) > query(indices)).value(1)\n(key(larger) == query(0)).mean(indices)",
    "argmax",
  ],
  [
    "tokens.reverse()",
    "sequence-reverse",
    "length = (key(1) == query(1)).value(1)\n(key(length - 1 - indices) == query(indices)).value(tokens)",
    "reverse",
  ],
  [
    "tokens.sort()",
    "sequence-sort",
    "place = (key(tokens) < query(tokens)).value(1) + ((key(tokens) == query(tokens)) & (key(indices) < query(indices))).value(1)\n(key(place) == query(indices)).value(tokens)",
    "sort",
  ],
  ["tokens.length", "sequence-length-of", "(key(1) == query(1)).value(1)", "length"],
  ["indices.sum()", "sequence-sum", "(key(1) == query(1)).value(indices)", "sum"],
  ["len(tokens) - 1", "sop-len", "(key(1) == query(1)).value(1) - 1", "len(tokens)"],
  ["max(indices, 3)", "sop-extreme", "where(indices > 3, indices, 3)", "max(indices, 3)"],
  ["tokens[0]", "sop-element", "(key(indices) == query(0)).value(tokens)", "tokens[0]"],
  ["tokens[1:]", "sop-slice", '(key(indices) == query(indices + 1)).value(tokens, "_")', "tokens[1:]"],
  ["[c.upper() for c in tokens]", "loop-as-map", "tokens.map(lambda c: c.upper())", "tokens"],
  [
    "out = []\nfor t in tokens:\n    out.append(t.upper())\nout",
    "loop-as-map",
    "out = tokens.map(lambda t: t.upper())",
    "tokens",
  ],
  ["f'{tokens}!'", "format-symbolic", "tokens.map(lambda v: f'{v}!')", "tokens"],
  ["tokens + 1", "operator-types", 'tokens + "1"', "tokens + 1"],
  [
    "SOp.zip(lambda c, i: c + i, tokens, indices)",
    "operator-types",
    "SOp.zip(lambda c, i: c + str(i), tokens, indices)",
    "c + i",
  ],
  ["10 // (indices - 2)", "division-by-zero", "10 // where(indices - 2 == 0, 1, indices - 2)", "10 // (indices - 2)"],
  [
    "(key(indices) == query(indices - 1)).value(tokens) + 'x'",
    "default-of-other-kind",
    "(key(indices) == query(indices - 1)).value(tokens, \" \") + 'x'",
    "(key(indices) == query(indices - 1)).value(tokens) + 'x'",
  ],
];

describeSlips({
  signs: SIGNS,
  "loops, recursion, state": FLOW,
  "words of other languages": WORDS,
  layout: LAYOUT,
  logic: LOGIC,
  selectors: SELECTORS,
  "calls and names": CALLS,
  "s-ops taken for lists and strings": SEQUENCES,
});

test("lists whose methods change them have no fix, but say what to do", () => {
  const { code, fix, args } = rejected("tokens.pop()");
  expect(code).toBe("sequence-change");
  expect(fix).toBeUndefined();
  expect(explain({ code, args }).hint).toContain("where(");
});

test("a fix is tried on the input of the run", () => {
  expect(rejected("tokens - 1", "42").fix?.text).toBe("tokens.map(int) - 1");
  expect(rejected("tokens - 1", "ab").fix?.text).toBe("tokens.map(ord) - 1");
});

test("a program that runs out of steps is not tried again, unless its loop says that it has no end", () => {
  expect(rejected("n = 1\nwhile n > 0:\n    n += 1").fix).toBeUndefined();
});

test("signs in strings and comments are left alone", () => {
  expect(rejected("tokens ＝＝ '，' # ，").fix?.text).toBe("tokens == '，' # ，");
});

test("strings and comments are blanked out at their length", () => {
  expect(maskCode("x == '!' # no\ny = \"a")).toBe("x == §§§ ¤¤¤¤\ny = §§");
});

test("a fix is one edit and the lines that it changes", () => {
  expect(fixBetween("a\nb c\nd", "a\nb x\nd")).toEqual({ edits: [{ from: 4, to: 5, insert: "x" }], text: "b x" });
});
