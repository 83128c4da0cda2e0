import "server-only";
import type { Language, PuzzleData, UnrankedReason, Verdict } from "../../../engine/index.ts";
import type { Checked } from "../../../puzzles/check-files.ts";
import type { PuzzleFiles } from "../../../puzzles/files.ts";
import { NoGrader } from "../grading-queue/grading-queue.ts";
import { DatabaseUnavailable, orUnavailable } from "../system/database.ts";
import { server } from "../system/server.ts";
import type { Client } from "./fair-queue.ts";
import type { CheckTask, GradeTask, ModelTask } from "./grade-task.ts";
import { QueueFull } from "./lane.ts";
import { takeSeed } from "./seeds.ts";

/** The wait and the run together. A run ends long before; this is for a machine that has stopped being able to. */
const GRADING_TIMEOUT_MS = 30_000;

/** For one suite of a record. Nobody waits for it. */
const RECORD_TIMEOUT_MS = 60_000;

/** A verdict with the seed that gives it again. */
export interface Graded {
  readonly verdict: Verdict;
  readonly seed: number;
}

interface ProgramToGrade {
  readonly puzzle: PuzzleData;
  readonly source: string;
  readonly language: Language;
}

/** The graders have all they can do. Come back after `retryAfterSeconds`. */
export class GradersBusy extends Error {
  readonly retryAfterSeconds = 2;
}

/** No process grades. */
export class NoGraders extends GradersBusy {}

/** The puzzle's own functions do not run, or take too long: its author must mend it. */
export class PuzzleBroken extends Error {}

/**
 * Grades on a seed that nobody knows, off the event loop. Throws `GradersBusy` when the queue is full or the machine is
 * too slow to finish in time: nothing is recorded then, so trying again is safe.
 */
export async function gradeSubmission({ puzzle, source, language }: ProgramToGrade, client: Client): Promise<Graded> {
  const seed = takeSeed(puzzle.id);
  const task: GradeTask = { puzzle, source, language, seed };
  const about = { puzzle: puzzle.id, sourceLength: source.length };
  const result = await translated(about, (signal) => server().graders.grade(task, client, signal));
  if (result.kind === "puzzle-broken") throw new PuzzleBroken(result.code);
  return { seed, verdict: result.verdict };
}

/** Grades an earlier submission again on its own seed. Throws as `gradeSubmission` does. */
export async function gradeAgain(task: GradeTask, client: Client): Promise<Verdict> {
  const about = { again: task.puzzle.id, sourceLength: task.source.length };
  const result = await translated(about, (signal) => server().graders.grade(task, client, signal));
  if (result.kind === "puzzle-broken") throw new PuzzleBroken(result.code);
  return result.verdict;
}

/** Checks a puzzle's files, off the event loop. Throws as `gradeSubmission` does. */
export function checkPuzzleFiles(files: PuzzleFiles, client: Client): Promise<Checked> {
  const task: CheckTask = { files };
  const about = { check: Object.keys(files).length };
  return translated(about, (signal) => server().graders.check(task, client, signal));
}

/** Why a record has no rank after all, by one further suite; null if that finds nothing. Throws as `gradeSubmission` does. */
export function checkRecordOf(record: GradeTask, suite: number): Promise<UnrankedReason | null> {
  const about = { record: record.puzzle.id };
  return translated(about, (signal) => server().graders.record({ record, suite }, signal), RECORD_TIMEOUT_MS);
}

/** The parameters of a program's model, or null. Throws as `gradeSubmission` does. */
export function parametersOf(model: ModelTask["model"]): Promise<number | null> {
  const about = { model: model.puzzle.id };
  return translated(about, (signal) => server().graders.model({ model }, signal));
}

/** Runs a task with a time limit; errors become those that `gradeSubmission` names. */
async function translated<T>(
  about: object,
  run: (signal: AbortSignal) => Promise<T>,
  timeoutMs = GRADING_TIMEOUT_MS,
): Promise<T> {
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    return await orUnavailable(() => run(signal));
  } catch (error) {
    if (error instanceof DatabaseUnavailable) throw error;
    if (error instanceof NoGrader) throw new NoGraders(error.message);
    if (error instanceof QueueFull) throw new GradersBusy(error.message);
    if (signal.aborted) {
      server().log.error(about, "grading timed out");
      throw new GradersBusy("grading took too long");
    }
    throw new Error("grading failed", { cause: error });
  }
}
