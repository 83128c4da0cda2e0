import type { Groups } from "../order/groups.ts";
import type { Atom } from "./indicator.ts";

/** The keys that a conjunction lets each query select, in a form for counting and summing. */
export interface Selected {
  /** Adds, for each query, `times` × the sum of the selected keys' weights; without weights, × their number. */
  addTo(totals: Float64Array, times: number, weights: Float64Array | undefined): void;
  /** Set if only equalities select. Then all queries of one group select the same keys. */
  readonly groups?: Groups;
  /**
   * Set if each query selects the keys of its group before a place in the sequence. Then a running total from left to
   * right adds in the same order as Python's `sum`.
   */
  readonly prefixes?: { readonly groups: Groups; readonly ends: Int32Array };
}

/** The inequalities on one key column: the ranks of its keys, and for each bound the ranks of the queries. */
export interface OrderedKeys {
  readonly keys: Float64Array;
  readonly bounds: readonly { readonly operator: Atom["operator"]; readonly queries: Float64Array }[];
}
