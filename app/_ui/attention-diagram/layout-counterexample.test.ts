import { expect, test } from "vitest";
import type { Counterexample } from "../../../engine/index.ts";
import { layoutCounterexample, positionsThatDiffer } from "./layout-counterexample.ts";

const WORDS = { input: "input", expected: "expected", got: "got" };
const COUNTEREXAMPLE: Counterexample = {
  input: ["a", "b", "c"],
  inputText: '"abc"',
  args: {},
  expected: ["a", "b", "c"],
  got: ["a", "x"],
  firstDifference: 1,
  problem: null,
};

test("True equals 1, '1' does not, and a missing or extra value differs", () => {
  expect(positionsThatDiffer([true, 1, "1", null], [1, 1, 1, null])).toEqual([2]);
  expect(positionsThatDiffer(["a"], ["a", "b"])).toEqual([1]);
});

test("the expected value is above the given one, at the same position", () => {
  const { cells, columnWidth, left } = layoutCounterexample(COUNTEREXAMPLE, WORDS);
  expect(cells.filter(({ position }) => position === 1).map(({ x, width }) => x + width / 2)).toEqual(
    [1.5, 1.5, 1.5].map((at) => left + at * columnWidth),
  );
});

test("the first difference is a whole column, a missing value an empty place", () => {
  const { first, differences, left, columnWidth } = layoutCounterexample(COUNTEREXAMPLE, WORDS);
  expect(first?.x).toBe(left + columnWidth);
  expect(differences.map(({ position, isMissing }) => [position, isMissing])).toEqual([
    [1, false],
    [2, true],
  ]);
});

test("a program that raised has no third row and no differences", () => {
  const raised = { ...COUNTEREXAMPLE, got: null, firstDifference: null };
  const { cells, differences, first } = layoutCounterexample(raised, WORDS);
  expect(cells).toHaveLength(6);
  expect(differences).toEqual([]);
  expect(first).toBeNull();
});
