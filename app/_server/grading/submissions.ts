import "server-only";
import { randomUUID } from "node:crypto";
import type { Language, PuzzleData, Verdict } from "../../../engine/index.ts";
import type { SubmissionRow } from "../hot-path/hot-path.ts";
import { orUnavailable } from "../system/database.ts";
import { LearnerChanged } from "../system/learner-changed.ts";
import { metrics, timed } from "../system/metrics.ts";
import { limit } from "../system/rate-limits.ts";
import { server } from "../system/server.ts";
import { type Graded, gradeSubmission } from "./grading.ts";
import { measureModel } from "./model-sizes.ts";
import { checkRecords, noteRecord } from "./record-checks.ts";

export interface NewSubmission {
  readonly learnerId: string;
  readonly puzzle: PuzzleData;
  readonly source: string;
  readonly language: Language;
  /** Names this attempt: sent again, it gets the verdict that it has already and is not counted twice. */
  readonly idempotencyKey: string;
  /** The address of the sender. The graders are fair between addresses too. */
  readonly address: string;
}

export type Submitted =
  | { readonly kind: "graded"; readonly id: string; readonly verdict: Verdict }
  /** The key belongs to another puzzle, program or language. */
  | { readonly kind: "key-reused" };

/** Grades a program and records the verdict, best result and progress in one commit. */
export async function submit(submission: NewSubmission, pace: "limited" | "unlimited" = "limited"): Promise<Submitted> {
  // Taken before the wait for a grader, so that a program sent in time is in time.
  const createdAt = new Date();
  const earlier = await findEarlier(submission);
  if (earlier) return answerAgain(earlier, submission);
  if (pace === "limited") await limit("submit-learner", submission.learnerId);
  const graded = await gradeSubmission(submission, submission);
  const row = submissionRow(submission, graded, createdAt);
  if (graded.verdict.isRecordUnchecked) await noteRecord(row.id);
  const recorded = await orUnavailable(() => timed("record", () => server().recorder.record(row)));
  if (recorded === "no-learner") throw new LearnerChanged("the learner is gone");
  if (graded.verdict.isRecordUnchecked) void checkRecords();
  if (recorded === "recorded") {
    metrics().verdicts.inc({ status: row.status });
    if (row.ranked) void measureModel({ ...submission, submissionId: row.id });
    return { kind: "graded", id: row.id, verdict: graded.verdict };
  }
  const twin = await findEarlier(submission);
  if (!twin) throw new LearnerChanged("the submission with the same key is gone");
  return answerAgain(twin, submission);
}

function findEarlier({ learnerId, idempotencyKey }: NewSubmission): Promise<SubmissionRow | undefined> {
  return orUnavailable(() => timed("submission", () => server().hotPath.findSubmission(learnerId, idempotencyKey)));
}

function answerAgain(earlier: SubmissionRow, { puzzle, source, language }: NewSubmission): Submitted {
  const isSame = earlier.puzzleId === puzzle.id && earlier.source === source && earlier.language === language;
  if (!isSame) return { kind: "key-reused" };
  return { kind: "graded", id: earlier.id, verdict: readVerdict(earlier) };
}

function submissionRow(submission: NewSubmission, { verdict, seed }: Graded, createdAt: Date): SubmissionRow {
  const { learnerId, puzzle, source, language, idempotencyKey } = submission;
  const { status, layers, heads, ops, ranked, tests, engineVersion, puzzleVersion } = verdict;
  return {
    id: randomUUID(),
    learnerId,
    puzzleId: puzzle.id,
    puzzleVersion,
    engineVersion,
    seed,
    source,
    language,
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
    createdAt,
  };
}

function write(value: object | null): string | null {
  return value === null ? null : JSON.stringify(value);
}

function read<T>(text: string | null): T | null {
  return text === null ? null : (JSON.parse(text) as T);
}

/** The verdict as it was given. */
function readVerdict(row: SubmissionRow): Verdict {
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
