import "server-only";
import { ENGINE_VERSION, gradeSource, type Language, type PuzzleData, type Verdict } from "../../../engine/index.ts";
import type { Prisma, Submission } from "../../../generated/prisma/client.ts";
import type { Database, Transaction } from "../../../prisma/client.ts";
import type { RankedScore } from "../../_api/answers.ts";
import { transactOn } from "../system/database.ts";
import { compareResults } from "./compare-results.ts";
import { readLanguage } from "./read-language.ts";

export interface Regraded {
  /** Submissions that had passed under another engine or puzzle version. */
  readonly checked: number;
  /** The number of these that no longer earn what they earned. They are marked, not removed. */
  readonly refuted: number;
  /** Of these, the ones that still pass with other numbers. */
  readonly changed: number;
}

type Grade = (
  puzzle: PuzzleData,
  source: string,
  options: { readonly seed: number; readonly language: Language },
) => Verdict;

/** The number of submissions that are looked at in one go. */
const PAGE = 200;

/**
 * Grades again, each on its own seed, what had passed under another version of the engine or of these puzzles. The
 * first verdict stays; the new one is written beside it, and best results follow it. Each learner's are written in one
 * transaction, so it is safe to stop and to run again.
 */
export async function regrade(
  database: Database,
  puzzles: readonly PuzzleData[],
  grade: Grade = gradeSource,
): Promise<Regraded> {
  let [checked, refuted, changed] = [0, 0, 0];
  for (const puzzle of puzzles)
    for await (const learnerId of findOutdatedLearners(database, puzzle)) {
      const submissions = await database.submission.findMany({ where: { learnerId, ...outdated(puzzle) } });
      const graded = submissions.map((submission) => {
        const { source, seed } = submission;
        const verdict = grade(puzzle, source, { seed, language: readLanguage(submission.language) });
        return { submission, verdict, earns: verdict.status === "passed" && (verdict.ranked || !submission.ranked) };
      });
      await transactOn(database, async (transaction) => {
        for (const { submission, verdict, earns } of graded)
          await transaction.submission.update({
            where: { id: submission.id },
            data: {
              standing: earns ? "valid" : "refuted",
              regradedAt: new Date(),
              regradedEngine: ENGINE_VERSION,
              regradedPuzzle: puzzle.version,
              regradedVerdict: JSON.stringify(verdict),
            },
          });
        await recordBestAgain(transaction, learnerId, puzzle.id);
      });
      const earning = graded.filter(({ earns }) => earns);
      checked += graded.length;
      refuted += graded.length - earning.length;
      changed += earning.filter(({ submission, verdict }) => hasOtherCounts(submission, verdict)).length;
    }
  return { checked, refuted, changed };
}

function hasOtherCounts(submission: Submission, verdict: Verdict): boolean {
  return (["layers", "heads", "ops"] as const).some((count) => verdict[count] !== submission[count]);
}

/** Learners with submissions that passed under other versions and have not been graded under these. Some come more than once. */
async function* findOutdatedLearners(database: Database, puzzle: PuzzleData): AsyncGenerator<string> {
  for (let after = ""; ; ) {
    const page = await database.submission.findMany({
      where: { id: { gt: after }, ...outdated(puzzle) },
      orderBy: { id: "asc" },
      take: PAGE,
      select: { id: true, learnerId: true },
    });
    yield* new Set(page.map(({ learnerId }) => learnerId));
    const last = page.at(-1);
    if (!last) return;
    after = last.id;
  }
}

function outdated({ id, version }: PuzzleData): Prisma.SubmissionWhereInput {
  return {
    puzzleId: id,
    status: "passed",
    AND: [
      { OR: [{ engineVersion: { not: ENGINE_VERSION } }, { puzzleVersion: { not: version } }] },
      {
        OR: [{ regradedAt: null }, { regradedEngine: { not: ENGINE_VERSION } }, { regradedPuzzle: { not: version } }],
      },
    ],
  };
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
  const passed = await transaction.submission.findMany({
    where: { learnerId, puzzleId, status: "passed" },
    // Not the programs, which may be long.
    select: { id: true, createdAt: true, regradedVerdict: true, ranked: true, layers: true, heads: true, ops: true },
  });
  const [best] = passed
    .flatMap((submission) => {
      const score = scoreNow(submission);
      return score ? [{ ...score, submissionId: submission.id, achievedAt: submission.createdAt }] : [];
    })
    .sort((a, b) => compareResults(a, b) || a.achievedAt.getTime() - b.achievedAt.getTime());
  return best;
}

function scoreNow({
  regradedVerdict,
  ranked,
  layers,
  heads,
  ops,
}: Pick<Submission, "regradedVerdict" | "ranked" | "layers" | "heads" | "ops">): RankedScore | undefined {
  const now = regradedVerdict === null ? undefined : (JSON.parse(regradedVerdict) as Verdict);
  if (now && now.status !== "passed") return undefined;
  const score = now ?? { ranked, layers, heads, ops };
  if (score.layers === null || score.heads === null || score.ops === null) return undefined;
  return { ranked: score.ranked, layers: score.layers, heads: score.heads, ops: score.ops };
}
