import type { AggregateNode, GraphNode, SOpNode } from "../graph/node.ts";
import type { Scalar } from "../graph/scalar.ts";
import { reachable } from "../graph/walk.ts";
import { drawMatrix, type Evaluation } from "./evaluate.ts";
import { matchesOf } from "./selector.ts";

/** One head, drawn: rows of `matrix` are queries, columns keys. */
export interface AttentionTrace {
  readonly node: AggregateNode;
  readonly layer: number;
  /** A row of keys for each comparison in the selector, left to right. */
  readonly keys: readonly (readonly Scalar[])[];
  readonly queries: readonly (readonly Scalar[])[];
  readonly matrix: readonly (readonly boolean[])[];
  readonly values: readonly Scalar[];
  readonly result: readonly Scalar[];
}

/** The heads that the roots use, by layer, then in the order they were made; each cut to its first `upTo` positions. */
export function traceAttention(roots: readonly GraphNode[], evaluation: Evaluation, upTo: number): AttentionTrace[] {
  const heads = reachable(roots).filter((node) => node.kind === "aggregate");
  return heads.sort((a, b) => a.layer - b.layer || a.id - b.id).map((node) => traceHead(node, evaluation, upTo));
}

function traceHead(node: AggregateNode, evaluation: Evaluation, upTo: number): AttentionTrace {
  const matches = matchesOf(node.selector);
  const first = (sop: SOpNode) => firstValues(sop, evaluation, upTo);
  return {
    node,
    layer: node.layer,
    keys: matches.map(({ key }) => first(key)),
    queries: matches.map(({ query }) => first(query)),
    matrix: drawMatrix(evaluation.pattern(node.selector), upTo),
    values: first(node.value),
    result: first(node),
  };
}

/** The values at the first positions of an s-op. */
export function firstValues(node: SOpNode, evaluation: Evaluation, upTo: number): Scalar[] {
  const column = evaluation.column(node);
  return Array.from({ length: Math.min(column.length, upTo) }, (_, i) => column.at(i));
}
