import type { AggregateNode } from "../graph/node.ts";
import { applyBinary } from "../graph/operators.ts";
import { asNumber, Float, repr, type Scalar } from "../graph/scalar.ts";
import type { Meter } from "../limits.ts";
import { atPosition, fail, ProblemError } from "../problem/problem.ts";
import { type Column, columnOf, isExact, NumberColumn, numbersOf, take } from "./columns/column.ts";
import { POSITIONS_A_STEP } from "./columns/elementwise.ts";
import { scratch } from "./columns/memory.ts";
import { prepareConjunction } from "./plan/conjunction.ts";
import { withDerived } from "./plan/derived.ts";
import { planSelector } from "./plan/plan.ts";
import type { Selected } from "./plan/selected.ts";
import type { PatternSource } from "./selectors/pattern-source.ts";
import { checkSelector, type Rows, rowsOf } from "./selectors/rows.ts";

/**
 * Computes one head at every query. Selected values are added in key order. A query that selects nothing gets the
 * fallback, and a single selected value passes unchanged, whatever its type. The result does not depend on the plan.
 */
export function computeAggregate(node: AggregateNode, values: Column, source: PatternSource): Column {
  const plan = planSelector(node.selector);
  checkSelector(node.selector, source);
  const { size, meter, memory } = source;
  if (size === 0) return columnOf([], memory);
  scratch.reset();
  const compared = plan.kind === "scan" ? undefined : withDerived(plan.compared, source);
  if (plan.kind === "scan" || !compared) {
    meter.spend(Math.ceil(size / POSITIONS_A_STEP));
    return scan(node, values, source);
  }
  meter.spend(Math.ceil(size / POSITIONS_A_STEP) * Math.max(1, plan.terms.length));
  const terms = plan.terms.map(({ times, conjunction }) => ({
    times,
    selected: prepareConjunction(conjunction, size, compared.columnFor),
  }));
  const head: Head = { node, values, source, terms, counts: sumTerms(terms, undefined, size) };
  if (isAtMostOne(head.counts, size)) return gather(head);
  return sumsStayExact(head) ? addExactly(head) : addInOrder(head);
}

interface Term {
  readonly times: number;
  readonly selected: Selected;
}

interface Head {
  readonly node: AggregateNode;
  readonly values: Column;
  readonly source: PatternSource;
  readonly terms: readonly Term[];
  /** The number of keys that each query selects. */
  readonly counts: Float64Array;
}

function sumTerms(terms: readonly Term[], weights: Float64Array | undefined, size: number): Float64Array {
  const totals = scratch.zeroFloats(size);
  for (const { times, selected } of terms) selected.addTo(totals, times, weights);
  return totals;
}

function isAtMostOne(counts: Float64Array, size: number): boolean {
  for (let query = 0; query < size; query++) if ((counts[query] as number) > 1) return false;
  return true;
}

/** Each query selects at most one key, so the sum of the selected positions is the position of that key. */
function gather(head: Head): Column {
  const { node, values, source } = head;
  return take(values, selectedPositions(head), source.size, node.fallback, source.memory);
}

/** The position of the only key that a query selects; -1 if it selects none. For several keys the number means nothing. */
function selectedPositions({ terms, counts, source: { size } }: Head): Int32Array {
  const positions = scratch.ints(size);
  const [only] = terms;
  if (terms.length === 1 && only?.selected.groups) return lastOfGroups(only.selected.groups, positions);
  const ramp = scratch.floats(size);
  for (let i = 0; i < size; i++) ramp[i] = i;
  const sums = sumTerms(terms, ramp, size);
  for (let query = 0; query < size; query++)
    positions[query] = (counts[query] as number) === 0 ? -1 : (sums[query] as number);
  return positions;
}

function lastOfGroups({ keys, queries, count, length }: NonNullable<Selected["groups"]>, positions: Int32Array) {
  const last = scratch.ints(count).fill(-1, 0, count);
  for (let key = 0; key < length; key++) {
    const group = keys[key] as number;
    if (group >= 0) last[group] = key;
  }
  for (let query = 0; query < length; query++) {
    const group = queries[query] as number;
    positions[query] = group < 0 ? -1 : (last[group] as number);
  }
  return positions;
}

/** True for integers whose largest possible total stays exact. Then a sum in any order is Python's sum. */
function sumsStayExact({ values, terms, source: { size } }: Head): boolean {
  if (!isExact(values)) return false;
  const times = terms.reduce((sum, term) => sum + Math.abs(term.times), 0);
  return largestOf(values) * size * times <= Number.MAX_SAFE_INTEGER;
}

function largestOf(values: Column): number {
  if (values.kind === "number") return Math.max(Math.abs(values.range.low), Math.abs(values.range.high));
  let largest = 0;
  const length = values.kind === "constant" ? Math.min(1, values.length) : values.length;
  for (let i = 0; i < length; i++) largest = Math.max(largest, Math.abs(asNumber(values.at(i)) as number));
  return largest;
}

function addExactly(head: Head): Column {
  const { node, values, counts, source } = head;
  const { size, memory } = source;
  const sums = sumValues(head);
  if (node.mode === "sum" && isInteger(values) && typeof node.fallback === "number") {
    const result = memory.floats(size);
    const { fallback } = node;
    for (let query = 0; query < size; query++) result[query] = counts[query] === 0 ? fallback : (sums[query] as number);
    return new NumberColumn("int", result);
  }
  const positions = isInteger(values) ? undefined : selectedPositions(head);
  const results: Scalar[] = [];
  for (let query = 0; query < size; query++) {
    const [count, sum] = [counts[query] as number, sums[query] as number];
    if (count === 0) results.push(node.fallback);
    else if (count === 1) results.push(positions ? values.at(positions[query] as number) : sum);
    else results.push(node.mode === "sum" ? sum : new Float(sum / count));
  }
  return columnOf(results, memory);
}

/** The sum of a constant is a multiple of it. */
function sumValues({ values, terms, counts, source: { size } }: Head): Float64Array {
  if (values.kind !== "constant") return sumTerms(terms, numbersOf(values), size);
  const each = asNumber(values.value) as number;
  if (each === 1) return counts;
  const sums = scratch.floats(size);
  for (let query = 0; query < size; query++) sums[query] = (counts[query] as number) * each;
  return sums;
}

function isInteger(values: Column): boolean {
  if (values.kind === "number") return values.type === "int";
  return values.kind === "constant" && typeof values.value === "number";
}

/**
 * Adds values that must be added from left to right: floats, whose sum depends on the order, and values that may not add
 * at all. If one running total for each group meets the keys from left to right, it is Python's sum to the last bit.
 * Otherwise the keys of each query are added one by one, once for all queries that select the same keys.
 */
function addInOrder(head: Head): Column {
  const floats = floatSums(head);
  return floats ? withSums(head, (query) => new Float(floats[query] as number)) : withSums(head, rowSums(head));
}

function withSums(head: Head, sumAt: (query: number) => Scalar): Column {
  const { node, values, counts, source } = head;
  const positions = selectedPositions(head);
  const results: Scalar[] = [];
  for (let query = 0; query < source.size; query++) {
    const count = counts[query] as number;
    if (count === 0) results.push(node.fallback);
    else if (count === 1) results.push(values.at(positions[query] as number));
    else {
      const sum = sumAt(query);
      results.push(node.mode === "sum" ? sum : new Float((asNumber(sum) as number) / count));
    }
  }
  return columnOf(results, source.memory);
}

/** Running totals of floats, for a plan whose only term walks its keys from left to right. */
function floatSums({ values, terms, source: { size } }: Head): Float64Array | undefined {
  const [only] = terms;
  const isFloat = values.kind === "number" && values.type === "float";
  const isFloatConstant = values.kind === "constant" && values.value instanceof Float;
  if (terms.length !== 1 || only?.times !== 1 || !(isFloat || isFloatConstant)) return undefined;
  if (!only.selected.groups && !only.selected.prefixes) return undefined;
  return sumTerms(terms, numbersOf(values), size);
}

function rowSums(head: Head): (query: number) => Scalar {
  const { node, values, terms, source } = head;
  const rows = rowsOf(node.selector, source);
  const [only] = terms;
  const groups = terms.length === 1 ? only?.selected.groups?.queries : undefined;
  const known = new Map<number, Scalar>();
  return (query) => {
    const group = groups?.[query];
    const before = group === undefined ? undefined : known.get(group);
    if (before !== undefined) return before;
    const sum = addSelected(rows.select(query), query, values, source.meter);
    if (group !== undefined) known.set(group, sum);
    return sum;
  };
}

/** Computes each query by looking at every key, as the definition says. Queries that ask the same are computed once. */
function scan(node: AggregateNode, values: Column, source: PatternSource): Column {
  const rows = rowsOf(node.selector, source);
  const known = new Map<number, Scalar>();
  const results: Scalar[] = [];
  for (let query = 0; query < source.size; query++) {
    const like = rows.likeOf(query);
    let result = known.get(like);
    if (result === undefined) {
      result = scanRow(node, rows, query, values, source);
      known.set(like, result);
    }
    results.push(result);
  }
  return columnOf(results, source.memory);
}

function scanRow(node: AggregateNode, rows: Rows, query: number, values: Column, { meter }: PatternSource): Scalar {
  const selected = rows.select(query);
  const [first] = selected;
  if (first === undefined) return node.fallback;
  if (selected.length === 1) return values.at(first);
  let sum: Scalar;
  try {
    sum = addSelected(selected, query, values, meter);
  } catch (error) {
    // All pairs are compared before any value is added, so an error of a comparison comes before one of a sum.
    rows.checkAll();
    throw error;
  }
  return node.mode === "sum" ? sum : new Float((asNumber(sum) as number) / selected.length);
}

/** Python's `sum`: from 0, left to right. */
function addSelected(selected: readonly number[], query: number, values: Column, meter: Meter): Scalar {
  let sum: Scalar = 0;
  for (const key of selected) {
    try {
      sum = applyBinary("+", sum, values.at(key), meter);
    } catch (error) {
      throw explainSum(error, selected, query, values.at(key));
    }
  }
  return sum;
}

const SHOWN_POSITIONS = 6;

/** The error of several values that cannot be added. It names the query and the selected positions. */
function explainSum(error: unknown, selected: readonly number[], query: number, value: Scalar): unknown {
  if (!(error instanceof ProblemError) || error.problem.code !== "operator-types") return atPosition(error, query);
  const shown = selected.slice(0, SHOWN_POSITIONS).join(", ") + (selected.length > SHOWN_POSITIONS ? ", …" : "");
  try {
    return fail("TypeError", "cannot-sum", { selected: shown, count: selected.length, value: repr(value) });
  } catch (problem) {
    return atPosition(problem, query);
  }
}
