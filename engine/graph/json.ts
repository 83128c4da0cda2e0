import { Float, formatFloat, type PlainScalar, type Scalar } from "./scalar.ts";

export type Json = PlainScalar | readonly Json[] | { readonly [name: string]: Json };

/** A JSON scalar as a value of the language; integers past 2**53 become floats, as they already are in JSON's reader. */
export function scalarFromJson(json: PlainScalar): Scalar {
  if (typeof json !== "number") return json;
  return Number.isSafeInteger(json) ? json + 0 : new Float(json);
}

/** A scalar as JSON. JSON has no form for some floats; their text is given: `"nan"`, `"inf"`, `"-inf"`. */
export function scalarToJson(value: Scalar): PlainScalar {
  // JSON's readers make doubles of numbers: an integer that none holds is written in text.
  if (typeof value === "bigint") return isDouble(value) ? Number(value) : String(value);
  if (!(value instanceof Float)) return value;
  return Number.isFinite(value.value) ? value.value : formatFloat(value.value);
}

/** A row of scalars as JSON. */
export function scalarsToJson(values: readonly Scalar[]): PlainScalar[] {
  return values.map(scalarToJson);
}

/** Whether a double is exactly this integer, and is written with all its digits. */
function isDouble(value: bigint): boolean {
  return value < 10n ** 21n && value > -(10n ** 21n) && BigInt(Number(value)) === value;
}
