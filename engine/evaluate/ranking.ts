import type { ComparisonOperator, SelectorNode } from "../graph/node.ts";
import { compareScalars, compareText } from "../graph/operators.ts";
import { equalityKey, Float, type Scalar } from "../graph/scalar.ts";
import { locate, NO_SPAN } from "../problem/problem.ts";
import { type Column, numbersOf } from "./column.ts";
import { atPosition } from "./elementwise.ts";
import type { PatternSource } from "./pattern.ts";
import { matchesOf } from "./selector.ts";

/** Keys and queries as numbers whose order is that of the values. NaN marks what compares with nothing. */
export interface Ranks {
  readonly keys: Float64Array;
  readonly queries: Float64Array;
}

/** Numbers rank as themselves, strings by their place among all strings of both columns. */
export function rankColumns(keys: Column, queries: Column): Ranks {
  const [x, y] = [numbersOf(keys), numbersOf(queries)];
  return x && y ? { keys: x, queries: y } : rankTexts(keys, queries);
}

function rankTexts(keys: Column, queries: Column): Ranks {
  const texts = new Set<string>();
  for (const column of [keys, queries])
    for (const value of distinct(column)) if (typeof value === "string") texts.add(value);
  const places = new Map([...texts].sort(compareText).map((text, place) => [text, place]));
  const rank = (column: Column) => mapColumn(column, (value) => places.get(value as string) ?? Number.NaN);
  return { keys: rank(keys), queries: rank(queries) };
}

/** Group numbers: a key and a query have the same one exactly when Python says they are equal. -1 equals nothing. */
export interface Groups {
  readonly keys: Int32Array;
  readonly queries: Int32Array;
  readonly count: number;
}

export function groupColumns(keys: Column, queries: Column): Groups {
  const numbers = new Map<number | string | null, number>();
  const number = (value: Scalar, isKey: boolean): number => {
    if (value instanceof Float && Number.isNaN(value.value)) return -1;
    const key = equalityKey(value);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    if (!isKey) return -1;
    numbers.set(key, numbers.size);
    return numbers.size - 1;
  };
  const keyGroups = Int32Array.from(mapColumn(keys, (value) => number(value, true)));
  const queryGroups = Int32Array.from(mapColumn(queries, (value) => number(value, false)));
  return { keys: keyGroups, queries: queryGroups, count: numbers.size };
}

/** Groups by both at once. */
export function intersectGroups(a: Groups, b: Groups): Groups {
  const numbers = new Map<number, number>();
  const join = (x: number, y: number, isKey: boolean): number => {
    if (x < 0 || y < 0) return -1;
    const key = x * b.count + y;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    if (!isKey) return -1;
    numbers.set(key, numbers.size);
    return numbers.size - 1;
  };
  const keys = a.keys.map((x, i) => join(x, b.keys[i] as number, true));
  const queries = a.queries.map((x, i) => join(x, b.queries[i] as number, false));
  return { keys, queries, count: numbers.size };
}

function mapColumn(column: Column, map: (value: Scalar) => number): Float64Array {
  if (column.kind === "constant")
    return new Float64Array(column.length).fill(column.length > 0 ? map(column.value) : 0);
  const numbers = new Float64Array(column.length);
  for (let i = 0; i < column.length; i++) numbers[i] = map(column.at(i));
  return numbers;
}

function* distinct(column: Column): Generator<Scalar> {
  if (column.kind === "constant") yield column.value;
  else for (let i = 0; i < column.length; i++) yield column.at(i);
}

type Order = "number" | "text" | "none";

function orderOf(value: Scalar): Order {
  if (typeof value === "string") return "text";
  return value === null ? "none" : "number";
}

/** Throws what comparing every pair, row by row, would throw first, placed at the comparison. */
export function checkComparisons(selector: SelectorNode, { columnFor, spanOf }: PatternSource): void {
  for (const match of matchesOf(selector)) {
    if (match.predicate.kind !== "compare") continue;
    try {
      checkComparable(match.predicate.operator, columnFor(match.key), columnFor(match.query));
    } catch (error) {
      throw locate(error, spanOf?.(match) ?? NO_SPAN);
    }
  }
}

function checkComparable(operator: ComparisonOperator, keys: Column, queries: Column): void {
  if (operator === "==" || operator === "!=") return;
  if (keys.length === 0 || (numericKind(keys) && numericKind(queries))) return;
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

function numericKind(column: Column): boolean {
  return column.kind === "number" || (column.kind === "constant" && orderOf(column.value) === "number");
}
