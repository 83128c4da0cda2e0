import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { setBoardPuzzles } from "../../../prisma/board-puzzles.ts";
import { submit } from "../grading/submissions.ts";
import { deleteLearner, setListed } from "../people/account.ts";
import { mergeLearners } from "../people/merge-learners.ts";
import { server } from "../system/server.ts";
import { database, makeLearner, onEachDatabase, puzzle, scoring, unranked } from "../testing/on-each-database.ts";
import { moderate } from "./moderation.ts";

const PUZZLES = ["index", "shift", "minimum"] as const;

/** Numbers below `n`, the same at every run. */
function makeRandom(seed: number): (n: number) => number {
  let state = seed;
  return (n) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % n;
  };
}

/** The counts as they are kept, without counts of zero. */
async function kept() {
  const scores = await database().scoreCount.groupBy({
    by: ["puzzleId", "layers", "heads", "ops"],
    _sum: { learners: true },
  });
  const totals = await database().learnerTotal.findMany();
  const counts = await database().totalCount.groupBy({ by: ["solved", "layers", "heads"], _sum: { learners: true } });
  return {
    listedAs: byKey((await database().bestResult.findMany()).map(({ id, listedAs }) => [id, listedAs ?? 0])),
    scores: byKey(scores.map((one) => [[one.puzzleId, one.layers, one.heads, one.ops], one._sum.learners ?? 0])),
    totals: byKey(totals.map((one) => [one.learnerId, one.solved && [one.solved, one.layers, one.heads, one.ops]])),
    counts: byKey(
      counts
        .filter(({ solved }) => solved > 0)
        .map((one) => [[one.solved, one.layers, one.heads], one._sum.learners ?? 0]),
    ),
  };
}

/** The counts as the results say. */
async function counted(boardPuzzles: readonly string[]) {
  const results = await database().bestResult.findMany({ include: { learner: true, submission: true } });
  const listed = results.filter((one) => one.ranked && one.learner.isListed && one.submission.hiddenAt === null);
  const valid = listed.filter(({ standing }) => standing === "valid");
  const scores = new Map<string, number>();
  const totals = new Map<string, [number, number, number, number]>();
  for (const { learnerId, puzzleId, layers, heads, ops } of valid) {
    add(scores, JSON.stringify([puzzleId, layers, heads, ops]));
    if (!boardPuzzles.includes(puzzleId)) continue;
    const [n, l, h, o] = totals.get(learnerId) ?? [0, 0, 0, 0];
    totals.set(learnerId, [n + 1, l + layers, h + heads, o + ops]);
  }
  const counts = new Map<string, number>();
  for (const total of totals.values()) add(counts, JSON.stringify(total.slice(0, 3)));
  const isListed = new Set(listed);
  return {
    listedAs: byKey(results.map((one) => [one.id, isListed.has(one) ? one.standing : 0])),
    scores: Object.fromEntries([...scores].sort()),
    totals: byKey([...totals].map(([id, total]) => [id, total])),
    counts: Object.fromEntries([...counts].sort()),
  };
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function byKey(entries: readonly (readonly [key: unknown, value: unknown])[]): Record<string, unknown> {
  const named = entries
    .filter(([, value]) => value !== 0)
    .map(([key, value]) => [typeof key === "string" ? key : JSON.stringify(key), value] as const);
  return Object.fromEntries(named.sort(([a], [b]) => (a < b ? -1 : 1)));
}

onEachDatabase("the counts of the boards", () => {
  test("they agree with the results after every kind of change", async () => {
    const random = makeRandom(1);
    const pick = <T>(from: readonly T[]): T => from[random(from.length)] as T;
    const { databaseUrl } = server().env;
    let boardPuzzles: readonly string[] = ["index", "shift"];
    await setBoardPuzzles(databaseUrl, boardPuzzles);
    const learners = await Promise.all(Array.from({ length: 8 }, makeLearner));
    const anySubmission = async () => pick(await database().submission.findMany({ where: { status: "passed" } }));
    const pass = async () => {
      const score = [1 + random(3), 1 + random(3), 1 + random(3)] as const;
      const source = random(4) === 0 ? unranked(...score) : scoring(...score);
      const address = String(random(1_000_000));
      await submit(
        {
          learnerId: pick(learners),
          puzzle: puzzle(pick(PUZZLES)),
          source,
          language: "raspy",
          idempotencyKey: randomUUID(),
          address,
        },
        "unlimited",
      );
    };
    const acts: readonly (() => Promise<unknown>)[] = [
      pass,
      () => Promise.all([pass(), pass(), pass()]),
      () => setListed(pick(learners), random(2) === 0),
      async () => {
        const { id } = await anySubmission();
        const action = pick(["hide-result", "show-result"] as const);
        await moderate({ actorId: "moderator", action, targetId: id, reason: "test" });
      },
      async () => {
        const best = pick(await database().bestResult.findMany());
        await database().bestResult.update({
          where: { id: best.id },
          data: { standing: pick(["valid", "refuted"]), ranked: random(2) === 0, layers: 1 + random(3), ops: 9 },
        });
      },
      async () => {
        const from = pick(learners);
        const into = pick(learners);
        await mergeLearners(from, into);
        if (from !== into) learners[learners.indexOf(from)] = await makeLearner();
      },
      async () => {
        const gone = pick(learners);
        await deleteLearner(gone);
        learners[learners.indexOf(gone)] = await makeLearner();
      },
      async () => {
        boardPuzzles = PUZZLES.filter(() => random(3) > 0);
        await setBoardPuzzles(databaseUrl, boardPuzzles);
      },
    ];
    for (let i = 0; i < 10; i++) await pass();
    for (let round = 0; round < 4 * acts.length; round++) {
      await acts[(round * 3) % acts.length]?.();
      expect(await kept()).toEqual(await counted(boardPuzzles));
    }
    expect(Object.keys((await kept()).scores).length).toBeGreaterThan(3);
  }, 120_000);
});
