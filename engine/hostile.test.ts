import { describe, expect, test, vi } from "vitest";
import { loadPuzzle } from "../puzzles/load.ts";
import { explain, Float, gradeSource, runCell, type Scalar } from "./index.ts";

// On a busy machine the wall clock says little; a bomb that went off would run for minutes.
vi.setConfig({ testTimeout: 30_000 });

const BOMBS: readonly [string, string][] = [
  ["an endless loop", "while True:\n    pass"],
  ["an endless comprehension", "x = [1]\nfor i in x:\n    x.append(i)"],
  ["infinite recursion", "def f(n):\n    return f(n + 1)\nf(0)"],
  ["mutual recursion through map", "def f(x):\n    return g(x)\ndef g(x):\n    return f(x)\ntokens.map(f)"],
  ["a list bomb", "[0] * 10**9"],
  ["a string bomb", "'x' * 10**9"],
  ["a bomb at a position", "tokens * 10**9"],
  ["doubling strings", "x = 'ab'\nfor i in range(100):\n    x = x + x"],
  ["doubling lists", "x = [0]\nfor i in range(100):\n    x += x"],
  ["nested lists that double", "x = [0]\nfor i in range(60):\n    x = [x, x]\nx"],
  ["empty dicts without end", "x = []\nwhile True: x.append({})"],
  ["functions without end", "x = []\nwhile True: x.append(lambda: x)"],
  ["iterators without end", "x = []\nwhile True: x.append(zip([1]))"],
  ["dicts of lists", "x = [{i: [] for i in range(10**5)} for j in range(10**4)]"],
  ["a list inside itself", "x = []\nx.append(x)\nx == x + []"],
  ["a range bomb", "list(range(10**12))"],
  ["a power bomb", "10 ** 10 ** 10"],
  ["a format bomb", "f'{1:1000000000}'"],
  ["a percent bomb", "'%1000000000d' % 1"],
  ["a join bomb", "('x' * 1000).join(['y'] * 100000)"],
  ["a replace bomb", "('a' * 1000).replace('a', 'b' * 100000)"],
  ["a sort bomb", "while True:\n    sorted(range(1000))"],
  ["a graph bomb", "x = indices\nfor i in range(10**6):\n    x = x + i + tokens.map(len)"],
  ["deep graphs", "x = indices\nfor i in range(9000):\n    x = x + tokens.map(len)\nx"],
  ["deep parentheses", `${"(".repeat(20_000)}1${")".repeat(20_000)}`],
  ["deep negation", `${"-".repeat(20_000)}1`],
  ["a long chain", `x = ${"1+".repeat(20_000)}1`],
  ["a long source", "x = 1\n".repeat(200_000)],
  ["a big integer", "10000000000000000000000"],
  ["an unpaired surrogate", "x = '\ud800'\ntokens == x + '\udc00'"],
  ["a format string of many parts", `f'${"{1}".repeat(33_000)}'`],
  ["a tuple that doubles, as a key", "x = (1,)\nfor i in range(40): x = (x, x)\n{x: 1}"],
  ["lists that double, compared", "x = [1]\ny = [1]\nfor i in range(40):\n    x = [x, x]\n    y = [y, y]\nx == y"],
  ["lists that double, sorted", "x = [1]\nfor i in range(40): x = [x, x]\nsorted([x, [x, x]])"],
  ["lists that double, looked for", "x = [1]\ny = [1]\nfor i in range(40):\n    x = [x, x]\n    y = [y, y]\nx in [y]"],
  ["functions that double", "f = lambda x: x\nfor i in range(40): f = lambda x, g=f, h=f: g(x)\ntokens.map(f)"],
  ["running on long inputs for ever", "while True: indices('a' * 100000)"],
  ["long sequences for ever", "x = 'a' * 10**6\nwhile True: tokens == x"],
  ["reversed texts for ever", "x = 'a' * 10**6\nwhile True: x[::-1]"],
  ["a dict inside itself", "x = {}\nx[1] = x\ny = {}\ny[1] = y\nx == y"],
  ["a megabyte of brackets", "(".repeat(1_000_000)],
  ["many brackets", "[".repeat(49_000) + "]".repeat(49_000)],
  ["many calls", `f${"()".repeat(49_000)}`],
  ["a chain of comparisons", `1${"<2".repeat(49_000)}`],
  [
    "blocks in blocks",
    `${Array.from({ length: 400 }, (_, i) => `${" ".repeat(i)}if 1:`).join("\n")}\n${" ".repeat(400)}pass`,
  ],
];

describe("bombs end in time, with a place", () => {
  test.each(BOMBS)("%s", (_, source) => {
    const outcome = runCell(source);
    if (outcome.kind !== "rejected") return;
    const { message } = explain(outcome.problem);
    expect(message).not.toBe(outcome.problem.code);
    expect(outcome.problem.span.from).toBeLessThanOrEqual(source.length);
  });
});

/** Mistakes that reach a limit of the host, or of what is printed, with the text that they are placed at. */
const PLACED: readonly [string, string, string, string][] = [
  ["a result too long to print", "x = [0]\nfor i in range(60): x = [x] * 9\nx", "limit-size", "x"],
  ["a text that grows in upper case", "x = 'ß' * 10**6\nx.upper()", "limit-size", "x.upper()"],
  ["a deep tuple as a key", "x = ()\nfor i in range(10**5): x = (x,)\n{x: 1}", "limit-depth", "x"],
  ["a generator of generators", "g = [1]\nfor i in range(10**4): g = (x for x in g)\nlist(g)", "limit-depth", "g"],
  [
    "a generator that reads itself",
    "f = lambda: list(h)\nh = (f() for x in [1])\nlist(h)",
    "generator-runs",
    "list(h)",
  ],
  ["a map that reads itself", "f = lambda x: list(h)\nh = map(f, [1])\nlist(h)", "generator-runs", "list(h)"],
  ["a long sum", `x = 1\ny = ${"x + ".repeat(3000)}x`, "limit-nesting", ""],
  ["a long chain of calls", `f${"()".repeat(3000)}`, "limit-nesting", ""],
  ["a space without width in a name", "x\u200b = 1\nx", "pasted-space", "\u200b"],
  ["a mark that turns the text around", "y = \u202ex", "pasted-space", "\u202e"],
];

test.each(PLACED.map(([name, ...rest]) => [name, rest] as const))("%s is placed", (_, [source, code, text]) => {
  const outcome = runCell(source);
  if (outcome.kind !== "rejected") throw new Error("it ran");
  const { span } = outcome.problem;
  expect(outcome.problem.code).toBe(code);
  expect(span.from).toBeGreaterThan(0);
  expect(source.slice(span.from, span.to)).toBe(text);
});

test("an invisible character in a string or a comment is left alone", () => {
  expect(runCell("'a\u200bb' # \u202e")).toMatchObject({ kind: "ran", view: { text: "'a\\u200bb'" } });
});

test("a name is the same however its accents are typed", () => {
  expect(runCell("e\u0301 = 1\n\u00e9")).toMatchObject({ kind: "ran", view: { text: "1" } });
});

/** Bad inputs, each with its error and the place of the error. */
const BAD_PROGRAMS: readonly [string, string, string, number][] = [
  ["an empty program", "", "function-missing", 1],
  ["only comments", "# nothing\n# at all\n", "function-missing", 1],
  ["a syntax error", "x = 1\ndef shift(:", "unclosed", 2],
  ["no function of that name", "\ndef shfit(i, default): return tokens", "function-misnamed", 2],
  ["too few parameters", "\ndef shift(): return tokens", "wrong-parameters", 2],
  ["too many parameters", "\ndef shift(a, b, c): return tokens", "wrong-parameters", 2],
  ["a number back", "\ndef shift(i, d): return 5", "returns-no-sop", 2],
  ["nothing back", "\ndef shift(i, d): pass", "returns-nothing", 2],
  ["a selector back", "\ndef shift(i, d): return key(1) == query(1)", "returns-no-sop", 2],
  ["an endless loop", "def shift(i, d):\n    while True: pass", "endless-loop", 2],
  ["an endless loop outside", "\nwhile True: pass", "endless-loop", 2],
  ["infinite recursion", "def shift(i, d):\n    return shift(i, d)", "endless-recursion", 2],
  ["a list bomb", "def shift(i, d):\n    return [0] * 10**9", "limit-size", 2],
  ["a megabyte", "x = 1\n".repeat(175_000), "limit-source", 1],
  ["a name of the host", "def shift(i, d):\n    return tokens.constructor", "no-attribute", 2],
  ["a dunder", "def shift(i, d):\n    return tokens.__proto__", "dunder", 2],
  ["a huge integer", "\nx = 10 ** 10 ** 10", "limit-digits", 2],
  ["a product that grows", "\nx = 7\nwhile True: x = x * x", "limit-digits", 3],
  ["infinity made whole", "\nx = int(float('inf'))", "int-not-finite", 2],
];

test.each(BAD_PROGRAMS.map(([name, ...rest]) => [name, rest] as const))(
  "graded, %s is an error at its line",
  (_, [source, code, line]) => {
    const { error, counterexample } = gradeSource(loadPuzzle("shift").data, source, { seed: 1 });
    const problem = error ?? counterexample?.problem;
    expect(problem).toMatchObject({ code, span: { line } });
    expect(problem && explain(problem).message).not.toBe(code);
  },
);

describe("numbers that are none", () => {
  test.each([
    ["float('nan')", "nan"],
    ["float('nan') == float('nan')", "False"],
    ["-0.0", "-0.0"],
    ["0.0 == -0.0", "True"],
    ["float('inf') - float('inf')", "nan"],
    ["[float('nan')] == [float('nan')]", "False"],
    ["1e400", "inf"],
    ["min(1.0, float('nan'))", "1.0"],
  ])("%s is %s", (source, text) => {
    expect(runCell(source)).toMatchObject({ kind: "ran", view: { text } });
  });

  test("as tokens they are values like others, and NaN equals nothing", () => {
    const input = [new Float(Number.NaN), new Float(Number.POSITIVE_INFINITY), new Float(-0), 0];
    const texts = (source: string) => {
      const outcome = runCell(source, { input });
      return outcome.kind === "ran" ? outcome.view.output.map(({ text }) => text) : outcome.problem.code;
    };
    expect(texts("tokens")).toEqual(["nan", "inf", "-0.0", "0"]);
    expect(texts("(key(tokens) == query(tokens)).value(1)")).toEqual(["0", "1", "2", "2"]);
    expect(texts("(key(tokens) < query(tokens)).value(1)")).toEqual(["0", "2", "0", "0"]);
    expect(texts("tokens.has([0, float('nan')])")).toEqual(["False", "False", "True", "True"]);
  });
});

test("a million tokens are counted in time", () => {
  const input = new Array<Scalar>(1_000_000).fill("a");
  expect(runCell("(key(tokens) == query(tokens)).value(1)", { input })).toMatchObject({
    kind: "ran",
    view: { layers: 1 },
  });
  expect(runCell("tokens", { input: [...input, "a"] })).toMatchObject({ problem: { code: "limit-positions" } });
});

describe("names of the host language are plain names", () => {
  test.each([
    "__proto__",
    "constructor",
    "tokens.constructor",
    "tokens.__proto__",
    "[].constructor",
    "'a'.constructor",
    "(lambda: 0).call",
    "key.call",
    "globalThis",
    "toString",
    "process",
  ])("%s is unknown", (source) => {
    expect(runCell(source).kind).toBe("rejected");
  });

  test.each(["__proto__", "constructor", "toString", "hasOwnProperty"])(
    "%s can be a token, a key of a dict and a string",
    (name) => {
      const source = `d = {"${name}": 1}\ntokens.map(lambda x: d.get(x, 0))`;
      const outcome = runCell(source, { input: [name, "other"] });
      expect(outcome).toMatchObject({ kind: "ran", view: { output: [{ text: "1" }, { text: "0" }] } });
    },
  );
});

describe("inputs", () => {
  const INPUTS: readonly (readonly [string, readonly Scalar[]])[] = [
    ["nothing", []],
    ["one token", ["a"]],
    ["ten thousand tokens", new Array<Scalar>(10_000).fill("a")],
    ["emoji", [..."👩‍👩‍👧😀"]],
    ["lone surrogates", ["\ud800", "\udfff"]],
    ["None and booleans", [null, true, false]],
  ];
  const PROGRAMS = [
    "tokens",
    "(key(tokens) == query(tokens)).value(1)",
    "(key(indices) < query(indices)).value(1)",
    "n = (key(1) == query(1)).value(1)\n(key(n - 1 - indices) == query(indices)).value(tokens)",
  ];
  test.each(INPUTS.flatMap(([name, input]) => PROGRAMS.map((program) => [name, program, input] as const)))(
    "%s through %s",
    (_, program, input) => {
      expect(runCell(program, { input }).kind).toBe("ran");
    },
  );

  test("one token more than the limit is refused", () => {
    const outcome = runCell("tokens", { input: ["a", "b"], limits: { positions: 1 } });
    expect(outcome).toMatchObject({ kind: "rejected", problem: { code: "limit-positions" } });
  });
});

test("a clock ends a run whose steps are slow, at the line where it is", () => {
  let now = 0;
  const outcome = runCell("x = 0\nwhile True:\n    x += 1", { limits: { clock: () => (now += 100), seconds: 2 } });
  expect(outcome).toMatchObject({
    kind: "rejected",
    problem: { type: "LimitError", code: "limit-time", args: { seconds: 2 }, span: { line: 3 } },
  });
});

test.each([
  ["L = list(range(100000))\nfor _ in range(10**9):\n    '%s' % L", 3],
  ["v = 'aé名' * 300000\nv[5]\nu = 'aé名' * 300000\nfor _ in range(10**9):\n    u[5]", 5],
  ["for _ in range(10**9):\n    round(5e-324, 320)", 2],
])("slow work is paid for: %j ends in line %i", (source, line) => {
  const outcome = runCell(source);
  expect(outcome).toMatchObject({ kind: "rejected", problem: { code: "limit-steps", span: { line } } });
});
