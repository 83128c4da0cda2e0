import { expect, test } from "vitest";
import { loadPuzzle } from "../../puzzles/load.ts";
import { checkPuzzle } from "./check.ts";
import type { PlainScalar, PuzzleData } from "./puzzle.ts";

const { data: DATA } = loadPuzzle("copy");

/** The findings about examples and hidden tests of a puzzle whose `spec` is this expression, for the input `ab`. */
function codesOf(spec: string, given: Pick<PuzzleData, "examples" | "tests">): string[] {
  const code = `
def spec(seq): return ${spec}
def valid(input, args): return len(input) >= 1
def generate(rng, size): return {"input": rng.choices("ab", k=size), "args": {}}
def hard(rng, size): return generate(rng, size)
`;
  const data = { ...DATA, code, limits: { ...DATA.limits, lengths: [] }, ...given };
  return checkPuzzle({ data, solutions: [], wrong: [] })
    .findings.map(({ code: found }) => found)
    .filter((found) => /^check-(example|hidden)/.test(found));
}

/** `[1.0, 0.5]` is `[1, 0.5]` in JSON, where 1.0 is an integer. */
test.each<[string, PlainScalar[], string]>([
  ["[1.0 if t == 'a' else 0.5 for t in seq]", [1, 0.5], "-ok"],
  ["[t == 'a' for t in seq]", [1, 0], "-ok"],
  ["[2 ** 60 for t in seq]", [2 ** 60, 2 ** 60], "-ok"],
  ["[2 ** 60 + 1 for t in seq]", [2 ** 60, 2 ** 60], ""],
  ["[1.0 for t in seq]", [1, 2], ""],
  ["[1.0 for t in seq]", [1], ""],
  ["[1.0 for t in seq]", ["1", "1"], ""],
])("an answer is compared as grading compares it: %s is %j", (spec, expected, ending) => {
  const example = { input: "ab", args: {}, expected };
  expect(codesOf(spec, { examples: [example], tests: [example] })).toEqual([
    `check-example${ending}`,
    `check-hidden${ending}`,
  ]);
});

test.each([
  ["seq", "check-domain-ok"],
  ["seq if len(seq) < 9 else seq[1:]", "check-spec-length"],
])("the answer of a long case has its length: %s has %s", (spec, code) => {
  const functions = `
def spec(seq): return ${spec}
def valid(input, args): return len(input) >= 1
def generate(rng, size): return {"input": rng.choices("ab", k=min(size, 8)), "args": {}}
def hard(rng, size): return generate(rng, size)
def long(rng, size): return [{"input": ["a"] * size, "args": {}}]
`;
  const data = { ...DATA, code: functions, limits: { ...DATA.limits, lengths: [64] }, examples: [], tests: [] };
  const { findings } = checkPuzzle({ data, solutions: [], wrong: [] });
  expect(findings.filter(({ args }) => args.kind === "long").map(({ code: found }) => found)).toEqual([code]);
});

test("a hidden test without an answer agrees with any answer of its length", () => {
  const examples = [{ input: "ab", args: {}, expected: ["a", "b"] }];
  const tests = [{ input: "c", args: {} }];
  expect(codesOf("[float('nan') if t == 'c' else t for t in seq]", { examples, tests })).toContain("check-hidden-ok");
  expect(codesOf("seq if len(seq) > 1 else []", { examples, tests })).toContain("check-hidden");
});
