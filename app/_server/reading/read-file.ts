import "server-only";
import { server } from "../system/server.ts";
import type { ReadResults, ReadTask } from "./read-worker.ts";

/** On a busy machine, a thread starts late. That is no fault of the file. */
const START_MS = 30_000;
/** A file that may be sent here is read in a fraction of this. */
const CLOCK_MS = 5_000;
const MAX_WAITING = 8;

/** Others' files are read first. Come back after `retryAfterSeconds`. */
export class ReadingBusy extends Error {
  readonly retryAfterSeconds = 5;
}

let waiting = 0;
let last: Promise<unknown> = Promise.resolve();

/**
 * Reads a file off the event loop, one at a time. Undefined for a file that takes more time or memory than any that may be
 * sent. Throws `ReadingBusy` when too many wait, or when the thread does not start.
 */
export async function readFile<Kind extends keyof ReadResults>(
  kind: Kind,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<ReadResults[Kind] | undefined> {
  if (waiting >= MAX_WAITING) throw new ReadingBusy("too many files wait to be read");
  waiting++;
  const turn = last.then(() => readNow<Kind>({ kind, bytes }));
  // The next file does not care how this one ended.
  last = turn.catch(() => undefined);
  try {
    return await turn;
  } finally {
    waiting--;
  }
}

async function readNow<Kind extends keyof ReadResults>(task: ReadTask): Promise<ReadResults[Kind] | undefined> {
  const { reading, log } = server();
  await startThread();
  try {
    return await reading.run(task, { signal: AbortSignal.timeout(CLOCK_MS) });
  } catch (error) {
    if (!isTooCostly(error)) throw error;
    log.warn({ kind: task.kind, bytes: task.bytes.byteLength }, "a file was too costly to read");
    return undefined;
  }
}

/** Waits until the thread runs. The clock of a file begins then. */
async function startThread(): Promise<void> {
  const task: ReadTask = { kind: "start", bytes: new Uint8Array() };
  try {
    await server().reading.run(task, { signal: AbortSignal.timeout(START_MS) });
  } catch (error) {
    if (!isTooCostly(error)) throw error;
    throw new ReadingBusy("the reading thread has not started", { cause: error });
  }
}

function isTooCostly(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.name === "AbortError" || ("code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY");
}
