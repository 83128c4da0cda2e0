import { fail, locate, type Span } from "../problem/problem.ts";
import { printExpression } from "../syntax/index.ts";
import type { ComparisonName } from "../syntax/tree.ts";
import type { Compiler, Evaluator, ExpressionOf } from "./compiler.ts";
import { guard } from "./guard.ts";
import { isSymbolic } from "./is-symbolic.ts";
import { applyComparison, truthy } from "./operations.ts";
import type { Scope } from "./scope.ts";
import { type PyValue, pyTypeName, type Runtime } from "./value.ts";

/** Compiles a chain of comparisons. Like Python, it stops at the first link that is false. */
export function compileComparison(expression: ExpressionOf<"compare">, scope: Scope, compiler: Compiler): Evaluator {
  const operands = expression.operands.map((item) => compiler.compileExpression(item, scope, compiler));
  const { operators, span } = expression;
  const { runtime } = compiler;
  const last = operators.length - 1;
  return (frame) => {
    let left = (operands[0] as Evaluator)(frame);
    for (let i = 0; ; i++) {
      const right = (operands[i + 1] as Evaluator)(frame);
      const result = compareAt(operators[i] as ComparisonName, left, right, span, runtime);
      if (i === last) return result;
      if (result === false) return false;
      if (result !== true && !continuesChain(result, expression, runtime)) return result;
      left = right;
    }
  };
}

/** Compares two values. An error gets the span of the comparison. */
export function compareAt(operator: ComparisonName, a: PyValue, b: PyValue, span: Span, runtime: Runtime): PyValue {
  if (typeof a === "number" && typeof b === "number") {
    const known = compareIntegers(operator, a, b);
    if (known !== undefined) return known;
  }
  runtime.graph.span = span;
  try {
    return applyComparison(operator, a, b, runtime);
  } catch (error) {
    throw locate(error, span);
  }
}

function compareIntegers(operator: ComparisonName, a: number, b: number): boolean | undefined {
  switch (operator) {
    case "==":
      return a === b;
    case "!=":
      return a !== b;
    case "<":
      return a < b;
    case "<=":
      return a <= b;
    case ">":
      return a > b;
    case ">=":
      return a >= b;
    default:
      return undefined;
  }
}

/** Decides if a chain continues after this link. An s-op cannot decide it now, so the error shows a chain with `&`. */
function continuesChain(result: PyValue, expression: ExpressionOf<"compare">, runtime: Runtime): boolean {
  const { operators, span } = expression;
  if (isSymbolic(result))
    fail(
      "TypeError",
      "symbolic-rewrite",
      { written: chainText(operators), type: pyTypeName(result), better: unchained(expression) },
      span,
    );
  return guard(span, () => truthy(result, runtime));
}

function chainText(operators: readonly ComparisonName[]): string {
  return `a ${operators[0]} b ${operators[1]} c`;
}

/** `a < b < c` as `(a < b) & (b < c)`. */
function unchained({ operators, operands }: ExpressionOf<"compare">): string {
  const texts = operands.map((item) => printExpression(item));
  return operators.map((operator, i) => `(${texts[i]} ${operator} ${texts[i + 1]})`).join(" & ");
}
