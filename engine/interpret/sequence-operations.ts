import { type GraphBuilder, MIRRORED } from "../graph/build.ts";
import type {
  BinaryOperator,
  ComparisonOperator,
  LogicOperator,
  PureFunction,
  SelectorNode,
  SOpNode,
  UnaryOperator,
} from "../graph/node.ts";
import { applyBinary, isComparison } from "../graph/operators.ts";
import { isScalar, type Scalar } from "../graph/scalar.ts";
import { fail } from "../problem/problem.ts";
import { percentFormat } from "./builtins/percent.ts";
import type { Symbolic } from "./is-symbolic.ts";
import {
  Key,
  PyDictView,
  PyIterator,
  PyList,
  PyRange,
  PyTuple,
  type PyValue,
  pyTypeName,
  Query,
  Result,
  type Runtime,
  Selector,
  SOp,
} from "./value.ts";

/**
 * Reads a value as a sequence. A scalar or a string of one character is at every position, and a longer string or a list is
 * that exact sequence (docs/language.md §2). `undefined` for any other value.
 */
function toSequence(value: PyValue, runtime: Runtime): SOpNode | undefined {
  if (value instanceof SOp) return value.node;
  if (typeof value === "string" && [...value].length !== 1) return runtime.graph.sequence([...value]);
  if (isScalar(value)) return runtime.graph.constant(value);
  const items = sequenceItems(value, runtime);
  return items && runtime.graph.sequence(items);
}

/** The items of a list, tuple, range or result. Each must be a scalar. */
export function sequenceItems(value: PyValue, runtime: Runtime): Scalar[] | undefined {
  if (typeof value === "string") return [...value];
  if (!isListLike(value)) return undefined;
  return [...runtime.iterate(value)].map((item) => {
    if (isScalar(item)) return item;
    return fail("TypeError", "not-at-position", { type: pyTypeName(item) });
  });
}

function isListLike(value: PyValue): boolean {
  return (
    value instanceof PyList ||
    value instanceof PyTuple ||
    value instanceof PyRange ||
    value instanceof PyDictView ||
    value instanceof PyIterator ||
    value instanceof Result
  );
}

/** Works like `toSequence`. Throws an error that names the operand if the value is no sequence. */
export function needSequence(value: PyValue, place: string, runtime: Runtime): SOpNode {
  const node = toSequence(value, runtime);
  if (node) return node;
  if (value instanceof Key || value instanceof Query || value instanceof Selector)
    return fail("TypeError", "selector-as-sequence", { type: pyTypeName(value), place });
  if (typeof value === "object" && value !== null && "kind" in value)
    return fail("TypeError", "forgotten-call", { name: value.name, place });
  return fail("TypeError", "not-a-sequence", { type: pyTypeName(value), place });
}

/** An operator on keys, queries or selectors: a key with a query gives a selector, and selectors combine. `undefined` if no operand is one of these. */
export function matchOrCombine(
  operator: BinaryOperator,
  a: PyValue,
  b: PyValue,
  runtime: Runtime,
): Selector | undefined {
  if (a instanceof Key || a instanceof Query || b instanceof Key || b instanceof Query)
    return matchKeyQuery(operator, a, b, runtime);
  if (a instanceof Selector || b instanceof Selector) return combineSelectors(operator, a, b, runtime);
  return undefined;
}

function matchKeyQuery(operator: BinaryOperator, a: PyValue, b: PyValue, runtime: Runtime): Selector {
  if (a instanceof Key && b instanceof Query)
    return new Selector(runtime.graph.match(predicateFor(operator), a.node, b.node));
  if (a instanceof Query && b instanceof Key) {
    if (isComparison(operator))
      return new Selector(runtime.graph.match(predicateFor(MIRRORED[operator]), b.node, a.node));
    return reversedArithmetic(operator, a, b, runtime);
  }
  const [side, other] = a instanceof Key || a instanceof Query ? [a, b] : [b, a];
  const same = (a instanceof Key && b instanceof Key) || (a instanceof Query && b instanceof Query);
  const args = {
    side: pyTypeName(side),
    needed: side instanceof Key ? "query" : "key",
    other: pyTypeName(other),
    operator,
  };
  return fail("TypeError", same ? "key-with-key" : "key-without-query", args);
}

function predicateFor(operator: BinaryOperator) {
  return isComparison(operator)
    ? ({ kind: "compare", operator } as const)
    : ({ kind: "arithmetic", operator: operator as Exclude<BinaryOperator, ComparisonOperator> } as const);
}

/** `query - key` selects the same pairs as `key - query`. Other operators that do not commute have no mirror. */
function reversedArithmetic(operator: BinaryOperator, query: Query, key: Key, runtime: Runtime): Selector {
  if (!["+", "*", "&", "|", "^", "-"].includes(operator)) fail("TypeError", "query-before-key", { operator });
  return new Selector(runtime.graph.match(predicateFor(operator), key.node, query.node));
}

function combineSelectors(operator: BinaryOperator, a: PyValue, b: PyValue, runtime: Runtime): Selector {
  if (!(a instanceof Selector) || !(b instanceof Selector)) {
    const other = a instanceof Selector ? b : a;
    return fail("TypeError", "selector-with-other", { operator, other: pyTypeName(other) });
  }
  return new Selector(combineNodes(operator, a.node, b.node, runtime.graph));
}

/** A comparison of two booleans as a combination of `& | ^ ~`: `a < b` is true if a is False and b is True. */
function combineNodes(operator: BinaryOperator, a: SelectorNode, b: SelectorNode, graph: GraphBuilder): SelectorNode {
  if (isLogic(operator)) return graph.combine(operator, a, b);
  switch (operator) {
    case "==":
      return graph.complement(graph.combine("^", a, b));
    case "!=":
    case "-":
      return graph.combine("^", a, b);
    case "+":
      return graph.combine("|", a, b);
    case "*":
      return graph.combine("&", a, b);
    case "<":
      return graph.combine("&", graph.complement(a), b);
    case "<=":
      return graph.combine("|", graph.complement(a), b);
    case ">":
      return graph.combine("&", a, graph.complement(b));
    case ">=":
      return graph.combine("|", a, graph.complement(b));
    default:
      return fail("TypeError", "selector-operator", { operator });
  }
}

function isLogic(operator: BinaryOperator): operator is LogicOperator {
  return operator === "&" || operator === "|" || operator === "^";
}

/** Python's `%`: it formats a string on its left, and divides numbers. The graph's own `%` knows numbers alone. */
const PERCENT: PureFunction = {
  key: "format text",
  label: "%",
  onNumbers: "%",
  call: ([a = null, b = null], meter) =>
    typeof a === "string" ? percentFormat(a, [b], meter) : applyBinary("%", a, b, meter),
};

function percent(left: SOpNode, right: SOpNode, { graph, meter }: Runtime): SOpNode {
  if (left.kind === "constant" && right.kind === "constant")
    return graph.constant(PERCENT.call([left.value, right.value], meter));
  return graph.map(PERCENT, [left, right]);
}

/** An operator at each position. At least one side is an s-op. */
export function elementwiseBinary(operator: BinaryOperator, a: PyValue, b: PyValue, runtime: Runtime): SOp {
  const left = needSequence(a, operator, runtime);
  const right = needSequence(b, operator, runtime);
  return new SOp(operator === "%" ? percent(left, right, runtime) : runtime.graph.binary(operator, left, right));
}

export function elementwiseUnary(sign: string, operator: UnaryOperator, value: Symbolic, runtime: Runtime): PyValue {
  if (value instanceof SOp) {
    if (sign === "+") return value;
    return new SOp(runtime.graph.unary(operator, value.node));
  }
  if (value instanceof Selector && operator === "not") return new Selector(runtime.graph.complement(value.node));
  return fail("TypeError", "symbolic-unary", { operator: sign, type: pyTypeName(value) });
}
