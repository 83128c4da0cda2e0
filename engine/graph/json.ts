import { Float, formatFloat, type PlainScalar, type Scalar } from "./scalar.ts";

export type Json = PlainScalar | readonly Json[] | { readonly [name: string]: Json };

/** A JSON scalar as a value of the language. An integer beyond 2**53 becomes a float, because JSON's reader makes it one. */
export function scalarFromJson(json: PlainScalar): Scalar {
  if (typeof json !== "number") return json;
  return Number.isSafeInteger(json) ? json + 0 : new Float(json);
}

/** A scalar as JSON. Floats that JSON has no form for become text: `"nan"`, `"inf"`, `"-inf"`. */
export function scalarToJson(value: Scalar): PlainScalar {
  // Readers of JSON make doubles of numbers, so an integer that no double holds is written as text.
  if (typeof value === "bigint") return isDouble(value) ? Number(value) : String(value);
  if (!(value instanceof Float)) return value;
  return Number.isFinite(value.value) ? value.value : formatFloat(value.value);
}

/** A row of scalars as JSON. */
export function scalarsToJson(values: readonly Scalar[]): PlainScalar[] {
  return values.map(scalarToJson);
}

/** True if a double holds exactly this integer and prints all its digits. */
function isDouble(value: bigint): boolean {
  return value < 10n ** 21n && value > -(10n ** 21n) && BigInt(Number(value)) === value;
}
