import { Float, type Scalar } from "../../graph/scalar.ts";
import type { Memory, TextPool } from "./memory.ts";

/** The values of one s-op: a scalar at each position. */
export type Column = ConstantColumn | NumberColumn | TextColumn | MixedColumn;

/** One scalar at every position. */
export class ConstantColumn {
  readonly kind = "constant";
  constructor(
    readonly value: Scalar,
    readonly length: number,
  ) {}

  at(_position: number): Scalar {
    return this.value;
  }
}

export type NumberType = "int" | "float" | "bool";

/** The smallest and largest number of a column, and if all are integers. With NaN they are not. */
export interface NumberRange {
  readonly low: number;
  readonly high: number;
  readonly isIntegral: boolean;
}

/** Only integers, only floats or only booleans, in a typed array. */
export class NumberColumn {
  readonly kind = "number";
  private knownRange: NumberRange | undefined;

  constructor(
    readonly type: NumberType,
    readonly numbers: Float64Array,
  ) {}

  get length(): number {
    return this.numbers.length;
  }

  at(position: number): Scalar {
    const number = this.numbers[position] as number;
    if (this.type === "int") return number;
    return this.type === "bool" ? number === 1 : new Float(number);
  }

  get range(): NumberRange {
    this.knownRange ??= rangeOf(this.numbers, this.type !== "float");
    return this.knownRange;
  }
}

function rangeOf(numbers: Float64Array, areIntegers: boolean): NumberRange {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  let isIntegral = true;
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i] as number;
    if (number < low) low = number;
    if (number > high) high = number;
    if (!areIntegers && isIntegral) isIntegral = Number.isInteger(number);
  }
  return { low, high, isIntegral };
}

/** Only strings, by their numbers in a pool. */
export class TextColumn {
  readonly kind = "text";
  constructor(
    readonly ids: Int32Array,
    readonly pool: TextPool,
  ) {}

  get length(): number {
    return this.ids.length;
  }

  at(position: number): Scalar {
    return this.pool.texts[this.ids[position] as number] as string;
  }
}

/** Values of several types, or None among them. */
export class MixedColumn {
  readonly kind = "mixed";
  constructor(readonly values: readonly Scalar[]) {}

  get length(): number {
    return this.values.length;
  }

  at(position: number): Scalar {
    return this.values[position] as Scalar;
  }
}

/** Stores values as tightly as their types allow. */
export function columnOf(values: readonly Scalar[], memory: Memory): Column {
  const type = storedType(values[0]);
  if (type === undefined) return new MixedColumn(values);
  for (let i = 1; i < values.length; i++) if (storedType(values[i]) !== type) return new MixedColumn(values);
  if (type === "str") {
    const ids = memory.ints(values.length);
    for (let i = 0; i < values.length; i++) ids[i] = memory.texts.idOf(values[i] as string);
    return new TextColumn(ids, memory.texts);
  }
  const numbers = memory.floats(values.length);
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    numbers[i] = typeof value === "number" ? value : value instanceof Float ? value.value : value ? 1 : 0;
  }
  return new NumberColumn(type, numbers);
}

function storedType(value: Scalar | undefined): NumberType | "str" | undefined {
  if (typeof value === "number") return "int";
  if (typeof value === "string") return "str";
  if (typeof value === "boolean") return "bool";
  return value instanceof Float ? "float" : undefined;
}

/**
 * Returns the column's values at these positions. A negative position means the fallback. The result is stored as
 * tightly as by `columnOf`.
 */
export function take(column: Column, positions: Int32Array, length: number, fallback: Scalar, memory: Memory): Column {
  if (column.kind === "number" || column.kind === "text") {
    const isWhole = !hasNegative(positions, length);
    if (column.kind === "number" && (isWhole || storedType(fallback) === column.type)) {
      const { numbers } = column;
      const other = fallback instanceof Float ? fallback.value : Number(fallback);
      const taken = memory.floats(length);
      for (let i = 0; i < length; i++) {
        const at = positions[i] as number;
        taken[i] = at < 0 ? other : (numbers[at] as number);
      }
      return new NumberColumn(column.type, taken);
    }
    if (column.kind === "text" && (isWhole || typeof fallback === "string")) {
      const { ids, pool } = column;
      const other = typeof fallback === "string" && !isWhole ? pool.idOf(fallback) : 0;
      const taken = memory.ints(length);
      for (let i = 0; i < length; i++) {
        const at = positions[i] as number;
        taken[i] = at < 0 ? other : (ids[at] as number);
      }
      return new TextColumn(taken, pool);
    }
  }
  const values: Scalar[] = [];
  for (let i = 0; i < length; i++) {
    const at = positions[i] as number;
    values.push(at < 0 ? fallback : column.at(at));
  }
  return columnOf(values, memory);
}

function hasNegative(positions: Int32Array, length: number): boolean {
  for (let i = 0; i < length; i++) if ((positions[i] as number) < 0) return true;
  return false;
}

/** The numbers of a column; `undefined` if a value does not count as a number. A constant is spread over all positions. */
export function numbersOf(column: Column): Float64Array | undefined {
  if (column.kind === "number") return column.numbers;
  if (column.kind === "text") return undefined;
  if (column.kind === "mixed") return numbersOfMixed(column.values);
  const number = constantNumber(column);
  return number === undefined ? undefined : new Float64Array(column.length).fill(number);
}

/** The number of a constant column; `undefined` if the constant is no number. */
export function constantNumber({ value }: ConstantColumn): number | undefined {
  if (value instanceof Float) return value.value;
  return typeof value === "number" || typeof value === "boolean" ? Number(value) : undefined;
}

function numbersOfMixed(values: readonly Scalar[]): Float64Array | undefined {
  const numbers = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (typeof value === "number" || typeof value === "boolean") numbers[i] = Number(value);
    else if (value instanceof Float) numbers[i] = value.value;
    else return undefined;
  }
  return numbers;
}

/** True if every value is an integer or a boolean. These may be added in any order. */
export function isExact(column: Column): boolean {
  if (column.kind === "number") return column.type !== "float";
  if (column.kind === "text") return false;
  if (column.kind === "constant") return typeof column.value === "number" || typeof column.value === "boolean";
  return column.values.every((value) => typeof value === "number" || typeof value === "boolean");
}
