import { randomUUID } from "node:crypto";
import { expect, test, vi } from "vitest";
import { measureModel } from "../grading/model-sizes.ts";
import { submit } from "../grading/submissions.ts";
import { server } from "../system/server.ts";
import { database, makeLearner, onEachDatabase, puzzle, scoring, unranked } from "../testing/on-each-database.ts";
import { readSmallestModels } from "./smallest-models.ts";

const shift = puzzle("shift");

/** Sends a program whose model has this many parameters, and waits until it is measured. */
async function send(learnerId: string, source: string): Promise<string> {
  const made = await submit({
    learnerId,
    puzzle: shift,
    source,
    language: "raspy",
    idempotencyKey: randomUUID(),
    address: "one",
  });
  if (made.kind !== "graded") throw new Error(made.kind);
  // In turn: when this one is done, so is the one before.
  await measureModel({ submissionId: made.id, learnerId, puzzle: shift, source: "", language: "raspy" });
  return made.id;
}

onEachDatabase("the smallest models", () => {
  test("each learner has one row, the smallest, and the fewest parameters come first", async () => {
    const [one, other] = [await makeLearner(), await makeLearner()];
    await send(one, scoring(1, 1, 2, "parameters 500"));
    await send(one, scoring(1, 1, 1, "parameters 900"));
    await send(other, scoring(3, 3, 3, "parameters 300"));
    expect(await readSmallestModels("shift", one)).toMatchObject([
      { tag: other.slice(-4), parameters: 300, layers: 3, isReader: false },
      { tag: one.slice(-4), parameters: 500, layers: 1, isReader: true },
    ]);
    expect(await readSmallestModels("shift", one, [one])).toMatchObject([{ parameters: 500 }]);
    expect(await readSmallestModels("index")).toEqual([]);
  });

  test("a result that has no rank, is hidden or refuted, or belongs to an unlisted learner has no row", async () => {
    const [hidden, refuted, unlisted, without] = await Promise.all([1, 2, 3, 4].map(makeLearner));
    await send(without as string, unranked(1, 1, 1));
    const hiddenId = await send(hidden as string, scoring(1, 1, 1, "parameters 10"));
    const refutedId = await send(refuted as string, scoring(1, 1, 1, "parameters 11"));
    await send(unlisted as string, scoring(1, 1, 1, "parameters 12"));
    await database().submission.update({ where: { id: hiddenId }, data: { hiddenAt: new Date() } });
    await database().submission.update({ where: { id: refutedId }, data: { standing: "refuted" } });
    await database().learner.update({ where: { id: unlisted as string }, data: { isListed: false } });
    expect((await readSmallestModels("shift")).map(({ parameters }) => parameters)).not.toEqual(
      expect.arrayContaining([expect.toSatisfy((parameters: number) => parameters < 100)]),
    );
  });

  test("a learner whose smallest model is refuted or hidden has a place with the next one", async () => {
    const [refuted, hidden] = [await makeLearner(), await makeLearner()];
    const first = await send(refuted, scoring(1, 1, 1, "parameters 20"));
    await send(refuted, scoring(1, 1, 2, "parameters 30"));
    await database().submission.update({ where: { id: first }, data: { standing: "refuted" } });
    const offensive = await send(hidden, scoring(1, 1, 1, "parameters 21"));
    await database().submission.update({ where: { id: offensive }, data: { hiddenAt: new Date() } });
    await send(hidden, scoring(1, 1, 2, "parameters 31"));
    expect(await readSmallestModels("shift", undefined, [refuted, hidden])).toMatchObject([
      { tag: refuted.slice(-4), parameters: 30 },
      { tag: hidden.slice(-4), parameters: 31 },
    ]);
  });

  test("a learner with many small models does not hide another learner's", async () => {
    const [many, one] = [await makeLearner(), await makeLearner()];
    const id = await send(many, scoring(1, 1, 1, "parameters 40"));
    await send(one, scoring(1, 1, 1, "parameters 41"));
    const made = await database().submission.findUniqueOrThrow({ where: { id } });
    const twins = Array.from({ length: 600 }, () => ({ ...made, id: randomUUID(), idempotencyKey: randomUUID() }));
    await database().submission.createMany({ data: twins });
    const sizes = twins.map((twin) => ({ submissionId: twin.id, puzzleId: "shift", parameters: 40 }));
    await database().modelSize.createMany({ data: sizes });
    expect(await readSmallestModels("shift", undefined, [many, one])).toMatchObject([
      { tag: many.slice(-4), parameters: 40 },
      { tag: one.slice(-4), parameters: 41 },
    ]);
  });

  test("a program is compiled once for all its senders, and notes one row for each of them", async () => {
    const compile = vi.spyOn(server().graders, "model");
    const [one, other] = [await makeLearner(), await makeLearner()];
    const source = scoring(1, 1, 1, `parameters 77 ${randomUUID()}`);
    for (const learnerId of [one, other, one]) await send(learnerId, source);
    expect(compile.mock.calls.filter(([task]) => task.model.source === source)).toHaveLength(1);
    compile.mockRestore();
    const rows = await database().modelSize.findMany({ where: { parameters: 77 }, include: { submission: true } });
    expect(rows.map(({ submission }) => submission.learnerId).sort()).toEqual([one, other].sort());
  });

  test("no program is compiled while a learner waits for a verdict", async () => {
    const compile = vi.spyOn(server().graders, "model");
    const waiting = vi.spyOn(server().graders, "waiting", "get").mockReturnValue(1);
    const sent = send(await makeLearner(), scoring(1, 1, 1, `parameters 78 ${randomUUID()}`));
    await vi.waitFor(() => expect(waiting).toHaveBeenCalled());
    expect(compile).not.toHaveBeenCalled();
    waiting.mockReturnValue(0);
    await sent;
    expect(compile).toHaveBeenCalled();
    for (const spy of [compile, waiting]) spy.mockRestore();
  });

  test("a learner who is deleted takes the sizes along", async () => {
    const learnerId = await makeLearner();
    const id = await send(learnerId, scoring(1, 1, 1, "parameters 7"));
    expect(await database().modelSize.count({ where: { submissionId: id } })).toBe(1);
    await database().learner.delete({ where: { id: learnerId } });
    expect(await database().modelSize.count({ where: { submissionId: id } })).toBe(0);
  });
});
