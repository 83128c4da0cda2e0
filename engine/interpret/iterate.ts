import { fail } from "../problem/problem.ts";
import { isSymbolic } from "./sequence-operations.ts";
import {
  checkMutable,
  PyDict,
  PyIterator,
  PyList,
  PyRange,
  PySet,
  PyTuple,
  type PyValue,
  pyTypeName,
  Result,
  type Runtime,
} from "./value.ts";

/** Python's iteration; every item costs a step. A list that grows while it is walked is walked to its new end, as in Python. */
export function* iterate(value: PyValue, runtime: Runtime): Generator<PyValue> {
  for (const item of itemsOf(value, runtime)) {
    runtime.meter.spend(1);
    yield item;
  }
}

function itemsOf(value: PyValue, runtime: Runtime): Iterable<PyValue> {
  if (typeof value === "string") return value;
  if (value instanceof PyList || value instanceof PyTuple) return value.items;
  if (value instanceof PyRange) return rangeItems(value);
  if (value instanceof PyDict) return dictKeys(value);
  if (value instanceof PySet) return value.entries.values();
  if (value instanceof Result) return value.values;
  if (value instanceof PyIterator) return restOf(value, runtime);
  if (isSymbolic(value)) return fail("TypeError", "symbolic-loop", { type: pyTypeName(value) });
  return fail("TypeError", "not-iterable", { type: pyTypeName(value) });
}

function* rangeItems(range: PyRange): Generator<number> {
  for (let i = 0, length = range.length; i < length; i++) yield range.start + i * range.step;
}

function* dictKeys(dict: PyDict): Generator<PyValue> {
  for (const { key } of dict.entries.values()) yield key;
}

/** Reading an iterator uses it up, which is a change that a pure function may not make to one from outside. */
function* restOf(iterator: PyIterator, runtime: Runtime): Generator<PyValue> {
  checkMutable(iterator, runtime);
  for (let next = iterator.source.next(); !next.done; next = iterator.source.next()) yield next.value;
}
