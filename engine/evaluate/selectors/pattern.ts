import type { SelectorNode, SOpNode } from "../../graph/node.ts";
import type { Meter } from "../../limits.ts";
import type { Column } from "../columns/column.ts";
import type { Memory } from "../columns/memory.ts";
import type { Places } from "./places.ts";
import { rowsOf } from "./rows.ts";

/** Who attends to whom, asked a pair at a time; no matrix is held. */
export interface Pattern {
  /** The number of positions: rows are queries, columns keys. */
  readonly size: number;
  selects(query: number, key: number): boolean;
}

/** The pattern of a selector; an error in it names the query and stands at the comparison. */
export function patternOf(node: SelectorNode, source: PatternSource): Pattern {
  const { selects } = rowsOf(node, source);
  return { size: source.size, selects };
}

/** What a pattern is read from. */
export interface PatternSource {
  readonly size: number;
  readonly meter: Meter;
  readonly memory: Memory;
  columnFor(sop: SOpNode): Column;
  readonly places?: Places | undefined;
}

/** The first `upTo` rows and columns as a matrix, for drawing: rows are queries. */
export function drawMatrix(pattern: Pattern, upTo: number): boolean[][] {
  const size = Math.min(pattern.size, upTo);
  return Array.from({ length: size }, (_, query) =>
    Array.from({ length: size }, (_, key) => pattern.selects(query, key)),
  );
}
