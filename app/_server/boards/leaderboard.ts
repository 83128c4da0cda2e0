import { compareScores } from "../../../engine/index.ts";
import "server-only";
import type { Prisma } from "../../../generated/prisma/client.ts";
import type { Bar, BoardRow, CrowdAnswer, Score } from "../../_api/answers.ts";
import { compareResults } from "../grading/compare-results.ts";
import { orUnavailable } from "../system/database.ts";
import { server } from "../system/server.ts";
import { type Crowd, classmates, everybody, type PairCount } from "./crowd.ts";
import { inTurn } from "./in-turn.ts";
import { paretoFront } from "./pareto-front.ts";

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

/** The number of rows that a board shows. */
export const ROWS = 50;
const ORDER = [{ layers: "asc" }, { heads: "asc" }, { ops: "asc" }, { achievedAt: "asc" }] as const;
const WITH = { learner: true, submission: { select: { publishedAt: true } } } as const;

type Result = Prisma.BestResultGetPayload<{ include: typeof WITH }>;

/**
 * The ranked results of one puzzle: layers, then heads, then ops, then who was first. `among` leaves only these
 * learners, as for a class.
 */
export function readBoard(puzzleId: string, reader?: BoardReader, among?: readonly string[]): Promise<Board> {
  return inTurn(() => readNow(puzzleId, reader, among));
}

async function readNow(puzzleId: string, reader?: BoardReader, among?: readonly string[]): Promise<Board> {
  const { database } = server();
  return orUnavailable(async () => {
    const crowd = among ? await classmates(puzzleId, among) : everybody(puzzleId);
    const listed = (listedAs: "valid" | "refuted") =>
      database.bestResult.findMany({
        where: { ...crowd.where, listedAs },
        orderBy: [...ORDER],
        take: ROWS,
        include: WITH,
      });
    const [pairs, fewest, best, refuted, mine] = await Promise.all([
      crowd.countPairs(),
      crowd.fewestOps(),
      listed("valid"),
      listed("refuted"),
      reader && findMine(puzzleId, reader),
    ]);
    const ranks = rankRows(best, compareScores);
    const isFirst = (i: number) => ranks[i - 1] !== ranks[i];
    const layers = gatherBars(pairs, "layers");
    return {
      layers,
      heads: gatherBars(pairs, "heads"),
      front: paretoFront(fewest),
      rows: best.map((row, i) => toRow(row, { rank: ranks[i] ?? null, isFirst: isFirst(i), reader, mine })),
      refuted: refuted.map((row) => toRow(row, { rank: null, isFirst: false, reader, mine })),
      learners: layers.reduce((sum, { learners }) => sum + learners, 0),
      own: mine ? await ownRow(mine, crowd, reader) : null,
    };
  });
}

/** The learners of a puzzle by the layers of their best ranked result, and the reader's own layers. */
export async function readCrowd(puzzleId: string, reader: BoardReader | undefined): Promise<CrowdAnswer> {
  return orUnavailable(async () => {
    const [pairs, mine] = await Promise.all([everybody(puzzleId).countPairs(), reader && findMine(puzzleId, reader)]);
    return { layers: gatherBars(pairs, "layers"), own: mine?.layers ?? null };
  });
}

async function findMine(puzzleId: string, { learnerId }: BoardReader): Promise<Result | null> {
  const where = { learnerId_puzzleId: { learnerId, puzzleId } };
  const found = await server().database.bestResult.findUnique({ where, include: WITH });
  return found?.ranked ? found : null;
}

/** The learners by one of the two numbers, the fewest first. */
function gatherBars(pairs: readonly PairCount[], by: "layers" | "heads"): Bar[] {
  const bars = new Map<number, number>();
  for (const pair of pairs) bars.set(pair[by], (bars.get(pair[by]) ?? 0) + pair.learners);
  return [...bars]
    .filter(([, learners]) => learners > 0)
    .map(([count, learners]) => ({ count, learners }))
    .sort((a, b) => a.count - b.count);
}

/** Ranks such as 1, 1, 3: rows that compare as 0 share the better rank. `rows` must be sorted, the best first. */
export function rankRows<Row>(rows: readonly Row[], compare: (a: Row, b: Row) => number): number[] {
  const ranks: number[] = [];
  for (const [i, row] of rows.entries()) {
    const above = rows[i - 1];
    ranks.push(above !== undefined && compare(above, row) === 0 ? (ranks[i - 1] as number) : i + 1);
  }
  return ranks;
}

async function ownRow(mine: Result, crowd: Crowd, reader?: BoardReader): Promise<BoardRow> {
  const { layers, heads, ops, standing, achievedAt } = mine;
  if (standing !== "valid") return toRow(mine, { rank: null, isFirst: false, reader, mine });
  const earlier = { layers, heads, ops, achievedAt: { lt: achievedAt } };
  const [above, before] = await Promise.all([
    crowd.countBetter(mine),
    server().database.bestResult.findFirst({
      where: { ...crowd.where, listedAs: "valid", ...earlier },
      select: { id: true },
    }),
  ]);
  return toRow(mine, { rank: above + 1, isFirst: before === null, reader, mine });
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
