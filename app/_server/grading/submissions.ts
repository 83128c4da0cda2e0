import "server-only";
import type { PuzzleData, Verdict } from "../../../engine/index.ts";
import type { Submission } from "../../../generated/prisma/client.ts";
import type { Transaction } from "../../../prisma/client.ts";
import type { RankedScore } from "../../_api/answers.ts";
import { isForeignKeyViolation, isUniqueViolation, orUnavailable, transact } from "../system/database.ts";
import { LearnerChanged } from "../system/learner-changed.ts";
import { limit } from "../system/rate-limits.ts";
import { server } from "../system/server.ts";
import { type Graded, gradeSubmission } from "./grading.ts";

export interface NewSubmission {
  readonly learnerId: string;
  readonly puzzle: PuzzleData;
  readonly source: string;
  /** Names this attempt: sent again, it gets the verdict that it has already and is not counted twice. */
  readonly idempotencyKey: string;
}

export type Submitted =
  | { readonly kind: "graded"; readonly id: string; readonly verdict: Verdict }
  /** The key belongs to another puzzle or program. */
  | { readonly kind: "key-reused" };

/** Grades a program and records the verdict, best result and progress in one transaction. */
export async function submit(submission: NewSubmission, pace: "limited" | "unlimited" = "limited"): Promise<Submitted> {
  const earlier = await findEarlier(submission);
  if (earlier) return answerAgain(earlier, submission);
  if (pace === "limited") await limit("submit-learner", submission.learnerId);
  const graded = await gradeSubmission(submission.puzzle, submission.source);
  try {
    const { id } = await transact((transaction) => record(transaction, submission, graded));
    return { kind: "graded", id, verdict: graded.verdict };
  } catch (error) {
    const twin = isUniqueViolation(error) ? await findEarlier(submission) : null;
    if (twin) return answerAgain(twin, submission);
    if (isForeignKeyViolation(error)) throw new LearnerChanged("the learner is gone", { cause: error });
    throw error;
  }
}

function findEarlier({ learnerId, idempotencyKey }: NewSubmission): Promise<Submission | null> {
  const where = { learnerId_idempotencyKey: { learnerId, idempotencyKey } };
  return orUnavailable(() => server().database.submission.findUnique({ where }));
}

function answerAgain(earlier: Submission, { puzzle, source }: NewSubmission): Submitted {
  if (earlier.puzzleId !== puzzle.id || earlier.source !== source) return { kind: "key-reused" };
  return { kind: "graded", id: earlier.id, verdict: readVerdict(earlier) };
}

async function record(
  transaction: Transaction,
  submission: NewSubmission,
  { verdict, seed }: Graded,
): Promise<Submission> {
  const { learnerId, puzzle, source, idempotencyKey } = submission;
  const { status, layers, heads, ops, ranked, tests, engineVersion, puzzleVersion } = verdict;
  const made = await transaction.submission.create({
    data: {
      learnerId,
      puzzleId: puzzle.id,
      puzzleVersion,
      engineVersion,
      seed,
      source,
      idempotencyKey,
      status,
      layers,
      heads,
      ops,
      ranked,
      testsPassed: tests.passed,
      testsTotal: tests.total,
      rankedReason: write(verdict.rankedReason),
      counterexample: write(verdict.counterexample),
      error: write(verdict.error),
    },
  });
  await recordProgress(transaction, made);
  if (status === "passed") await recordBest(transaction, made);
  return made;
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
  if (before && stands && compareScores(before, score) <= 0) return;
  const now = { submissionId, ...score, achievedAt, standing: "valid" };
  await transaction.bestResult.upsert({ where, create: { learnerId, puzzleId, ...now }, update: now });
}

/** Negative when `a` is the better: ranked first, then fewer layers, heads, ops. */
export function compareScores(a: RankedScore, b: RankedScore): number {
  return Number(b.ranked) - Number(a.ranked) || a.layers - b.layers || a.heads - b.heads || a.ops - b.ops;
}

function write(value: object | null): string | null {
  return value === null ? null : JSON.stringify(value);
}

function read<T>(text: string | null): T | null {
  return text === null ? null : (JSON.parse(text) as T);
}

/** The verdict as it was given. */
function readVerdict(row: Submission): Verdict {
  const { layers, heads, ops, ranked, engineVersion, puzzleVersion } = row;
  return {
    status: row.status as Verdict["status"],
    layers,
    heads,
    ops,
    ranked,
    rankedReason: read(row.rankedReason),
    tests: { passed: row.testsPassed, total: row.testsTotal },
    counterexample: read(row.counterexample),
    error: read(row.error),
    engineVersion,
    puzzleVersion,
  };
}
