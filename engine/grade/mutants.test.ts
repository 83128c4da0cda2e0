import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadPuzzle, type PuzzleFolder } from "../../puzzles/load.ts";
import type { Problem } from "../problem/problem.ts";
import { checkPuzzle } from "./check.ts";
import { checkMutants, describeSurvivor } from "./mutants.ts";
import { mutantsOf } from "./mutate.ts";

const PUZZLES = join(import.meta.dirname, "../../puzzles");
const SHIFT = { function: "shift", call: ["i", "default"] };

/** The changes of a program's mutants. */
function slips(source: string): string[] {
  return mutantsOf(source, SHIFT).map(({ line, from, to }) => `${line}: ${from} → ${to}`);
}

test.each([
  ["x = key(a) > 1", ["key(a) > 1 → key(a) >= 1", "key(a) > 1 → key(a) < 1", "1 → 2", "1 → 0"]],
  ["x = key(a) == query(b)", ["key(a) == query(b) → key(a) != query(b)", "key(a) == query(b) → query(a) == key(b)"]],
  ["x = key(a) == query(a)", ["key(a) == query(a) → key(a) != query(a)"]],
  ["x = a + 1", ["a + 1 → a - 1", "1 → 2", "1 → 0"]],
  ["x = s.value(seq, d)", ["s.value(seq, d) → seq", "s.value(seq, d) → s.value(seq)"]],
  ["x = a & b", ["a & b → a | b", "a & b → a", "a & b → b"]],
  ['x = where(a, b, "_")', ['where(a, b, "_") → where(a, "_", b)', '"_" → "?"']],
  ["x = ~a", ["~a → a"]],
  ["x = min(a)", ["min(a) → max(a)"]],
  ["x = max(a)", ["max(a) → min(a)"]],
  ["x = any(a)", ["any(a) → all(a)"]],
  ["x = aggregate(s, v, d)", ["aggregate(s, v, d) → aggregate(s, v)"]],
  ["x = f(a)", []],
])("%s may be mistaken in these ways", (source, expected) => {
  expect(slips(source)).toEqual(expected.map((slip) => `1: ${slip}`));
});

test("a docstring, the calls at the end and defaults that the puzzle gives are left alone", () => {
  const source = 'def shift(i, default="_", seq=tokens):\n    "moves 2"\n    return seq\n\nshift(1, 0)';
  expect(slips(source)).toEqual([]);
});

test("a mutant keeps the lines of its program, and its comments", () => {
  const [mutant] = mutantsOf("# one\nx = 1  # two\n", SHIFT);
  expect(mutant).toMatchObject({ line: 2, source: "# one\nx = (2)  # two\n" });
});

function reverseWith(generate: string): PuzzleFolder {
  const base = loadPuzzle("index", PUZZLES);
  const code = [
    "def spec(seq):\n    return seq[::-1]",
    "def valid(input, args):\n    return len(input) > 0",
    `def generate(rng, size):\n    return {"input": ${generate}, "args": {}}`,
    "def hard(rng, size):\n    return generate(rng, size)",
  ].join("\n\n");
  const source = [
    "# layers: 2 heads: 2 ops: 2",
    "def reverse(seq=tokens):",
    "    length = (key(1) == query(1)).value(1)",
    "    return (key(indices) == query(length - 1 - indices)).value(seq)",
  ].join("\n");
  const examples = [{ input: "a", args: {}, expected: ["a"] }];
  const data = { ...base.data, id: "reverse", function: "reverse", call: [], examples, code };
  return { ...base, data, solutions: [{ file: "flip.py", source }] };
}

test("tests that cannot tell a program from its mutant leave a survivor, with the test that would kill it", () => {
  const [report] = checkMutants(reverseWith('[rng.choice("abc")] * size'));
  const survivor = report?.survivors.find(({ to }) => to === "seq");
  expect(survivor).toMatchObject({ file: "flip.py", line: 4, test: { expected: expect.anything() } });
  expect(survivor && describeSurvivor(survivor).code).toBe("check-mutant-survives");
  expect(survivor?.test?.input).toHaveLength(2);
  expect(survivor?.test?.got).toEqual(survivor?.test?.input);
});

describe("a survivor is described", () => {
  const survivor = { file: "flip.py", line: 4, from: "a", to: "b", test: null };
  const killer = {
    input: ["a", 1],
    inputText: '"a1"',
    args: { i: 1, q: "x" },
    expected: ["a"],
    got: ["b"],
    firstDifference: 0,
    problem: null,
  };
  const problem: Problem = {
    type: "TypeError",
    code: "operator-types",
    args: {},
    span: { from: 0, to: 1, line: 1, column: 1 },
  };

  test.each([
    ["by a test that tells it apart", killer, "['b']"],
    ["by a test that ends in an error", { ...killer, got: null, problem }, "TypeError"],
    ["by a test that gives nothing", { ...killer, got: null }, ""],
  ])("%s", (_, one, got) => {
    expect(describeSurvivor({ ...survivor, test: one })).toEqual({
      code: "check-mutant-survives",
      args: { line: 4, from: "a", to: "b", input: "['a', 1], i=1, q='x'", expected: "['a']", got },
    });
  });

  test("as perhaps the same program if no test was found", () => {
    const args = { line: 4, from: "a", to: "b" };
    expect(describeSurvivor(survivor)).toEqual({ code: "check-mutant-equivalent", args });
  });
});

test("a mutant with a number beyond half precision is noticed, though its answers are right", () => {
  const folder = reverseWith('[rng.choice("abc") for _ in range(size)]');
  const [flip] = folder.solutions;
  if (!flip) throw new Error("the folder has one solution");
  const source = flip.source
    .replace("length = ", "large = (key(1) == query(1)).mean(2048)\n    length = ")
    .replace(".value(seq)", '.value(where(large > 5, seq, "?"))');
  const [report] = checkMutants({ ...folder, solutions: [{ ...flip, source }] });
  const changed = report?.survivors.filter(({ from }) => from === "2048").map(({ to }) => to);
  expect(changed).toEqual(["2047"]);
});

test("tests of the whole domain kill every mutant that can be told apart", () => {
  const [report] = checkMutants(reverseWith('[rng.choice("abc") for _ in range(size)]'));
  expect(report?.survivors.filter(({ test: killer }) => killer !== null)).toEqual([]);
  expect(report?.killed).toBeGreaterThan(8);
});

test.each([
  ["index", 9],
  ["shift", 13],
])("the tests of %s kill the mutants of its solutions", (id, killed) => {
  const reports = checkMutants(loadPuzzle(id, PUZZLES));
  expect(reports.flatMap(({ survivors }) => survivors).filter(({ test: killer }) => killer)).toEqual([]);
  expect(reports.reduce((sum, report) => sum + report.killed, 0)).toBe(killed);
});

test("a puzzle with long cases of its own is told how many were checked, in its own file", () => {
  const told = checkPuzzle(loadPuzzle("shift", PUZZLES)).findings.filter(({ code }) => code === "check-domain-ok");
  expect(told.map(({ ok, subject, args }) => [ok, subject, args?.kind])).toEqual(
    expect.arrayContaining([[true, "puzzle.py", "long"]]),
  );
  for (const { args } of told) expect(Number(args?.count)).toBeGreaterThan(0);
});

/** The codes that `check` gives for a puzzle whose own program is this. */
function codesFor(changes: Partial<PuzzleFolder["data"]>): string[] {
  const base = loadPuzzle("index", PUZZLES);
  return checkPuzzle({ ...base, data: { ...base.data, ...changes } })
    .findings.filter(({ ok, isAdvice }) => !ok || isAdvice)
    .map(({ code }) => code);
}

const INDEX = loadPuzzle("index", PUZZLES).data.code;

test("a finding names the edge of the domain that generators never reach", () => {
  const code = INDEX.replace("rng.randint(0, size - 1)", "0").replace("rng.choice([0, size // 2, size - 1])", "0");
  expect(codesFor({ code })).toEqual(["check-edge-value"]);
});

test.each([
  ["a finding names the largest token that generators never reach", 9, true],
  ["so it does if that is thousands away", 3000, true],
  ["a largest token farther away is no edge", 9000, false],
])("%s", (_, largest, isEdge) => {
  const code = [
    "def spec(seq, i):\n    return [seq[i]] * len(seq)",
    `def valid(input, args):\n    return len(input) > 0 and all(0 <= t <= ${largest} for t in input) and 0 <= args["i"] < len(input)`,
    'def generate(rng, size):\n    return {"input": [rng.randint(0, 8) for _ in range(size)], "args": {"i": rng.choice([0, size - 1])}}',
    "def hard(rng, size):\n    return generate(rng, size)",
  ].join("\n\n");
  const codes = codesFor({ code, examples: [{ input: [1, 2], args: { i: 1 }, expected: [2, 2] }] });
  expect(codes.includes("check-edge-value")).toBe(isEdge);
});

test("a generator that never makes the shortest input is reported", () => {
  const code = INDEX.replaceAll("(rng, size):", "(rng, size):\n    size = max(size, 2)");
  expect(codesFor({ code })).toContain("check-edge-length");
});

test("a specification, a generator or a `valid` that loops ends, and says so", () => {
  const looping = "def f():\n    while True:\n        pass\n\n\n";
  expect(codesFor({ code: `${looping}${INDEX.replace("return [seq[i]]", "return f()")}` })).toEqual([
    "check-raises-in",
  ]);
  expect(codesFor({ code: `${looping}${INDEX.replace("alphabet =", "alphabet = f() or")}` })).toEqual([
    "check-raises-in",
  ]);
  expect(codesFor({ code: `${looping}${INDEX.replace("return 0 <=", "return f() or 0 <=")}` })).toEqual([
    ...Array.from({ length: 4 }, () => "check-example-domain"),
    ...Array.from({ length: 3 }, () => "check-domain"),
  ]);
});

test("a puzzle without one of its functions gets the name of the function", () => {
  const code = INDEX.replace("def hard", "def easy");
  expect(codesFor({ code })).toEqual(["check-raises"]);
});
