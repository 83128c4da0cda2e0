import "server-only";
import type { Language, PuzzleData } from "../../../engine/index.ts";
import { server } from "../system/server.ts";
import { parametersOf } from "./grading.ts";

export interface Solved {
  readonly submissionId: string;
  readonly puzzle: PuzzleData;
  readonly source: string;
  readonly language: Language;
}

// Next loads a module once for each of its bundles; one process must still measure one model at a time.
const kept = globalThis as typeof globalThis & { raspModelSizes?: Promise<void> };

/**
 * Compiles a ranked program in the background and notes the size of its model. Nobody has to wait; the promise is for
 * tests. A program whose model was not measured, because the graders were busy or the server stopped, is measured when
 * it is sent again.
 */
export function measureModel(solved: Solved): Promise<void> {
  const before = kept.raspModelSizes ?? Promise.resolve();
  const next = before
    .then(() => measure(solved))
    .catch((error: unknown) => server().log.error({ error }, "a model was not measured"));
  kept.raspModelSizes = next;
  return next;
}

async function measure({ submissionId, puzzle, source, language }: Solved): Promise<void> {
  if (!puzzle.transformer || server().isStopping()) return;
  const parameters = await parametersOf({ puzzle, source, language });
  if (parameters === null) return;
  await server().database.modelSize.create({ data: { submissionId, puzzleId: puzzle.id, parameters } });
}
