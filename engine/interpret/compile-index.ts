import type { Expression } from "../syntax/tree.ts";
import type { Compiler } from "./compiler.ts";
import type { Frame, Scope } from "./scope.ts";
import type { PySlice, PyValue } from "./value.ts";

/** Compiles the index of `object[index]`, which may be a slice. */
export function compileIndex(index: Expression, scope: Scope, compiler: Compiler): (frame: Frame) => PyValue | PySlice {
  if (index.kind !== "slice") return compiler.compileExpression(index, scope, compiler);
  const [start, stop, step] = [index.start, index.stop, index.step].map(
    (part) => part && compiler.compileExpression(part, scope, compiler),
  );
  return (frame) => ({ kind: "slice", start: start?.(frame), stop: stop?.(frame), step: step?.(frame) });
}
