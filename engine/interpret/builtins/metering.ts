import { isScalar } from "../../graph/scalar.ts";
import { fail } from "../../problem/problem.ts";
import { compareValues, pyEquals } from "../operations.ts";
import { isSymbolic } from "../sequence-operations.ts";
import {
  checkSize,
  hashKey,
  PyDict,
  PyList,
  PyRange,
  PySet,
  PyTuple,
  type PyValue,
  pyTypeName,
  Result,
  type Runtime,
} from "../value.ts";
import { payForText } from "./text.ts";

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

/** The number of items where it can be told without reading them; strings count code points and are not among them. */
export function knownLength(value: PyValue): number | undefined {
  if (value instanceof PyList || value instanceof PyTuple) return value.items.length;
  if (value instanceof PyDict || value instanceof PySet) return value.entries.size;
  if (value instanceof PyRange) return value.length;
  return value instanceof Result ? value.values.length : undefined;
}

/** `==`, paid for before it is computed. */
export function equalValues(a: PyValue, b: PyValue, runtime: Runtime): boolean {
  if (a === b) return true;
  if (typeof a === "string" && typeof b === "string" && a.length + b.length < 32) {
    runtime.meter.spend(1);
    return false;
  }
  payForComparing(a, b, runtime);
  return pyEquals(a, b);
}

/** Python's order, paid for before it is computed; s-ops have none, and the error says what to use. */
export function orderValues(a: PyValue, b: PyValue, operator: "<" | ">", runtime: Runtime): number {
  if (typeof a === "number" && typeof b === "number") {
    runtime.meter.spend(1);
    return a - b;
  }
  if (isSymbolic(a) || isSymbolic(b)) fail("TypeError", "symbolic-order", { type: pyTypeName(isSymbolic(a) ? a : b) });
  payForComparing(a, b, runtime);
  return compareValues(a, b, operator);
}

/** The key of a value in a dict or set, paid for before it is computed. */
export function keyOf(value: PyValue, runtime: Runtime): string | number {
  if (!isScalar(value)) weigh(value, runtime);
  return hashKey(value);
}

function payForComparing(a: PyValue, b: PyValue, runtime: Runtime): void {
  if (typeof a === "string" && typeof b === "string") payForText(Math.min(a.length, b.length), runtime.meter);
  else if (isScalar(a) || isScalar(b)) runtime.meter.spend(1);
  else weigh(a, runtime);
}

// A list that holds one list twice, which holds another twice, … is small to make and endless to walk: every visit pays.
function weigh(value: PyValue, runtime: Runtime): void {
  const waiting: PyValue[] = [value];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === "string") payForText(next.length, runtime.meter);
    else runtime.meter.spend(1 + (knownLength(next) ?? 0));
    for (const item of partsOf(next)) waiting.push(item);
  }
}

function partsOf(value: PyValue): readonly PyValue[] {
  if (value instanceof PyList || value instanceof PyTuple) return value.items;
  if (value instanceof PyDict) return [...value.entries.values()].map((entry) => entry.value);
  return [];
}
