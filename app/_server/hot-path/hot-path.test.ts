import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { server } from "../system/server.ts";
import { database, makeLearner, onEachDatabase } from "../testing/on-each-database.ts";
import { recordByPrisma } from "../testing/record-by-prisma.ts";
import type { SubmissionRow } from "./hot-path.ts";

type Verdict = readonly [status: string, ranked: boolean, layers: number, heads: number, ops: number];

/** Better, worse, equal, ranked, unranked and failed results, in an order that changes the best one several times. */
const VERDICTS: readonly Verdict[] = [
  ["failed", false, 1, 1, 1],
  ["passed", false, 1, 1, 1],
  ["passed", true, 3, 3, 3],
  ["passed", false, 1, 1, 1],
  ["passed", true, 3, 3, 3],
  ["passed", true, 3, 2, 9],
  ["error", false, 0, 0, 0],
  ["passed", true, 2, 9, 9],
  ["passed", true, 2, 9, 10],
];

function rowOf(learnerId: string, [status, ranked, layers, heads, ops]: Verdict, i: number): SubmissionRow {
  const hasCounts = status !== "error";
  return {
    id: randomUUID(),
    learnerId,
    puzzleId: "index",
    puzzleVersion: 3,
    engineVersion: "1.2.3",
    seed: 2 ** 31 - 1,
    source: `# "quoted" 'twice' \\ 終 ${i}\n`,
    language: i % 2 === 0 ? "raspy" : "rasp",
    idempotencyKey: `key ${i}`,
    status,
    layers: hasCounts ? layers : null,
    heads: hasCounts ? heads : null,
    ops: hasCounts ? ops : null,
    ranked,
    rankedReason: ranked ? null : JSON.stringify({ code: "too-slow" }),
    testsPassed: i,
    testsTotal: 230,
    counterexample: status === "failed" ? JSON.stringify({ input: ["a"] }) : null,
    error: status === "error" ? JSON.stringify({ code: "unknown-name" }) : null,
    createdAt: new Date(Date.UTC(2026, 6, 1, 23, 59, 59, i)),
  };
}

/** All that the database keeps of a learner, as it is stored. Ids become places in the order of submissions. */
async function stored(learnerId: string) {
  const rows = async (table: string, order: string) =>
    (await database().$queryRawUnsafe(
      `SELECT * FROM "${table}" WHERE "learnerId" = '${learnerId}' ORDER BY "${order}"`,
    )) as Record<string, unknown>[];
  const submissions = await rows("Submission", "createdAt");
  const places = new Map(submissions.map(({ id }, i) => [id, i]));
  const place = ({ id: _, learnerId: __, updatedAt: ___, ...row }: Record<string, unknown>) => ({
    ...row,
    ...("submissionId" in row && { submissionId: places.get(row.submissionId) }),
  });
  return {
    submissions: submissions.map(place),
    progress: (await rows("Progress", "puzzleId")).map(place),
    best: (await rows("BestResult", "puzzleId")).map(place),
  };
}

onEachDatabase("the hot path", () => {
  test("each submission leaves the rows that Prisma would leave", async () => {
    const [one, other] = [await makeLearner(), await makeLearner()];
    for (const [i, verdict] of VERDICTS.entries()) {
      await database().$transaction((transaction) => recordByPrisma(transaction, rowOf(one, verdict, i)));
      expect(await server().hotPath.record([rowOf(other, verdict, i)])).toEqual(["recorded"]);
      expect(await stored(other)).toEqual(await stored(one));
    }
  });

  test("submissions of one commit leave the rows that they would leave one after the other", async () => {
    const [one, other] = [await makeLearner(), await makeLearner()];
    for (const [i, verdict] of VERDICTS.entries())
      await database().$transaction((transaction) => recordByPrisma(transaction, rowOf(one, verdict, i)));
    await server().hotPath.record(VERDICTS.map((verdict, i) => rowOf(other, verdict, i)));
    expect(await stored(other)).toEqual(await stored(one));
  });

  test("a refuted best result gives way to the next result, and counts as the best again", async () => {
    const [one, other] = [await makeLearner(), await makeLearner()];
    const passed: Verdict = ["passed", true, 2, 2, 2];
    const worse: Verdict = ["passed", true, 4, 4, 4];
    await database().$transaction((transaction) => recordByPrisma(transaction, rowOf(one, passed, 0)));
    await server().hotPath.record([rowOf(other, passed, 0)]);
    await database().bestResult.updateMany({
      where: { learnerId: { in: [one, other] } },
      data: { standing: "refuted" },
    });
    for (const [i, verdict] of ([["passed", false, 1, 1, 1], worse] as const).entries()) {
      await database().$transaction((transaction) => recordByPrisma(transaction, rowOf(one, verdict, i + 1)));
      await server().hotPath.record([rowOf(other, verdict, i + 1)]);
      expect(await stored(other)).toEqual(await stored(one));
    }
  });

  test("a row is found again as it was recorded", async () => {
    const learnerId = await makeLearner();
    for (const [i, verdict] of VERDICTS.entries()) {
      const row = rowOf(learnerId, verdict, i);
      await server().hotPath.record([row]);
      expect(await server().hotPath.findSubmission(learnerId, row.idempotencyKey)).toMatchObject(row);
    }
    expect(await server().hotPath.findSubmission(learnerId, "another key")).toBeUndefined();
  });

  test("a key that is known and a learner who is gone write nothing, and spoil no other row of the commit", async () => {
    const learnerId = await makeLearner();
    const [first, second] = [
      rowOf(learnerId, ["passed", true, 2, 2, 2], 0),
      rowOf(learnerId, ["passed", true, 1, 1, 1], 1),
    ];
    await server().hotPath.record([first]);
    const gone = rowOf(randomUUID(), ["passed", true, 1, 1, 1], 0);
    const twin = { ...first, id: randomUUID() };
    expect(await server().hotPath.record([twin, gone, second])).toEqual(["twin", "no-learner", "recorded"]);
    expect(await database().submission.count({ where: { learnerId } })).toBe(2);
    expect(await database().progress.findFirst({ where: { learnerId } })).toMatchObject({ attempts: 2 });
  });
});
