import { expect, test } from "vitest";
import { loadPuzzle, publicPuzzle } from "../../puzzles/load.ts";
import { checkPuzzle } from "./check.ts";
import { gradeSource } from "./grade.ts";
import type { HiddenTest } from "./puzzle.ts";
import { makeSuite } from "./suite.ts";

const FOLDER = loadPuzzle("copy");
const CODE = `
def spec(seq): return seq
def valid(input, args): return len(input) >= 1 and input.count("z") in (0, 1, len(input))
def generate(rng, size): return {"input": rng.choices("ab", k=size), "args": {}}
def hard(rng, size): return generate(rng, size)
`;

/** A puzzle that copies its input, whose generators never draw a `z`. */
function folderWith(tests: readonly HiddenTest[]) {
  const limits = { heads: 16, lengths: [64], solvedLength: 32 };
  const examples = [{ input: "ab", args: {}, expected: ["a", "b"] }];
  const data = { ...FOLDER.data, id: "secret", function: "secret", call: [], code: CODE, examples, limits, tests };
  return { ...FOLDER, data };
}

const RIGHT = "def secret(seq=tokens):\n    return seq\n";
const WRONG = 'def secret(seq=tokens):\n    return where(seq == "z", "?", seq)\n';

test("a hidden test decides, and neither it nor its answer is shown", () => {
  const { data } = folderWith([{ input: "z", args: {} }]);
  expect(gradeSource(data, RIGHT, { seed: 1 })).toMatchObject({ status: "passed", ranked: true });
  const verdict = gradeSource(data, WRONG, { seed: 1 });
  expect(verdict).toMatchObject({
    status: "failed",
    counterexample: null,
    error: { code: "hidden-test", args: { length: 1 } },
  });
  expect(JSON.stringify(verdict)).not.toContain('"z"');
});

test("no smaller form of a hidden test is shown either", () => {
  const { data } = folderWith([{ input: "abzab", args: {} }]);
  const verdict = gradeSource(data, WRONG, { seed: 1 });
  expect(verdict).toMatchObject({ counterexample: null, error: { args: { length: 5 } } });
});

test("a program that is wrong on other tests too meets one that is shown", () => {
  const { data } = folderWith([{ input: "z", args: {} }]);
  const other = "def secret(seq=tokens):\n    return indices\n";
  expect(gradeSource(data, other, { seed: 1 }).counterexample?.input).not.toContain("z");
});

test("a hidden test longer than `solvedLength` decides the rank, and is not shown either", () => {
  const { data } = folderWith([{ input: "z".repeat(40), args: {} }]);
  const verdict = gradeSource(data, WRONG, { seed: 1 });
  expect(verdict).toMatchObject({
    status: "passed",
    ranked: false,
    rankedReason: { code: "unranked-length", test: null },
  });
  expect(JSON.stringify(verdict)).not.toMatch(/z{20}/);
});

test.each([1, 40])(
  "an error on a hidden test of %i tokens tells nothing that the program could put into it",
  (length) => {
    const { data } = folderWith([{ input: "z".repeat(length), args: {} }]);
    for (const leak of ['int("leak " + c)', '"leak" * 10**9']) {
      const source = `def secret(seq=tokens):\n    return seq.map(lambda c: c if c != "z" else ${leak})\n`;
      const verdict = gradeSource(data, source, { seed: 1 });
      expect(verdict.error?.code ?? verdict.rankedReason?.code).toMatch(/^(hidden-test|unranked-(length|steps))$/);
      expect(JSON.stringify(verdict)).not.toMatch(/leak|000/);
    }
  },
);

test("hidden tests come last among the short ones, and by length among the long ones", () => {
  const { solved, ranked, hidden } = makeSuite(
    folderWith([
      { input: "z", args: {} },
      { input: "z".repeat(40), args: {} },
    ]).data,
    1,
  );
  expect(solved.findIndex((one) => hidden.has(one))).toBe(solved.length - 1);
  const lengths = ranked.map(({ input }) => input.length);
  expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
  expect(ranked.filter((one) => hidden.has(one))).toHaveLength(1);
});

test("no hidden test reaches a browser", () => {
  expect(JSON.stringify(publicPuzzle(folderWith([{ input: "zz", args: {} }]), "en"))).not.toContain("zz");
});

function codesOf(hidden: HiddenTest): string[] {
  return checkPuzzle(folderWith([hidden]))
    .findings.map(({ code }) => code)
    .filter((code) => code.startsWith("check-hidden"));
}

test("check compares a hidden test with `valid` and `spec`", () => {
  expect(codesOf({ input: "az", args: {} })).toEqual(["check-hidden-ok"]);
  expect(codesOf({ input: "az", args: {}, expected: ["a", "z"] })).toEqual(["check-hidden-ok"]);
  expect(codesOf({ input: "az", args: {}, expected: ["a", "b"] })).toEqual(["check-hidden"]);
  expect(codesOf({ input: "azz", args: {} })).toEqual(["check-hidden-domain"]);
});
