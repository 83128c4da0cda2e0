import "server-only";
import { compareScores } from "../../../engine/index.ts";
import type { Prisma } from "../../../generated/prisma/client.ts";
import type { Bar, BoardRow, Score } from "../../_api/answers.ts";
import { compareResults } from "../grading/compare-results.ts";
import { orUnavailable } from "../system/database.ts";
import { server } from "../system/server.ts";

export interface Board {
  /** Learners by the layers of their best ranked result, fewest layers first. */
  readonly layers: readonly Bar[];
  readonly heads: readonly Bar[];
  /** Scores that no other beats in one number without losing in another. */
  readonly front: readonly Score[];
  readonly rows: readonly BoardRow[];
  /** Results that a newer engine or puzzle no longer passes: marked, and kept. */
  readonly refuted: readonly BoardRow[];
  readonly learners: number;
  /** The reader's own result, even if it is below the rows shown or hidden from others. */
  readonly own: BoardRow | null;
}

export interface BoardReader {
  readonly learnerId: string;
  readonly isAdmin: boolean;
}

const ROWS = 50;
const ORDER = [{ layers: "asc" }, { heads: "asc" }, { ops: "asc" }, { achievedAt: "asc" }] as const;
const WITH = { learner: true, submission: { select: { publishedAt: true } } } as const;

type Result = Prisma.BestResultGetPayload<{ include: typeof WITH }>;

/**
 * The ranked results of one puzzle: layers, then heads, then ops, then who was first. `among` leaves only these
 * learners, as for a class.
 */
export async function readBoard(puzzleId: string, reader?: BoardReader, among?: readonly string[]): Promise<Board> {
  const { database } = server();
  const shown = shownResults({ puzzleId }, among);
  const valid = { ...shown, standing: "valid" };
  const [layers, heads, front, best, refuted, mine] = await orUnavailable(() =>
    Promise.all([
      database.bestResult.groupBy({ by: ["layers"], where: valid, _count: true, orderBy: { layers: "asc" } }),
      database.bestResult.groupBy({ by: ["heads"], where: valid, _count: true, orderBy: { heads: "asc" } }),
      readFront(puzzleId, among),
      database.bestResult.findMany({ where: valid, orderBy: [...ORDER], take: ROWS, include: WITH }),
      database.bestResult.findMany({
        where: { ...shown, standing: "refuted" },
        orderBy: [...ORDER],
        take: ROWS,
        include: WITH,
      }),
      reader &&
        database.bestResult.findFirst({
          where: { puzzleId, ranked: true, learnerId: reader.learnerId },
          include: WITH,
        }),
    ]),
  );
  const ranks = rankRows(best);
  const own = mine ? await ownRow(mine, valid, reader) : null;
  const isFirst = (i: number) => ranks[i - 1] !== ranks[i];
  return {
    layers: layers.map(({ layers: count, _count }) => ({ count, learners: _count })),
    heads: heads.map(({ heads: count, _count }) => ({ count, learners: _count })),
    front,
    rows: best.map((row, i) => toRow(row, { rank: ranks[i] ?? null, isFirst: isFirst(i), reader, mine })),
    refuted: refuted.map((row) => toRow(row, { rank: null, isFirst: false, reader, mine })),
    learners: layers.reduce((sum, { _count }) => sum + _count, 0),
    own,
  };
}

/** Boards show ranked results of learners who want to be listed. They leave out results that a moderator hid. */
function shownResults(where: Prisma.BestResultWhereInput, among?: readonly string[]): Prisma.BestResultWhereInput {
  return {
    ...where,
    ...(among && { learnerId: { in: [...among] } }),
    ranked: true,
    learner: { isListed: true },
    submission: { hiddenAt: null },
  };
}

async function readFront(puzzleId: string, among?: readonly string[]): Promise<Score[]> {
  const scores = await server().database.submission.groupBy({
    by: ["layers", "heads", "ops"],
    where: {
      puzzleId,
      ...(among && { learnerId: { in: [...among] } }),
      ranked: true,
      standing: "valid",
      hiddenAt: null,
      learner: { isListed: true },
    },
  });
  return paretoFront(
    scores.map(({ layers, heads, ops }) => ({ layers: layers ?? 0, heads: heads ?? 0, ops: ops ?? 0 })),
  );
}

/** The scores that no other beats in one number without losing in another, fewest layers first. */
export function paretoFront(scores: readonly Score[]): Score[] {
  const beats = (a: Score, b: Score) =>
    a.layers <= b.layers &&
    a.heads <= b.heads &&
    a.ops <= b.ops &&
    (a.layers < b.layers || a.heads < b.heads || a.ops < b.ops);
  return scores.filter((score) => !scores.some((other) => beats(other, score))).sort(compareScores);
}

/** Ranks such as 1, 1, 3: equal scores share the better rank. `rows` must be sorted, the best first. */
export function rankRows(rows: readonly Score[]): number[] {
  const ranks: number[] = [];
  for (const [i, row] of rows.entries()) {
    const above = rows[i - 1];
    const ties = above && above.layers === row.layers && above.heads === row.heads && above.ops === row.ops;
    ranks.push(ties ? (ranks[i - 1] as number) : i + 1);
  }
  return ranks;
}

async function ownRow(mine: Result, valid: Prisma.BestResultWhereInput, reader?: BoardReader): Promise<BoardRow> {
  const { layers, heads, ops, standing, achievedAt } = mine;
  const { database } = server();
  const better = {
    OR: [{ layers: { lt: layers } }, { layers, heads: { lt: heads } }, { layers, heads, ops: { lt: ops } }],
  };
  const earlier = { layers, heads, ops, achievedAt: { lt: achievedAt } };
  const [above, before] = await orUnavailable(() =>
    Promise.all([
      database.bestResult.count({ where: { AND: [valid, better] } }),
      database.bestResult.count({ where: { AND: [valid, earlier] } }),
    ]),
  );
  const rank = standing === "valid" ? above + 1 : null;
  return toRow(mine, { rank, isFirst: rank !== null && before === 0, reader, mine });
}

interface Placed {
  readonly rank: number | null;
  readonly isFirst: boolean;
  readonly reader: BoardReader | undefined;
  readonly mine: Result | null | undefined;
}

function toRow(row: Result, { rank, isFirst, reader, mine }: Placed): BoardRow {
  const { learner, learnerId, submissionId, layers, heads, ops, achievedAt } = row;
  const isReader = learnerId === reader?.learnerId;
  const isEarned = mine?.standing === "valid" && compareResults(mine, row) <= 0;
  return {
    rank,
    alias: learner.aliasHiddenAt ? null : learner.alias,
    tag: learnerId.slice(-4),
    layers,
    heads,
    ops,
    achievedAt,
    isFirst,
    isReader,
    solutionId: isReader || (row.submission.publishedAt && isEarned) ? submissionId : null,
    learnerId: reader?.isAdmin ? learnerId : null,
    submissionId: reader?.isAdmin ? submissionId : null,
  };
}

export interface GlobalRow extends Score {
  readonly rank: number;
  readonly alias: string | null;
  readonly tag: string;
  /** Puzzles with a ranked solution. */
  readonly solved: number;
  readonly isReader: boolean;
}

/** The board over all puzzles. More ranked puzzles are better, then fewer layers, heads and ops in sum. */
export async function readGlobalBoard(
  puzzleIds: readonly string[],
  readerId: string | undefined,
  among?: readonly string[],
): Promise<{ readonly rows: readonly GlobalRow[]; readonly own: GlobalRow | null }> {
  const { database } = server();
  const where = { ...shownResults({ puzzleId: { in: [...puzzleIds] } }, among), standing: "valid" };
  const sums = await orUnavailable(() =>
    database.bestResult.groupBy({
      by: ["learnerId"],
      where,
      _count: true,
      _sum: { layers: true, heads: true, ops: true },
      orderBy: [
        { _count: { puzzleId: "desc" } },
        { _sum: { layers: "asc" } },
        { _sum: { heads: "asc" } },
        { _sum: { ops: "asc" } },
        { learnerId: "asc" },
      ],
    }),
  );
  const scores = sums.map(({ learnerId, _count, _sum }) => ({
    learnerId,
    solved: _count,
    layers: _sum.layers ?? 0,
    heads: _sum.heads ?? 0,
    ops: _sum.ops ?? 0,
  }));
  const place = scores.findIndex(({ learnerId }) => learnerId === readerId);
  const wanted = scores.filter((_, i) => i < ROWS || i === place);
  const learners = await orUnavailable(() =>
    database.learner.findMany({ where: { id: { in: wanted.map(({ learnerId }) => learnerId) } } }),
  );
  const byId = new Map(learners.map((learner) => [learner.id, learner]));
  const rows = wanted.map(({ learnerId, ...score }) => {
    const learner = byId.get(learnerId);
    const rank = 1 + scores.findIndex((other) => sameSum(other, score));
    const alias = learner?.aliasHiddenAt ? null : (learner?.alias ?? null);
    return { ...score, rank, alias, tag: learnerId.slice(-4), isReader: learnerId === readerId };
  });
  return { rows: rows.slice(0, ROWS), own: rows.find(({ isReader }) => isReader) ?? null };
}

function sameSum(a: Score & { readonly solved: number }, b: Score & { readonly solved: number }): boolean {
  return a.solved === b.solved && a.layers === b.layers && a.heads === b.heads && a.ops === b.ops;
}
