import { expect, test } from "vitest";
import { GraphBuilder } from "../../graph/build.ts";
import type { BinaryOperator, ElementwiseNode } from "../../graph/node.ts";
import { Meter } from "../../limits.ts";
import { columnOf, NumberColumn } from "./column.ts";
import { computeElementwise } from "./elementwise.ts";
import { Memory } from "./memory.ts";

/** A column that gives no single value, so only work on the whole array can read it. */
class Whole extends NumberColumn {
  override at(): never {
    throw new Error("a value was taken alone");
  }
}

test.each<[BinaryOperator, readonly number[]]>([
  ["+", [5, 1]],
  ["-", [1, -5]],
  ["*", [6, -6]],
  ["<", [0, 1]],
  ["==", [0, 0]],
])("two columns of integers meet `%s` as whole arrays", (operator, numbers) => {
  const graph = new GraphBuilder(new Meter());
  const node = graph.binary(operator, graph.indices, graph.tokens) as ElementwiseNode;
  const [a, b] = [new Whole("int", Float64Array.of(3, -2)), new Whole("int", Float64Array.of(2, 3))];
  const result = computeElementwise(node, [a, b], new Meter(), new Memory());
  expect(result.kind === "number" && [...result.numbers]).toEqual(numbers);
});

test("two columns of other values are computed one by one", () => {
  const graph = new GraphBuilder(new Meter());
  const node = graph.binary("+", graph.indices, graph.tokens) as ElementwiseNode;
  const memory = new Memory();
  const result = computeElementwise(
    node,
    [columnOf(["a", "b"], memory), columnOf(["c", "d"], memory)],
    new Meter(),
    memory,
  );
  expect([result.at(0), result.at(1)]).toEqual(["ac", "bd"]);
});
