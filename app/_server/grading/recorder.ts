import "server-only";
import pRetry from "p-retry";
import type { HotPath, Recorded, SubmissionRow } from "../hot-path/hot-path.ts";
import { isConflict, isLocked } from "../system/database-errors.ts";

/** The wait for others that may share a commit. The flush to the disk that it saves takes as long. */
const GATHER_MS = 10;
const MOST_IN_A_COMMIT = 32;
const RETRIES = 8;

interface Waiting {
  readonly row: SubmissionRow;
  readonly resolve: (recorded: Recorded) => void;
  readonly reject: (error: unknown) => void;
}

export interface Recorder {
  /** Records one submission, together with others that come at the same time. Resolves after the commit. */
  record(row: SubmissionRow): Promise<Recorded>;
}

/** Gathers submissions into commits: one flush to the disk serves several. Commits follow each other. */
export function makeRecorder(hotPath: Pick<HotPath, "record">): Recorder {
  let waiting: Waiting[] = [];
  let isWriting = false;

  async function write(): Promise<void> {
    if (isWriting) return;
    isWriting = true;
    while (waiting.length > 0) {
      const group = waiting.slice(0, MOST_IN_A_COMMIT);
      waiting = waiting.slice(MOST_IN_A_COMMIT);
      await writeGroup(hotPath, group);
    }
    isWriting = false;
  }

  return {
    record: (row) =>
      new Promise((resolve, reject) => {
        waiting.push({ row, resolve, reject });
        if (waiting.length === 1) setTimeout(write, GATHER_MS);
      }),
  };
}

async function writeGroup(hotPath: Pick<HotPath, "record">, group: readonly Waiting[]): Promise<void> {
  try {
    const recorded = await retried(() => hotPath.record(group.map(({ row }) => row)));
    for (const [i, one] of recorded.entries()) group[i]?.resolve(one);
  } catch (error) {
    for (const { reject } of group) reject(error);
  }
}

/** Again if another process holds the lock or has changed the same rows: nothing was written then. */
function retried<T>(work: () => Promise<T>): Promise<T> {
  return pRetry(work, {
    retries: RETRIES,
    minTimeout: 20,
    maxTimeout: 1_000,
    factor: 2,
    randomize: true,
    shouldRetry: ({ error }) => isConflict(error) || isLocked(error),
  });
}
