import type { GraphNode, PureFunction } from "./node.ts";
import { reachable } from "./walk.ts";

export interface Metrics {
  /** The layer of the deepest root. */
  readonly layers: number;
  /** The number of distinct aggregates that the roots use. */
  readonly heads: number;
  /**
   * The operations in the distinct elementwise nodes that the roots use, and in the functions given to `map`, `zip` and
   * `select`. Each distinct function counts once, with the helpers that it calls.
   */
  readonly ops: number;
}

/** Counts the layers, heads and operations of the roots. Equal nodes are one node already (docs/language.md §1). */
export function measure(roots: readonly GraphNode[]): Metrics {
  const nodes = reachable(roots);
  return {
    layers: roots.reduce((most, root) => Math.max(most, root.layer), 0),
    heads: nodes.filter((node) => node.kind === "aggregate").length,
    ops: countWork(nodes),
  };
}

function countWork(nodes: readonly GraphNode[]): number {
  const functions = new Map<string, number>();
  let ops = 0;
  for (const node of nodes) {
    const fn = functionOf(node);
    if (fn?.work) for (const [key, count] of fn.work) functions.set(key, count);
    else if (fn || node.kind === "elementwise") ops++;
  }
  for (const count of functions.values()) ops += count;
  return ops;
}

/** The function of a node. */
function functionOf(node: GraphNode): PureFunction | undefined {
  if (node.kind === "match") return node.predicate.kind === "function" ? node.predicate.fn : undefined;
  return node.kind === "elementwise" && node.operation.kind === "map" ? node.operation.fn : undefined;
}
