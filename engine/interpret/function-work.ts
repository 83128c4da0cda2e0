import { countOperations } from "../syntax/index.ts";
import { PyBuiltin, PyDict, type PyFunction, PyList, PySet, PyTuple, type PyValue } from "./value.ts";
import { valueKey } from "./value-key.ts";

/**
 * The operations of a function and of every function that it can reach: by name, by default, in a list, a tuple, a dict or
 * a set. They are listed by key, so that a helper of two functions counts once.
 */
export function functionWork(fn: PyFunction | PyBuiltin): ReadonlyMap<string, number> {
  const work = new Map<string, number>();
  const seen = new Set<PyValue>();
  const stack: PyValue[] = [fn];
  for (let value = stack.pop(); value !== undefined; value = stack.pop()) {
    if (seen.has(value)) continue;
    seen.add(value);
    if (typeof value === "object" && value !== null && "kind" in value) {
      work.set(value.pureKey(), countOperations(value.source.body));
      stack.push(...value.reads());
    } else if (value instanceof PyBuiltin && value.made) {
      work.set(valueKey(value), value.made.work);
      stack.push(...value.made.parts.filter(isReference));
    } else stack.push(...itemsOf(value).filter(isReference));
  }
  return work;
}

function itemsOf(value: PyValue): readonly PyValue[] {
  if (value instanceof PyList || value instanceof PyTuple) return value.items;
  if (value instanceof PyDict) return [...value.entries.values()].map((entry) => entry.value);
  return value instanceof PySet ? [...value.entries.values()] : [];
}

function isReference(value: PyValue): boolean {
  return typeof value === "object" && value !== null;
}
