import type { SelectorNode } from "../../graph/node.ts";
import type { PatternSource } from "./pattern-source.ts";
import { rowsOf } from "./rows.ts";

/** The pairs that a selector selects, one at a time. No matrix is kept. */
export interface Pattern {
  /** The number of positions: rows are queries, columns are keys. */
  readonly size: number;
  selects(query: number, key: number): boolean;
}

/** The pattern of a selector. An error names the position of the query and points at the comparison. */
export function patternOf(node: SelectorNode, source: PatternSource): Pattern {
  const { selects } = rowsOf(node, source);
  return { size: source.size, selects };
}

/** The first `upTo` rows and columns as a matrix, for drawing: rows are queries, columns are keys. */
export function drawMatrix(pattern: Pattern, upTo: number): boolean[][] {
  const size = Math.min(pattern.size, upTo);
  return Array.from({ length: size }, (_, query) =>
    Array.from({ length: size }, (_, key) => pattern.selects(query, key)),
  );
}
