import "server-only";
import { RECORD_SUITES, type UnrankedReason } from "../../../engine/index.ts";
import type { RecordAnswer } from "../../_api/answers.ts";
import { findPuzzle } from "../course/puzzles.ts";
import { orUnavailable, transactOn } from "../system/database.ts";
import { server } from "../system/server.ts";
import { checkRecordOf, GradersBusy } from "./grading.ts";
import { readLanguage } from "./read-language.ts";
import { recordBestOf } from "./regrade.ts";

/** A noted record whose submission is not there after this time was never recorded. */
const NEVER_RECORDED_MS = 10 * 60_000;
const BUSY_WAIT_MS = 10_000;
/** After so many busy answers the check waits for the next record or the next start. */
const MOST_TRIES = 20;

// Next loads a module once for each of its bundles; one process must still check one record at a time.
const kept = globalThis as typeof globalThis & { raspRecordChecks?: Promise<void> };

/** Notes a record that is about to be recorded, so that no crash in between leaves it unchecked. */
export async function noteRecord(submissionId: string): Promise<void> {
  await orUnavailable(() => server().database.recordCheck.create({ data: { submissionId } }));
}

/**
 * Checks the noted records in the background, one at a time, the oldest first. Resolves when none is left; nobody has to
 * wait. A check that fails is logged and tried again after the next start or the next record.
 */
export function checkRecords(): Promise<void> {
  const before = kept.raspRecordChecks ?? Promise.resolve();
  const next = before
    .then(checkAll)
    .catch((error: unknown) => server().log.error({ error }, "a record was not checked"));
  kept.raspRecordChecks = next;
  return next;
}

async function checkAll(): Promise<void> {
  const { database, isStopping } = server();
  for (const { submissionId, createdAt, suitesDone } of await database.recordCheck.findMany({
    orderBy: { createdAt: "asc" },
  })) {
    if (isStopping()) return;
    const isDone = await checkOne(submissionId, createdAt, suitesDone);
    if (isDone) await database.recordCheck.deleteMany({ where: { submissionId } });
  }
}

/** True if the check of this record has ended. Each suite is a task of its own; a restart goes on after the last one that ended. */
async function checkOne(id: string, notedAt: Date, suitesDone: number): Promise<boolean> {
  const { database, log } = server();
  const submission = await database.submission.findUnique({ where: { id } });
  if (!submission) return Date.now() - notedAt.getTime() > NEVER_RECORDED_MS;
  const puzzle = findPuzzle(submission.puzzleId)?.data;
  // Another version of the puzzle is for `regrade`.
  if (!puzzle || puzzle.version !== submission.puzzleVersion) return true;
  const { source, seed, learnerId, puzzleId } = submission;
  const language = readLanguage(submission.language);
  let reason: UnrankedReason | null = null;
  for (let suite = suitesDone; suite < RECORD_SUITES && reason === null; suite++) {
    if (server().isStopping()) return false;
    reason = await untilFree(() => checkRecordOf({ puzzle, source, language, seed }, suite));
    await database.recordCheck.updateMany({ where: { submissionId: id }, data: { suitesDone: suite + 1 } });
  }
  log.info({ puzzle: puzzleId, kept: reason === null }, "a record was checked");
  if (reason === null) return true;
  await transactOn(database, async (transaction) => {
    const data = { ranked: false, rankedReason: JSON.stringify(reason) };
    await transaction.submission.update({ where: { id }, data });
    await recordBestOf(transaction, learnerId, puzzleId);
  });
  return true;
}

/** Learners who wait come first. */
async function untilFree<T>(check: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await check();
    } catch (error) {
      if (!(error instanceof GradersBusy) || server().isStopping() || tries >= MOST_TRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, BUSY_WAIT_MS));
    }
  }
}

/** The state of a learner's own submission; undefined if they have no such one. */
export async function readRecordState(id: string, learnerId: string): Promise<RecordAnswer | undefined> {
  const { database } = server();
  const [submission, noted] = await orUnavailable(() =>
    Promise.all([
      database.submission.findFirst({ where: { id, learnerId }, select: { ranked: true, rankedReason: true } }),
      database.recordCheck.findUnique({ where: { submissionId: id } }),
    ]),
  );
  if (!submission) return undefined;
  const { ranked, rankedReason } = submission;
  const reason = rankedReason === null ? null : (JSON.parse(rankedReason) as UnrankedReason);
  return { isChecking: noted !== null, ranked, rankedReason: reason };
}
