import { identityKey, isScalar } from "../graph/scalar.ts";
import { OF_THIS_GRAPH } from "../graph/structure.ts";
import { Key, objectNumber, PyBuiltin, type PyValue, Query, Selector, SOp } from "./value.ts";

/** Values have the same key if functions compute the same with them. Containers count by identity, functions by their own keys. */
export function valueKey(value: PyValue | undefined): string {
  if (value === undefined) return "unset";
  if (isScalar(value)) return identityKey(value);
  if (value instanceof SOp || value instanceof Selector || value instanceof Key || value instanceof Query)
    return `${OF_THIS_GRAPH}${value.constructor.name} ${value.node.id}`;
  if ("kind" in value) return value.pureKey();
  if (value instanceof PyBuiltin && value.made) {
    const { shape, parts } = value.made;
    return [shape, ...parts.map(valueKey)].map((part) => `${part.length}:${part}`).join("");
  }
  return `object ${objectNumber(value)}`;
}
