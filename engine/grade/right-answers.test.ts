import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadPuzzle } from "../../puzzles/load.ts";
import { structureOf } from "../graph/structure.ts";
import { GRADING_LIMITS, readCandidate } from "./candidate.ts";
import { gradeSource } from "./grade.ts";
import { costIfRight, graphNumber } from "./right-answers.ts";
import { suiteFor } from "./suite.ts";

const { data } = loadPuzzle("index", join(import.meta.dirname, "../../puzzles"));
const PROGRAM = "def index(i, seq=tokens):\n    return (key(indices) == query(i)).value(seq)\n";
/** The same graph by another way. */
const TWIN =
  "# mine\ndef index(at, letters=tokens):\n    here = key(indices) == query(at)\n    return here.value(letters)\n";

/** The structure of a program's graph for the first test. */
function structure(source: string): string | undefined {
  const [first] = suiteFor(data, 1).solved;
  if (!first) throw new Error("no test");
  return structureOf(readCandidate(data, source).call(first).node, 20_000)?.text;
}

describe("the structure of a graph", () => {
  test.each([
    ["names and comments", PROGRAM, TWIN],
    [
      "the names of a function's parameters",
      "def index(i):\n    return tokens.map(lambda c: c)\n",
      "def index(i):\n    return tokens.map(lambda letter: letter)\n",
    ],
  ])("does not depend on %s", (_, one, other) => {
    expect(structure(one)).toBe(structure(other));
  });

  test.each([
    ["another constant", "return tokens == 1", "return tokens == 2"],
    ["a constant of another type", "return tokens == 1", "return tokens == 1.0"],
    ["another operator", "return indices + 1", "return indices - 1"],
    ["another function", "return tokens.map(lambda c: c)", "return tokens.map(lambda c: 1)"],
    [
      "a value that a function captures",
      "n = 1\n    return tokens.map(lambda c: n)",
      "n = 2\n    return tokens.map(lambda c: n)",
    ],
    ["another fallback", "return (key(1) == query(1)).value(1, 0)", "return (key(1) == query(1)).value(1, 1)"],
    [
      "the sides of a comparison",
      "return (key(1) == query(tokens)).value(1)",
      "return (key(tokens) == query(1)).value(1)",
    ],
    [
      "names that hide built-in functions",
      "abs = 1\n    return tokens.map(lambda c: c if abs == 1 and round != 1 else 0)",
      "round = 1\n    return tokens.map(lambda c: c if abs == 1 and round != 1 else 0)",
    ],
    [
      "a parameter that is bound anew",
      'return tokens.map(lambda c: [(c := ""), c][1])',
      'return tokens.map(lambda d: [(c := ""), d][1])',
    ],
    ["a text that shows its names", 'return tokens.map(lambda c: f"{c=}")', 'return tokens.map(lambda d: f"{d=}")'],
    ["other members of a collection", 'return tokens.has(["a"])', 'return tokens.has(["b"])'],
  ])("tells %s apart", (_, one, other) => {
    expect(structure(`def index(i):\n    ${one}\n`)).not.toBe(structure(`def index(i):\n    ${other}\n`));
  });

  test("is unknown where a name has no value yet", () => {
    const source = "out = tokens.map(lambda c: helper(c))\ndef helper(c): return c\ndef index(i):\n    return out\n";
    expect(structure(source)).toBeUndefined();
  });

  test("is unknown where a function holds a node of its graph", () => {
    const source = "def index(i):\n    return tokens.map(lambda c: c if flag is None else c)\nflag = indices\n";
    expect(structure(source)).toBeUndefined();
  });
});

test("a program with the graph of an earlier one has its verdict without another evaluation", () => {
  const first = gradeSource(data, PROGRAM, { seed: 11 });
  const { solved } = suiteFor(data, 11);
  const { node } = readCandidate(data, TWIN).call(solved[0] as (typeof solved)[0]);
  const cost = costIfRight(solved[0] as (typeof solved)[0], graphNumber(node, "", TWIN) as number);
  expect(cost?.steps).toBeGreaterThan(0);
  expect(gradeSource(data, TWIN, { seed: 11 })).toEqual(first);
});

test("a program is not right because a right one reads like it", () => {
  const source = (value: string) =>
    `out = tokens.map(lambda c: helper(c))\ndef helper(c): return ${value}\ndef index(i, seq=tokens):\n    return (key(indices) == query(i)).value(out)\n`;
  for (const value of ["c", '"x"']) gradeSource(data, source(value), { seed: 13 });
  expect(gradeSource(data, source('"x"'), { seed: 13 }).status).toBe("failed");
});

test("an answer that is known costs what it cost, so a program ends at the same limit", () => {
  const slow = (rounds: number) => `for _ in range(${rounds}):\n    pass\n${PROGRAM}`;
  const stepsOf = (source: string) =>
    readCandidate(data, source).call({ args: new Map([["i", 1]]) }).program.graph.meter.spent;
  const each = (stepsOf(slow(2_000)) - stepsOf(slow(1_000))) / 1_000;
  const left = 100;
  const source = slow(Math.floor((GRADING_LIMITS.steps - left - stepsOf(slow(0))) / each));
  // Puzzles of two names have suites of their own, with equal tests.
  const [fresh, known] = ["fresh", "known"].map((id) => ({ ...data, id })) as [typeof data, typeof data];
  gradeSource(known, PROGRAM, { seed: 12 });
  const verdict = gradeSource(fresh, source, { seed: 12 });
  expect(verdict).toMatchObject({ status: "error", error: { code: "limit-steps" } });
  expect(verdict.tests.passed).toBeGreaterThan(0);
  expect(gradeSource(known, source, { seed: 12 })).toEqual(verdict);
});
