import "server-only";
import type { PuzzleData, Verdict } from "../../../engine/index.ts";
import type { Checked } from "../../../puzzles/check-files.ts";
import type { PuzzleFiles } from "../../../puzzles/files.ts";
import { server } from "../system/server.ts";
import { BROKEN, type CheckTask, type GradeTask } from "./grade-task.ts";
import { takeSeed } from "./seeds.ts";

/** Fuel ends every run long before; this is for a machine that has stopped being able to. */
const GRADING_TIMEOUT_MS = 30_000;

/** A verdict with the seed that gives it again. */
export interface Graded {
  readonly verdict: Verdict;
  readonly seed: number;
}

/** The graders have all they can do. Come back after `retryAfterSeconds`. */
export class GradersBusy extends Error {
  readonly retryAfterSeconds = 2;
}

/** The puzzle's own functions do not run, or take too long: its author must mend it. */
export class PuzzleBroken extends Error {}

/**
 * Grades on a seed that nobody knows, off the event loop. Throws `GradersBusy` when the queue is full or the machine is
 * too slow to finish in time: nothing is recorded then, so trying again is safe.
 */
export async function gradeSubmission(puzzle: PuzzleData, source: string): Promise<Graded> {
  const seed = takeSeed(puzzle.id);
  const task: GradeTask = { puzzle, source, seed };
  return { seed, verdict: await run(task, { puzzle: puzzle.id, sourceLength: source.length }) };
}

/** Checks a puzzle's files, off the event loop. Throws as `gradeSubmission` does. */
export function checkPuzzleFiles(files: PuzzleFiles): Promise<Checked> {
  const task: CheckTask = { files };
  return run(task, { check: Object.keys(files).length });
}

async function run<T>(task: GradeTask | CheckTask, about: object): Promise<T> {
  const { graders, log } = server();
  try {
    return await graders.run(task, { signal: AbortSignal.timeout(GRADING_TIMEOUT_MS) });
  } catch (error) {
    if (isQueueFull(error)) throw new GradersBusy("the grading queue is full");
    if (error instanceof Error && error.name === "AbortError") {
      log.error(about, "grading timed out");
      throw new GradersBusy("grading took too long");
    }
    if (error instanceof Error && error.message.startsWith(BROKEN)) throw new PuzzleBroken(error.message);
    throw new Error("grading failed", { cause: error });
  }
}

function isQueueFull(error: unknown): boolean {
  return error instanceof Error && /task queue is at limit/i.test(error.message);
}
