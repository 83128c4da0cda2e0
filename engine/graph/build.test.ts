import { expect, test } from "vitest";
import { Meter } from "../limits.ts";
import { GraphBuilder } from "./build.ts";
import { Float } from "./scalar.ts";

function builder() {
  return new GraphBuilder(new Meter());
}

test("equal expressions are one node", () => {
  const graph = builder();
  const once = graph.binary("+", graph.tokens, graph.constant(1));
  expect(graph.binary("+", graph.tokens, graph.constant(1))).toBe(once);
  expect(graph.binary("+", graph.constant(1), graph.tokens)).not.toBe(once);
});

test("the order of operands does not matter where the operator commutes", () => {
  const graph = builder();
  const { tokens, indices } = graph;
  expect(graph.binary("==", tokens, indices)).toBe(graph.binary("==", indices, tokens));
  const a = graph.match({ kind: "compare", operator: "<" }, indices, indices);
  const b = graph.match({ kind: "compare", operator: "==" }, tokens, tokens);
  expect(graph.combine("&", a, b)).toBe(graph.combine("&", b, a));
});

test("1, 1.0, True and '1' are four constants", () => {
  const graph = builder();
  const ids = [1, new Float(1), true, "1"].map((value) => graph.constant(value).id);
  expect(new Set(ids).size).toBe(4);
});

test("no choice of strings makes two different sequences one node", () => {
  const graph = builder();
  expect(graph.sequence(["a", "b"])).not.toBe(graph.sequence(["a1:sb"]));
  expect(graph.sequence(["a2:sb"])).not.toBe(graph.sequence(["a", "b"]));
});

test("constants fold, and a condition that is constant chooses", () => {
  const graph = builder();
  expect(graph.binary("*", graph.constant(6), graph.constant(7))).toBe(graph.constant(42));
  expect(graph.where(graph.constant(true), graph.tokens, graph.indices)).toBe(graph.tokens);
  expect(graph.unary("neg", graph.constant(3))).toBe(graph.constant(-3));
});

test("an aggregate is one layer above its inputs", () => {
  const graph = builder();
  const all = graph.match({ kind: "compare", operator: "==" }, graph.constant(1), graph.constant(1));
  const length = graph.aggregate("sum", all, graph.constant(1), 0);
  const last = graph.match(
    { kind: "compare", operator: "==" },
    graph.indices,
    graph.binary("-", length, graph.constant(1)),
  );
  expect(length.layer).toBe(1);
  expect(last.layer).toBe(1);
  expect(graph.aggregate("sum", last, graph.tokens, 0).layer).toBe(2);
});

test("a complement of a complement is the selector itself", () => {
  const graph = builder();
  const selector = graph.match({ kind: "compare", operator: "<" }, graph.indices, graph.indices);
  expect(graph.complement(graph.complement(selector))).toBe(selector);
});

test("too many nodes is an error that names the limit", () => {
  const graph = new GraphBuilder(new Meter({ ...new Meter().limits, nodes: 3 }));
  expect(() => [1, 2, 3, 4].map((value) => graph.constant(value))).toThrow(
    expect.objectContaining({ problem: expect.objectContaining({ code: "limit-nodes", args: { limit: 3 } }) }),
  );
});
