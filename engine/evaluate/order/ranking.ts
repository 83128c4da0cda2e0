import type { ComparisonOperator, MatchNode, SelectorNode } from "../../graph/node.ts";
import { compareScalars } from "../../graph/operators.ts";
import { Float, type Scalar } from "../../graph/scalar.ts";
import { matchesOf } from "../../graph/walk.ts";
import { atPosition, locate } from "../../problem/problem.ts";
import { type Column, numbersOf, type TextColumn } from "../columns/column.ts";
import { scratch, type TextPool } from "../columns/memory.ts";
import type { PatternSource } from "../selectors/pattern-source.ts";
import { spanOf } from "../selectors/places.ts";

/**
 * The values of several columns as numbers in the order of the values, so that ranks of different columns can be compared.
 * NaN marks a value that compares with nothing. A number is its own rank, unless an integer is too large for a double. The
 * rank of any other value is its place among the values of all columns.
 */
export function rankColumns(columns: readonly Column[]): readonly Float64Array[] {
  const pool = columns.find((column) => column.kind === "text")?.pool;
  if (pool && columns.every(isText)) {
    const ids = columns.map((column) => idsOf(column, pool));
    const places = pool.order();
    return columns.map(({ length }, at) => placesOf(ids[at] as Int32Array | number, places, length));
  }
  const numbers = columns.map(numbersOf);
  return numbers.every((all) => all !== undefined) ? numbers : rankDistinct(columns);
}

function isText(column: Column): boolean {
  return column.kind === "text" || (column.kind === "constant" && typeof column.value === "string");
}

function idsOf(column: Column, pool: TextPool): Int32Array | number {
  return column.kind === "text" ? (column as TextColumn).ids : pool.idOf(column.at(0) as string);
}

function placesOf(ids: Int32Array | number, places: Int32Array, length: number): Float64Array {
  const ranks = scratch.floats(length);
  if (typeof ids === "number") return ranks.fill(places[ids] as number, 0, length);
  for (let i = 0; i < length; i++) ranks[i] = places[ids[i] as number] as number;
  return ranks;
}

type Ordered = number | bigint | string;

function rankDistinct(columns: readonly Column[]): readonly Float64Array[] {
  const values = new Set<Ordered>();
  for (const column of columns)
    for (const value of distinct(column)) {
      const ordered = orderedValue(value);
      if (ordered !== undefined) values.add(ordered);
    }
  const places = new Map<Ordered, number>();
  let [place, last]: [number, Ordered | undefined] = [0, undefined];
  const compare = (a: Ordered, b: Ordered) => compareScalars("<", a, b);
  for (const value of [...values].sort(compare)) {
    if (last !== undefined && compare(last, value) !== 0) place++;
    places.set(value, place);
    last = value;
  }
  return columns.map((column) => {
    const ranks = scratch.floats(column.length);
    for (let i = 0; i < column.length; i++) {
      const value = orderedValue(column.at(i));
      ranks[i] = (value === undefined ? undefined : places.get(value)) ?? Number.NaN;
    }
    return ranks;
  });
}

function* distinct(column: Column): Generator<Scalar> {
  if (column.kind === "constant") yield column.value;
  else for (let i = 0; i < column.length; i++) yield column.at(i);
}

/** `undefined` for a value that compares with nothing. */
function orderedValue(value: Scalar): Ordered | undefined {
  if (value instanceof Float) return Number.isNaN(value.value) ? undefined : value.value;
  if (typeof value === "boolean") return Number(value);
  return value ?? undefined;
}

type Order = "number" | "text" | "none";

function orderOf(value: Scalar): Order {
  if (typeof value === "string") return "text";
  return value === null ? "none" : "number";
}

/** Throws the first error of comparing every pair, row by row. It points at the comparison. */
export function checkComparisons(selector: SelectorNode, source: PatternSource): void {
  for (const match of matchesOf(selector)) checkMatch(match, source);
}

/** Throws the first error of one comparison. Functions and arithmetic are not computed. */
export function checkMatch(match: MatchNode, { columnFor, places }: PatternSource): void {
  const [keys, queries] = [columnFor(match.key), columnFor(match.query)];
  if (match.predicate.kind !== "compare") return;
  try {
    checkComparable(match.predicate.operator, keys, queries);
  } catch (error) {
    throw locate(error, spanOf(match, places));
  }
}

function checkComparable(operator: ComparisonOperator, keys: Column, queries: Column): void {
  if (operator === "==" || operator === "!=") return;
  const kind = uniformOrder(keys);
  if (keys.length === 0 || (kind !== undefined && kind !== "none" && kind === uniformOrder(queries))) return;
  const firstKeys = new Map<Order, number>();
  for (let key = 0; key < keys.length; key++) {
    const order = orderOf(keys.at(key));
    if (!firstKeys.has(order)) firstKeys.set(order, key);
  }
  for (let query = 0; query < queries.length; query++) {
    const order = orderOf(queries.at(query));
    const clashes = [...firstKeys].filter(([other]) => other !== order || order === "none").map(([, key]) => key);
    if (clashes.length === 0) continue;
    try {
      compareScalars(operator, keys.at(Math.min(...clashes)), queries.at(query));
    } catch (error) {
      throw atPosition(error, query);
    }
  }
}

/** The order that all values of a column share, if the storage of the column shows it. */
function uniformOrder(column: Column): Order | undefined {
  if (column.kind === "number") return "number";
  if (column.kind === "text") return "text";
  return column.kind === "constant" ? orderOf(column.value) : undefined;
}
