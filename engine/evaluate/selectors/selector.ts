import type { MatchNode, SelectorNode } from "../../graph/node.ts";
import { oncePerNode } from "../../graph/once-per-node.ts";

/** Every selector that a selector is made of, itself included, each once, parts before what they make. */
export const partsOf = oncePerNode((selector: SelectorNode): readonly SelectorNode[] => {
  const seen = new Set<SelectorNode>();
  const stack: SelectorNode[] = [selector];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    if (node.kind === "complement") stack.push(node.selector);
    else if (node.kind === "combine") stack.push(node.right, node.left);
  }
  return [...seen].sort((a, b) => a.id - b.id);
});

/** The comparisons that a selector combines, left to right; one that it uses twice is named once. */
export const matchesOf = oncePerNode((selector: SelectorNode): readonly MatchNode[] => {
  const found = new Set<MatchNode>();
  const seen = new Set<SelectorNode>();
  const stack: SelectorNode[] = [selector];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    if (node.kind === "match") found.add(node);
    else if (node.kind === "complement") stack.push(node.selector);
    else stack.push(node.right, node.left);
  }
  return [...found];
});
