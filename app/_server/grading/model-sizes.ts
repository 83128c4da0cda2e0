import "server-only";
import { createHash } from "node:crypto";
import type { Language, PuzzleData } from "../../../engine/index.ts";
import { server } from "../system/server.ts";
import { parametersOf } from "./grading.ts";

export interface Solved {
  readonly submissionId: string;
  readonly learnerId: string;
  readonly puzzle: PuzzleData;
  readonly source: string;
  readonly language: Language;
}

/** Programs whose measurement may wait. Beyond them the newest is left out. */
const MOST_WAITING = 500;
/** Programs whose size is remembered, and learners with such a program. */
const REMEMBERED = 2_000;
/** Between two looks whether learners still wait for verdicts. */
const PAUSE_MS = 500;

interface Measuring {
  /** The last measurement of the row. */
  last: Promise<void>;
  waiting: number;
  /** Parameters by program. */
  readonly sizes: Map<string, number | null>;
  /** Learners who have a row already, with the program. */
  readonly noted: Map<string, true>;
}

// Next loads a module once for each of its bundles; one process must still measure one model at a time.
const kept = globalThis as typeof globalThis & { raspModelSizes?: Measuring };

function measuring(): Measuring {
  kept.raspModelSizes ??= { last: Promise.resolve(), waiting: 0, sizes: new Map(), noted: new Map() };
  return kept.raspModelSizes;
}

/**
 * Compiles a ranked program in the background, while nobody waits for a verdict, and notes the size of its model. Graders
 * elsewhere compile it after all tasks of learners (`grading-queue.ts`). A program is compiled once, however often it is
 * sent, because it costs a hundred times as much as a verdict. Nobody has to wait; the promise is for tests. A program
 * whose model was not measured, because too many wait or the server stopped, is measured when it is sent again.
 */
export function measureModel(solved: Solved): Promise<void> {
  const state = measuring();
  if (!solved.puzzle.transformer || state.waiting >= MOST_WAITING) return state.last;
  const program = nameOf(solved);
  if (state.noted.has(`${solved.learnerId} ${program}`)) return state.last;
  state.waiting++;
  state.last = state.last
    .then(() => measure(solved, program))
    .catch((error: unknown) => server().log.error({ error }, "a model was not measured"))
    .finally(() => state.waiting--);
  return state.last;
}

async function measure({ submissionId, learnerId, ...model }: Solved, program: string): Promise<void> {
  const { sizes, noted } = measuring();
  let parameters = sizes.get(program);
  if (parameters === undefined) {
    await untilNobodyWaits();
    if (server().isStopping()) return;
    parameters = await parametersOf(model);
    remember(sizes, program, parameters);
  }
  if (parameters === null) return;
  await noteSize(submissionId, model.puzzle.id, parameters);
  remember(noted, `${learnerId} ${program}`, true);
}

/** Larger models of the learner are noted too: one of them has the place when the smallest is refuted or hidden. */
async function noteSize(submissionId: string, puzzleId: string, parameters: number): Promise<void> {
  const { database } = server();
  const where = { submissionId };
  const { createdAt } = await database.submission.findUniqueOrThrow({
    where: { id: submissionId },
    select: { createdAt: true },
  });
  await database.modelSize.upsert({ where, create: { ...where, puzzleId, parameters, createdAt }, update: {} });
}

async function untilNobodyWaits(): Promise<void> {
  while (server().graders.waiting > 0 && !server().isStopping())
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
}

/** Equal programs for equal puzzles have equal names. A teacher's puzzle changes its domain without a new version. */
function nameOf({ puzzle, source, language }: Solved): string {
  const { id, version, transformer, call } = puzzle;
  return createHash("sha256")
    .update(JSON.stringify([id, version, transformer, call, language, source]))
    .digest("base64");
}

function remember<T>(map: Map<string, T>, name: string, value: T): void {
  map.set(name, value);
  const [oldest] = map.keys();
  if (map.size > REMEMBERED && oldest !== undefined) map.delete(oldest);
}
