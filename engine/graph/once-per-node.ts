import type { GraphNode } from "./node.ts";

/**
 * Works something out once for each node: graphs do not change. It is kept on the node itself, behind a symbol. In a
 * WeakMap it would outlive its graph until V8's next full collection, and young collections would copy it meanwhile: a
 * page that runs a program at each keystroke held dozens of dead graphs, and paused for them.
 */
export function oncePerNode<N extends GraphNode, V extends object>(compute: (node: N) => V): (node: N) => V {
  const place = Symbol("worked out once");
  return (node) => {
    const kept = node as N & { [place]?: V };
    const known = kept[place];
    if (known !== undefined) return known;
    const value = compute(node);
    Object.defineProperty(kept, place, { value });
    return value;
  };
}
