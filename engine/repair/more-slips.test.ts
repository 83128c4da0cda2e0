import { describeSlips, type Slip } from "./testing.ts";

const LAST = "length = (key(1) == query(1)).value(1)\n(key(indices) == query(length - 1)).value(tokens)";
const REVERSED = "length = (key(1) == query(1)).value(1)\n(key(length - 1 - indices) == query(indices)).value(tokens)";

const BLOCKS: readonly Slip[] = [
  [
    "x = 0;\nfor (int i = 0; i < 3; i++) { x += i; }\nindices + x",
    "foreign-loop",
    "x = 0\nfor i in range(3):\n    x += i",
    "for",
  ],
  [
    "x = 0\nfor (let i = 5; i >= 1; i--) { x += i; }\nindices + x",
    "foreign-loop",
    "for i in range(5, 1 - 1, -1):\n    x += i",
    "for",
  ],
  ["i = 0\nwhile (i < 5) { i++; }\nindices + i", "braces", "while i < 5:\n    i += 1", "{"],
  ["while (true) { x = 1; break; }\nindices + x", "braces", "while True:\n    x = 1\n    break", "{"],
  ["try { x = tokens } catch (e) { x = 0 }\nx", "braces", "try:\n    x = tokens\nexcept Exception:\n    x = 0", "{"],
  [
    "function f(x) {\n  if (x > 1 && x !== 3) {\n    return 1;\n  } else {\n    return 2;\n  }\n}\nindices.map(f)",
    "foreign-function",
    "def f(x):\n    if x > 1 and x != 3:\n        return 1\n    else:",
    "function",
  ],
  [
    "const f = (x) => {\n  let y = x + 1;\n  return y;\n}\nindices.map(f)",
    "foreign-function",
    "def f(x):\n    y = x + 1\n    return y",
    "f",
  ],
  [
    "int f(int x) {\n  if (x > 2) return 1;\n  return 0;\n}\nindices.map(f)",
    "foreign-function",
    "def f(x):\n    if (x > 2): return 1\n    return 0",
    "int",
  ],
  ["if (1 < 2) {\n  x = {'a': 1}['a'];\n}\nindices + x", "braces", "if 1 < 2:\n    x = {'a': 1}['a']", "{"],
  ["if (tokens == 'l') { return 1 } else { return 0 }", "braces", "where(tokens == 'l', 1, 0)", "{"],
  ["match n { 1 => tokens, _ => indices }", "braces", "", "{"],
  ["struct S { int x; }", "no-class", "", "struct S"],
];

const ARROWS: readonly Slip[] = [
  ["tokens.map(lambda c → c + '!')", "arrow-function", "tokens.map(lambda c: c + '!')", "→"],
  ["tokens.map((c) =>\n  c + '!')", "arrow-function", "tokens.map(lambda c: c + '!')", "=>"],
  ["tokens.map(c =>\n  c.upper()\n)", "arrow-function", "tokens.map(lambda c: c.upper()\n)", "=>"],
  ["const f = (x) =>\n  x + 1\nf(indices)", "arrow-function", "f = lambda x: x + 1", "=>"],
  ["export const f = (n = 1) => indices + n\nf(2)", "arrow-function", "f = lambda n = 1: indices + n", "=>"],
  ["tokens.map(async c => c)", "arrow-function", "tokens.map(lambda c: c)", "=>"],
  ["tokens.map(c => c === 'l' ? 1 : 0)", "ternary", "tokens.map(lambda c: 1 if c == 'l' else 0)", "?"],
  ["x = 1 + (tokens == 'l' ? 1 : 0)\nx", "ternary", "x = 1 + (where(tokens == 'l', 1, 0))", "?"],
];

const WORDS: readonly Slip[] = [
  ["const raspy = require('raspy')\ntokens", "import-of-library", "tokens", "const raspy = require('raspy')"],
  ["library(raspy)\ntokens", "import-of-library", "tokens", "library(raspy)"],
  [
    'import React, { useState } from "react"\ntokens',
    "import-of-library",
    "tokens",
    'import React, { useState } from "react"',
  ],
  ["const [a, b] = [1, 2]\nindices + a", "foreign-declaration", "[a, b] = [1, 2]", "const"],
  ["let x: i32 = 5\nindices + x", "foreign-declaration", "x = 5", "let"],
  ["var x int = 3\nindices + x", "foreign-declaration", "x = 3", "var"],
  ["let x = tokens in x", "foreign-declaration", "x = tokens", "let"],
  ["f :: Int -> Int\nindices", "foreign-declaration", "indices", "f :: Int -> Int"],
  ["f x = x + 1\nf(indices)", "foreign-function", "def f(x): return x + 1", "f"],
  ["tokens -> x\nx", "foreign-operator", "x = tokens", "->"],
  ["n = 3\nx := 1 if n > 2 then 1 else 0\nindices + x", "if-then-else", "x = 1 if n > 2 else 0", "if"],
  ["tokens instanceof str", "foreign-typeof", "tokens.map(lambda v: isinstance(v, str))", "instanceof"],
  ["throw new Error('no')", "foreign-keyword", "", "throw"],
  ["tokens `elem` 'ael'", "foreign-operator", "tokens.has('ael')", "`elem`"],
  ["tokens !! 0", "foreign-operator", "(key(indices) == query(0)).value(tokens)", "!!"],
  ["reverse $ tokens", "foreign-operator", REVERSED, "$"],
  ["head tokens", "call-needs-brackets", "(key(indices) == query(0)).value(tokens)", "head"],
  ["map (\\c -> c) tokens", "foreign-function-value", "tokens.map((lambda c: c))", "\\"],
  ["sapply(tokens, function(c) toupper(c))", "foreign-function-value", "tokens.map(lambda c: c.upper())", "function"],
  [
    "tokens.iter().map(|c| c.to_uppercase()).collect()",
    "foreign-function-value",
    "tokens.map(lambda c: c.upper())",
    "|",
  ],
  ["(float) indices / 2", "foreign-cast", "indices.map(float) / 2", "(float)"],
  ["&tokens", "foreign-word", "tokens", "&"],
  ["tokens!.map(ord)", "foreign-word", "tokens.map(ord)", "!"],
];

const FORMULAS: readonly Slip[] = [
  ["=SUM(indices)", "formula-equals", "(key(1) == query(1)).value(indices)", "="],
  ["IF(tokens = 'l', 1, 0)", "single-equals", "where(tokens == 'l', 1, 0)", "="],
  ["COUNTIF(tokens, 'l')", "no-such-function", "(key(tokens) == query('l')).value(1)", "COUNTIF"],
  ["AND(tokens == 'l', indices > 2)", "no-such-function", "(tokens == 'l') & (indices > 2)", "AND"],
  ["COALESCE(tokens, '_')", "no-such-function", "where(tokens == None, '_', tokens)", "COALESCE"],
  ["paste0(tokens, '!')", "no-such-function", "tokens + '!'", "paste0"],
  ["which(tokens == 'l')", "no-such-function", "where(tokens == 'l', indices, \"_\")", "which"],
  ["SELECT tokens WHERE tokens = 'l'", "foreign-query", "where(tokens == 'l', tokens, \"_\")", "SELECT"],
  ["CASE WHEN tokens = 'l' THEN 1 ELSE 0 END", "foreign-query", "where(tokens == 'l', 1, 0)", "CASE"],
  ["tokens BETWEEN 'a' AND 'e'", "foreign-query", "(tokens >= 'a') & (tokens <= 'e')", "BETWEEN"],
  ["tokens IN ('a', 'e')", "foreign-query", "tokens.has(('a', 'e'))", "IN"],
  ["indices IS NOT NULL", "foreign-query", "indices != None", "IS NOT NULL"],
  ["tokens = 'l' AND indices > 2", "single-equals", "(tokens == 'l') & (indices > 2)", "="],
];

const ARRAYS: readonly Slip[] = [
  [
    "tokens[:, None] == tokens[None, :]",
    "outer-comparison",
    "query(tokens) == key(tokens)",
    "tokens[:, None] == tokens[None, :]",
  ],
  [
    "einsum('ij,j->i', key(indices) < query(indices), indices)",
    "no-such-function",
    "(key(indices) < query(indices)).value(indices)",
    "einsum",
  ],
  ["rearrange(tokens, 'n -> n 1')", "no-such-function", "tokens", "rearrange"],
  [
    "softmax(key(indices) == query(indices), dim=-1)",
    "foreign-attention",
    "(key(indices) == query(indices)).value(tokens)",
    "softmax",
  ],
  [
    "tokens[tokens.length - 1]",
    "sequence-length-of",
    "(key(indices) == query((key(1) == query(1)).value(1) - 1)).value(tokens)",
    "length",
  ],
  ["indices.clip(0, 3)", "sequence-choose", "where(indices < 0, 0, where(indices > 3, 3, indices))", "clip"],
  ["tokens.str.upper()", "sequence-text-method", "tokens.map(lambda c: c.upper())", "str"],
  ["Array.from(tokens)", "foreign-library", "tokens", "Array"],
  ['df["tokens"]', "foreign-library", "tokens", "df"],
  ["tokens(end)", "foreign-subscript", LAST, "(end)"],
  ["tokens(1:end)", "foreign-subscript", '(key(indices) == query(indices + 1)).value(tokens, "_")', "(1:end)"],
  ["indices'", "transpose-sign", "indices", "'"],
  ["tokens .== 'l'", "foreign-operator", "tokens == 'l'", ".=="],
  ["√indices", "sign-of-mathematics", "indices ** 0.5", "√"],
  ["∑ indices", "sign-of-mathematics", "(key(1) == query(1)).value(indices)", "∑"],
  ["~tokens", "negates-text", "", "~tokens"],
];

const OVER_LINES: readonly Slip[] = [
  ["where(\n    tokens == 'l',\n    1,\n    0", "unclosed", "where(\n    tokens == 'l',\n    1,\n    0)", "("],
  ["where(\n    tokens == 'l',\n    1\n    0\n)", "missing-comma", "1,", "    1|"],
  ["d = {\n    'a': 1\n    'b': 2\n}\ntokens.map(lambda c: d.get(c, 0))", "missing-comma", "'a': 1,", "    'a': 1|"],
  [
    "def f(seq=tokens):\n    return where(seq == 'l',\n                 1,\n                 0\n\nf()",
    "unclosed",
    "return where(seq == 'l',\n             1,\n             0)",
    "(",
  ],
  [
    "def f(i=1, seq=tokens:)\n    return seq\nf()",
    "missing-colon",
    "def f(i=1, seq=tokens):",
    "def f(i=1, seq=tokens:)|",
  ],
];

const ORDER: readonly Slip[] = [
  [
    "(key(indices) == query(indices)).value('_', tokens)",
    "value-order",
    "(key(indices) == query(indices)).value(tokens, '_')",
    "(key(indices) == query(indices)).value('_', tokens)",
  ],
  [
    "tokens.value(key(indices) == query(indices))",
    "value-of-selector",
    "(key(indices) == query(indices)).value(tokens)",
    "value",
  ],
  ["select(tokens == tokens)", "select-needs-predicate", "key(tokens) == query(tokens)", "select(tokens == tokens)"],
  ["key(tokens == 'l').value(indices)", "value-needs-selector", "(key(tokens) == query('l')).value(indices)", "value"],
  [
    "def shift(i, default, seq):\n    return (key(indices) == query(indices - i)).value(seq, default)\nshift()",
    "missing-argument-of",
    'shift(0, default="_", seq=tokens)',
    "shift()",
  ],
  [
    "(key(indices) == query(indices)).value(tokens, default='_', 3)",
    "positional-after-keyword",
    "(key(indices) == query(indices)).value(tokens, default='_')",
    "3",
  ],
];

/** The fault is not in the first line, or not where the reader stops. */
const ELSEWHERE: readonly Slip[] = [
  ["ａ = 1\nlenght + 1", "undefined-length", "lenght = (key(1) == query(1)).value(1)\nlenght + 1", "lenght"],
  ["ａ = 1\ntokenss", "unknown-name-nearest", "tokens", "tokenss"],
  ["if 1 < 2   \n    x = 1\nindices + x", "missing-colon", "if 1 < 2:", "if 1 < 2|"],
  ["while 1 < 0\t \n    pass\ntokens", "missing-colon", "while 1 < 0:", "while 1 < 0|"],
  [
    "func f(x int) int { if x > 1 { return 1 }; return 2 }\nindices.map(f)",
    "foreign-function",
    "def f(x):\n    if x > 1:\n        return 1\n    return 2",
    "func",
  ],
];

const KINDS: readonly Slip[] = [
  ["tokens.map(int)", "int-literal", "tokens.map(lambda c: int(c) if c.isdigit() else 0)", "tokens.map(int)"],
  ["tokens.map(float)", "float-literal", "tokens.map(lambda c: float(c) if c.isdigit() else 0)", "tokens.map(float)"],
  [
    "(lambda x: x - x)((key(1) == query(5)).value(tokens, 'x'))",
    "default-of-other-kind",
    "(lambda x: x - x)((key(1) == query(5)).value(tokens, 0))",
    "x - x",
  ],
];

describeSlips({ BLOCKS, ARROWS, WORDS, FORMULAS, ARRAYS, OVER_LINES, ORDER, ELSEWHERE, KINDS });
