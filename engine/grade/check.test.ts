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

test("a hidden test without an answer agrees with any answer of its length", () => {
  const examples = [{ input: "ab", args: {}, expected: ["a", "b"] }];
  const tests = [{ input: "c", args: {} }];
  expect(codesOf("[float('nan') if t == 'c' else t for t in seq]", { examples, tests })).toContain("check-hidden-ok");
  expect(codesOf("seq if len(seq) > 1 else []", { examples, tests })).toContain("check-hidden");
});
