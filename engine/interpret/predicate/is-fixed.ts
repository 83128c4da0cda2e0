import { isScalar } from "../../graph/scalar.ts";
import { PyBuiltin, PyNamespace, PyRange, PyTuple, PyType, type PyValue } from "../value.ts";
import { meaningOf } from "./meaning.ts";

/** True if nothing can change a value, nor anything that it reads, so that it may be used before the program ends. */
export function isFixed(value: PyValue, seen: Set<PyValue> = new Set()): boolean {
  if (isScalar(value) || seen.has(value)) return true;
  seen.add(value);
  if (value instanceof PyTuple) return value.items.every((item) => isScalar(item));
  if (value instanceof PyRange || value instanceof PyType) return true;
  if (value instanceof PyNamespace) return value.typeName === "module";
  if (value instanceof PyBuiltin)
    return value.made ? value.made.parts.every((part) => isFixed(part, seen)) : meaningOf(value) !== undefined;
  return "kind" in value && value.reads().every((part) => isFixed(part, seen));
}
