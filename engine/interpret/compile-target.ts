import { fail, locate } from "../problem/problem.ts";
import type { Target } from "../syntax/tree.ts";
import { setItem } from "./builtins/subscript.ts";
import { compileIndex } from "./compile-index.ts";
import type { Compiler, Store } from "./compiler.ts";
import { guard } from "./guard.ts";
import type { Scope } from "./scope.ts";
import { newList, type PyValue, pyTypeName } from "./value.ts";

/** Compiles a place for a value: a name, an item, or several of these. */
export function compileTarget(target: Target, scope: Scope, compiler: Compiler): Store {
  switch (target.kind) {
    case "name": {
      const place = scope.find(target.name);
      if (place === undefined) throw new Error(`no slot for ${target.name}`);
      const { hops, slot } = place;
      if (hops > 0) return storeOutside(hops, slot, target, compiler);
      return (frame, value) => {
        frame.slots[slot] = value;
      };
    }
    case "index": {
      const object = compiler.compileExpression(target.object, scope, compiler);
      const index = compileIndex(target.index, scope, compiler);
      const { runtime } = compiler;
      return (frame, value) => {
        const container = object(frame);
        const at = index(frame);
        try {
          setItem(container, at, value as PyValue, runtime);
        } catch (error) {
          throw locate(error, target.span);
        }
      };
    }
    case "tuple":
      return compileUnpacking(target, scope, compiler);
    case "starred":
      return fail("SyntaxError", "starred-alone", {}, target.span);
  }
}

/** Stores a name that `global`, `nonlocal`, or `:=` in a comprehension puts in a frame further out. */
function storeOutside(hops: number, slot: number, { span }: Target, { runtime }: Compiler): Store {
  return (frame, value) => {
    const outer = frame.outer(hops);
    if (runtime.pureCall !== 0 && outer.madeIn !== runtime.pureCall) fail("PurityError", "impure-name", {}, span);
    outer.slots[slot] = value;
  };
}

function compileUnpacking(target: Extract<Target, { kind: "tuple" }>, scope: Scope, compiler: Compiler): Store {
  const star = target.items.findIndex((item) => item.kind === "starred");
  const stores = target.items.map((item) => compileTarget(item.kind === "starred" ? item.item : item, scope, compiler));
  const { runtime } = compiler;
  return (frame, value) => {
    const items = guard(target.span, () => [...runtime.iterate(value as PyValue)]);
    const needed = star < 0 ? stores.length : stores.length - 1;
    if (star < 0 ? items.length !== needed : items.length < needed)
      fail(
        "ValueError",
        "unpack-count",
        { needed, given: items.length, type: pyTypeName(value as PyValue) },
        target.span,
      );
    const extra = items.length - needed;
    stores.forEach((store, i) => {
      if (i === star) store(frame, newList(items.slice(star, star + extra), runtime));
      else store(frame, items[star >= 0 && i > star ? i + extra - 1 : i] as PyValue);
    });
  };
}
