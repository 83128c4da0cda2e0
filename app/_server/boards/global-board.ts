import { compareScores } from "../../../engine/index.ts";
import "server-only";
import type { LearnerTotal, Prisma } from "../../../generated/prisma/client.ts";
import type { Score } from "../../_api/answers.ts";
import { orUnavailable } from "../system/database.ts";
import { server } from "../system/server.ts";
import { inTurn } from "./in-turn.ts";
import { ROWS, rankRows } from "./leaderboard.ts";

export interface GlobalRow extends Score {
  readonly rank: number;
  readonly alias: string | null;
  readonly tag: string;
  /** Puzzles with a ranked solution. */
  readonly solved: number;
  readonly isReader: boolean;
}

interface GlobalBoard {
  readonly rows: readonly GlobalRow[];
  readonly own: GlobalRow | null;
}

/** A learner's total and place. */
interface Place {
  readonly total: LearnerTotal;
  readonly rank: number;
}

/**
 * The board over all puzzles. More ranked puzzles are better, then fewer layers, heads and ops in sum. `among` leaves only
 * these learners, as for a class.
 */
export function readGlobalBoard(readerId: string | undefined, among?: readonly string[]): Promise<GlobalBoard> {
  return inTurn(() => readNow(readerId, among));
}

function readNow(readerId: string | undefined, among?: readonly string[]): Promise<GlobalBoard> {
  return orUnavailable(async () => {
    const places = among ? await placesAmong(among, readerId) : await placesOfAll(readerId);
    const learners = await server().database.learner.findMany({
      where: { id: { in: places.map(({ total }) => total.learnerId) } },
    });
    const byId = new Map(learners.map((learner) => [learner.id, learner]));
    const rows = places.map(({ total: { learnerId, ...sums }, rank }) => {
      const learner = byId.get(learnerId);
      const alias = learner?.aliasHiddenAt ? null : (learner?.alias ?? null);
      return { ...sums, rank, alias, tag: learnerId.slice(-4), isReader: learnerId === readerId };
    });
    return { rows: rows.slice(0, ROWS), own: rows.find(({ isReader }) => isReader) ?? null };
  });
}

const ORDER = [
  { solved: "desc" },
  { layers: "asc" },
  { heads: "asc" },
  { ops: "asc" },
  { learnerId: "asc" },
] as const satisfies Prisma.LearnerTotalOrderByWithRelationInput[];

/** The first places, and the reader's if it is below. */
async function placesOfAll(readerId: string | undefined): Promise<Place[]> {
  const { database } = server();
  const where = { solved: { gt: 0 } };
  const places = rank(await database.learnerTotal.findMany({ where, orderBy: [...ORDER], take: ROWS }));
  if (readerId === undefined || places.some(({ total }) => total.learnerId === readerId)) return places;
  const mine = await database.learnerTotal.findUnique({ where: { learnerId: readerId } });
  return mine && mine.solved > 0 ? [...places, { total: mine, rank: 1 + (await countBetter(mine)) }] : places;
}

/** As `placesOfAll`. A class is small, and SQLite would read everybody for its order, so it is sorted here. */
async function placesAmong(learnerIds: readonly string[], readerId: string | undefined): Promise<Place[]> {
  const totals = await server().database.learnerTotal.findMany({ where: { learnerId: { in: [...learnerIds] } } });
  const places = rank(totals.filter(({ solved }) => solved > 0).sort(compareTotals));
  return places.filter(({ total }, i) => i < ROWS || total.learnerId === readerId);
}

/** `totals` must be sorted, the best first. */
function rank(totals: readonly LearnerTotal[]): Place[] {
  const ranks = rankRows(totals, compareSums);
  return totals.map((total, i) => ({ total, rank: ranks[i] as number }));
}

function compareSums(a: LearnerTotal, b: LearnerTotal): number {
  return b.solved - a.solved || compareScores(a, b);
}

function compareTotals(a: LearnerTotal, b: LearnerTotal): number {
  return compareSums(a, b) || (a.learnerId < b.learnerId ? -1 : 1);
}

/** The number of learners with better totals. Only learners with the same puzzles, layers and heads are counted one by one. */
async function countBetter({ solved, layers, heads, ops }: LearnerTotal): Promise<number> {
  const { database } = server();
  const [{ _sum }, level] = await Promise.all([
    database.totalCount.aggregate({
      where: {
        OR: [{ solved: { gt: solved } }, { solved, layers: { lt: layers } }, { solved, layers, heads: { lt: heads } }],
      },
      _sum: { learners: true },
    }),
    database.learnerTotal.count({ where: { solved, layers, heads, ops: { lt: ops } } }),
  ]);
  return (_sum.learners ?? 0) + level;
}
