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
};

/** Counts what one run spends, over interpretation and evaluation alike. Pure counting, so the same run always ends the same way. */
export class Meter {
  private stepsLeft: number;
  private pairsLeft: number;

  constructor(readonly limits: Limits = DEFAULT_LIMITS) {
    this.stepsLeft = limits.steps;
    this.pairsLeft = limits.pairs;
  }

  spend(steps: number): void {
    this.stepsLeft -= steps;
    if (this.stepsLeft < 0) fail("LimitError", "limit-steps", { limit: this.limits.steps });
  }

  /** Pays for pairs of positions that are looked at one by one. */
  lookAtPairs(pairs: number): void {
    this.pairsLeft -= pairs;
    if (this.pairsLeft < 0) fail("LimitError", "limit-pairs", { limit: this.limits.pairs });
  }

  /** Starts counting again: the next run has the whole budget. */
  refill(): void {
    this.stepsLeft = this.limits.steps;
    this.pairsLeft = this.limits.pairs;
  }

  get spent(): number {
    return this.limits.steps - this.stepsLeft;
  }
}
