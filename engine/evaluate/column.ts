import { Float, type Scalar } from "../graph/scalar.ts";

/** The values of one s-op: a scalar at each position. */
export type Column = ConstantColumn | NumberColumn | MixedColumn;

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

/** Integers, floats or booleans all the way, in a typed array. */
export class NumberColumn {
  readonly kind = "number";
  constructor(
    readonly type: "int" | "float" | "bool",
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
}

/** Strings, None, or values of several types. */
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
export function columnOf(values: readonly Scalar[]): Column {
  const type = sharedNumberType(values);
  if (type === undefined) return new MixedColumn(values);
  const numbers = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as Scalar;
    numbers[i] = value instanceof Float ? value.value : Number(value);
  }
  return new NumberColumn(type, numbers);
}

function sharedNumberType(values: readonly Scalar[]): NumberColumn["type"] | undefined {
  const type = numberType(values[0]);
  return type !== undefined && values.every((value) => numberType(value) === type) ? type : undefined;
}

function numberType(value: Scalar | undefined): NumberColumn["type"] | undefined {
  if (typeof value === "number") return "int";
  if (typeof value === "boolean") return "bool";
  return value instanceof Float ? "float" : undefined;
}

/** The column's numbers where every value counts as one, else undefined. A constant is spread out. */
export function numbersOf(column: Column): Float64Array | undefined {
  if (column.kind === "number") return column.numbers;
  if (column.kind === "mixed") return numbersOfMixed(column.values);
  const number = column.value instanceof Float ? column.value.value : column.value;
  if (typeof number !== "number" && typeof number !== "boolean") return undefined;
  return new Float64Array(column.length).fill(Number(number));
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

/** Integers or booleans at every position: what may be summed in any order. */
export function isExact(column: Column): boolean {
  if (column.kind === "number") return column.type !== "float";
  if (column.kind === "constant") return typeof column.value === "number" || typeof column.value === "boolean";
  return column.values.every((value) => typeof value === "number" || typeof value === "boolean");
}
