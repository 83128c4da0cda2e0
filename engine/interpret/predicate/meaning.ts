import type { BinaryName, ComparisonName } from "../../syntax/tree.ts";
import type { PyValue } from "../value.ts";

/** The built-in functions that the reader of predicates knows by their name. `neg` and `not_` are in `operator`. */
export const READ_BY_NAME = ["abs", "all", "any", "bool", "int", "max", "min", "neg", "not_", "range", "sum"] as const;

/** The meaning of a built-in function that the reader of predicates knows. */
export type Meaning =
  | { readonly kind: "compare"; readonly operator: ComparisonName }
  | { readonly kind: "binary"; readonly operator: BinaryName }
  | { readonly kind: "name"; readonly name: (typeof READ_BY_NAME)[number] };

const meanings = new WeakMap<object, Meaning>();

/** Tells the reader of predicates what a function computes. */
export function giveMeaning(fn: PyValue | undefined, meaning: Meaning): void {
  if (typeof fn === "object" && fn !== null) meanings.set(fn, meaning);
}

/** Gives the functions of a table the meanings of their names. */
export function giveMeanings(functions: ReadonlyMap<string, PyValue>): void {
  for (const name of READ_BY_NAME) giveMeaning(functions.get(name), { kind: "name", name });
}

/** The meaning of a function; `undefined` for a value that has none. */
export function meaningOf(value: PyValue): Meaning | undefined {
  return typeof value === "object" && value !== null ? meanings.get(value) : undefined;
}
