import { randomUUID } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import type { Language } from "../../../engine/index.ts";
import { limit, TooManyRequests } from "../system/rate-limits.ts";
import { server } from "../system/server.ts";
import { database, makeLearner, onEachDatabase, puzzle, scoring, unranked } from "../testing/on-each-database.ts";
import { readHistory } from "./history.ts";
import { submit } from "./submissions.ts";

const index = puzzle("index");

function send(learnerId: string, source: string, idempotencyKey: string = randomUUID(), language: Language = "raspy") {
  return submit({ learnerId, puzzle: index, source, language, idempotencyKey, address: learnerId });
}

onEachDatabase("submissions", () => {
  test("a verdict, the best result and the progress are kept together", async () => {
    const learnerId = await makeLearner();
    const submitted = await send(learnerId, scoring(1, 2, 3));
    expect(submitted).toMatchObject({ kind: "graded", verdict: { status: "passed", layers: 1, heads: 2, ops: 3 } });
    expect(await database().bestResult.findFirst({ where: { learnerId } })).toMatchObject({ layers: 1, ranked: true });
    expect(await database().progress.findFirst({ where: { learnerId } })).toMatchObject({
      state: "solved",
      attempts: 1,
    });
  });

  test("the time of a submission is the one at which it came, however long grading takes", async () => {
    const learnerId = await makeLearner();
    const { graders } = server();
    const grade = graders.grade.bind(graders);
    const begun = { ms: 0 };
    vi.spyOn(graders, "grade").mockImplementationOnce(async (...task) => {
      begun.ms = Date.now();
      while (Date.now() === begun.ms) await setImmediate();
      return grade(...task);
    });
    await send(learnerId, scoring(1, 1, 1));
    const { createdAt } = await database().submission.findFirstOrThrow({ where: { learnerId } });
    expect(createdAt.getTime()).toBeLessThanOrEqual(begun.ms);
  });

  test("the same key again gets the same verdict and is not counted", async () => {
    const learnerId = await makeLearner();
    const key = randomUUID();
    const first = await send(learnerId, scoring(1, 1, 1), key);
    expect(await send(learnerId, scoring(1, 1, 1), key)).toEqual(first);
    expect(await database().progress.findFirst({ where: { learnerId } })).toMatchObject({ attempts: 1 });
  });

  test("the same key many times at once counts once", async () => {
    const learnerId = await makeLearner();
    const key = randomUUID();
    const all = await Promise.all(Array.from({ length: 8 }, () => send(learnerId, scoring(2, 1, 1), key)));
    expect(new Set(all.map((one) => (one.kind === "graded" ? one.id : "refused"))).size).toBe(1);
    expect(await database().submission.count({ where: { learnerId } })).toBe(1);
    expect(await database().progress.findFirst({ where: { learnerId } })).toMatchObject({ attempts: 1 });
  });

  test("a key that belongs to another program is refused", async () => {
    const learnerId = await makeLearner();
    const key = randomUUID();
    await send(learnerId, scoring(1, 1, 1), key);
    expect(await send(learnerId, "# fails", key)).toEqual({ kind: "key-reused" });
  });

  test("a key that belongs to the same text in another language is refused", async () => {
    const learnerId = await makeLearner();
    const key = randomUUID();
    expect(await send(learnerId, scoring(1, 1, 1), key, "rasp")).toMatchObject({ kind: "graded" });
    expect(await send(learnerId, scoring(1, 1, 1), key)).toEqual({ kind: "key-reused" });
    expect(await readHistory(learnerId, "index")).toMatchObject([{ language: "rasp" }]);
  });

  test("different programs at once are all counted, and the best of them is the best result", async () => {
    const learnerId = await makeLearner();
    const sources = [5, 4, 3, 2, 1, 6, 7, 8].map((layers) => scoring(layers, 1, 1));
    await Promise.all(sources.map((source) => send(learnerId, source)));
    expect(await database().submission.count({ where: { learnerId } })).toBe(8);
    expect(await database().progress.findFirst({ where: { learnerId } })).toMatchObject({ attempts: 8 });
    expect(await database().bestResult.findMany({ where: { learnerId } })).toMatchObject([{ layers: 1 }]);
  });

  test("a worse result and an equal later one leave the best where it was", async () => {
    const learnerId = await makeLearner();
    const first = await send(learnerId, scoring(2, 2, 2));
    await send(learnerId, scoring(2, 2, 3));
    await send(learnerId, scoring(2, 2, 2, "again"));
    const best = await database().bestResult.findFirst({ where: { learnerId } });
    expect(best?.submissionId).toBe(first.kind === "graded" && first.id);
  });

  test("a ranked result is better than an unranked one with fewer layers", async () => {
    const learnerId = await makeLearner();
    await send(learnerId, unranked(1, 1, 1));
    await send(learnerId, scoring(3, 3, 3));
    expect(await database().bestResult.findFirst({ where: { learnerId } })).toMatchObject({ ranked: true, layers: 3 });
  });

  test("a failure after a success leaves the puzzle solved", async () => {
    const learnerId = await makeLearner();
    await send(learnerId, scoring(1, 1, 1));
    await send(learnerId, "# fails");
    expect(await database().progress.findFirst({ where: { learnerId } })).toMatchObject({
      state: "solved",
      attempts: 2,
    });
  });

  test("an address that floods the server is asked to wait", async () => {
    const address = randomUUID();
    for (let i = 0; i < 600; i++) await limit("submit-address", address);
    await expect(limit("submit-address", address)).rejects.toBeInstanceOf(TooManyRequests);
    await limit("submit-address", randomUUID());
  });
});
