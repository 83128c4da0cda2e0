import type { AggregateNode, MatchNode, SelectorNode, SOpNode } from "../graph/node.ts";
import { applyBinary, applyElementwise, scalarTruthy } from "../graph/operators.ts";
import { asNumber, Float, type Scalar } from "../graph/scalar.ts";
import { isSelector, reachable } from "../graph/walk.ts";
import { Meter } from "../limits.ts";
import { atPosition, fail, ProblemError } from "../problem/problem.ts";

/**
 * Evaluates by the definition of the language, position by position and pair by pair. Tests, fuzzing and the benchmark
 * compare the planner with it. It takes quadratic time, and its errors name the position but not the place in the source.
 */
export function naiveEvaluate(node: SOpNode, input: readonly Scalar[]): Scalar[] {
  return naiveColumns(node, input).get(node) as Scalar[];
}

/** Rows are queries, columns keys. */
export function naiveMatrix(selector: SelectorNode, input: readonly Scalar[]): boolean[][] {
  const columns = new Map<SOpNode, Scalar[]>();
  for (const part of reachable([selector])) if (isSOp(part)) columns.set(part, computeNode(part, input, columns));
  return matrixOf(selector, columns);
}

/** Nodes are computed in the order in which they were made, so the first error is that of the first node. */
function naiveColumns(node: SOpNode, input: readonly Scalar[]): ReadonlyMap<SOpNode, Scalar[]> {
  const columns = new Map<SOpNode, Scalar[]>();
  for (const part of reachable([node])) if (isSOp(part)) columns.set(part, computeNode(part, input, columns));
  return columns;
}

function isSOp(node: SOpNode | SelectorNode): node is SOpNode {
  return !isSelector(node);
}

type Columns = ReadonlyMap<SOpNode, readonly Scalar[]>;

function valuesOf(node: SOpNode, columns: Columns): readonly Scalar[] {
  return columns.get(node) as readonly Scalar[];
}

function computeNode(node: SOpNode, input: readonly Scalar[], columns: Columns): Scalar[] {
  switch (node.kind) {
    case "input":
      return input.map((token, i) => (node.name === "tokens" ? token : i));
    case "constant":
      return input.map(() => node.value);
    case "sequence":
      if (node.values.length !== input.length) fail("ValueError", "sequence-length");
      return [...node.values];
    case "elementwise":
      return input.map((_, i) =>
        at(i, () =>
          applyElementwise(
            node.operation,
            node.inputs.map((sop) => valuesOf(sop, columns)[i] as Scalar),
            new Meter(),
          ),
        ),
      );
    case "aggregate":
      return matrixOf(node.selector, columns).map((row, query) =>
        at(query, () => naiveAggregate(node, row, valuesOf(node.value, columns))),
      );
  }
}

/** Adds this position to a problem. */
function at<T>(position: number, compute: () => T): T {
  try {
    return compute();
  } catch (error) {
    throw atPosition(error, position);
  }
}

function matrixOf(selector: SelectorNode, columns: Columns): boolean[][] {
  switch (selector.kind) {
    case "match":
      return matchMatrix(selector, columns);
    case "complement":
      return matrixOf(selector.selector, columns).map((row) => row.map((cell) => !cell));
    case "combine": {
      const left = matrixOf(selector.left, columns);
      const right = matrixOf(selector.right, columns);
      return left.map((row, q) =>
        row.map((cell, k) => applyBinary(selector.operator, cell, right[q]?.[k] as boolean) === true),
      );
    }
  }
}

function matchMatrix({ predicate, key, query }: MatchNode, columns: Columns): boolean[][] {
  const test = (k: Scalar, q: Scalar) =>
    predicate.kind === "function" ? predicate.fn.call([k, q], new Meter()) : applyBinary(predicate.operator, k, q);
  return valuesOf(query, columns).map((q, row) =>
    at(row, () => valuesOf(key, columns).map((k) => scalarTruthy(test(k, q)))),
  );
}

function naiveAggregate(node: AggregateNode, row: readonly boolean[], values: readonly Scalar[]): Scalar {
  const selected = values.filter((_, key) => row[key]);
  if (selected.length === 0) return node.fallback;
  if (selected.length === 1) return selected[0] as Scalar;
  const sum = selected.reduce<Scalar>(add, 0);
  return node.mode === "sum" ? sum : new Float((asNumber(sum) as number) / selected.length);
}

function add(a: Scalar, b: Scalar): Scalar {
  try {
    return applyBinary("+", a, b);
  } catch (error) {
    if (error instanceof ProblemError && error.problem.code === "operator-types") fail("TypeError", "cannot-sum");
    throw error;
  }
}
