import { Float, formatFloat, repr, type Scalar } from "../graph/scalar.ts";
import type { Meter } from "../limits.ts";
import { isAtom, isSymbolic, RaspDict, RaspFunction, RaspList, type RaspValue } from "./values.ts";

/**
 * A sequence as the console prints it: floats to three digits, booleans as letters, one value for all where they are equal.
 *
 * @example printSequence([2, 2]) // "[2]*2 (ints)"
 */
export function printSequence(values: readonly Scalar[]): string {
  const shown = values.map(printItem);
  const isOne = values.length > 1 && values.every((value) => isSame(value, values[0] as Scalar));
  const body = isOne ? `[${shown[0]}]*${values.length}` : `[${shown.join(", ")}]`;
  return `${body} (${typeOf(values)}s)`;
}

/** Python's equality of set members; text and numbers are never the same. */
function isSame(a: Scalar, b: Scalar): boolean {
  const number = (value: Scalar) =>
    value instanceof Float ? value.value : typeof value === "string" ? value : Number(value);
  return number(a) === number(b);
}

export type SequenceType = "int" | "float" | "bool" | "string";

/** The type of a sequence: whole numbers among floats count as floats. An empty one is of strings, as in the original. */
export function typeOf(values: readonly Scalar[]): SequenceType {
  if (values.every((value) => typeof value === "string")) return "string";
  if (values.every((value) => typeof value === "boolean")) return "bool";
  return values.some((value) => value instanceof Float) ? "float" : "int";
}

function printItem(value: Scalar): string {
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "T" : "F";
  return value instanceof Float ? formatFloat(roundTo3(value.value)) : repr(value);
}

/** Python's `round(x, 3)`. Only an odd multiple of 1/2000 that a double holds exactly lies between two: it goes to the even one. */
function roundTo3(value: number): number {
  if (!Number.isFinite(value) || Math.abs(value) >= 1e15) return value;
  const sixteenth = value * 16;
  const isTie = Number.isInteger(sixteenth) && Number.isInteger(value * 2000) && (value * 2000) % 2 !== 0;
  if (!isTie) return Number(value.toFixed(3));
  const below = Math.floor(value * 1000);
  return (below % 2 === 0 ? below : below + 1) / 1000;
}

/** A plain value as the console prints it: text in double quotes. */
export function printAtom(value: Scalar): string {
  return typeof value === "string" ? `"${value}"` : repr(value);
}

/** A value inside a list or a dict, as Python prints it. The meter pays for each: a list may hold one list many times. */
export function printPlain(value: RaspValue, meter: Meter): string {
  meter.spend(STEPS_AN_ITEM);
  if (value instanceof RaspList) return `[${value.items.map((item) => printPlain(item, meter)).join(", ")}]`;
  if (value instanceof RaspDict)
    return `{${[...value.entries.values()].map((entry) => `${repr(entry.key)}: ${printPlain(entry.value, meter)}`).join(", ")}}`;
  if (value instanceof RaspFunction) return value.toString();
  if (isAtom(value)) return repr(value);
  return isSymbolic(value) ? value.name : "out";
}

/** The steps that printing an item of a list costs. */
export const STEPS_AN_ITEM = 10;

/**
 * A selector as the console prints it, a line a query. Rows are queries, columns keys.
 */
export function printGrid(input: readonly Scalar[], matrix: readonly (readonly boolean[])[]): string[] {
  const heads = input.map(printLabel);
  const rows = matrix.map((row, query) => `\t\t\t ${heads[query]} | ${row.map((is) => (is ? "1" : " ")).join(" ")}`);
  return [`\t\t\t     ${heads.join(" ")}`, ...rows];
}

/** A token as a label: text as it is, and Python's `str` of anything else. */
export function printLabel(value: Scalar): string {
  return typeof value === "string" ? value : repr(value);
}
