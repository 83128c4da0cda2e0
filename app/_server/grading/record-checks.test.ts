import { randomUUID } from "node:crypto";
import { expect, test, vi } from "vitest";
import { RECORD_SUITES } from "../../../engine/index.ts";
import { readBoard } from "../boards/leaderboard.ts";
import { server } from "../system/server.ts";
import { database, makeLearner, onEachDatabase, puzzle, recordOf, scoring } from "../testing/on-each-database.ts";
import { checkRecords, noteRecord, readRecordState } from "./record-checks.ts";
import { submit } from "./submissions.ts";

const index = puzzle("index");

async function send(learnerId: string, source: string): Promise<string> {
  const made = await submit({
    learnerId,
    puzzle: index,
    source,
    language: "raspy",
    idempotencyKey: randomUUID(),
    address: "one",
  });
  if (made.kind !== "graded") throw new Error(made.kind);
  return made.id;
}

onEachDatabase("a record", () => {
  test("is ranked at once, and keeps its rank if its check finds nothing", async () => {
    const learnerId = await makeLearner();
    const id = await send(learnerId, recordOf(1, 0, 1, "kept"));
    await checkRecords();
    expect(await readRecordState(id, learnerId)).toEqual({ isChecking: false, ranked: true, rankedReason: null });
    expect(await database().recordCheck.count()).toBe(0);
  });

  test("that fails its check is solved without a rank, and the best result falls back to the one before", async () => {
    const learnerId = await makeLearner();
    await send(learnerId, scoring(2, 2, 2));
    const id = await send(learnerId, recordOf(1, 0, 1, "refuted"));
    await checkRecords();
    const state = await readRecordState(id, learnerId);
    expect(state).toMatchObject({ isChecking: false, ranked: false, rankedReason: { code: "unranked-record" } });
    expect(await database().bestResult.findFirst({ where: { learnerId } })).toMatchObject({
      layers: 2,
      ranked: true,
      standing: "valid",
    });
    const { rows } = await readBoard("index", { learnerId, isAdmin: false });
    expect(rows.filter(({ isReader }) => isReader)).toMatchObject([{ layers: 2 }]);
  });

  test("that fails its check and was the only solution stays solved, off the board", async () => {
    const learnerId = await makeLearner();
    await send(learnerId, recordOf(1, 0, 1, "refuted"));
    await checkRecords();
    expect(await database().bestResult.findFirst({ where: { learnerId } })).toMatchObject({
      ranked: false,
      standing: "valid",
    });
    const { rows } = await readBoard("index", { learnerId, isAdmin: false });
    expect(rows.filter(({ isReader }) => isReader)).toEqual([]);
  });

  test("that a stopped server left is taken up again", async () => {
    const learnerId = await makeLearner();
    const id = await send(learnerId, recordOf(1, 0, 1, "refuted"));
    await checkRecords();
    await database().submission.update({ where: { id }, data: { ranked: true, rankedReason: null } });
    await noteRecord(id);
    expect(await readRecordState(id, learnerId)).toMatchObject({ isChecking: true, ranked: true });
    await checkRecords();
    expect(await readRecordState(id, learnerId)).toMatchObject({ isChecking: false, ranked: false });
  });

  test("is checked suite by suite, and a restart goes on after the last one", async () => {
    const learnerId = await makeLearner();
    const id = await send(learnerId, recordOf(1, 0, 1, "kept"));
    await checkRecords();
    await noteRecord(id);
    await database().recordCheck.update({ where: { submissionId: id }, data: { suitesDone: RECORD_SUITES - 2 } });
    const asked: number[] = [];
    const { graders } = server();
    const record = vi.spyOn(graders, "record").mockImplementation(async ({ suite }) => {
      const noted = await database().recordCheck.findUnique({ where: { submissionId: id } });
      expect(noted?.suitesDone).toBe(suite);
      asked.push(suite);
      return null;
    });
    await checkRecords();
    record.mockRestore();
    expect(asked).toEqual([RECORD_SUITES - 2, RECORD_SUITES - 1]);
    expect(await readRecordState(id, learnerId)).toMatchObject({ isChecking: false, ranked: true });
  });

  test("that was noted but never recorded is forgotten after a while, and not before", async () => {
    const id = randomUUID();
    await noteRecord(id);
    await checkRecords();
    expect(await database().recordCheck.count({ where: { submissionId: id } })).toBe(1);
    await database().recordCheck.update({ where: { submissionId: id }, data: { createdAt: new Date(0) } });
    await checkRecords();
    expect(await database().recordCheck.count({ where: { submissionId: id } })).toBe(0);
  });

  test("is nobody else's to ask for", async () => {
    const id = await send(await makeLearner(), recordOf(1, 0, 1, "kept"));
    expect(await readRecordState(id, await makeLearner())).toBeUndefined();
  });
});
