import { bits, payForDigits } from "../graph/integers.ts";
import { isScalar } from "../graph/scalar.ts";
import { payForText } from "./builtins/text.ts";
import {
  hashKey,
  itemsOfResult,
  PyDict,
  PyDictView,
  PyList,
  PyRange,
  PySet,
  PyTuple,
  type PyValue,
  Result,
  type Runtime,
  SelectorResult,
} from "./value.ts";

/** The number of items, if it is known without reading them; otherwise `undefined`. A string must be read to count its code points. */
export function knownLength(value: PyValue): number | undefined {
  if (value instanceof PyList || value instanceof PyTuple) return value.items.length;
  if (value instanceof PyDict || value instanceof PySet) return value.entries.size;
  if (value instanceof PyDictView) return value.dict.entries.size;
  if (value instanceof PyRange) return value.length;
  return value instanceof Result || value instanceof SelectorResult ? itemsOfResult(value).length : undefined;
}

/** The key of a value in a dict or set. It is paid for before it is computed. */
export function keyOf(value: PyValue, runtime: Runtime): string | number {
  if (typeof value === "string") payForText(value.length, runtime.meter);
  else if (typeof value === "bigint") payForSpelling(value, runtime);
  else if (!isScalar(value)) weigh(value, runtime);
  return hashKey(value);
}

/** The key of a long integer is its decimal digits. */
function payForSpelling(value: bigint, { meter }: Runtime): void {
  payForDigits(bits(value) / 3, meter);
}

/** Pays for a comparison of two values before it is made. The parts of containers are paid for one by one. */
export function payForComparing(a: PyValue, b: PyValue, runtime: Runtime): void {
  if (typeof a === "string" && typeof b === "string") payForText(Math.min(a.length, b.length), runtime.meter);
  else runtime.meter.spend(1);
}

/** Each part of a tuple is spelled out in its key. */
const STEPS_OF_PART = 6;

// A list that holds one list twice, which holds another twice, … is small to make and endless to walk: every visit pays.
function weigh(value: PyValue, runtime: Runtime): void {
  const waiting: PyValue[] = [value];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === "string") payForText(next.length, runtime.meter);
    else if (typeof next === "bigint") payForSpelling(next, runtime);
    else runtime.meter.spend(1 + STEPS_OF_PART * (knownLength(next) ?? 0));
    for (const item of partsOf(next)) waiting.push(item);
  }
}

function partsOf(value: PyValue): readonly PyValue[] {
  if (value instanceof PyList || value instanceof PyTuple) return value.items;
  if (value instanceof Result || value instanceof SelectorResult) return itemsOfResult(value);
  if (value instanceof PyDict) return [...value.entries.values()].map((entry) => entry.value);
  return [];
}
