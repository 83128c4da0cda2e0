import { compareScores } from "../../../engine/index.ts";

export interface Counts {
  readonly layers: number;
  readonly heads: number;
}

export interface Medals {
  /** A good solution. */
  readonly par: Counts;
  /** The best known of an exact program. */
  readonly best: Counts;
  /** The best known of a program that may be wrong. */
  readonly probable?: Counts | undefined;
}

export type MedalKind = "par" | "best" | "probable" | "better";

/**
 * The medal of a ranked score, layers before heads: for par, for the known best, for less than an exact program is known to take, and
 * for less than anyone knew.
 *
 * @example medalOf({ layers: 4, heads: 4 }, { par: { layers: 6, heads: 6 }, best: { layers: 4, heads: 4 } }) // "best"
 */
export function medalOf(score: Counts, { par, best, probable }: Medals): MedalKind | null {
  const order = compareScores(score, best);
  if (order < 0) return probable && compareScores(score, probable) >= 0 ? "probable" : "better";
  if (order === 0) return "best";
  return score.layers <= par.layers ? "par" : null;
}
