import type { MatchNode, SelectorNode } from "../graph/node.ts";

/** Every selector that a selector is made of, itself included, each once, parts before what they make. */
export function partsOf(selector: SelectorNode): readonly SelectorNode[] {
  const known = parts.get(selector);
  if (known) return known;
  const seen = new Set<SelectorNode>();
  const stack: SelectorNode[] = [selector];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    if (node.kind === "complement") stack.push(node.selector);
    else if (node.kind === "combine") stack.push(node.right, node.left);
  }
  const found = [...seen].sort((a, b) => a.id - b.id);
  parts.set(selector, found);
  return found;
}

const parts = new WeakMap<SelectorNode, readonly SelectorNode[]>();

/** The comparisons that a selector combines, left to right; one that it uses twice is named once. */
export function matchesOf(selector: SelectorNode): readonly MatchNode[] {
  const known = matches.get(selector);
  if (known) return known;
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
  const list = [...found];
  matches.set(selector, list);
  return list;
}

const matches = new WeakMap<SelectorNode, readonly MatchNode[]>();
