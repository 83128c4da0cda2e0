/** The counts that a solution is ranked by. */
export interface Score {
  readonly layers: number;
  readonly heads: number;
  /** Operations. They decide between two scores only if both count them. */
  readonly ops?: number;
}

/**
 * Compares two scores for sorting: negative if `a` is better, 0 if neither is. Fewer layers are better, then fewer
 * heads, then fewer operations.
 *
 * @example compareScores({ layers: 1, heads: 4 }, { layers: 2, heads: 2 }) // -1
 */
export function compareScores(a: Score, b: Score): number {
  return a.layers - b.layers || a.heads - b.heads || compareOps(a.ops, b.ops);
}

function compareOps(a: number | undefined, b: number | undefined): number {
  return a === undefined || b === undefined ? 0 : a - b;
}
