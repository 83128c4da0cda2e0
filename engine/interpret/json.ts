import { type Json, scalarFromJson, scalarToJson } from "../graph/json.ts";
import { isScalar } from "../graph/scalar.ts";
import { fail } from "../problem/problem.ts";
import { pyStr } from "./builtins/repr.ts";
import { PyDict, PyList, PySet, PyTuple, type PyValue, pyTypeName, type Runtime } from "./value.ts";

/** Reads JSON as Python's `json.loads` would, as far as the language goes: a number with a fraction is a float. */
export function fromJson(json: Json, runtime: Runtime): PyValue {
  if (json === null || typeof json !== "object") return scalarFromJson(json);
  runtime.meter.spend(1);
  if (Array.isArray(json))
    return new PyList(
      json.map((item: Json) => fromJson(item, runtime)),
      runtime.pureCall,
    );
  const dict = new PyDict(runtime.pureCall);
  for (const [key, value] of Object.entries(json))
    dict.entries.set(`s${key}`, { key, value: fromJson(value, runtime) });
  return dict;
}

/** What nests deeper is no data, and neither is what holds itself. */
const MAX_DEPTH = 100;

/** Writes a value as JSON. What JSON cannot say is said in text: `"nan"`, `"inf"`, `"-inf"`. */
export function toJson(value: PyValue, around: readonly PyValue[] = []): Json {
  if (isScalar(value)) return scalarToJson(value);
  if (around.length >= MAX_DEPTH || around.includes(value))
    return fail("TypeError", "not-data", { type: pyTypeName(value) });
  const inside = [...around, value];
  const each = (items: Iterable<PyValue>) => Array.from(items, (item) => toJson(item, inside));
  if (value instanceof PyList || value instanceof PyTuple) return each(value.items);
  if (value instanceof PySet) return each(value.entries.values());
  if (value instanceof PyDict)
    return Object.fromEntries(
      Array.from(value.entries.values(), ({ key, value: item }) => [pyStr(key), toJson(item, inside)]),
    );
  return fail("TypeError", "not-data", { type: pyTypeName(value) });
}
