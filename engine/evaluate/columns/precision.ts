import { asNumber, Float, repr, type Scalar } from "../../graph/scalar.ts";
import type { ProblemCode } from "../../problem/en/index.ts";
import { atPosition, fail } from "../../problem/problem.ts";
import { type Column, ConstantColumn, MixedColumn, NumberColumn } from "./column.ts";
import type { TextPool } from "./memory.ts";

/** The part that a value plays for the head that reads or writes it. */
export type Role = "key" | "query" | "value" | "result";

/** A head in a message: its name, or its layer if it has none. */
export type HeadName = { readonly head: string } | { readonly layer: number };

/** Half precision holds every integer up to this one. */
const MAX_EXACT_INTEGER = 2048;

/** Characters below this are always allowed: Latin, Greek, Cyrillic, Hebrew, Arabic and those between them. */
const FIRST_FAR_CODE_POINT = 0x800;

/** The largest value that a head adds up is this many of the smallest steps. */
const STEPS_OF_LARGEST = 2048;

/**
 * Holds the numbers and texts that attention reads and writes to half precision (docs/language.md §5.1). Texts are single
 * characters. Keys and queries are compared: numbers are rounded to binary16, infinite past its range. Values and
 * results are added: integers lie within ±2048, floats are rounded and finite. Anything else is a PrecisionError that
 * names the head, the position and the value.
 * The values that one head adds up share a scale too, as integers do among themselves: a value below a 2048th of the
 * largest is lost. Otherwise a sum of ±2**-j would tell which of forty positions came first, and so on up a tree.
 */
export class PrecisionWatch {
  /** True if a number has been changed. */
  hasRounded = false;
  private inputCharacters: ReadonlySet<Scalar> | undefined;
  /** The last pool, and the number of its first strings that are known to be plain characters. */
  private pool: TextPool | undefined;
  private plainTexts = 0;

  constructor(private readonly input: readonly Scalar[]) {}

  /** The column as the head reads it in this role. */
  hold(column: Column, role: Role, head: HeadName): Column {
    if (column.kind === "constant") return new ConstantColumn(this.holdOne(column.value, role, head), column.length);
    if (this.fits(column)) return column;
    const rounded = column.kind === "number" ? this.roundNumbers(column, role) : undefined;
    if (rounded) return rounded;
    const values: Scalar[] = [];
    for (let i = 0; i < column.length; i++) {
      try {
        values.push(this.holdOne(column.at(i), role, head));
      } catch (error) {
        throw atPosition(error, i);
      }
    }
    return column.kind === "text" ? column : new MixedColumn(values);
  }

  /** `undefined` if a number is refused. If an integer becomes infinite, the column becomes floats. */
  private roundNumbers({ type, numbers }: NumberColumn, role: Role): NumberColumn | undefined {
    if (type !== "float" && !isCompared(role)) return undefined;
    const rounded = numbers.map(roundToHalf);
    let areFinite = true;
    for (let i = 0; i < numbers.length; i++) {
      if (Number.isNaN(rounded[i])) return undefined;
      if (rounded[i] !== numbers[i]) this.hasRounded = true;
      areFinite &&= Number.isFinite(rounded[i]);
    }
    if (!areFinite && !isCompared(role)) return undefined;
    return new NumberColumn(areFinite ? type : "float", rounded);
  }

  /**
   * Brings the rounded values of a head to one scale. They are rounded to multiples of one step, a 2048th of the power of
   * two at or below the largest value. Integers need no change.
   */
  shareScale(column: Column): Column {
    if (column.kind === "text" || column.kind === "constant") return column;
    if (column.kind === "number" && column.type !== "float") return column;
    const step = stepOf(column);
    if (column.kind === "mixed") return new MixedColumn(column.values.map((value) => this.onScale(value, step)));
    return new NumberColumn(
      "float",
      column.numbers.map((number) => this.toStep(number, step)),
    );
  }

  private onScale(value: Scalar, step: number): Scalar {
    const number = typeof value === "boolean" ? undefined : asNumber(value);
    if (number === undefined) return value;
    const rounded = this.toStep(number, step);
    return value instanceof Float ? new Float(rounded) : rounded;
  }

  private toStep(number: number, step: number): number {
    const rounded = number === 0 ? number : roundTiesToEven(number / step) * step;
    if (rounded !== number) this.hasRounded = true;
    return rounded;
  }

  /** True if a quick look shows that no value of the column is refused or changed. */
  private fits(column: Exclude<Column, ConstantColumn>): boolean {
    if (column.kind === "number") {
      if (column.type === "bool") return true;
      const { low, high } = column.range;
      return column.type === "int" && (column.length === 0 || (low >= -MAX_EXACT_INTEGER && high <= MAX_EXACT_INTEGER));
    }
    return column.kind === "text" && this.isPlainPool(column.pool);
  }

  private isPlainPool(pool: TextPool): boolean {
    if (pool !== this.pool) this.plainTexts = 0;
    this.pool = pool;
    const { texts } = pool;
    while (this.plainTexts < texts.length && this.isPlainCharacter(texts[this.plainTexts] as string)) this.plainTexts++;
    return this.plainTexts === texts.length;
  }

  private holdOne(value: Scalar, role: Role, head: HeadName): Scalar {
    if (value === null || typeof value === "boolean") return value;
    const refuse = (code: ProblemCode) => fail("PrecisionError", code, { ...head, role, value: repr(value) });
    if (typeof value === "string") return this.isPlainCharacter(value) ? value : refuse("precision-text");
    const isInteger = typeof value === "number" || typeof value === "bigint";
    if (isInteger && !isCompared(role))
      return Math.abs(Number(value)) > MAX_EXACT_INTEGER ? refuse("precision-integer") : value;
    const number = isInteger ? Number(value) : value.value;
    const rounded = roundToHalf(number);
    if (Number.isNaN(rounded) || !(Number.isFinite(rounded) || isCompared(role))) return refuse("precision-float");
    if (rounded === number) return value;
    this.hasRounded = true;
    return isInteger && Number.isFinite(rounded) ? rounded : new Float(rounded);
  }

  private isPlainCharacter(text: string): boolean {
    const code = text.codePointAt(0);
    if (code === undefined || text.length > (code > 0xffff ? 2 : 1)) return false;
    if (code < FIRST_FAR_CODE_POINT) return true;
    this.inputCharacters ??= new Set(this.input);
    return this.inputCharacters.has(text);
  }
}

/** Keys and queries are compared with each other. Values and results are added. */
function isCompared(role: Role): boolean {
  return role === "key" || role === "query";
}

function stepOf(column: NumberColumn | MixedColumn): number {
  const numbers = column.kind === "number" ? column.numbers : column.values.map((value) => asNumber(value) ?? 0);
  let largest = 0;
  for (const number of numbers) largest = Math.max(largest, Math.abs(number));
  return largest === 0 ? 1 : 2 ** floorLog2(largest) / STEPS_OF_LARGEST;
}

/** Rounds to IEEE binary16, ties to even; past the largest, 65504, gives infinity. */
export function roundToHalf(value: number): number {
  if (value === 0 || !Number.isFinite(value)) return value;
  const magnitude = Math.abs(value);
  // The precision is eleven bits above 2**-14. Below that the spacing stays 2**-24 (subnormals).
  const exponent = Math.max(-14, floorLog2(magnitude));
  const spacing = 2 ** (exponent - 10);
  const rounded = roundTiesToEven(magnitude / spacing) * spacing;
  return Math.sign(value) * (rounded > 65504 ? Number.POSITIVE_INFINITY : rounded);
}

const bits = new DataView(new ArrayBuffer(8));

/** The exponent of a positive double, read from its bits; for the smallest of all, which have none, one below the others'. */
function floorLog2(value: number): number {
  bits.setFloat64(0, value);
  return (bits.getUint32(0) >>> 20) - 1023;
}

function roundTiesToEven(value: number): number {
  const floor = Math.floor(value);
  const rest = value - floor;
  if (rest !== 0.5) return rest < 0.5 ? floor : floor + 1;
  return floor % 2 === 0 ? floor : floor + 1;
}
