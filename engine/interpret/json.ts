import { type Json, scalarToJson } from "../graph/json.ts";
import { isScalar } from "../graph/scalar.ts";
import { fail } from "../problem/problem.ts";
import { pyStr } from "./builtins/repr.ts";
import { PyDict, PyDictView, PyList, PySet, PyTuple, type PyValue, pyTypeName, shownBy } from "./value.ts";

/** A value that nests deeper, or that holds itself, is no data. */
const MAX_DEPTH = 100;

/** Writes a value as JSON. Floats without a form in JSON become text: `"nan"`, `"inf"`, `"-inf"`. Throws a TypeError for a value that is no data. */
export function toJson(value: PyValue, around: readonly PyValue[] = []): Json {
  if (isScalar(value)) return scalarToJson(value);
  if (around.length >= MAX_DEPTH || around.includes(value))
    return fail("TypeError", "not-data", { type: pyTypeName(value) });
  const inside = [...around, value];
  const each = (items: Iterable<PyValue>) => Array.from(items, (item) => toJson(item, inside));
  if (value instanceof PyList || value instanceof PyTuple) return each(value.items);
  if (value instanceof PySet) return each(value.entries.values());
  if (value instanceof PyDictView) return each(shownBy(value));
  if (value instanceof PyDict)
    return Object.fromEntries(
      Array.from(value.entries.values(), ({ key, value: item }) => [pyStr(key), toJson(item, inside)]),
    );
  return fail("TypeError", "not-data", { type: pyTypeName(value) });
}
