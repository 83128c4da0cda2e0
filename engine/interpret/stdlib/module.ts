import { type Body, makeBuiltin } from "../builtins/arguments.ts";
import { PyNamespace, type PyValue } from "../value.ts";

/** A module of functions, each with its signature, and of other values. */
export function makeModule(
  functions: readonly (readonly [name: string, signature: string, body: Body])[],
  values: readonly (readonly [name: string, value: PyValue])[] = [],
): PyNamespace {
  const builtins = functions.map(([name, signature, body]) => [name, makeBuiltin(name, signature, body)] as const);
  return new PyNamespace("module", new Map<string, PyValue>([...values, ...builtins]));
}
