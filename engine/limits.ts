import { fail } from "./problem/problem.ts";

/** Every bound of the language, in one place. A caller may lower or raise any of them for one run. */
export interface Limits {
  /**
   * Steps of the interpreter and of functions given to `map`, `select` and `zip`, together. An object costs some for the
   * memory that it holds.
   */
  readonly steps: number;
  /** Calls within calls. */
  readonly depth: number;
  /** Items of a list, tuple, set or dict, characters of a string. */
  readonly size: number;
  /** Decimal digits of an integer. */
  readonly digits: number;
  /** Nodes of one graph. */
  readonly nodes: number;
  /** Positions of the input. */
  readonly positions: number;
  /** Characters of the source. */
  readonly source: number;
  /** Pairs of positions looked at one by one, where no plan avoids it. */
  readonly pairs: number;
  /** Processor time of one run, in seconds. It bounds nothing without a clock. */
  readonly seconds: number;
  /** Milliseconds of processor time, from any start. The engine has no clock of its own: the host passes one in. */
  readonly clock?: () => number;
}

export const DEFAULT_LIMITS: Limits = {
  steps: 5_000_000,
  depth: 200,
  size: 1_000_000,
  digits: 100_000,
  nodes: 10_000,
  positions: 1_000_000,
  source: 100_000,
  pairs: 20_000_000,
  seconds: 5,
};

/** The clock is looked at once in so many charges. */
const CHARGES_A_LOOK = 64;

/** The steps and pairs that a run has spent. */
export interface Cost {
  readonly steps: number;
  readonly pairs: number;
}

/**
 * Counts what one run spends, over interpretation and evaluation alike. Without a clock it only counts, so the same run
 * always ends the same way. A clock ends what takes far longer than its steps should.
 */
export class Meter {
  private stepsLeft: number;
  private pairsLeft: number;
  private charges = 0;
  private deadline: number;

  constructor(readonly limits: Limits = DEFAULT_LIMITS) {
    this.stepsLeft = limits.steps;
    this.pairsLeft = limits.pairs;
    this.deadline = this.timeFromNow();
  }

  spend(steps: number): void {
    this.stepsLeft -= steps;
    if (this.stepsLeft < 0) fail("LimitError", "limit-steps", { limit: this.limits.steps });
    if ((++this.charges & (CHARGES_A_LOOK - 1)) === 0) this.lookAtClock();
  }

  /** Ends a run that has used up its processor time. */
  lookAtClock(): void {
    const { clock, seconds } = this.limits;
    if (clock && clock() > this.deadline) fail("LimitError", "limit-time", { seconds });
  }

  private timeFromNow(): number {
    const { clock, seconds } = this.limits;
    return clock ? clock() + seconds * 1000 : Number.POSITIVE_INFINITY;
  }

  /** Pays for pairs of positions that are looked at one by one. */
  lookAtPairs(pairs: number): void {
    this.lookAtClock();
    this.pairsLeft -= pairs;
    if (this.pairsLeft < 0) fail("LimitError", "limit-pairs", { limit: this.limits.pairs });
  }

  /** Starts counting again: the next run has the whole budget. */
  refill(): void {
    this.stepsLeft = this.limits.steps;
    this.pairsLeft = this.limits.pairs;
    this.deadline = this.timeFromNow();
  }

  get spent(): number {
    return this.limits.steps - this.stepsLeft;
  }

  get cost(): Cost {
    return { steps: this.spent, pairs: this.limits.pairs - this.pairsLeft };
  }

  /** Pays for work that is known to cost this and is not done again. False, and nothing is paid, if the budget is too small. */
  payAgain({ steps, pairs }: Cost): boolean {
    if (steps > this.stepsLeft || pairs > this.pairsLeft) return false;
    this.spend(steps);
    this.lookAtPairs(pairs);
    return true;
  }
}
