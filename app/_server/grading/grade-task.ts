import type { PuzzleData } from "../../../engine/index.ts";
import type { PuzzleFiles } from "../../../puzzles/files.ts";

export interface GradeTask {
  readonly puzzle: PuzzleData;
  readonly source: string;
  readonly seed: number;
  /** Milliseconds of processor time after which the task ends with `NEEDS_MORE_TIME`; without it, a verdict takes its five seconds. */
  readonly budgetMs?: number;
}

/** The result of a task that its budget did not suffice for. */
export const NEEDS_MORE_TIME = "needs-more-time";

/** Runs the further suites of a program that `GradeTask` ranked as an unchecked record. The result is why it has no rank, or null. */
export interface RecordTask {
  readonly record: GradeTask;
}

/** Checks a puzzle that a teacher writes, whose functions are as little to be trusted as a learner's program. */
export interface CheckTask {
  readonly files: PuzzleFiles;
}

/** An error message begins like this if the puzzle's own functions do not run. */
export const BROKEN = "puzzle-broken:";
