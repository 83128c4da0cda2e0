import { fail } from "../../problem/problem.ts";
import { isSymbolic } from "../is-symbolic.ts";
import { compareValues, pyEquals } from "../operations.ts";
import { checkSize, PyList, PyTuple, type PyValue, pyTypeName, type Runtime } from "../value.ts";
import { knownLength, payForComparing } from "../weigh.ts";

/** Reads an iterable to its end, within the size limit. */
export function collect(value: PyValue, runtime: Runtime): PyValue[] {
  const length = knownLength(value);
  if (length !== undefined) checkSize(length, runtime);
  if (value instanceof PyList || value instanceof PyTuple) {
    runtime.meter.spend(value.items.length);
    return value.items.slice();
  }
  const items: PyValue[] = [];
  for (const item of runtime.iterate(value)) {
    items.push(item);
    checkSize(items.length, runtime);
  }
  return items;
}

/** `==`. It is paid for before it is computed. */
export function equalValues(a: PyValue, b: PyValue, runtime: Runtime): boolean {
  if (a === b) return true;
  if (typeof a === "string" && typeof b === "string" && a.length + b.length < 32) {
    runtime.meter.spend(1);
    return false;
  }
  payForComparing(a, b, runtime);
  return pyEquals(a, b, runtime);
}

/** Python's order. It is paid for before it is computed. S-ops have none, and the error names an alternative. */
export function orderValues(a: PyValue, b: PyValue, operator: "<" | ">", runtime: Runtime): number {
  if (typeof a === "number" && typeof b === "number") {
    runtime.meter.spend(1);
    return a - b;
  }
  if (isSymbolic(a) || isSymbolic(b)) fail("TypeError", "symbolic-order", { type: pyTypeName(isSymbolic(a) ? a : b) });
  payForComparing(a, b, runtime);
  return compareValues(a, b, operator, runtime);
}
