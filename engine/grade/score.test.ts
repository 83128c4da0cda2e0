import { expect, test } from "vitest";
import { compareScores } from "./score.ts";

test.each([
  ["fewer layers", { layers: 1, heads: 9, ops: 9 }, { layers: 2, heads: 1, ops: 1 }],
  ["then fewer heads", { layers: 2, heads: 1, ops: 9 }, { layers: 2, heads: 2, ops: 1 }],
  ["then fewer operations", { layers: 2, heads: 2, ops: 1 }, { layers: 2, heads: 2, ops: 2 }],
])("the better score has %s", (_, better, worse) => {
  expect(compareScores(better, worse)).toBeLessThan(0);
  expect(compareScores(worse, better)).toBeGreaterThan(0);
});

test("a score without operations is as good as one with the same layers and heads", () => {
  expect(compareScores({ layers: 2, heads: 2 }, { layers: 2, heads: 2, ops: 5 })).toBe(0);
  expect(compareScores({ layers: 2, heads: 2, ops: 5 }, { layers: 2, heads: 2 })).toBe(0);
});
