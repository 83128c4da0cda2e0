import { describe, expect, test } from "vitest";
import { type Outcome, runCell } from "./index.ts";
import type { RunView } from "./view/view.ts";

function ran(outcome: Outcome): RunView {
  if (outcome.kind !== "ran")
    throw new Error(`rejected: ${outcome.problem.code} ${JSON.stringify(outcome.problem.args)}`);
  return outcome.view;
}

function output(source: string, input = "hello"): string {
  const view = ran(runCell(source, { input: [...input] }));
  return view.kind === "value" ? view.text : view.output.map((cell) => cell.text).join(" ");
}

function problem(source: string, input = "hello") {
  const outcome = runCell(source, { input: [...input] });
  if (outcome.kind !== "rejected") throw new Error(`ran: ${JSON.stringify(outcome.view.output)}`);
  return outcome.problem;
}

const BEFORE = "before = key(indices) < query(indices)\n";

/** Program, input, output, layers. */
const PRIMITIVES: readonly [string, string, string, number][] = [
  ["tokens", "hi", "h i", 0],
  ["identity", "hi", "h i", 0],
  ["indices", "hi", "0 1", 0],
  ["indices", "", "", 0],
  ["tokens", "😀a", "😀 a", 0],
  ["1 - indices", "abc", "1 0 -1", 0],
  ["where(indices > 0, tokens, 'x')", "abc", "x b c", 0],
  ["tokens.map(ord) - 96", "abc", "1 2 3", 0],
  ["tokens.map(lambda x: x.upper())", "abc", "A B C", 0],
  ["tokens.has(['a', 'c'])", "abc", "True False True", 0],
  ["(indices / 2).round()", "abcd", "0 0 1 2", 0],
  ["round(indices / 2)", "abcd", "0 0 1 2", 0],
  ["abs(1 - indices)", "abc", "1 0 1", 0],
  ["~(indices == 1)", "abc", "True False True", 0],
  ["raw([7, 8, 9])", "abc", "7 8 9", 0],
  ["SOp.zip(lambda a, b: a * b, tokens, indices)", "abc", " b cc", 0],
  ["(key(1) == query(1)).value(1)", "abc", "3 3 3", 1],
  ["(key(1) == query(1)).value(1)", "", "", 1],
  ["(key(1) == query(1)).value(tokens)", "a", "a", 1],
  ["(key(indices) == query(indices - 1)).value(tokens, '_')", "abc", "_ a b", 1],
  ["(key(indices) == query(indices - 1)).value(tokens, default=None)", "ab", "None a", 1],
  ["(key(indices) <= query(indices)).mean(indices)", "abc", "0 0.5 1.0", 1],
  ["select(indices, indices, lambda k, q: k == q + 1).value(tokens, '_')", "abc", "b c _", 1],
  ["aggregate(key(tokens) == query(tokens), 1)", "aba", "2 1 2", 1],
  ["(query(indices) > key(indices)).value(1)", "abc", "0 1 2", 1],
  [`${BEFORE}(before & (key(tokens) == query(tokens))).value(1)`, "aaba", "0 1 0 2", 1],
  [`${BEFORE}(~before).value(1)`, "abc", "3 2 1", 1],
  [`${BEFORE}(before ^ (key(indices) <= query(0))).value(1)`, "abc", "1 0 1", 1],
  ["n = (key(1) == query(1)).value(1)\n(key(n - indices - 1) == query(indices)).value(tokens)", "abc", "c b a", 2],
  ["tokens.has('el')", "hel", "False True True", 0],
  ["tokens.has('hel').map(str)", "", "", 0],
  ["tokens.map(lambda x: x * 2).has('aabc')", "abc", "True False False", 0],
  ["tokens.zip(lambda a, b: a + b, tokens, tokens)", "ab", "aa bb", 0],
  ["where(cond=indices > 0, a=1, b=2)", "ab", "2 1", 0],
  ["where(pred=indices > 0, t=1, f=2)", "ab", "2 1", 0],
  ["aggregate(sel=key(1) == query(1), vallike=1)", "ab", "2 2", 1],
  [`${BEFORE}(before == before).value(1)`, "ab", "2 2", 1],
  [`${BEFORE}(before < (key(1) == query(1))).value(1)`, "ab", "2 1", 1],
  [`${BEFORE}(before <= (key(indices) == query(0))).value(1)`, "ab", "2 2", 1],
  [`${BEFORE}(before > (key(1) == query(0))).value(1)`, "ab", "0 1", 1],
  [`${BEFORE}(before >= (key(1) == query(1))).value(1)`, "ab", "0 1", 1],
  [`${BEFORE}(before + before).value(1)`, "ab", "0 1", 1],
  [`${BEFORE}(before - (key(indices) == query(indices))).value(1)`, "ab", "1 2", 1],
  [`${BEFORE}(before * (key(indices) == query(indices))).value(1)`, "ab", "0 0", 1],
];

test.each(PRIMITIVES)("%s on %o gives %o in %d layers", (source, input, expected, layers) => {
  const view = ran(runCell(source, { input: [...input] }));
  expect(view.output.map((cell) => cell.text).join(" ")).toBe(expected);
  expect(view.layers).toBe(layers);
});

/** Plain Python, and what Python prints. */
const PYTHON: readonly [string, string][] = [
  ["x = [i * i for i in range(5) if i % 2]\nx", "[1, 9]"],
  ["def f(a, b=2, *rest, **names):\n    return (a, b, rest, names)\nf(1, 3, 4, k=5)", "(1, 3, (4,), {'k': 5})"],
  ["a, (b, *c) = 1, (2, 3, 4)\n[a, b, c]", "[1, 2, [3, 4]]"],
  ["def fib(n):\n    return n if n < 2 else fib(n - 1) + fib(n - 2)\nfib(15)", "610"],
  ["n = 0\nfor i in range(10):\n    if i == 3: continue\n    if i == 6: break\n    n += i\nelse:\n    n = -1\nn", "12"],
  ["n = 5\nwhile n:\n    n -= 1\nelse:\n    n = 'done'\nn", "'done'"],
  ["d = {'a': 1, **{'b': 2}}\n{v: k for k, v in d.items()}", "{1: 'a', 2: 'b'}"],
  ["f'{3.14159:.2f} {\"hi\"!r:>6} {1 + 1=}'", "\"3.14   'hi' 1 + 1=2\""],
  ["0 < 1 < 2 == 2", "True"],
  ["[] or 'x' and None", "None"],
  ["x = [1, 2, 3, 4]\nx[1:3] = [9]\nx", "[1, 9, 4]"],
  ["def make():\n    n = 1\n    def inner(): return n\n    n = 2\n    return inner\nmake()()", "2"],
  ["[f(1) for f in [lambda x: x + k for k in range(3)]]", "[3, 3, 3]"],
  ["sum(i for i in (1, 2, 3))", "6"],
  ["g = (i for i in [1, 2])\n[list(g), list(g)]", "[[1, 2], []]"],
  ["def f():\n    'text'\n    pass\nf()", "None"],
  ["x = y = [1]\nx += [2]\ny", "[1, 2]"],
  ["x = y = [1, 2]\nx *= 2\ny", "[1, 2, 1, 2]"],
  ["x = y = [1]\nx *= 0\ny", "[]"],
  ["x = y = (1,)\nx *= 2\ny", "(1,)"],
  ["[{True: 'a', 1: 'b'}, {**{1: 0}, True: 2}, {1: 0} | {1.0: 3}]", "[{True: 'b'}, {1: 2}, {1: 3}]"],
  ["f'{1 + 1 = }|{2 = !r}|{3 = :>4}'", "'1 + 1 = 2|2 = 2|3 =    3'"],
  ["[0x_ff, 0xE_1, 1_0.5_0, 1_0e1_0]", "[255, 225, 10.5, 100000000000.0]"],
  ["'\\xa0\\xad\\u200b\\u202e\\ue000é字'", "'\\xa0\\xad\\u200b\\u202e\\ue000é字'"],
  ["del_me = {'a': 1}\ndel del_me['a']\ndel_me", "{}"],
  ["max([3, 1, 2], key=lambda x: -x)", "1"],
  ["'a,b'.split(',')", "['a', 'b']"],
  ["{True: 'x'}[1.0]", "'x'"],
  ["[[1] * True, True * (2,), True << 1]", "[[1], (2,), 2]"],
  ["[-1 // -2.5, -0.0 // -1, 1 // -2.5, 1e16 // -3]", "[0.0, 0.0, -1.0, -3333333333333335.0]"],
  ["1 if [] else 2", "2"],
  ["print('hello')", "None"],
  ["isinstance(1, (str, int))", "True"],
  ["{'__proto__': 1}['__proto__']", "1"],
  ["None", "None"],
];

test.each(PYTHON)("%s is %s", (source, printed) => {
  expect(output(source)).toBe(printed);
});

describe("code that Python accepts", () => {
  test.each([
    ["if tokens == 1:\n    x = 1", "symbolic-condition"],
    ["(tokens == 1) and (tokens == 2)", "symbolic-rewrite"],
    ["not tokens", "symbolic-rewrite"],
    ["0 < indices < 3", "symbolic-rewrite"],
    ["1 if tokens == 'a' else 2", "symbolic-rewrite"],
    ["key(tokens) == key(tokens)", "key-with-key"],
    ["tokens == query(1)", "key-without-query"],
    ["key(tokens) == 1", "key-without-query"],
    ["tokens.value(1)", "value-on-sop"],
    ["def ralign(): return tokens\nralign + 1", "forgotten-call"],
    ["def ralign(): return tokens\nindices + ralign", "forgotten-call"],
    ["qery(1)", "unknown-name-nearest"],
    ["tokens.mpa(ord)", "no-attribute-nearest"],
    ["for t in tokens: pass", "loop-over-positions"],
    ["'l' in tokens", "in-symbolic"],
    ["tokens in ['l']", "symbolic-in"],
    ["indices.has('012')", "in-string"],
    ["(key(1) == query(1)) / (key(1) == query(1))", "selector-operator"],
    ["(key(1) == query(1)) & True", "selector-with-other"],
    ["tokens + [1, 2]", "sequence-length"],
    ["tokens.map(lambda x: [x])", "not-at-position"],
    ["tokens.map(lambda x: tokens)", "map-sees-one-value"],
    ["tokens.map(lambda x, y: x)", "map-of-two"],
    ["def f(): return n\n    \nf()", "undefined-length"],
    ["def f():\n    x += 1\nf()", "unbound-local"],
  ])("%o is the error %s", (source, code) => {
    expect(problem(source).code).toBe(code);
  });

  test("the corrected expression is in the hint's arguments", () => {
    expect(problem("0 < indices < 3").args.better).toBe("(0 < indices) & (indices < 3)");
    expect(problem("tokens == 'a' or tokens == 'b'").args.better).toBe('(tokens == "a") | (tokens == "b")');
  });

  test("an error inside an s-op names the position and points at its expression", () => {
    const source = "x = tokens\nx < 3";
    const found = problem(source, "a");
    expect(found).toMatchObject({ code: "not-comparable", type: "TypeError", position: 0 });
    expect(source.slice(found.span.from, found.span.to)).toBe("x < 3");
    expect(found.span).toMatchObject({ line: 2, column: 1 });
  });
});

describe("functions given to map are pure", () => {
  test.each([
    ["a list", "seen = []\ntokens.map(lambda x: seen.append(x))"],
    ["a dict", "seen = {}\ndef f(x):\n    seen[x] = 1\n    return x\ntokens.map(f)"],
    ["a set", "seen = set()\ndef f(x):\n    seen.add(x)\n    return len(seen)\ntokens.map(f)"],
    ["a default argument", "def f(x, seen=[]):\n    seen.append(x)\n    return len(seen)\ntokens.map(f)"],
    [
      "a closure's list",
      "def make():\n    seen = [0]\n    def f(x):\n        seen[0] += 1\n        return seen[0]\n    return f\ntokens.map(make())",
    ],
    ["an iterator", "it = zip([1, 2, 3], [4, 5, 6])\ntokens.map(lambda x: list(it)[0][0])"],
    ["a bound method", "seen = []\ntokens.map(seen.append)"],
  ])("changing %s from outside is refused", (_, source) => {
    expect(problem(source).type).toBe("PurityError");
  });

  test("a call may change a value that it made itself", () => {
    expect(output("def f(x):\n    seen = [x]\n    seen.append(x)\n    return len(seen)\ntokens.map(f)")).toBe(
      "2 2 2 2 2",
    );
  });

  test("a node keeps the values that its function captured when it was built", () => {
    expect(output("k = 1\na = indices.map(lambda x: x + k)\nk = 10\na", "ab")).toBe("1 2");
  });

  test("a function may call one that is defined later", () => {
    expect(output("a = indices.map(lambda x: f(x))\ndef f(x): return x + 5\na", "ab")).toBe("5 6");
  });
});

describe("metrics", () => {
  test.each([
    ["equal heads written twice count once", "(key(1) == query(1)).value(1) + (key(1) == query(1)).value(1)", 1, 1, 1],
    [
      "renamed parameters are the same function",
      "a = tokens.map(lambda x: ord(x))\nb = tokens.map(lambda y: ord(y))\na + b",
      0,
      0,
      2,
    ],
    [
      "what a function captures is part of it",
      "a = indices.map(lambda x, k=1: x + k)\nb = indices.map(lambda x, k=2: x + k)\na + b",
      0,
      0,
      3,
    ],
    [
      "functions that call each other differently are two",
      "def make(far):\n    def g(x): return x if x < 1 else h(x - 1) + 1\n    def f(x): return 9 if x < 1 else g(x)\n" +
        "    h = f if far else g\n    return f\nindices.map(make(True)) - indices.map(make(False))",
      0,
      0,
      17,
    ],
    [
      "a predicate that only compares is the operator",
      "select(indices, indices, lambda k, q: q > k).value(1) + (key(indices) < query(indices)).value(1)",
      1,
      1,
      1,
    ],
    ["constants fold", "tokens == where(True, 'a', 'b')", 0, 0, 1],
    ["names change nothing", "x = (key(1) == query(1)).value(1).name('n')\nx + (key(1) == query(1)).value(1)", 1, 1, 1],
  ])("%s", (_, source, layers, heads, ops) => {
    expect(ran(runCell(source))).toMatchObject({ layers, heads, ops });
  });
});

test("a bound input comes before the one that is given", () => {
  expect(output("tokens.input([1, 2])", "zzz")).toBe("1 2");
  expect(output("tokens('ab')", "zzz")).toBe("a b");
});

test("a result can be read like a list", () => {
  expect(output("r = indices('abc')\n[r[0], r[-1], len(r), r.layer, r.val, r.toseq()]")).toBe(
    "[0, 2, 3, 0, [0, 1, 2], [0, 1, 2]]",
  );
});

test("an empty program gives nothing and no error", () => {
  expect(ran(runCell("")).kind).toBe("nothing");
  expect(ran(runCell("# only a comment\n")).kind).toBe("nothing");
});
