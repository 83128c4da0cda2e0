import type { ComparisonOperator, MatchNode, SelectorNode } from "../../graph/node.ts";
import { compareScalars, compareText } from "../../graph/operators.ts";
import type { Scalar } from "../../graph/scalar.ts";
import { matchesOf } from "../../graph/walk.ts";
import { atPosition, locate } from "../../problem/problem.ts";
import { type Column, numbersOf, type TextColumn } from "../columns/column.ts";
import { scratch, type TextPool } from "../columns/memory.ts";
import type { PatternSource } from "../selectors/pattern-source.ts";
import { spanOf } from "../selectors/places.ts";

/** Keys and queries as numbers in the order of their values. NaN marks a value that compares with nothing. */
export interface Ranks {
  readonly keys: Float64Array;
  readonly queries: Float64Array;
}

/** A number is its own rank. The rank of a string is its place among all strings of both columns. */
export function rankColumns(keys: Column, queries: Column): Ranks {
  const pool = poolOf(keys) ?? poolOf(queries);
  if (pool && isText(keys) && isText(queries)) {
    const ids = [idsOf(keys, pool), idsOf(queries, pool)] as const;
    const places = pool.order();
    return { keys: placesOf(ids[0], places, keys.length), queries: placesOf(ids[1], places, keys.length) };
  }
  const [x, y] = [numbersOf(keys), numbersOf(queries)];
  return x && y ? { keys: x, queries: y } : rankMixedTexts(keys, queries);
}

function poolOf(column: Column): TextPool | undefined {
  return column.kind === "text" ? column.pool : undefined;
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

function rankMixedTexts(keys: Column, queries: Column): Ranks {
  const texts = new Set<string>();
  for (const column of [keys, queries])
    for (const value of distinct(column)) if (typeof value === "string") texts.add(value);
  const places = new Map([...texts].sort(compareText).map((text, place) => [text, place]));
  const rank = (column: Column) => {
    const ranks = scratch.floats(column.length);
    for (let i = 0; i < column.length; i++) ranks[i] = places.get(column.at(i) as string) ?? Number.NaN;
    return ranks;
  };
  return { keys: rank(keys), queries: rank(queries) };
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
