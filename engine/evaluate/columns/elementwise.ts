import type { ElementwiseNode, PureFunction } from "../../graph/node.ts";
import { applyBinary, applyUnary, scalarTruthy } from "../../graph/operators.ts";
import { equalityKey, Float, identityKey, type Scalar } from "../../graph/scalar.ts";
import type { Meter } from "../../limits.ts";
import { atPosition } from "../../problem/problem.ts";
import { type Column, ConstantColumn, columnOf, NumberColumn, take } from "./column.ts";
import type { Memory } from "./memory.ts";
import { binaryOnNumbers, chooseTyped } from "./typed.ts";

/** Sixteen positions of simple work cost a step. */
export const POSITIONS_A_STEP = 16;

/** Computes one feed-forward node at every position. An error names the first position where it happens. */
export function computeElementwise(
  { operation }: ElementwiseNode,
  inputs: readonly Column[],
  meter: Meter,
  memory: Memory,
): Column {
  const [a, b, c] = inputs as [Column, Column, Column];
  const { length } = a;
  meter.spend(Math.ceil(length / POSITIONS_A_STEP));
  switch (operation.kind) {
    case "binary": {
      const { operator } = operation;
      const compute = (x: Scalar, y: Scalar) => applyBinary(operator, x, y, meter);
      return (
        binaryOnNumbers(operator, a, b, memory) ??
        binaryOnTexts(operator, a, b, memory) ??
        eachOfOneSide(a, b, memory, compute) ??
        each(length, memory, (i) => compute(a.at(i), b.at(i)))
      );
    }
    case "unary":
      return eachDistinct(a, memory, (value) => applyUnary(operation.operator, value));
    case "where":
      return chooseTyped(a, b, c, memory) ?? each(length, memory, (i) => (scalarTruthy(a.at(i)) ? b.at(i) : c.at(i)));
    case "has": {
      const known = new Set(operation.collection.filter((item) => !isNan(item)).map(equalityKey));
      return eachDistinct(a, memory, (value) => known.has(equalityKey(value)));
    }
    case "map":
      return mapColumns(operation.fn, inputs, meter, memory);
  }
}

function mapColumns(fn: PureFunction, inputs: readonly Column[], meter: Meter, memory: Memory): Column {
  const [a, b] = inputs as [Column, Column];
  if (inputs.length === 1) return mapColumn(a, fn, meter, memory);
  const atOnce =
    inputs.length === 2
      ? ((fn.onNumbers && binaryOnNumbers(fn.onNumbers, a, b, memory)) ??
        eachOfOneSide(a, b, memory, (x, y) => fn.call([x, y], meter)))
      : undefined;
  if (atOnce) return atOnce;
  const call = memoize(fn, meter);
  return each(a.length, memory, (i) => call(inputs.map((column) => column.at(i))));
}

/** Calls a function of one value once for each distinct value. */
export function mapColumn(column: Column, fn: PureFunction, meter: Meter, memory: Memory): Column {
  return eachDistinct(column, memory, (value) => fn.call([value], meter));
}

function isNan(value: Scalar): boolean {
  return value instanceof Float && Number.isNaN(value.value);
}

function each(length: number, memory: Memory, compute: (position: number) => Scalar): Column {
  const values: Scalar[] = [];
  let i = 0;
  try {
    for (; i < length; i++) values.push(compute(i));
  } catch (error) {
    throw atPosition(error, i);
  }
  return columnOf(values, memory);
}

/** Computes a result that depends on one value once for each distinct value. `1`, `1.0` and `True` are distinct. */
function eachDistinct(column: Column, memory: Memory, compute: (value: Scalar) => Scalar): Column {
  const { length } = column;
  if (column.kind === "constant") {
    if (length === 0) return columnOf([], memory);
    return new ConstantColumn(computeAt(column, 0, compute), length);
  }
  const places = memory.ints(length);
  const results: Scalar[] = [];
  const place = placer(column);
  for (let i = 0; i < length; i++) {
    const at = place(i, results.length);
    if (at === results.length) results.push(computeAt(column, i, compute));
    places[i] = at;
  }
  return take(columnOf(results, memory), places, length, null, memory);
}

function computeAt(column: Column, position: number, compute: (value: Scalar) => Scalar): Scalar {
  try {
    return compute(column.at(position));
  } catch (error) {
    throw atPosition(error, position);
  }
}

/** Finds the number of the value at a position among the values so far. A new value gets the number `next`. */
function placer(column: Exclude<Column, ConstantColumn>): (position: number, next: number) => number {
  if (column.kind === "text") {
    const { ids, pool } = column;
    return placeDirectly(new Int32Array(pool.size).fill(-1), (i) => ids[i] as number);
  }
  if (column.kind === "number" && column.type !== "float") {
    const { numbers, range } = column;
    const width = range.high - range.low + 1;
    if (width < 4 * numbers.length + 64)
      return placeDirectly(new Int32Array(Math.max(0, width)).fill(-1), (i) => (numbers[i] as number) - range.low);
  }
  const places = new Map<Scalar, number>();
  return (i, next) => {
    const value = column.at(i);
    // A string needs its identity key too. Otherwise the string "i1" and the integer 1 would share an entry.
    const key = typeof value === "number" ? value : identityKey(value);
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, next);
    return next;
  };
}

function placeDirectly(places: Int32Array, indexOf: (position: number) => number) {
  return (position: number, next: number) => {
    const index = indexOf(position);
    const known = places[index] as number;
    if (known >= 0) return known;
    places[index] = next;
    return next;
  };
}

/** Compares strings by their numbers. */
function binaryOnTexts(operator: string, a: Column, b: Column, memory: Memory): Column | undefined {
  if (operator !== "==" && operator !== "!=") return undefined;
  if (a.kind === "constant" && b.kind === "text") return binaryOnTexts(operator, b, a, memory);
  if (a.kind !== "text") return undefined;
  const { ids, pool } = a;
  const ifEqual = operator === "==" ? 1 : 0;
  const result = memory.floats(ids.length);
  if (b.kind === "text") {
    for (let i = 0; i < ids.length; i++) result[i] = ids[i] === b.ids[i] ? ifEqual : 1 - ifEqual;
  } else if (b.kind === "constant") {
    const id = typeof b.value === "string" ? pool.find(b.value) : -1;
    for (let i = 0; i < ids.length; i++) result[i] = ids[i] === id ? ifEqual : 1 - ifEqual;
  } else return undefined;
  return new NumberColumn("bool", result);
}

/** If one side is constant, the result depends on the other alone. Undefined if both vary, or neither. */
function eachOfOneSide(
  a: Column,
  b: Column,
  memory: Memory,
  compute: (a: Scalar, b: Scalar) => Scalar,
): Column | undefined {
  if (b.kind === "constant" && a.kind !== "constant")
    return eachDistinct(a, memory, (value) => compute(value, b.value));
  if (a.kind === "constant" && b.kind !== "constant")
    return eachDistinct(b, memory, (value) => compute(a.value, value));
  return undefined;
}

/** Calls a pure function once for each distinct list of arguments. */
function memoize(fn: PureFunction, meter: Meter): (args: readonly Scalar[]) => Scalar {
  const known = new Map<string, Scalar>();
  return (args) => {
    let key = "";
    for (const arg of args) {
      const part = identityKey(arg);
      key += `${part.length}:${part}`;
    }
    const value = known.get(key);
    if (value !== undefined) return value;
    const result = fn.call(args, meter);
    known.set(key, result);
    return result;
  };
}
