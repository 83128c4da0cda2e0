import { expect, test } from "vitest";
import { Meter } from "../limits.ts";
import { GraphBuilder } from "./build.ts";
import type { GraphNode } from "./node.ts";
import { oncePerNode } from "./once-per-node.ts";

test("each function works out each node once, and the node looks as before", () => {
  const graph = new GraphBuilder(new Meter());
  const [tokens, indices] = [graph.tokens, graph.indices];
  const seen: GraphNode[] = [];
  const kindOf = oncePerNode((node: GraphNode) => {
    seen.push(node);
    return { kind: node.kind };
  });
  const other = oncePerNode((node: GraphNode) => [node.layer]);
  expect(kindOf(tokens)).toBe(kindOf(tokens));
  expect(other(tokens)).toEqual([0]);
  expect(kindOf(indices)).not.toBe(kindOf(tokens));
  expect(seen).toEqual([tokens, indices]);
  expect(Object.getOwnPropertySymbols({ ...tokens })).toEqual([]);
});
