import type { AggregateNode } from "../graph/node.ts";
import { applyBinary } from "../graph/operators.ts";
import { asNumber, Float, repr, type Scalar } from "../graph/scalar.ts";
import type { Meter } from "../limits.ts";
import { fail, ProblemError } from "../problem/problem.ts";
import { type Column, columnOf, isExact, NumberColumn, numbersOf } from "./column.ts";
import { groupAtoms, sumConjunction } from "./conjunction.ts";
import { atPosition, POSITIONS_A_STEP } from "./elementwise.ts";
import type { Term } from "./indicator.ts";
import { type Pattern, type PatternSource, patternOf } from "./pattern.ts";
import { planAggregate } from "./plan.ts";
import { checkComparisons } from "./ranking.ts";

/**
 * The value of one head at every query. Selected values are added in key order; nothing selected gives the fallback,
 * and a single value passes unchanged, whatever its type. The result does not depend on the plan.
 */
export function computeAggregate(node: AggregateNode, context: PatternSource): Column {
  checkComparisons(node.selector, context);
  const plan = planAggregate(node);
  const values = context.columnFor(node.value);
  context.meter.spend(Math.ceil(context.size / POSITIONS_A_STEP));
  if (plan.kind === "scan") return scan(node, values, context);
  const sum = (weights: readonly Float64Array[]) => sumTerms(plan.terms, weights, context);
  const [counts] = sum([new Float64Array(context.size).fill(1)]) as [Float64Array];
  if (counts.every((count) => count <= 1)) return gather(node, values, counts, sum);
  if (!sumsStayExact(values, context.size, plan.terms)) return addInOrder(node, plan.terms, values, context);
  return addExactly(node, values, counts, sum);
}

type SumTerms = (weights: readonly Float64Array[]) => readonly Float64Array[];

function sumTerms(
  terms: readonly Term[],
  weights: readonly Float64Array[],
  { size, columnFor }: PatternSource,
): Float64Array[] {
  const totals = weights.map(() => new Float64Array(size));
  for (const { times, atoms } of terms) {
    const sums = sumConjunction(atoms, size, columnFor, weights);
    totals.forEach((total, i) => {
      const sum = sums[i] as Float64Array;
      for (let query = 0; query < size; query++)
        total[query] = (total[query] as number) + times * (sum[query] as number);
    });
  }
  return totals;
}

/** At most one key a query: its position is the sum of the selected positions. */
function gather(node: AggregateNode, values: Column, counts: Float64Array, sum: SumTerms): Column {
  const [positions] = sum([ramp(counts.length)]) as [Float64Array];
  if (isIntegerColumn(values) && typeof node.fallback === "number") {
    const numbers = numbersOf(values) as Float64Array;
    const { fallback } = node;
    return new NumberColumn(
      "int",
      counts.map((count, query) => (count === 0 ? fallback : (numbers[positions[query] as number] as number))),
    );
  }
  return columnOf(
    Array.from(counts, (count, query) => (count === 0 ? node.fallback : values.at(positions[query] as number))),
  );
}

function ramp(size: number): Float64Array {
  return Float64Array.from({ length: size }, (_, i) => i);
}

function isIntegerColumn(column: Column): boolean {
  if (column.kind === "number") return column.type === "int";
  return column.kind === "constant" && typeof column.value === "number";
}

/** Whether sums in any order are the naive sum: integers whose largest possible total stays exact. */
function sumsStayExact(values: Column, size: number, terms: readonly Term[]): boolean {
  if (!isExact(values)) return false;
  const numbers = numbersOf(values) as Float64Array;
  const largest = numbers.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const times = terms.reduce((sum, term) => sum + Math.abs(term.times), 0);
  return largest * size * times <= Number.MAX_SAFE_INTEGER;
}

function addExactly(node: AggregateNode, values: Column, counts: Float64Array, sum: SumTerms): Column {
  const [sums, positions] = sum([numbersOf(values) as Float64Array, ramp(counts.length)]) as [
    Float64Array,
    Float64Array,
  ];
  if (node.mode === "sum" && isIntegerColumn(values) && typeof node.fallback === "number") {
    const { fallback } = node;
    return new NumberColumn(
      "int",
      counts.map((count, query) => (count === 0 ? fallback : (sums[query] as number))),
    );
  }
  const result = (count: number, query: number): Scalar => {
    if (count === 0) return node.fallback;
    if (count === 1) return values.at(positions[query] as number);
    const total = sums[query] as number;
    return node.mode === "sum" ? total : new Float(total / count);
  };
  return columnOf(Array.from(counts, result));
}

/**
 * Values that must be added left to right: floats, whose sum depends on the order, and what may not add at all. Where
 * the selector is equality alone, all queries of a group share one sum; else every pair is looked at.
 */
function addInOrder(node: AggregateNode, terms: readonly Term[], values: Column, context: PatternSource): Column {
  const [only] = terms;
  if (terms.length !== 1 || only?.times !== 1 || only.atoms.some(({ operator }) => operator !== "=="))
    return scan(node, values, context);
  const representatives = sharedRows(only, context);
  const pattern = patternOf(node.selector, context);
  const known = new Map<number, Scalar>();
  const results: Scalar[] = [];
  for (let query = 0; query < context.size; query++) {
    const representative = representatives[query] as number;
    const value = known.get(representative);
    if (value !== undefined) results.push(value);
    else {
      const row = scanRow(node, pattern, query, values, context);
      known.set(representative, row);
      results.push(row);
    }
  }
  return columnOf(results);
}

/** Queries that select the same keys share the first such query. */
function sharedRows({ atoms }: Term, { size, columnFor }: PatternSource): Int32Array {
  const groups = groupAtoms(atoms, size, columnFor);
  const first = new Int32Array(groups.count + 1).fill(-1);
  return groups.queries.map((group, query) => {
    if (first[group + 1] === -1) first[group + 1] = query;
    return first[group + 1] as number;
  });
}

function scan(node: AggregateNode, values: Column, context: PatternSource): Column {
  const pattern = patternOf(node.selector, context);
  return columnOf(Array.from({ length: context.size }, (_, query) => scanRow(node, pattern, query, values, context)));
}

/** One query, by looking at every key: the definition itself. */
function scanRow(
  node: AggregateNode,
  pattern: Pattern,
  query: number,
  values: Column,
  { size, meter }: PatternSource,
): Scalar {
  meter.lookAtPairs(size);
  const selected: number[] = [];
  for (let key = 0; key < size; key++) if (pattern.selects(query, key)) selected.push(key);
  const [first] = selected;
  if (first === undefined) return node.fallback;
  if (selected.length === 1) return values.at(first);
  const sum = addSelected(selected, query, values, meter);
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

/** Several values that cannot be added: says which position selected what. */
function explainSum(error: unknown, selected: readonly number[], query: number, value: Scalar): unknown {
  if (!(error instanceof ProblemError) || error.problem.code !== "operator-types") return atPosition(error, query);
  const shown = selected.slice(0, SHOWN_POSITIONS).join(", ") + (selected.length > SHOWN_POSITIONS ? ", …" : "");
  try {
    return fail("TypeError", "cannot-sum", { selected: shown, count: selected.length, value: repr(value) });
  } catch (problem) {
    return atPosition(problem, query);
  }
}
