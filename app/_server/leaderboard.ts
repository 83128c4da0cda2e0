import "server-only";
import { orUnavailable } from "./database.ts";
import { server } from "./server.ts";

export interface BoardRow {
  /** Equal scores share a rank. */
  readonly rank: number;
  /** The last characters of the learner's id: tells two apart and says nothing of either. */
  readonly tag: string;
  readonly layers: number;
  readonly heads: number;
  readonly ops: number;
  readonly achievedAt: Date;
  readonly isReader: boolean;
}

export interface Board {
  /** Learners by the layers of their best ranked result, fewest layers first. */
  readonly histogram: readonly { readonly layers: number; readonly learners: number }[];
  readonly rows: readonly BoardRow[];
  readonly learners: number;
  /** The reader's own result, also where it stands below the rows shown. */
  readonly own: BoardRow | null;
}

const ROWS = 50;
const ORDER = [{ layers: "asc" }, { heads: "asc" }, { ops: "asc" }, { achievedAt: "asc" }] as const;

/** The ranked results of one puzzle: layers, then heads, then ops, then who was first. */
export async function readBoard(puzzleId: string, readerId: string | undefined): Promise<Board> {
  const { database } = server();
  const where = { puzzleId, ranked: true };
  const [counts, best, mine] = await orUnavailable(() =>
    Promise.all([
      database.bestResult.groupBy({ by: ["layers"], where, _count: true, orderBy: { layers: "asc" } }),
      database.bestResult.findMany({ where, orderBy: [...ORDER], take: ROWS }),
      readerId === undefined ? null : database.bestResult.findFirst({ where: { ...where, learnerId: readerId } }),
    ]),
  );
  const ranks = rankRows(best);
  const rows = best.map((row, i) => toRow(row, ranks[i] ?? 1, readerId));
  const shown = rows.find(({ isReader }) => isReader);
  const own = shown ?? (mine && toRow(mine, 1 + (await countBetter(puzzleId, mine)), readerId));
  const histogram = counts.map(({ layers, _count }) => ({ layers, learners: _count }));
  return { histogram, rows, learners: histogram.reduce((sum, { learners }) => sum + learners, 0), own };
}

interface Result {
  readonly learnerId: string;
  readonly layers: number;
  readonly heads: number;
  readonly ops: number;
  readonly achievedAt: Date;
}

/** 1, 1, 3: who ties shares the better rank. `rows` come best first. */
export function rankRows(rows: readonly Pick<Result, "layers" | "heads" | "ops">[]): number[] {
  const ranks: number[] = [];
  for (const [i, row] of rows.entries()) {
    const above = rows[i - 1];
    const ties = above && above.layers === row.layers && above.heads === row.heads && above.ops === row.ops;
    ranks.push(ties ? (ranks[i - 1] as number) : i + 1);
  }
  return ranks;
}

function countBetter(puzzleId: string, { layers, heads, ops }: Result): Promise<number> {
  return server().database.bestResult.count({
    where: {
      puzzleId,
      ranked: true,
      OR: [{ layers: { lt: layers } }, { layers, heads: { lt: heads } }, { layers, heads, ops: { lt: ops } }],
    },
  });
}

function toRow({ learnerId, layers, heads, ops, achievedAt }: Result, rank: number, readerId?: string): BoardRow {
  return { rank, tag: learnerId.slice(-4), layers, heads, ops, achievedAt, isReader: learnerId === readerId };
}
