import "server-only";
import { setImmediate as nextTurn, setTimeout as wait } from "node:timers/promises";
import { Mutex } from "async-mutex";

/** A board that takes longer to read waits for the database, and the next one need not wait for it. */
const LONGEST_MS = 100;

// Next loads a module once for each of its bundles; one process must still draw one board at a time.
const kept = globalThis as typeof globalThis & { raspBoards?: Mutex };

/**
 * Reads a board after those that were asked for before it, and gives other requests a turn of the event loop first. Boards
 * whose rows came at the same time would be drawn in one go, and everybody else would wait for all of them.
 */
export async function inTurn<T>(read: () => Promise<T>): Promise<T> {
  kept.raspBoards ??= new Mutex();
  const { board } = await kept.raspBoards.runExclusive(async () => {
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
