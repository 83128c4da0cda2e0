import { describeSlips, type Slip } from "./testing.ts";

const PASTED: readonly Slip[] = [
  [">>> tokens", "pasted-mark", "tokens", ">>>"],
  [">>> def f(x):\n...     return x\n>>> f(tokens)", "pasted-mark", "def f(x):\n    return x", ">>>"],
  ["```python\ntokens\n```", "pasted-mark", "tokens", "```python"],
  ["1 x = tokens\n2 x", "pasted-mark", "x = tokens", "1"],
  ["key(indices) &lt; query(indices)", "pasted-entity", "key(indices) < query(indices)", "&lt;"],
  ["(tokens == 'h') &amp; (indices == 0)", "pasted-entity", "(tokens == 'h') & (indices == 0)", "&amp;"],
];

const SIGNS: readonly Slip[] = [
  ["tokens == 《l》", "curly-quote", 'tokens == "l"', "《"],
  ["where﹙tokens ﹦﹦ 'l'﹐ 1﹐ 0﹚", "full-width", "where(tokens == 'l', 1, 0)", "﹙"],
  ["tokens ∈ 'aeiou'", "printed-sign", "tokens.has('aeiou')", "∈"],
  ["x ← tokens\nx", "printed-sign", "x = tokens", "←"],
  ["indices² + 1", "printed-sign", "indices ** 2 + 1", "²"],
  ["tokens = = 'h'", "split-operator", "tokens == 'h'", "= ="],
  ["tokens ! = 'h'", "split-operator", "tokens != 'h'", "! ="],
  ["key(indices) < = query(indices)", "split-operator", "key(indices) <= query(indices)", "< ="],
  ["key(indices) !> query(indices)", "foreign-operator", "key(indices) <= query(indices)", "!>"],
  ["tokens->map(ord)", "foreign-operator", "tokens.map(ord)", "->"],
  ["tokens?.map(ord)", "foreign-operator", "tokens.map(ord)", "?."],
  ["tokens |> map(ord)", "foreign-operator", "tokens.map(ord)", "|>"],
  ["tokens . '!'", "foreign-operator", "tokens + '!'", "."],
  ["raw([...[1, 2, 3, 4, 5]])", "foreign-operator", "raw([*[1, 2, 3, 4, 5]])", "..."],
  ["key(tokens) == query(+)", "sign-without-quotes", 'key(tokens) == query("+")', "+"],
];

const WORDS: readonly Slip[] = [
  ["tokens 等於 'l'", "foreign-keyword", "tokens == 'l'", "等於"],
  ["(tokens == 'h') 或 (indices == 0)", "foreign-keyword", "(tokens == 'h') | (indices == 0)", "或"],
  ["tokens.map(lamda c: c)", "foreign-keyword", "tokens.map(lambda c: c)", "lamda"],
  ["dfe f(x):\n    return x\nf(tokens)", "foreign-keyword", "def f(x):", "dfe"],
  ["def f(x):\n    returns x\nf(tokens)", "foreign-keyword", "return x", "returns"],
  ["x = indices\nfro i in range(3):\n    x = x + i\nx", "foreign-keyword", "for i in range(3):", "fro"],
  ["n = 1\nunless n == 1:\n    n = 2\nindices + n", "foreign-keyword", "if not (n == 1):", "unless"],
  ["x = indices\nrepeat 3:\n    x = x + 1\nx", "foreign-loop-of", "for _ in range(3):", "repeat"],
  ["do:\n    x = tokens\nx", "foreign-do", "", "do"],
  ["tokens.map(\\c -> c + '!')", "foreign-function-value", "tokens.map(lambda c: c + '!')", "\\"],
  ["tokens.map { |c| c + '!' }", "foreign-function-value", "tokens.map(lambda c: c + '!')", "{"],
  ["where(tokens == 'l', yes, no)", "foreign-value", "where(tokens == 'l', True, False)", "yes"],
];

const LAYOUT: readonly Slip[] = [
  ["where tokens == 'l', 1, 0", "call-needs-brackets", "where(tokens == 'l', 1, 0)", "where"],
  ["key indices == query indices", "call-needs-brackets", "key(indices) == query(indices)", "key"],
  ["def f:\n    return tokens\nf()", "def-needs-brackets", "def f():", "f"],
  ["def find tok=tokens:\n    return tok\nfind()", "def-needs-brackets", "def find(tok=tokens):", "find"],
  ["def f x:\n    return x\nf(tokens)", "def-needs-brackets", "def f(x):", "f"],
  ["(key(indices) == query(0)) value(tokens)", "missing-dot", "(key(indices) == query(0)).value(tokens)", "value"],
  ["(key(indices) == query(0)),value(tokens)", "missing-dot", "(key(indices) == query(0)).value(tokens)", "value"],
  ["key(indices) query(0)", "missing-operator", "key(indices) == query(0)", " "],
  ["2 indices", "missing-operator", "2 * indices", " "],
  ["tokens.map(lambda c: return c)", "lambda-return", "tokens.map(lambda c: c)", "return "],
  ["tokens.map(lambda c: 1 if c == 'l')", "else-missing", "tokens.map(lambda c: 1 if c == 'l' else 0)", "if"],
  ["1 if indices > 2", "else-missing", "where(indices > 2, 1, 0)", "if"],
  ["def f(x):\n    return y = x\nf(tokens)", "return-assigns", "return x", "y = "],
  ["d = {'h' = 1}\ntokens.map(lambda c: d.get(c, 0))", "dict-colon", "d = {'h' : 1}", "="],
  ["def f(seq=tokens, i):\n    return seq\nf(1)", "default-before", "def f(i, seq=tokens):", "i"],
  ['def f(x):\n    """Copies.\n    return x\nf(tokens)', "unterminated-string", '"""Copies."""', '"""Copies.'],
  ["def f(x=tokens):\nf()", "missing-body", "pass", "def f(x=tokens):|"],
  ["def f(seq=tokens) return seq\nf()", "missing-colon", "def f(seq=tokens): return seq", "def f(seq=tokens)|"],
  [
    "def f(n):\n    if n: return tokens\n    else return indices\nf(1)",
    "missing-colon",
    "else: return indices",
    "    else|",
  ],
  ["d = {'h' 1}\ntokens.map(lambda c: d.get(c, 0))", "dict-colon", "d = {'h': 1}", " "],
  ["tokens.map(lambda c, c.upper())", "lambda-colon", "tokens.map(lambda c: c.upper())", ","],
  ["where(tokens == 'l'), 1, 0)", "unmatched", "where(tokens == 'l', 1, 0)", ")"],
  ["tokens.map{ord}", "call-needs-brackets", "tokens.map(ord)", "map"],
];

describeSlips({ "pasted text": PASTED, signs: SIGNS, "words and keywords": WORDS, "brackets, dots, blocks": LAYOUT });
