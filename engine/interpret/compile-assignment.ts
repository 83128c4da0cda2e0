import { fail, locate } from "../problem/problem.ts";
import type { Expression, Target } from "../syntax/tree.ts";
import { deleteItem } from "./builtins/subscript.ts";
import { compileIndex } from "./compile-index.ts";
import { INTEGER_OPERATIONS } from "./compile-operation.ts";
import { compileTarget } from "./compile-target.ts";
import type { Compiler, Runner, StatementOf } from "./compiler.ts";
import { guard } from "./guard.ts";
import { applyAugmented } from "./operations.ts";
import type { Frame, Scope } from "./scope.ts";
import { type PyValue, Selector, SOp } from "./value.ts";

/** Compiles `a = b = value`: the value is evaluated once and stored from left to right. */
export function compileAssign(targets: readonly Target[], value: Expression, scope: Scope, compiler: Compiler): Runner {
  const evaluate = compiler.compileExpression(value, scope, compiler);
  const assign = assignTo(targets, scope, compiler);
  const name = variableIn(targets, scope);
  if (name === undefined) return (frame) => assign(frame, evaluate(frame));
  const { graph } = compiler.runtime;
  return (frame) => {
    const made = evaluate(frame);
    if (made instanceof SOp || made instanceof Selector) graph.nameLocally(made.node, name);
    return assign(frame, made);
  };
}

/** The one variable of a function that is assigned to. The module's variables are read from its globals. */
function variableIn([target, ...more]: readonly Target[], scope: Scope): string | undefined {
  return scope.parent && target?.kind === "name" && more.length === 0 ? target.name : undefined;
}

/** Returns a function that stores one value in all these targets, from left to right. */
function assignTo(
  targets: readonly Target[],
  scope: Scope,
  compiler: Compiler,
): (frame: Frame, value: PyValue) => undefined {
  const stores = targets.map((target) => compileTarget(target, scope, compiler));
  return (frame, value) => {
    for (const store of stores) store(frame, value);
    return undefined;
  };
}

type Augmented = StatementOf<"augmented">;

/** Compiles `target operator= value`. The target is read before the value is evaluated. */
export function compileAugmented(statement: Augmented, scope: Scope, compiler: Compiler): Runner {
  const { target, operator, value, span } = statement;
  const { runtime } = compiler;
  const read = compiler.compileExpression(readable(target), scope, compiler);
  const evaluate = compiler.compileExpression(value, scope, compiler);
  const store = compileTarget(target, scope, compiler);
  const fast = INTEGER_OPERATIONS[operator];
  return (frame) => {
    const before = read(frame);
    const operand = evaluate(frame);
    if (fast && typeof before === "number" && typeof operand === "number") {
      const sum = fast(before, operand);
      if (sum <= Number.MAX_SAFE_INTEGER && sum >= -Number.MAX_SAFE_INTEGER) {
        store(frame, sum);
        return undefined;
      }
    }
    runtime.graph.span = span;
    let result: PyValue;
    try {
      result = applyAugmented(operator, before, operand, runtime);
    } catch (error) {
      throw locate(error, span);
    }
    store(frame, result);
    return undefined;
  };
}

function readable(target: Target): Expression {
  if (target.kind === "name" || target.kind === "index") return target;
  return fail("SyntaxError", "augmented-target", {}, target.span);
}

/** Compiles `del target`. Throws a ProblemError for a target that is neither a name nor an item. */
export function compileDelete(target: Target, scope: Scope, compiler: Compiler): (frame: Frame) => void {
  if (target.kind === "index") {
    const object = compiler.compileExpression(target.object, scope, compiler);
    const index = compileIndex(target.index, scope, compiler);
    return (frame) => guard(target.span, () => deleteItem(object(frame), index(frame), compiler.runtime));
  }
  if (target.kind === "name") {
    const read = compiler.compileExpression(target, scope, compiler);
    const store = compileTarget(target, scope, compiler);
    return (frame) => {
      read(frame);
      store(frame, undefined);
    };
  }
  return fail("SyntaxError", "delete-target", {}, target.span);
}
