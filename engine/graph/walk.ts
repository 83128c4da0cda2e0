import type { GraphNode } from "./node.ts";

/** Every node that the roots use, themselves included, inputs before what uses them. */
export function reachable(roots: readonly GraphNode[]): GraphNode[] {
  const seen = new Set<GraphNode>();
  const stack = [...roots];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    stack.push(...inputsOf(node));
  }
  return [...seen].sort((a, b) => a.id - b.id);
}

/** What a node is computed from. */
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
