import type { GraphNode } from "../../graph/node.ts";
import { NO_SPAN, type Span } from "../../problem/problem.ts";

/** What messages need to know of nodes. */
export interface Places {
  /** Where a node stands in the source. */
  spansOf(node: GraphNode): readonly Span[];
  /** What it is called there. */
  nameOf(node: GraphNode): string | undefined;
}

/** The first expression that made a node. */
export function spanOf(node: GraphNode, places: Places | undefined): Span {
  return places?.spansOf(node)[0] ?? NO_SPAN;
}
