import type { Submission } from "../../../generated/prisma/client.ts";
import type { Transaction } from "../../../prisma/client.ts";
import { compareResults } from "../grading/compare-results.ts";
import type { SubmissionRow } from "../hot-path/hot-path.ts";

/** Records a submission by Prisma. The statements of the hot path must write the same rows. */
export async function recordByPrisma(transaction: Transaction, row: SubmissionRow): Promise<void> {
  const made = await transaction.submission.create({ data: row });
  await recordProgress(transaction, made);
  if (made.status === "passed") await recordBest(transaction, made);
}

async function recordProgress(transaction: Transaction, made: Submission): Promise<void> {
  const { learnerId, puzzleId, status, createdAt } = made;
  const where = { learnerId_puzzleId: { learnerId, puzzleId } };
  const first = { learnerId, puzzleId, state: "attempted", attempts: 1 };
  const { solvedAt } = await transaction.progress.upsert({
    where,
    create: first,
    update: { attempts: { increment: 1 } },
  });
  if (status === "passed" && !solvedAt)
    await transaction.progress.update({ where, data: { state: "solved", solvedAt: createdAt } });
}

async function recordBest(transaction: Transaction, made: Submission): Promise<void> {
  const { learnerId, puzzleId, id: submissionId, ranked, createdAt: achievedAt } = made;
  const { layers, heads, ops } = made;
  if (layers === null || heads === null || ops === null) throw new Error(`submission ${made.id} passed without counts`);
  const where = { learnerId_puzzleId: { learnerId, puzzleId } };
  const before = await transaction.bestResult.findUnique({ where });
  const score = { ranked, layers, heads, ops };
  const stands = before?.standing === "valid" || (before?.ranked && !ranked);
  if (before && stands && compareResults(before, score) <= 0) return;
  const now = { submissionId, ...score, achievedAt, standing: "valid" };
  await transaction.bestResult.upsert({ where, create: { learnerId, puzzleId, ...now }, update: now });
}
