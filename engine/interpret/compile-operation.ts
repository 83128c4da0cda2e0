import { locate } from "../problem/problem.ts";
import type { BinaryName } from "../syntax/tree.ts";
import type { Compiler, Evaluator, ExpressionOf } from "./compiler.ts";
import { applyBinaryOperator } from "./operations.ts";
import type { Scope } from "./scope.ts";

/** Compiles a binary operator. Two integers take a short way if the result is exact. */
export function compileBinary(expression: ExpressionOf<"binary">, scope: Scope, compiler: Compiler): Evaluator {
  const left = compiler.compileExpression(expression.left, scope, compiler);
  const right = compiler.compileExpression(expression.right, scope, compiler);
  const { operator, span } = expression;
  const { runtime } = compiler;
  const fast = INTEGER_OPERATIONS[operator];
  return (frame) => {
    const a = left(frame);
    const b = right(frame);
    if (fast && typeof a === "number" && typeof b === "number") {
      const result = fast(a, b);
      // A result that is not exact, or NaN, needs the rules of the general way below.
      if (result <= Number.MAX_SAFE_INTEGER && result >= -Number.MAX_SAFE_INTEGER) return result;
    }
    runtime.graph.span = span;
    try {
      return applyBinaryOperator(operator, a, b, runtime);
    } catch (error) {
      throw locate(error, span);
    }
  };
}

/** The commonest operators on two integers. NaN means that the general rules decide. */
export const INTEGER_OPERATIONS: Readonly<Partial<Record<BinaryName, (a: number, b: number) => number>>> = {
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  // JavaScript has a negative zero and Python's integers have none. Adding 0 removes it.
  "*": (a, b) => a * b + 0,
  "%": (a, b) => (b > 0 ? modulo(a, b) : Number.NaN),
  "//": (a, b) => (b > 0 ? (a - modulo(a, b)) / b : Number.NaN),
};

function modulo(a: number, b: number): number {
  const rest = a % b;
  return rest < 0 ? rest + b : rest + 0;
}
