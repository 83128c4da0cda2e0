import "server-only";
import type { Score } from "../../../engine/index.ts";
import type { ProgressAnswer, PuzzleProgress } from "../../_api/answers.ts";
import { orUnavailable } from "../system/database.ts";
import { server } from "../system/server.ts";

/** A learner's progress by puzzle id; a puzzle never submitted is left out. */
export async function readProgress(learnerId: string): Promise<ProgressAnswer> {
  const { database } = server();
  const where = { learnerId };
  const [progress, bests] = await orUnavailable(() =>
    Promise.all([database.progress.findMany({ where }), database.bestResult.findMany({ where })]),
  );
  const best = new Map(
    bests.map(({ puzzleId, layers, heads, ops, ranked }) => [puzzleId, { layers, heads, ops, ranked }]),
  );
  return Object.fromEntries(
    progress.map(({ puzzleId, state, attempts }) => [
      puzzleId,
      { state: state as PuzzleProgress["state"], attempts, best: best.get(puzzleId) ?? null },
    ]),
  );
}

/** Whether the learner has solved the puzzle, ranked or not. */
export async function hasSolved(learnerId: string, puzzleId: string): Promise<boolean> {
  const progress = await orUnavailable(() =>
    server().database.progress.findUnique({ where: { learnerId_puzzleId: { learnerId, puzzleId } } }),
  );
  return progress?.state === "solved";
}

/** The learner's best result of a puzzle, ranked or not; null if there is none. */
export async function readBest(learnerId: string, puzzleId: string): Promise<Score | null> {
  return orUnavailable(() =>
    server().database.bestResult.findUnique({
      where: { learnerId_puzzleId: { learnerId, puzzleId } },
      select: { layers: true, heads: true, ops: true },
    }),
  );
}
