import { blockNames, globalNames } from "../syntax/index.ts";
import type { Module } from "../syntax/tree.ts";
import { compileExpression } from "./compile-expression.ts";
import { compileBlock, guard } from "./compile-statement.ts";
import { type Modules, starNames } from "./modules.ts";
import { type Frame, Scope } from "./scope.ts";
import type { PyValue, Runtime } from "./value.ts";

/** What compiling needs to know beside the tree. */
export interface Compiler {
  readonly builtins: ReadonlyMap<string, PyValue>;
  readonly modules: Modules;
  readonly runtime: Runtime;
}

/** An expression, ready to be evaluated in a frame of its scope. */
export type Evaluator = (frame: Frame) => PyValue;

export interface CompiledModule {
  readonly scope: Scope;
  /** Runs every statement; gives the value of the last one when it is an expression, as a notebook cell does. */
  run(frame: Frame): PyValue | undefined;
}

/** Turns a tree into closures: names become slots once, so that running costs no look-ups. */
export function compileModule(module: Module, compiler: Compiler): CompiledModule {
  const scope = new Scope(null, [
    ...blockNames(module.body),
    ...globalNames(module.body),
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
