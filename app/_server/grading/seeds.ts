import "server-only";
import { randomInt } from "node:crypto";

/** Seeds fit a 32-bit signed column. */
const SEEDS = 2 ** 31;
const OPEN_MS = 60_000;
const MOST_USES = 64;

interface OpenSeed {
  readonly seed: number;
  readonly closesAt: number;
  usesLeft: number;
}

const open = new Map<string, OpenSeed>();

/**
 * The seed of the next submission to a puzzle. A few submissions that come close together share one, since making its
 * tests costs as much as running a program on them; nobody learns it before it has closed (docs/decisions/016).
 */
export function takeSeed(puzzleId: string, now = Date.now()): number {
  for (const [id, { closesAt, usesLeft }] of open) if (closesAt <= now || usesLeft === 0) open.delete(id);
  const current = open.get(puzzleId) ?? { seed: randomInt(SEEDS), closesAt: now + OPEN_MS, usesLeft: MOST_USES };
  current.usesLeft--;
  open.set(puzzleId, current);
  return current.seed;
}

/** Whether the seed of a submission made then has closed, here and on every other server. */
export function hasSeedClosed(madeAt: Date, now = Date.now()): boolean {
  return madeAt.getTime() + OPEN_MS <= now;
}
