import { processorClock } from "./processor-clock.ts";

/** Processor time that one verdict may take, whatever number of runs it is made of. */
const VERDICT_MS = 5_000;
/** More than the limit of one run, so that each run that begins late ends at its first look. */
const LATE_MS = 60_000;

/** The program needs more time than it was given for now. */
export class OutOfBudget extends Error {}

/**
 * The clock of one verdict. It throws `OutOfBudget` after `budgetMs`. Once the verdict's time is over it leaps at each look,
 * so that no further run gets a time of its own.
 */
export function verdictClock(budgetMs = Number.POSITIVE_INFINITY, clock = processorClock()): () => number {
  let leaps = 0;
  return () => {
    const ms = clock();
    if (ms > budgetMs) throw new OutOfBudget("the program needs more time");
    return ms <= VERDICT_MS ? ms : ms + LATE_MS * ++leaps;
  };
}
