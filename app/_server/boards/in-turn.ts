import "server-only";
import { setImmediate as nextTurn, setTimeout as wait } from "node:timers/promises";
import { Mutex } from "async-mutex";

/** A board that takes longer to read waits for the database, and the next one need not wait for it. */
const LONGEST_MS = 20;
/** Boards in the line. Beyond them the database is slow, and a longer line would only add to its time. */
const MOST_WAITING = 50;

interface Line {
  readonly mutex: Mutex;
  waiting: number;
}

// Next loads a module once for each of its bundles; one process must still draw one board at a time.
const kept = globalThis as typeof globalThis & { raspBoards?: Line };

/**
 * Reads a board after those that were asked for before it, and gives other requests a turn of the event loop first. Boards
 * whose rows came at the same time would be drawn in one go, and everybody else would wait for all of them. If 50 boards
 * wait already, the next one begins at once.
 */
export async function inTurn<T>(read: () => Promise<T>): Promise<T> {
  kept.raspBoards ??= { mutex: new Mutex(), waiting: 0 };
  const line = kept.raspBoards;
  if (line.waiting >= MOST_WAITING) return read();
  line.waiting++;
  const { board } = await line.mutex.runExclusive(async () => {
    line.waiting--;
    await nextTurn();
    const board = read();
    const ended = board.then(
      () => undefined,
      () => undefined,
    );
    await Promise.race([ended, wait(LONGEST_MS, undefined, { ref: false })]);
    return { board };
  });
  return board;
}
