import type { GraphNode } from "../../graph/node.ts";
import { NO_SPAN, type Span } from "../../problem/problem.ts";

/** The facts about nodes that messages need. */
export interface Places {
  /** The place of a node in the source. */
  spansOf(node: GraphNode): readonly Span[];
  /** The name of a node in the program. */
  nameOf(node: GraphNode): string | undefined;
}

/** The first expression that made a node. */
export function spanOf(node: GraphNode, places: Places | undefined): Span {
  return places?.spansOf(node)[0] ?? NO_SPAN;
}
