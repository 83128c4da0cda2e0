import { compareScores } from "../../../engine/index.ts";

export interface Counts {
  readonly layers: number;
  readonly heads: number;
}

export interface Medals {
  /** A good solution. */
  readonly par: Counts;
  /** The best that is known. */
  readonly best: Counts;
}

export type MedalKind = "par" | "best" | "better";

/**
 * The medal of a ranked score, layers before heads: for par, for the known best, and for fewer than anyone knew.
 *
 * @example medalOf({ layers: 4, heads: 4 }, { par: { layers: 6, heads: 6 }, best: { layers: 4, heads: 4 } }) // "best"
 */
export function medalOf(score: Counts, { par, best }: Medals): MedalKind | null {
  const order = compareScores(score, best);
  if (order < 0) return "better";
  if (order === 0) return "best";
  return score.layers <= par.layers ? "par" : null;
}
