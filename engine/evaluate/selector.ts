import type { MatchNode, SelectorNode } from "../graph/node.ts";

/** The comparisons that a selector combines, left to right. */
export function matchesOf(selector: SelectorNode): MatchNode[] {
  const matches: MatchNode[] = [];
  const stack: SelectorNode[] = [selector];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.kind === "match") matches.push(node);
    else if (node.kind === "complement") stack.push(node.selector);
    else stack.push(node.right, node.left);
  }
  return matches;
}
