import type { Groups } from "../order/groups.ts";
import type { Ranks } from "../order/ranking.ts";
import type { Atom } from "./indicator.ts";

/** The keys that a conjunction lets each query select, ready to be counted and summed over. */
export interface Selected {
  /** Adds, for each query, `times` × the sum of the selected keys' weights; without weights, × their number. */
  addTo(totals: Float64Array, times: number, weights: Float64Array | undefined): void;
  /** Set where equality alone selects: queries of one group select the same keys. */
  readonly groups?: Groups;
  /**
   * Set where each query selects, of its group, the keys before a place in the sequence: sums that run from left to right
   * are those that Python makes.
   */
  readonly prefixes?: { readonly groups: Groups; readonly ends: Int32Array };
}

/** The inequalities on one key column: its ranks, and what each query asks of them. */
export interface OrderedKeys {
  readonly keys: Float64Array;
  readonly bounds: readonly { readonly operator: Atom["operator"]; readonly ranks: Ranks }[];
}
