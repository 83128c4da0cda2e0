import { expect, test } from "vitest";
import { loadPuzzle } from "./load.ts";
import { patternOf } from "./pattern.ts";

test("the pattern of index is a column, and that of shift a diagonal", () => {
  const column = patternOf(loadPuzzle("index"));
  expect(column).toHaveLength(5);
  for (const row of column) expect(row).toEqual([false, true, false, false, false]);
  const diagonal = patternOf(loadPuzzle("shift"));
  const moved = diagonal.map((row) => row.indexOf(true)).filter((key) => key >= 0);
  expect(moved).toEqual(moved.map((_, i) => (moved[0] ?? 0) + i));
  expect(moved.length).toBeLessThan(diagonal.length);
});

test("a puzzle that is solved without a head has no pattern", () => {
  expect(patternOf(loadPuzzle("copy"))).toEqual([]);
});
