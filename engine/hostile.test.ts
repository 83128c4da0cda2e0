import { describe, expect, test } from "vitest";
import { explain, runCell, type Scalar } from "./index.ts";

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
];

// A program that did not end would run into the runner's time limit.
describe("bombs end in time, with a place", () => {
  test.each(BOMBS)("%s", (_, source) => {
    const outcome = runCell(source);
    if (outcome.kind !== "rejected") return;
    const { message } = explain(outcome.problem);
    expect(message).not.toBe(outcome.problem.code);
    expect(outcome.problem.span.from).toBeLessThanOrEqual(source.length);
  });
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
