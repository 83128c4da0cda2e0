import { equalityKey, Float, type Scalar } from "../../graph/scalar.ts";
import { type Column, constantNumber, type NumberColumn } from "../columns/column.ts";
import { scratch } from "../columns/memory.ts";
import { isDense } from "./order.ts";

/**
 * Group numbers below `count`. A key and a query have the same number exactly if Python says that they are equal. A
 * negative number means that the value equals nothing. Only the first `length` entries count.
 */
export interface Groups {
  readonly keys: Int32Array;
  readonly queries: Int32Array;
  readonly count: number;
  readonly length: number;
}

export function oneGroup(length: number): Groups {
  return { keys: scratch.zeroInts(length), queries: scratch.zeroInts(length), count: 1, length };
}

/** Integers of a narrow range, and strings, are group numbers already. Other values are hashed. */
export function groupColumns(keys: Column, queries: Column): Groups {
  const { length } = keys;
  if (length === 0) return oneGroup(0);
  if (keys.kind === "constant" && queries.kind !== "constant") {
    const swapped = groupColumns(queries, keys);
    return { ...swapped, keys: swapped.queries, queries: swapped.keys };
  }
  if (keys.kind === "number") return groupByNumber(keys, queries);
  if (keys.kind === "text" && (queries.kind === "text" || queries.kind === "constant")) {
    const { pool } = keys;
    if (queries.kind === "text") return { keys: keys.ids, queries: queries.ids, count: pool.size, length };
    const { value } = queries;
    const id = typeof value === "string" ? pool.idOf(value) : -1;
    return { keys: keys.ids, queries: scratch.ints(length).fill(id, 0, length), count: pool.size, length };
  }
  return groupByHash(keys, queries);
}

function groupByNumber(keys: NumberColumn, queries: Column): Groups {
  const { numbers, length, range } = keys;
  const { low, high, isIntegral } = range;
  const isDirect = isIntegral && isDense(low, high, length);
  if (queries.kind === "number" && isDirect) {
    const keyGroups = scratch.ints(length);
    for (let i = 0; i < length; i++) keyGroups[i] = (numbers[i] as number) - low;
    const asked = queries.numbers;
    const queryGroups = scratch.ints(length);
    const isSubset = queries.range.isIntegral && queries.range.low >= low && queries.range.high <= high;
    if (isSubset) for (let i = 0; i < length; i++) queryGroups[i] = (asked[i] as number) - low;
    else for (let i = 0; i < length; i++) queryGroups[i] = placeIn(asked[i] as number, low, high);
    return { keys: keyGroups, queries: queryGroups, count: high - low + 1, length };
  }
  if (queries.kind === "constant") {
    const asked = constantNumber(queries);
    const keyGroups = scratch.ints(length);
    for (let i = 0; i < length; i++) keyGroups[i] = numbers[i] === asked ? 0 : -1;
    return { keys: keyGroups, queries: scratch.zeroInts(length), count: 1, length };
  }
  if (queries.kind === "number") return groupByBits(numbers, queries.numbers);
  return groupByHash(keys, queries);
}

function placeIn(number: number, low: number, high: number): number {
  return number >= low && number <= high && Number.isInteger(number) ? number - low : -1;
}

/** An open-addressing table from numbers to group numbers. */
function groupByBits(keys: Float64Array, queries: Float64Array): Groups {
  const { length } = keys;
  const size = 2 ** Math.ceil(Math.log2(2 * length + 2));
  const table = new Float64Array(size);
  const groups = new Int32Array(size).fill(-1);
  const word = new Float64Array(1);
  const halves = new Int32Array(word.buffer);
  const slotOf = (number: number) => {
    // Adding zero gives negative zero the bits of zero.
    word[0] = number + 0;
    let slot = hashBits(halves[0] as number, halves[1] as number) & (size - 1);
    while ((groups[slot] as number) >= 0 && table[slot] !== number) slot = (slot + 1) & (size - 1);
    return slot;
  };
  let count = 0;
  const keyGroups = scratch.ints(length);
  for (let i = 0; i < length; i++) {
    const number = keys[i] as number;
    if (Number.isNaN(number)) {
      keyGroups[i] = -1;
      continue;
    }
    const slot = slotOf(number);
    if ((groups[slot] as number) < 0) {
      table[slot] = number;
      groups[slot] = count++;
    }
    keyGroups[i] = groups[slot] as number;
  }
  const queryGroups = scratch.ints(length);
  for (let i = 0; i < length; i++) {
    const number = queries[i] as number;
    queryGroups[i] = Number.isNaN(number) ? -1 : (groups[slotOf(number)] as number);
  }
  return { keys: keyGroups, queries: queryGroups, count: Math.max(1, count), length };
}

function hashBits(low: number, high: number): number {
  let word = Math.imul(low ^ (high >>> 16) ^ (high << 16), 0x85ebca6b);
  word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
  return word ^ (word >>> 16);
}

function groupByHash(keys: Column, queries: Column): Groups {
  const { length } = keys;
  const numbers = new Map<number | string | null, number>();
  const keyGroups = scratch.ints(length);
  for (let i = 0; i < length; i++) {
    const value = keys.at(i);
    const key = equalityKey(value);
    let group = isNan(value) ? -1 : numbers.get(key);
    if (group === undefined) {
      group = numbers.size;
      numbers.set(key, group);
    }
    keyGroups[i] = group;
  }
  const queryGroups = scratch.ints(length);
  for (let i = 0; i < length; i++) {
    const value = queries.at(i);
    queryGroups[i] = isNan(value) ? -1 : (numbers.get(equalityKey(value)) ?? -1);
  }
  return { keys: keyGroups, queries: queryGroups, count: Math.max(1, numbers.size), length };
}

function isNan(value: Scalar): boolean {
  return value instanceof Float && Number.isNaN(value.value);
}

/** Groups by both groupings at once. */
export function intersectGroups(a: Groups, b: Groups): Groups {
  const { length } = a;
  const width = a.count * b.count;
  if (width < 4 * length + 64) return intersectDirectly(a, b, width);
  const numbers = new Map<number, number>();
  const join = (x: number, y: number, isKey: boolean): number => {
    if (x < 0 || y < 0) return -1;
    const both = x * b.count + y;
    const known = numbers.get(both);
    if (known !== undefined || !isKey) return known ?? -1;
    numbers.set(both, numbers.size);
    return numbers.size - 1;
  };
  const keys = scratch.ints(length);
  for (let i = 0; i < length; i++) keys[i] = join(a.keys[i] as number, b.keys[i] as number, true);
  const queries = scratch.ints(length);
  for (let i = 0; i < length; i++) queries[i] = join(a.queries[i] as number, b.queries[i] as number, false);
  return { keys, queries, count: Math.max(1, numbers.size), length };
}

function intersectDirectly(a: Groups, b: Groups, count: number): Groups {
  const { length } = a;
  const keys = scratch.ints(length);
  const queries = scratch.ints(length);
  for (let i = 0; i < length; i++) {
    const [x, y] = [a.keys[i] as number, b.keys[i] as number];
    keys[i] = x < 0 || y < 0 ? -1 : x * b.count + y;
    const [p, q] = [a.queries[i] as number, b.queries[i] as number];
    queries[i] = p < 0 || q < 0 ? -1 : p * b.count + q;
  }
  return { keys, queries, count, length };
}
