import type { Language, PuzzleData, Verdict } from "../../../engine/index.ts";
import type { PuzzleFiles } from "../../../puzzles/files.ts";

export interface GradeTask {
  readonly puzzle: PuzzleData;
  readonly source: string;
  /** RASPy if left out. */
  readonly language?: Language;
  readonly seed: number;
  /** Milliseconds of processor time for the task. Without it, a verdict takes its five seconds. */
  readonly budgetMs?: number;
}

/** The result of a `GradeTask`. */
export type GradeResult =
  | { readonly kind: "graded"; readonly verdict: Verdict }
  /** The budget was too small for a verdict. */
  | { readonly kind: "needs-more-time" }
  | PuzzleProblem;

/** The puzzle's own functions do not run. `code` names the problem. */
export interface PuzzleProblem {
  readonly kind: "puzzle-broken";
  readonly code: string;
}

/** Runs one further suite of a program that `GradeTask` ranked as an unchecked record. The result is why it has no rank, or null. */
export interface RecordTask {
  readonly record: GradeTask;
  /** From 0 to `RECORD_SUITES` - 1. */
  readonly suite: number;
}

/** Compiles a program that passed, over the puzzle's own small domain. The result is the parameters of its model, or null. */
export interface ModelTask {
  readonly model: Omit<GradeTask, "seed">;
}

/** Checks a puzzle that a teacher writes, whose functions are as little to be trusted as a learner's program. */
export interface CheckTask {
  readonly files: PuzzleFiles;
}
