import { fail, type Span } from "../problem/problem.ts";
import { nearestName } from "../syntax/index.ts";
import { findAttribute } from "./attribute.ts";
import { methodNames } from "./builtins/methods.ts";
import type { Compiler, Evaluator, ExpressionOf } from "./compiler.ts";
import { guard } from "./guard.ts";
import { raspAttributeNames } from "./rasp.ts";
import type { Scope } from "./scope.ts";
import { type PyValue, pyTypeName, SOp } from "./value.ts";

/** Compiles `object.name`. The error for a missing name suggests the nearest one that the object has. */
export function compileAttribute(expression: ExpressionOf<"attribute">, scope: Scope, compiler: Compiler): Evaluator {
  const object = compiler.compileExpression(expression.object, scope, compiler);
  const { name, nameSpan } = expression;
  return (frame) => {
    const value = object(frame);
    const attribute = guard(nameSpan, () => findAttribute(value, name, compiler.runtime));
    return attribute === undefined ? failNoAttribute(value, name, nameSpan) : attribute;
  };
}

function failNoAttribute(object: PyValue, name: string, span: Span): never {
  const type = pyTypeName(object);
  if (object instanceof SOp && (name === "value" || name === "mean"))
    return fail("AttributeError", "value-on-sop", { name }, span);
  if (typeof object === "object" && object !== null && "kind" in object)
    return fail("AttributeError", "attribute-of-function", { name, function: object.name }, span);
  const nearest = nearestName(name, [...raspAttributeNames(object), ...methodNames(object)]);
  if (nearest === undefined) return fail("AttributeError", "no-attribute", { type, name }, span);
  return fail("AttributeError", "no-attribute-nearest", { type, name, nearest }, span);
}
