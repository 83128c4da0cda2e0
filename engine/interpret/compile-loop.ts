import { locate } from "../problem/problem.ts";
import { compileCondition } from "./compile-condition.ts";
import { compileTarget } from "./compile-target.ts";
import type { Compiler, Completion, Runner, StatementOf } from "./compiler.ts";
import { visitItems } from "./iterate.ts";
import type { Scope } from "./scope.ts";

/** Compiles `for`. Its `else` runs if no `break` ended the loop. */
export function compileFor(statement: StatementOf<"for">, scope: Scope, compiler: Compiler): Runner {
  const iterable = compiler.compileExpression(statement.iterable, scope, compiler);
  const { span } = statement.iterable;
  const { runtime } = compiler;
  const store = compileTarget(statement.target, scope, compiler);
  const body = compiler.compileBlock(statement.body, scope, compiler);
  const orElse = compiler.compileBlock(statement.orElse, scope, compiler);
  return (frame) => {
    let left: Completion;
    visitItems(iterable(frame), span, runtime, (item) => {
      store(frame, item);
      left = body(frame);
      return left !== undefined && left !== "continue";
    });
    if (left === undefined || left === "continue") return orElse(frame);
    return left === "break" ? undefined : left;
  };
}

/** Compiles `while`. Each round costs a step. */
export function compileWhile(statement: StatementOf<"while">, scope: Scope, compiler: Compiler): Runner {
  const { meter } = compiler.runtime;
  const test = compileCondition(statement.test, "while", scope, compiler);
  const body = compiler.compileBlock(statement.body, scope, compiler);
  const orElse = compiler.compileBlock(statement.orElse, scope, compiler);
  return (frame) => {
    while (test(frame)) {
      try {
        meter.spend(1);
      } catch (error) {
        throw locate(error, statement.span);
      }
      const completion = body(frame);
      if (completion === "break") return undefined;
      if (completion !== undefined && completion !== "continue") return completion;
    }
    return orElse(frame);
  };
}
