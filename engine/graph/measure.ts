import type { GraphNode } from "./node.ts";
import { reachable } from "./walk.ts";

export interface Metrics {
  /** The layer of the deepest root. */
  readonly layers: number;
  /** Distinct aggregates that the roots can reach. */
  readonly heads: number;
  /** Distinct elementwise nodes that the roots can reach. */
  readonly ops: number;
}

/** Counts what the roots compute with; equal nodes are one already (docs/language.md §1). */
export function measure(roots: readonly GraphNode[]): Metrics {
  const nodes = reachable(roots);
  return {
    layers: roots.reduce((most, root) => Math.max(most, root.layer), 0),
    heads: nodes.filter((node) => node.kind === "aggregate").length,
    ops: nodes.filter((node) => node.kind === "elementwise").length,
  };
}
