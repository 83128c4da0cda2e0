import { exact, scalarTruthy } from "../graph/operators.ts";
import { asNumber, Float, repr, type Scalar } from "../graph/scalar.ts";
import { fail } from "../problem/problem.ts";

/** Python's `str` of the value at a position. */
export function toText(value: Scalar): string {
  return typeof value === "string" ? value : repr(value);
}

/** Python's `int`, of decimal digits if the value is text. Throws a ProblemError for a value that is no number. */
export function toInteger(value: Scalar): number {
  if (typeof value === "string") {
    if (!/^\s*[+-]?\d+\s*$/.test(value)) fail("ValueError", "rasp-not-an-int", { text: repr(value.slice(0, 40)) });
    return exact(Number(value));
  }
  const number = asNumber(value);
  if (number === undefined || !Number.isFinite(number))
    return fail("ValueError", "rasp-not-an-int", { text: repr(value) });
  return exact(Math.trunc(number));
}

/** Python's `float`. Throws a ProblemError for a value that is no number. */
export function toFloat(value: Scalar): Float {
  if (typeof value === "string") {
    if (!/^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*$/.test(value))
      fail("ValueError", "rasp-not-a-float", { text: repr(value.slice(0, 40)) });
    return new Float(Number(value));
  }
  const number = asNumber(value);
  return number === undefined ? fail("ValueError", "rasp-not-a-float", { text: repr(value) }) : new Float(number);
}

/** Python's `bool`. */
export function toBoolean(value: Scalar): boolean {
  return scalarTruthy(value);
}
