import type { ComparisonOperator, PredicateForm, PureFunction, Side, SOpNode } from "../../graph/node.ts";
import { scalarTruthy } from "../../graph/operators.ts";
import { Float, type Scalar } from "../../graph/scalar.ts";
import { ProblemError } from "../../problem/problem.ts";
import { type Column, ConstantColumn, columnOf, NumberColumn } from "../columns/column.ts";
import { mapColumn } from "../columns/elementwise.ts";
import type { PatternSource } from "../selectors/pattern-source.ts";

/** A column that a predicate compares: one side of it at each value of the key or of the query. */
export interface DerivedNode {
  readonly kind: "derived";
  /** Negative, so that it differs from the number of every node of the graph. */
  readonly id: number;
  readonly of: SOpNode;
  /** The value of a side, the truth of a function's value, or `True` at every position. */
  readonly value: Side | { readonly truthOf: PureFunction } | true;
}

/** The operand of an atom. */
export type Compared = SOpNode | DerivedNode;

let lastId = 0;
const known = new WeakMap<SOpNode, Map<string, DerivedNode>>();

/** Equal sides of one node share a derived node, so that equal atoms are recognised. */
function derive(of: SOpNode, value: DerivedNode["value"]): DerivedNode {
  const all = known.get(of) ?? new Map<string, DerivedNode>();
  known.set(of, all);
  const key = keyOf(value);
  const node = all.get(key) ?? { kind: "derived", id: --lastId, of, value };
  all.set(key, node);
  return node;
}

function keyOf(value: DerivedNode["value"]): string {
  if (value === true) return "true";
  if ("truthOf" in value) return `truth ${value.truthOf.key}`;
  return `${value.isSum} ${value.terms.map(({ times, fn }) => `${times} ${fn ? `${fn.key.length}:${fn.key}` : "x"}`).join(" ")}`;
}

/** The derived node of a side; the node itself if the side is the node unchanged. */
function sideOf(of: SOpNode, side: Side): Compared {
  const isItself = !side.isSum && side.terms[0]?.fn === undefined;
  return isItself ? of : derive(of, side);
}

/** Every comparison of a form, from left to right. One that decides nothing may still raise an error. */
export function comparisonsOf(form: PredicateForm, key: SOpNode, query: SOpNode): readonly ComparedPair[] {
  switch (form.kind) {
    case "compare":
      return [{ operator: form.operator, key: sideOf(key, form.key), query: sideOf(query, form.query) }];
    case "truth": {
      const truth = { truthOf: form.fn };
      const [ofKey, ofQuery] = form.of === "key" ? ([truth, true] as const) : ([true, truth] as const);
      return [{ operator: "==", key: derive(key, ofKey), query: derive(query, ofQuery) }];
    }
    case "not":
      return comparisonsOf(form.inner, key, query);
    case "and":
    case "or":
      return [...comparisonsOf(form.left, key, query), ...comparisonsOf(form.right, key, query)];
  }
}

/**
 * Adds the derived columns to a source. `undefined` if the form and the function may differ here: a part raises an
 * error, a sum is not exact, or an order compares values that have none. Then every pair is computed. If a part has used
 * up the steps, the first pair raises the same error.
 */
export function withDerived(compared: readonly ComparedPair[], source: PatternSource): ComparedSource | undefined {
  if (compared.length === 0) return source;
  const columns = new Map<Compared, Column>();
  const columnFor = (node: Compared): Column =>
    columns.get(node) ?? (node.kind === "derived" ? derivedNow(node) : source.columnFor(node));
  const derivedNow = (node: DerivedNode): Column => {
    const column = compute(node, source);
    columns.set(node, column);
    return column;
  };
  try {
    for (const { operator, key, query } of compared) {
      if (!areComparable(operator, columnFor(key), columnFor(query))) return undefined;
    }
    return { ...source, columnFor };
  } catch (error) {
    if (error instanceof NotExact || error instanceof ProblemError) return undefined;
    throw error;
  }
}

export interface ComparedPair {
  readonly operator: ComparisonOperator;
  readonly key: Compared;
  readonly query: Compared;
}

export type ComparedSource = Omit<PatternSource, "columnFor"> & { columnFor(node: Compared): Column };

class NotExact extends Error {}

function compute({ of, value }: DerivedNode, source: PatternSource): Column {
  const { size, meter, memory } = source;
  if (value === true) return new ConstantColumn(true, size);
  const base = source.columnFor(of);
  const map = (fn: PureFunction) => mapColumn(base, fn, meter, memory);
  if ("truthOf" in value) {
    const column = map(value.truthOf);
    return columnOf(
      Array.from({ length: size }, (_, i) => scalarTruthy(column.at(i))),
      memory,
    );
  }
  const columns = value.terms.map(({ fn }) => (fn ? map(fn) : base));
  if (!value.isSum) return columns[0] as Column;
  const sums = new Float64Array(size);
  for (const [at, column] of columns.entries()) {
    const { times } = value.terms[at] as Side["terms"][number];
    for (let i = 0; i < size; i++) sums[i] = (sums[i] as number) + times * exactNumber(column.at(i));
  }
  return new NumberColumn("float", sums);
}

/** Sums of these numbers are exact in any order, because they are few, bounded, and multiples of one small step. */
const LARGEST = 2 ** 26;
const STEPS_IN_ONE = 2 ** 20;

function exactNumber(value: Scalar): number {
  if (typeof value === "boolean") return value ? 1 : 0;
  const number = typeof value === "number" ? value : value instanceof Float ? value.value : Number.NaN;
  if (!(Math.abs(number) <= LARGEST) || !Number.isInteger(number * STEPS_IN_ONE)) throw new NotExact();
  return number;
}

/** Orders need numbers or texts on both sides. */
function areComparable(operator: ComparisonOperator, keys: Column, queries: Column): boolean {
  if (operator === "==" || operator === "!=") return true;
  const [a, b] = [orderOf(keys), orderOf(queries)];
  return a !== undefined && a === b;
}

function orderOf(column: Column): "number" | "text" | undefined {
  if (column.kind === "number") return "number";
  if (column.kind === "text") return "text";
  if (column.kind !== "constant") return undefined;
  if (typeof column.value === "string") return "text";
  return column.value === null ? undefined : "number";
}
