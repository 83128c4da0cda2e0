import { fail, type Span } from "../problem/problem.ts";
import { nearestName } from "../syntax/index.ts";
import type { Compiler, Evaluator, ExpressionOf } from "./compiler.ts";
import type { Frame, Scope } from "./scope.ts";
import type { PyValue } from "./value.ts";

/** Compiles a name: the nearest variable, else the built-in. The error for an unknown name suggests the nearest one. */
export function compileName({ name, span }: ExpressionOf<"name">, scope: Scope, { builtins }: Compiler): Evaluator {
  const builtin = builtins.get(name);
  const place = scope.find(name);
  const missing = () => failUnknownName(name, span, scope, builtins);
  if (!place) return builtin === undefined ? missing : () => builtin;
  const { hops, slot } = place;
  const isLocal = hops === 0 && scope.parent !== null;
  const unset = (): PyValue => {
    if (isLocal) return fail("NameError", "unbound-local", { name }, span);
    return builtin === undefined ? missing() : builtin;
  };
  // Python's None is `null`, so `??` would treat it as missing.
  if (hops === 0)
    return (frame) => {
      const value = frame.read(slot);
      return value === undefined ? unset() : value;
    };
  return (frame) => {
    let at = frame;
    for (let i = 0; i < hops; i++) at = at.parent as Frame;
    const value = at.read(slot);
    return value === undefined ? unset() : value;
  };
}

function failUnknownName(name: string, span: Span, scope: Scope, builtins: ReadonlyMap<string, PyValue>): never {
  const nearest = nearestName(name, [...scope.visibleNames(), ...builtins.keys()]);
  if (nearest === undefined) return fail("NameError", "unknown-name", { name }, span);
  return fail("NameError", "unknown-name-nearest", { name, nearest }, span);
}
