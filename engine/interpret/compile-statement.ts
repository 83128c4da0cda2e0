import { fail, locate, ProblemError } from "../problem/problem.ts";
import type { Expression, Statement, Target } from "../syntax/tree.ts";
import { exceptionText } from "./builtins/repr.ts";
import { deleteItem } from "./builtins/subscript.ts";
import { compileCondition, compileExpression, INTEGER_OPERATIONS } from "./compile-expression.ts";
import { compileImport } from "./compile-import.ts";
import { compileIndex } from "./compile-index.ts";
import { compileCases } from "./compile-match.ts";
import { compileTarget } from "./compile-target.ts";
import { compileRaise, compileTry } from "./compile-try.ts";
import type { Compiler, Completion, Runner, Store } from "./compiler.ts";
import { guard } from "./guard.ts";
import { visitItems } from "./iterate.ts";
import { applyAugmented } from "./operations.ts";
import type { Frame, Scope } from "./scope.ts";
import { PyException, type PyValue } from "./value.ts";

/** Every statement costs a step. */
export function compileBlock(body: readonly Statement[], scope: Scope, compiler: Compiler): Runner {
  const { meter } = compiler.runtime;
  const runners = body.map((statement) => compileStatement(statement, scope, compiler));
  return (frame) => {
    let i = 0;
    try {
      for (; i < runners.length; i++) {
        meter.spend(1);
        const completion = (runners[i] as Runner)(frame);
        if (completion !== undefined) return completion;
      }
      return undefined;
    } catch (error) {
      throw locate(error, (body[i] as Statement).span);
    }
  };
}

export function compileStatement(statement: Statement, scope: Scope, compiler: Compiler): Runner {
  switch (statement.kind) {
    case "expression": {
      const value = compileExpression(statement.value, scope, compiler);
      return (frame) => void value(frame);
    }
    case "assign":
      return compileAssign(statement.targets, statement.value, scope, compiler);
    case "augmented":
      return compileAugmented(statement, scope, compiler);
    case "return": {
      const value = statement.value ? compileExpression(statement.value, scope, compiler) : () => null;
      return (frame) => ({ returned: value(frame) });
    }
    case "def": {
      const make = compiler.compileFunction(statement.name, statement, scope, compiler);
      const store = compileTarget({ kind: "name", name: statement.name, span: statement.span }, scope, compiler);
      if (statement.decorators) return compileDecorated(statement.decorators, make, store, scope, compiler);
      return (frame) => void store(frame, make(frame));
    }
    case "try":
      return compileTry(statement, scope, compiler);
    case "match": {
      const subject = compileExpression(statement.subject, scope, compiler);
      const choose = compileCases(statement.cases, scope, compiler, (body) => compileBlock(body, scope, compiler));
      return (frame) => guard(statement.subject.span, () => choose(frame, subject(frame)))?.(frame);
    }
    case "scope":
      checkNonlocal(statement, scope);
      return () => undefined;
    case "if":
      return compileIf(statement, scope, compiler);
    case "for":
      return compileFor(statement, scope, compiler);
    case "while":
      return compileWhile(statement, scope, compiler);
    case "break":
      return () => "break";
    case "continue":
      return () => "continue";
    case "pass":
      return () => undefined;
    case "import":
      return compileImport(statement, scope, compiler);
    case "assert":
      return compileAssert(statement, scope, compiler);
    case "raise":
      return compileRaise(statement, scope, compiler);
    case "delete": {
      const deletes = statement.targets.map((target) => compileDelete(target, scope, compiler));
      return (frame) => {
        for (const remove of deletes) remove(frame);
        return undefined;
      };
    }
  }
}

/** The last decorator is called first, with the function; the name gets what the first one gives. */
function compileDecorated(
  decorators: readonly Expression[],
  make: (frame: Frame) => PyValue,
  store: Store,
  scope: Scope,
  compiler: Compiler,
): Runner {
  const evaluators = decorators.map((decorator) => compileExpression(decorator, scope, compiler));
  return (frame) => {
    const callees = evaluators.map((evaluate) => evaluate(frame));
    let value = make(frame);
    for (let i = callees.length - 1; i >= 0; i--)
      value = guard((decorators[i] as Expression).span, () => compiler.runtime.call(callees[i] as PyValue, [value]));
    store(frame, value);
    return undefined;
  };
}

function checkNonlocal({ keyword, names, span }: Extract<Statement, { kind: "scope" }>, scope: Scope): void {
  if (keyword === "global") return;
  for (const name of names) if (!scope.isInFunction(name)) fail("SyntaxError", "no-nonlocal", { name }, span);
}

function compileAssign(targets: readonly Target[], value: Expression, scope: Scope, compiler: Compiler): Runner {
  const evaluate = compileExpression(value, scope, compiler);
  const assign = assignTo(targets, scope, compiler);
  return (frame) => assign(frame, evaluate(frame));
}

export function assignTo(
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

type Augmented = Extract<Statement, { kind: "augmented" }>;

function compileAugmented(statement: Augmented, scope: Scope, compiler: Compiler): Runner {
  const { target, operator, value, span } = statement;
  const { runtime } = compiler;
  const read = compileExpression(readable(target), scope, compiler);
  const evaluate = compileExpression(value, scope, compiler);
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

/** `target operator= …`, whose right side is known when the left is read. */
export function augment(
  { target, operator, span }: Augmented,
  scope: Scope,
  compiler: Compiler,
): (frame: Frame, operand: PyValue) => undefined {
  const read = compileExpression(readable(target), scope, compiler);
  const store = compileTarget(target, scope, compiler);
  return (frame, operand) => {
    store(
      frame,
      guard(span, () => applyAugmented(operator, read(frame), operand, compiler.runtime)),
    );
    return undefined;
  };
}

function readable(target: Target): Expression {
  if (target.kind === "name" || target.kind === "index") return target;
  return fail("SyntaxError", "augmented-target", {}, target.span);
}

function compileIf(statement: Extract<Statement, { kind: "if" }>, scope: Scope, compiler: Compiler): Runner {
  const branches = statement.branches.map(({ test, body }) => ({
    test: compileCondition(test, "if", scope, compiler),
    body: compileBlock(body, scope, compiler),
  }));
  const orElse = compileBlock(statement.orElse, scope, compiler);
  return (frame) => {
    for (const { test, body } of branches) if (test(frame)) return body(frame);
    return orElse(frame);
  };
}

function compileFor(statement: Extract<Statement, { kind: "for" }>, scope: Scope, compiler: Compiler): Runner {
  const iterable = compileExpression(statement.iterable, scope, compiler);
  const { span } = statement.iterable;
  const { runtime } = compiler;
  const store = compileTarget(statement.target, scope, compiler);
  const body = compileBlock(statement.body, scope, compiler);
  const orElse = compileBlock(statement.orElse, scope, compiler);
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

function compileWhile(statement: Extract<Statement, { kind: "while" }>, scope: Scope, compiler: Compiler): Runner {
  const { meter } = compiler.runtime;
  const test = compileCondition(statement.test, "while", scope, compiler);
  const body = compileBlock(statement.body, scope, compiler);
  const orElse = compileBlock(statement.orElse, scope, compiler);
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

function compileAssert(statement: Extract<Statement, { kind: "assert" }>, scope: Scope, compiler: Compiler): Runner {
  const test = compileCondition(statement.test, "assert", scope, compiler);
  const message = statement.message && compileExpression(statement.message, scope, compiler);
  const { span } = statement;
  return (frame) => {
    if (test(frame)) return undefined;
    const exception = new PyException("AssertionError", message ? [message(frame)] : []);
    const text = guard(span, () => exceptionText(exception));
    const code = message ? "assertion-message" : "assertion-failed";
    throw new ProblemError({ type: "AssertionError", code, args: message ? { text } : {}, span }, exception);
  };
}

function compileDelete(target: Target, scope: Scope, compiler: Compiler): (frame: Frame) => void {
  if (target.kind === "index") {
    const object = compileExpression(target.object, scope, compiler);
    const index = compileIndex(target.index, scope, compiler);
    return (frame) => guard(target.span, () => deleteItem(object(frame), index(frame), compiler.runtime));
  }
  if (target.kind === "name") {
    const read = compileExpression(target, scope, compiler);
    const store = compileTarget(target, scope, compiler);
    return (frame) => {
      read(frame);
      store(frame, undefined);
    };
  }
  return fail("SyntaxError", "delete-target", {}, target.span);
}
