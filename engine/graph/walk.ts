import type { GraphNode, MatchNode, SelectorNode } from "./node.ts";
import { oncePerNode } from "./once-per-node.ts";

/** The roots and all that is below them, each once, depth first and from left to right: a node comes before its parts. */
export function walk<N>(roots: readonly N[], below: (node: N) => readonly N[]): N[] {
  const seen = new Set<N>();
  const stack = roots.toReversed();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    const next = below(node);
    for (let i = next.length - 1; i >= 0; i--) stack.push(next[i] as N);
  }
  return [...seen];
}

/** Every node that the roots use, the roots included. Inputs come before the nodes that use them. */
export function reachable(roots: readonly GraphNode[]): GraphNode[] {
  return walk(roots, inputsOf).sort((a, b) => a.id - b.id);
}

export function isSelector(node: GraphNode): node is SelectorNode {
  return node.kind === "match" || node.kind === "combine" || node.kind === "complement";
}

/** Every selector that a selector is made of, itself included, each once. Parts come before what they make. */
export const partsOf = oncePerNode((selector: SelectorNode): readonly SelectorNode[] =>
  walk([selector], selectorsIn).sort((a, b) => a.id - b.id),
);

/** The comparisons that a selector combines, from left to right, each once. */
export const matchesOf = oncePerNode((selector: SelectorNode): readonly MatchNode[] =>
  walk([selector], selectorsIn).filter((node) => node.kind === "match"),
);

function selectorsIn(node: SelectorNode): readonly SelectorNode[] {
  return node.kind === "match" ? [] : inputsOf(node).filter(isSelector);
}

/** The nodes that a node is computed from. */
export function inputsOf(node: GraphNode): readonly GraphNode[] {
  switch (node.kind) {
    case "input":
    case "constant":
    case "sequence":
      return [];
    case "elementwise":
      return node.inputs;
    case "match":
      return [node.key, node.query];
    case "combine":
      return [node.left, node.right];
    case "complement":
      return [node.selector];
    case "aggregate":
      return [node.selector, node.value];
  }
}
