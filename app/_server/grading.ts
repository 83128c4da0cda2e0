import "server-only";
import { randomInt } from "node:crypto";
import type { PuzzleData, Verdict } from "../../engine/index.ts";
import type { GradeTask } from "./grade-worker.ts";
import { server } from "./server.ts";

/** Fuel ends every run long before; this is for a machine that has stopped being able to. */
const GRADING_TIMEOUT_MS = 30_000;

/** Seeds fit a 32-bit signed column. */
const SEEDS = 2 ** 31;

/** The graders have all they can do. Come back after `retryAfterSeconds`. */
export class GradersBusy extends Error {
  readonly retryAfterSeconds = 2;
}

/**
 * Grades on a fresh seed, off the event loop. Throws `GradersBusy` when the queue is full or the machine is too slow
 * to finish in time: nothing is recorded then, so trying again is safe.
 */
export async function gradeSubmission(puzzle: PuzzleData, source: string): Promise<Verdict> {
  const { graders, log } = server();
  const task: GradeTask = { puzzle, source, seed: randomInt(SEEDS) };
  try {
    return await graders.run(task, { signal: AbortSignal.timeout(GRADING_TIMEOUT_MS) });
  } catch (error) {
    if (isQueueFull(error)) throw new GradersBusy("the grading queue is full");
    if (error instanceof Error && error.name === "AbortError") {
      log.error({ puzzle: puzzle.id, sourceLength: source.length }, "grading timed out");
      throw new GradersBusy("grading took too long");
    }
    throw new Error(`grading ${puzzle.id} failed`, { cause: error });
  }
}

function isQueueFull(error: unknown): boolean {
  return error instanceof Error && /task queue is at limit/i.test(error.message);
}
