import type { Client } from "./fair-queue.ts";

/** Processor time of a first try. A usual program takes a tenth of it. */
const MOST_MS = 300;
/** A usual program passes with this too, once the engine's code is compiled. */
const LEAST_MS = 50;
const REMEMBERED_MS = 60_000;

/** How long first tries may take. */
export interface Budgets {
  /** Milliseconds of processor time for the next try of this client. */
  of(client: Client, now?: number): number;
  /** Remembers for a minute that a program of this client was slow. */
  wasSlow(client: Client, now?: number): void;
}

/**
 * Each slow program of the last minute halves the first tries of its address, down to 50 ms. Who comes as a new learner each
 * time, at the address of a school, then hardly delays the school.
 */
export function makeBudgets(): Budgets {
  const slow = new Map<string, number[]>();
  const recent = (address: string, now: number) => (slow.get(address) ?? []).filter((at) => at > now - REMEMBERED_MS);
  return {
    of: ({ address }, now = Date.now()) => Math.max(LEAST_MS, MOST_MS / 2 ** recent(address, now).length),
    wasSlow: ({ address }, now = Date.now()) => {
      for (const other of slow.keys()) if (recent(other, now).length === 0) slow.delete(other);
      // Beyond a few, more make no difference.
      slow.set(address, [...recent(address, now), now].slice(-4));
    },
  };
}
