import { Float } from "../graph/scalar.ts";
import { fail, locate } from "../problem/problem.ts";
import type { Expression } from "../syntax/tree.ts";
import { getItem } from "./builtins/subscript.ts";
import { compileAttribute } from "./compile-attribute.ts";
import { compileCall } from "./compile-call.ts";
import { compileComparison } from "./compile-comparison.ts";
import { compileComprehension, compileDictComprehension } from "./compile-comprehension.ts";
import { compileConditional, compileLogic, compileNot } from "./compile-condition.ts";
import { compileDict, compileDisplay } from "./compile-display.ts";
import { compileFormat } from "./compile-format.ts";
import { compileIndex } from "./compile-index.ts";
import { compileName } from "./compile-name.ts";
import { compileBinary } from "./compile-operation.ts";
import { compileTarget } from "./compile-target.ts";
import type { Compiler, Evaluator } from "./compiler.ts";
import { guard } from "./guard.ts";
import { applyUnaryOperator } from "./operations.ts";
import type { Scope } from "./scope.ts";
import { PyNamespace } from "./value.ts";

/** Compiles an expression to a function of the frame. Throws a ProblemError if the expression may not be at this place. */
export function compileExpression(expression: Expression, scope: Scope, compiler: Compiler): Evaluator {
  switch (expression.kind) {
    case "name":
      return compileName(expression, scope, compiler);
    case "number": {
      const value = expression.isFloat ? new Float(Number(expression.value)) : expression.value;
      return () => value;
    }
    case "string":
    case "boolean": {
      const { value } = expression;
      return () => value;
    }
    case "none":
      return () => null;
    case "ellipsis":
      return () => ELLIPSIS;
    case "named": {
      const value = compileExpression(expression.value, scope, compiler);
      const store = compileTarget({ kind: "name", name: expression.name, span: expression.span }, scope, compiler);
      return (frame) => {
        const result = value(frame);
        store(frame, result);
        return result;
      };
    }
    case "yield":
      return fail("SyntaxError", "yield-inside", {}, expression.span);
    case "format":
      return compileFormat(expression.parts, scope, compiler);
    case "list":
    case "tuple":
    case "set":
      return compileDisplay(expression, scope, compiler);
    case "dict":
      return compileDict(expression, scope, compiler);
    case "comprehension":
      return compileComprehension(expression, scope, compiler);
    case "dictComprehension":
      return compileDictComprehension(expression, scope, compiler);
    case "lambda":
      return compiler.compileFunction("lambda", expression, scope, compiler);
    case "conditional":
      return compileConditional(expression, scope, compiler);
    case "and":
    case "or":
      return compileLogic(expression, scope, compiler);
    case "not":
      return compileNot(expression, scope, compiler);
    case "unary": {
      const value = compileExpression(expression.value, scope, compiler);
      const { operator, span } = expression;
      const { runtime } = compiler;
      return (frame) => {
        const operand = value(frame);
        if (typeof operand === "number" && operator === "-") return 0 - operand;
        runtime.graph.span = span;
        return guard(span, () => applyUnaryOperator(operator, operand, runtime));
      };
    }
    case "binary":
      return compileBinary(expression, scope, compiler);
    case "compare":
      return compileComparison(expression, scope, compiler);
    case "call":
      return compileCall(expression, scope, compiler);
    case "attribute":
      return compileAttribute(expression, scope, compiler);
    case "index": {
      const object = compileExpression(expression.object, scope, compiler);
      const index = compileIndex(expression.index, scope, compiler);
      const { span } = expression;
      const { runtime } = compiler;
      return (frame) => {
        const from = object(frame);
        const at = index(frame);
        try {
          return getItem(from, at, runtime);
        } catch (error) {
          throw locate(error, span);
        }
      };
    }
    case "slice":
      return fail("SyntaxError", "slice-outside-index", {}, expression.span);
    case "starred":
      return fail("SyntaxError", "starred-alone", {}, expression.span);
  }
}

/** The value of `...`, which marks a body that is not written yet. */
const ELLIPSIS = new PyNamespace("ellipsis", new Map());
