import { Key, type PyValue, Query, Selector, SOp } from "./value.ts";

export type Symbolic = SOp | Selector | Key | Query;

/** True if a value depends on an input that the program does not have yet. */
export function isSymbolic(value: PyValue): value is Symbolic {
  return value instanceof SOp || value instanceof Selector || value instanceof Key || value instanceof Query;
}
