import type { GraphNode } from "./node.ts";

/**
 * Computes something once for each node, because graphs do not change. The result is kept on the node, behind a symbol. A
 * WeakMap would keep it until V8's next full collection, and young collections would copy it until then. A page that runs
 * a program at each keystroke kept dozens of dead graphs in that way, and paused for them.
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
