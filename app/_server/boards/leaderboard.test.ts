import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { compareScores } from "../../../engine/index.ts";
import { hasSolved, readProgress } from "../grading/progress.ts";
import { submit } from "../grading/submissions.ts";
import { makeLearner, onEachDatabase, puzzle, scoring, unranked } from "../testing/on-each-database.ts";
import { rankRows, readBoard } from "./leaderboard.ts";

async function solve(id: string, source: string): Promise<string> {
  const learnerId = await makeLearner();
  await submit({
    learnerId,
    puzzle: puzzle(id),
    source,
    language: "raspy",
    idempotencyKey: randomUUID(),
    address: "one",
  });
  return learnerId;
}

test("equal scores share a rank, and the next rank is left out", () => {
  const score = (layers: number, heads: number, ops: number) => ({ layers, heads, ops });
  expect(rankRows([score(1, 1, 1), score(1, 1, 1), score(1, 1, 2), score(2, 1, 1)], compareScores)).toEqual([
    1, 1, 3, 4,
  ]);
  expect(rankRows([], compareScores)).toEqual([]);
});

onEachDatabase("the leaderboard", () => {
  test("an empty board has no rows", async () => {
    expect(await readBoard("shift", undefined)).toMatchObject({ rows: [], layers: [], learners: 0, own: null });
  });

  test("rows are ordered by layers, heads, ops and then who was first; only ranked ones show", async () => {
    const late = await solve("index", scoring(2, 2, 2));
    const best = await solve("index", scoring(1, 3, 9));
    const later = await solve("index", scoring(2, 2, 2));
    const hidden = await solve("index", unranked(1, 1, 1));
    await solve("index", "# fails");
    const board = await readBoard("index", { learnerId: later, isAdmin: false });
    expect(board.rows.map(({ rank, tag }) => [rank, tag])).toEqual([
      [1, best.slice(-4)],
      [2, late.slice(-4)],
      [2, later.slice(-4)],
    ]);
    expect(board.own).toMatchObject({ rank: 2, isReader: true });
    expect((await readBoard("index", { learnerId: hidden, isAdmin: false })).own).toBeNull();
    expect(board.layers.map(({ count, learners }) => [count, learners])).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });
});

onEachDatabase("progress", () => {
  test("a puzzle never submitted is left out; a solved one says how", async () => {
    const learnerId = await solve("index", scoring(1, 1, 1));
    await submit({
      learnerId,
      puzzle: puzzle("shift"),
      source: "# fails",
      language: "raspy",
      idempotencyKey: randomUUID(),
      address: "one",
    });
    expect(await readProgress(learnerId)).toEqual({
      index: { state: "solved", attempts: 1, best: { layers: 1, heads: 1, ops: 1, ranked: true } },
      shift: { state: "attempted", attempts: 1, best: null },
    });
    expect(await hasSolved(learnerId, "index")).toBe(true);
    expect(await hasSolved(learnerId, "shift")).toBe(false);
    expect(await readProgress(await makeLearner())).toEqual({});
  });
});
