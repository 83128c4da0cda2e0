import { blockNames, declaredNames, globalNames } from "../syntax/index.ts";
import type { Module } from "../syntax/tree.ts";
import { compileExpression } from "./compile-expression.ts";
import { compileFunction } from "./compile-function.ts";
import { compileBlock } from "./compile-statement.ts";
import type { Compiler } from "./compiler.ts";
import { guard } from "./guard.ts";
import { starNames } from "./modules.ts";
import { type Frame, Scope } from "./scope.ts";
import type { PyValue } from "./value.ts";

export interface CompiledModule {
  readonly scope: Scope;
  /** Runs every statement; gives the value of the last one when it is an expression, as a notebook cell does. */
  run(frame: Frame): PyValue | undefined;
}

/** A compiler for programs that share these names, modules and runtime. */
export function makeCompiler(parts: Pick<Compiler, "builtins" | "modules" | "runtime">): Compiler {
  return { ...parts, compileExpression, compileBlock, compileFunction };
}

/** Turns a tree into closures. Names become slots at compile time, so a run looks up no name. */
export function compileModule(module: Module, compiler: Compiler): CompiledModule {
  const scope = new Scope(null, [
    ...blockNames(module.body),
    ...globalNames(module.body),
    // `global` outside a function says nothing new.
    ...declaredNames(module.body, "global"),
    ...starNames(module.body, compiler.modules),
  ]);
  const last = module.body.at(-1);
  if (last?.kind !== "expression") {
    const body = compileBlock(module.body, scope, compiler);
    return { scope, run: (frame) => void body(frame) };
  }
  const body = compileBlock(module.body.slice(0, -1), scope, compiler);
  const result = compileExpression(last.value, scope, compiler);
  return {
    scope,
    run: (frame) => {
      body(frame);
      return guard(last.span, () => result(frame));
    },
  };
}
