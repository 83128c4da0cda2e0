import type { AggregateNode, SelectorNode, SOpNode } from "../graph/node.ts";
import { applyBinary, applyOperation, applyUnary, scalarTruthy } from "../graph/operators.ts";
import { asNumber, Float, type Scalar, scalarEquals } from "../graph/scalar.ts";
import { Meter } from "../limits.ts";

/**
 * The definition of the language, position by position and pair by pair: the oracle that tests and the benchmark hold
 * the planner against. Quadratic, and says nothing about places.
 */
export function naiveEvaluate(node: SOpNode, input: readonly Scalar[]): Scalar[] {
  const values = (sop: SOpNode) => naiveEvaluate(sop, input);
  switch (node.kind) {
    case "input":
      return input.map((token, i) => (node.name === "tokens" ? token : i));
    case "constant":
      return input.map(() => node.value);
    case "sequence":
      return [...node.values];
    case "elementwise": {
      const inputs = node.inputs.map(values);
      return input.map((_, i) =>
        computeOne(
          node.operation,
          inputs.map((column) => column[i] as Scalar),
        ),
      );
    }
    case "aggregate":
      return naiveMatrix(node.selector, input).map((row) => naiveAggregate(node, row, values(node.value)));
  }
}

function computeOne(
  operation: Extract<SOpNode, { kind: "elementwise" }>["operation"],
  args: readonly Scalar[],
): Scalar {
  const [a, b, c] = args as [Scalar, Scalar, Scalar];
  switch (operation.kind) {
    case "binary":
      return applyOperation(operation, a, b, new Meter());
    case "unary":
      return applyUnary(operation.operator, a);
    case "where":
      return scalarTruthy(a) ? b : c;
    case "has":
      return operation.collection.some((item) => scalarEquals(item, a));
    case "map":
      return operation.fn.call(args, new Meter());
  }
}

/** Rows are queries, columns keys. */
export function naiveMatrix(selector: SelectorNode, input: readonly Scalar[]): boolean[][] {
  switch (selector.kind) {
    case "match": {
      const { predicate } = selector;
      const keys = naiveEvaluate(selector.key, input);
      const queries = naiveEvaluate(selector.query, input);
      const test = (key: Scalar, query: Scalar) =>
        predicate.kind === "function"
          ? predicate.fn.call([key, query], new Meter())
          : applyBinary(predicate.operator, key, query);
      return queries.map((query) => keys.map((key) => scalarTruthy(test(key, query))));
    }
    case "complement":
      return naiveMatrix(selector.selector, input).map((row) => row.map((cell) => !cell));
    case "combine": {
      const left = naiveMatrix(selector.left, input);
      const right = naiveMatrix(selector.right, input);
      return left.map((row, q) =>
        row.map((cell, k) => applyBinary(selector.operator, cell, right[q]?.[k] as boolean) === true),
      );
    }
  }
}

function naiveAggregate(node: AggregateNode, row: readonly boolean[], values: readonly Scalar[]): Scalar {
  const selected = values.filter((_, key) => row[key]);
  if (selected.length === 0) return node.fallback;
  if (selected.length === 1) return selected[0] as Scalar;
  const sum = selected.reduce<Scalar>((total, value) => applyBinary("+", total, value), 0);
  return node.mode === "sum" ? sum : new Float((asNumber(sum) as number) / selected.length);
}
