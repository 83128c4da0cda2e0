import "server-only";
import { Prisma } from "../../../generated/prisma/client.ts";
import type { Score } from "../../_api/answers.ts";
import { server } from "../system/server.ts";

/** The number of learners whose best results have this many layers and heads. */
export interface PairCount {
  readonly layers: number;
  readonly heads: number;
  readonly learners: number;
}

/**
 * The learners whose results of one puzzle a board shows. No question reads a row for every learner: counts are kept as
 * results come in, and a class is small (docs/decisions/110).
 */
export interface Crowd {
  /** Finds their best results. A condition on `listedAs` has to be added. */
  readonly where: Prisma.BestResultWhereInput;
  /** Counts their listed best results by layers and heads. */
  countPairs(): Promise<readonly PairCount[]>;
  /** The number of listed best results that are better than this score. */
  countBetter(score: Score): Promise<number>;
  /** For each number of layers and heads that a listed solution has, the fewest operations. */
  fewestOps(): Promise<readonly Score[]>;
}

/** Scores that a board lists before this one. */
function better({ layers, heads, ops }: Score) {
  return { OR: [{ layers: { lt: layers } }, { layers, heads: { lt: heads } }, { layers, heads, ops: { lt: ops } }] };
}

/** Far more pairs of layers and heads than a puzzle has. Pairs come cheapest first, so the front does not miss the others. */
const MOST_PAIRS = 1_000;

export function everybody(puzzleId: string): Crowd {
  const { database } = server();
  return {
    where: { puzzleId },
    countPairs: async () => {
      const pairs = await database.scoreCount.groupBy({
        by: ["layers", "heads"],
        where: { puzzleId },
        _sum: { learners: true },
      });
      return pairs.map(({ layers, heads, _sum }) => ({ layers, heads, learners: _sum.learners ?? 0 }));
    },
    countBetter: async (score) => {
      const { _sum } = await database.scoreCount.aggregate({
        where: { puzzleId, ...better(score) },
        _sum: { learners: true },
      });
      return _sum.learners ?? 0;
    },
    // Each step of the recursion is one seek in the index, to the next pair.
    fewestOps: async () => {
      const found = await database.$queryRaw<{ layers: number; heads: number; ops: number | null }[]>`
        WITH RECURSIVE pair AS (
          SELECT * FROM (
            SELECT "layers", "heads" FROM "Submission"
            WHERE "puzzleId" = ${puzzleId} AND "ranked" = TRUE AND "standing" = 'valid'
            ORDER BY "layers", "heads" LIMIT 1
          ) AS cheapest
          UNION ALL
          SELECT following."layers", following."heads" FROM pair JOIN "Submission" following ON following."id" = coalesce((
            SELECT "id" FROM "Submission"
            WHERE "puzzleId" = ${puzzleId} AND "ranked" = TRUE AND "standing" = 'valid'
              AND "layers" = pair."layers" AND "heads" > pair."heads"
            ORDER BY "heads" LIMIT 1
          ), (
            SELECT "id" FROM "Submission"
            WHERE "puzzleId" = ${puzzleId} AND "ranked" = TRUE AND "standing" = 'valid' AND "layers" > pair."layers"
            ORDER BY "layers", "heads" LIMIT 1
          ))
        )
        SELECT "layers", "heads", (
          SELECT made."ops" FROM "Submission" made JOIN "Learner" learner ON learner."id" = made."learnerId"
          WHERE made."puzzleId" = ${puzzleId} AND made."ranked" = TRUE AND made."standing" = 'valid'
            AND made."layers" = pair."layers" AND made."heads" = pair."heads"
            AND made."hiddenAt" IS NULL AND learner."isListed" = TRUE
          ORDER BY made."ops" LIMIT 1
        ) AS "ops" FROM pair LIMIT ${MOST_PAIRS}`;
      return found.flatMap(({ layers, heads, ops }) =>
        ops === null ? [] : [{ layers: Number(layers), heads: Number(heads), ops: Number(ops) }],
      );
    },
  };
}

/** The learners of a class. */
export async function classmates(puzzleId: string, learnerIds: readonly string[]): Promise<Crowd> {
  const { database } = server();
  if (learnerIds.length === 0) return nobody();
  const learners = Prisma.join([...learnerIds]);
  // Without `|| ''` SQLite takes the index that begins with the puzzle, and reads everybody's results.
  const results = await database.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "BestResult" WHERE "learnerId" IN (${learners}) AND "puzzleId" || '' = ${puzzleId}`;
  const where = { id: { in: results.map(({ id }) => id) } };
  const listed = { ...where, listedAs: "valid" };
  return {
    where,
    countPairs: async () => {
      const pairs = await database.bestResult.groupBy({ by: ["layers", "heads"], where: listed, _count: true });
      return pairs.map(({ layers, heads, _count }) => ({ layers, heads, learners: _count }));
    },
    countBetter: (score) => database.bestResult.count({ where: { ...listed, ...better(score) } }),
    fewestOps: async () => {
      const found = await database.$queryRaw<Score[]>`
        SELECT made."layers", made."heads", min(made."ops") AS "ops"
        FROM "Submission" made JOIN "Learner" learner ON learner."id" = made."learnerId"
        WHERE made."learnerId" IN (${learners}) AND made."puzzleId" || '' = ${puzzleId} AND made."ranked" = TRUE
          AND made."standing" = 'valid' AND made."hiddenAt" IS NULL AND learner."isListed" = TRUE
        GROUP BY made."layers", made."heads"`;
      return found.map(({ layers, heads, ops }) => ({
        layers: Number(layers),
        heads: Number(heads),
        ops: Number(ops),
      }));
    },
  };
}

function nobody(): Crowd {
  return {
    where: { id: { in: [] } },
    countPairs: async () => [],
    countBetter: async () => 0,
    fewestOps: async () => [],
  };
}
