import "server-only";
import { ENGINE_VERSION, gradeSource, type PuzzleData, type Verdict } from "../../../engine/index.ts";
import type { Submission } from "../../../generated/prisma/client.ts";
import type { Database, Transaction } from "../../../prisma/client.ts";
import type { RankedScore } from "../../_api/answers.ts";
import { compareResults } from "./compare-results.ts";

export interface Regraded {
  /** Submissions that had passed under another engine or puzzle version. */
  readonly checked: number;
  /** The number of these that no longer earn what they earned. They are marked, not removed. */
  readonly refuted: number;
  /** Of these, the ones that still pass with other numbers. */
  readonly changed: number;
}

type Grade = (puzzle: PuzzleData, source: string, options: { readonly seed: number }) => Verdict;

/**
 * Grades again, each on its own seed, what had passed under another version of the engine or of these puzzles. The
 * first verdict stays; the new one is written beside it, and best results follow it. Safe to stop and to run again.
 */
export async function regrade(
  database: Database,
  puzzles: readonly PuzzleData[],
  grade: Grade = gradeSource,
): Promise<Regraded> {
  let [checked, refuted, changed] = [0, 0, 0];
  for (const puzzle of puzzles) {
    const outdated = await findOutdated(database, puzzle);
    const learners = new Set(outdated.map(({ learnerId }) => learnerId));
    for (const submission of outdated) {
      const verdict = grade(puzzle, submission.source, { seed: submission.seed });
      const earns = verdict.status === "passed" && (verdict.ranked || !submission.ranked);
      checked++;
      if (!earns) refuted++;
      else if (
        verdict.layers !== submission.layers ||
        verdict.heads !== submission.heads ||
        verdict.ops !== submission.ops
      )
        changed++;
      await database.submission.update({
        where: { id: submission.id },
        data: {
          standing: earns ? "valid" : "refuted",
          regradedAt: new Date(),
          regradedEngine: ENGINE_VERSION,
          regradedPuzzle: puzzle.version,
          regradedVerdict: JSON.stringify(verdict),
        },
      });
    }
    for (const learnerId of learners)
      await database.$transaction((transaction) => recordBestAgain(transaction, learnerId, puzzle.id), {
        isolationLevel: "Serializable",
      });
  }
  return { checked, refuted, changed };
}

/** Submissions that passed under other versions and have not been graded under these. */
function findOutdated(database: Database, { id, version }: PuzzleData): Promise<Submission[]> {
  return database.submission.findMany({
    where: {
      puzzleId: id,
      status: "passed",
      AND: [
        { OR: [{ engineVersion: { not: ENGINE_VERSION } }, { puzzleVersion: { not: version } }] },
        {
          OR: [{ regradedAt: null }, { regradedEngine: { not: ENGINE_VERSION } }, { regradedPuzzle: { not: version } }],
        },
      ],
    },
    orderBy: { createdAt: "asc" },
  });
}

/** Writes the learner's best result again from the submissions as they are. It may lose its rank. */
export async function recordBestOf(transaction: Transaction, learnerId: string, puzzleId: string): Promise<void> {
  const best = await bestOf(transaction, learnerId, puzzleId);
  const where = { learnerId_puzzleId: { learnerId, puzzleId } };
  if (best) await transaction.bestResult.update({ where, data: { ...best, standing: "valid" } });
}

/** Finds the best result under the newest verdicts. If none is of the kind that the old best was, marks the old best. */
async function recordBestAgain(transaction: Transaction, learnerId: string, puzzleId: string): Promise<void> {
  const where = { learnerId_puzzleId: { learnerId, puzzleId } };
  const before = await transaction.bestResult.findUnique({ where });
  if (!before) return;
  const best = await bestOf(transaction, learnerId, puzzleId);
  const isLost = best === undefined || (before.ranked && !best.ranked);
  await transaction.bestResult.update({
    where,
    data: isLost ? { standing: "refuted" } : { ...best, standing: "valid" },
  });
}

async function bestOf(transaction: Transaction, learnerId: string, puzzleId: string) {
  const passed = await transaction.submission.findMany({ where: { learnerId, puzzleId, status: "passed" } });
  const [best] = passed
    .flatMap((submission) => {
      const score = scoreNow(submission);
      return score ? [{ ...score, submissionId: submission.id, achievedAt: submission.createdAt }] : [];
    })
    .sort((a, b) => compareResults(a, b) || a.achievedAt.getTime() - b.achievedAt.getTime());
  return best;
}

function scoreNow({ regradedVerdict, ranked, layers, heads, ops }: Submission): RankedScore | undefined {
  const now = regradedVerdict === null ? undefined : (JSON.parse(regradedVerdict) as Verdict);
  if (now && now.status !== "passed") return undefined;
  const score = now ?? { ranked, layers, heads, ops };
  if (score.layers === null || score.heads === null || score.ops === null) return undefined;
  return { ranked: score.ranked, layers: score.layers, heads: score.heads, ops: score.ops };
}
