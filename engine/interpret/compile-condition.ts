import { fail } from "../problem/problem.ts";
import { printExpression } from "../syntax/index.ts";
import type { Expression } from "../syntax/tree.ts";
import type { Compiler, Evaluator, ExpressionOf } from "./compiler.ts";
import { guard } from "./guard.ts";
import { isSymbolic } from "./is-symbolic.ts";
import { truthy } from "./operations.ts";
import type { Frame, Scope } from "./scope.ts";
import { type PyValue, pyTypeName } from "./value.ts";

/** Compiles a test that must be decided now. An s-op is decided by an input later, so its error shows `where(…)`. */
export function compileCondition(
  test: Expression,
  keyword: "if" | "while" | "assert",
  scope: Scope,
  compiler: Compiler,
): (frame: Frame) => boolean {
  const evaluate = compiler.compileExpression(test, scope, compiler);
  return (frame) => {
    const value = evaluate(frame);
    return typeof value === "boolean" ? value : decide(value, test, keyword, compiler);
  };
}

/** Decides a test by its value. An s-op, which an input decides later, is an error that names the test. */
export function decide(value: PyValue, test: Expression, keyword: string, { runtime }: Compiler): boolean {
  if (isSymbolic(value))
    fail(
      "TypeError",
      "symbolic-condition",
      { keyword, type: pyTypeName(value), test: printExpression(test) },
      test.span,
    );
  return guard(test.span, () => truthy(value, runtime));
}

/** Compiles `a if test else b`. */
export function compileConditional(
  expression: ExpressionOf<"conditional">,
  scope: Scope,
  compiler: Compiler,
): Evaluator {
  const test = compiler.compileExpression(expression.test, scope, compiler);
  const then = compiler.compileExpression(expression.ifTrue, scope, compiler);
  const orElse = compiler.compileExpression(expression.orElse, scope, compiler);
  const better = () =>
    `where(${[expression.test, expression.ifTrue, expression.orElse].map((e) => printExpression(e)).join(", ")})`;
  return (frame) => {
    const value = test(frame);
    if (typeof value === "boolean") return value ? then(frame) : orElse(frame);
    if (isSymbolic(value))
      fail(
        "TypeError",
        "symbolic-rewrite",
        { written: "if … else", type: pyTypeName(value), better: better() },
        expression.test.span,
      );
    return truthy(value, compiler.runtime) ? then(frame) : orElse(frame);
  };
}

/** Compiles `and` and `or`, which return one of their operands. */
export function compileLogic(expression: ExpressionOf<"and" | "or">, scope: Scope, compiler: Compiler): Evaluator {
  const left = compiler.compileExpression(expression.left, scope, compiler);
  const right = compiler.compileExpression(expression.right, scope, compiler);
  const { kind, span } = expression;
  const sign = kind === "and" ? "&" : "|";
  const better = () => `${operand(expression.left)} ${sign} ${operand(expression.right)}`;
  return (frame) => {
    const value = left(frame);
    if (typeof value === "boolean") return value === (kind === "and") ? right(frame) : value;
    if (isSymbolic(value))
      fail("TypeError", "symbolic-rewrite", { written: kind, type: pyTypeName(value), better: better() }, span);
    return truthy(value, compiler.runtime) === (kind === "and") ? right(frame) : value;
  };
}

/** `&`, `|` and `~` bind more tightly than comparisons, so their operands need parentheses. */
function operand(expression: Expression): string {
  const text = printExpression(expression);
  return expression.kind === "name" || expression.kind === "call" ? text : `(${text})`;
}

/** Compiles `not`. For an s-op, the error shows `~`. */
export function compileNot(expression: ExpressionOf<"not">, scope: Scope, compiler: Compiler): Evaluator {
  const evaluate = compiler.compileExpression(expression.value, scope, compiler);
  return (frame) => {
    const value = evaluate(frame);
    if (isSymbolic(value)) {
      const better = `~${operand(expression.value)}`;
      fail("TypeError", "symbolic-rewrite", { written: "not", type: pyTypeName(value), better }, expression.span);
    }
    return !truthy(value, compiler.runtime);
  };
}
