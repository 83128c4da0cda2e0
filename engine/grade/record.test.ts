import { join } from "node:path";
import { expect, test } from "vitest";
import { loadPuzzle } from "../../puzzles/load.ts";
import { explainUnranked, explainVerdict } from "./explain-verdict.ts";
import { checkRecord, gradeSource } from "./grade.ts";

const { data } = loadPuzzle("index", join(import.meta.dirname, "../../puzzles"));
const SOURCE = `def ${data.signature}:\n    return (key(indices) == query(i)).value(seq)`;

/** Grades a program of one layer and one head. `best` is the best known score. */
function gradeBeside(best: { readonly layers: number; readonly heads: number }) {
  return gradeSource({ ...data, medals: { ...data.medals, best } }, SOURCE, { seed: 3, records: "later" });
}

test.each([
  ["more layers", { layers: 2, heads: 1 }, true],
  ["more heads", { layers: 1, heads: 2 }, true],
  ["the same score", { layers: 1, heads: 1 }, undefined],
  ["fewer layers", { layers: 0, heads: 0 }, undefined],
])("if the best known score has %s, this is said of a ranked program", (_, best, expected) => {
  const verdict = gradeBeside(best);
  expect([verdict.layers, verdict.heads, verdict.ranked]).toEqual([1, 1, true]);
  expect(verdict.isRecordUnchecked).toBe(expected);
});

test("a further suite keeps the rank of a program that is right", () => {
  const puzzle = { ...data, medals: { ...data.medals, best: { layers: 2, heads: 2 } } };
  expect(checkRecord(puzzle, SOURCE, 0, { seed: 3 })).toBeNull();
});

test("a further suite that a program fails takes its rank, and gives the reason", () => {
  const puzzle = { ...data, medals: { ...data.medals, best: { layers: 2, heads: 2 } } };
  const short = SOURCE.replace(".value(seq)", ".value(where(indices < 500, seq, '?'))");
  const reason = checkRecord(puzzle, short, 0, { seed: 3 });
  expect(reason?.code).toBe("unranked-record");
  const verdict = { ...gradeBeside({ layers: 1, heads: 1 }), ranked: false, rankedReason: reason };
  const { rankedReason } = explainVerdict(verdict, "zh-TW");
  expect(rankedReason).toEqual(reason && explainUnranked(reason, "zh-TW"));
  expect(rankedReason).not.toEqual(reason && explainUnranked(reason, "en"));
});
