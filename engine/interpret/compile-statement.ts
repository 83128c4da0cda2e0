import { fail, locate, ProblemError } from "../problem/problem.ts";
import type { ProblemArgs } from "../problem/words.ts";
import type { Expression, Statement } from "../syntax/tree.ts";
import { exceptionText, pyRepr } from "./builtins/repr.ts";
import { compileAssign, compileAugmented, compileDelete } from "./compile-assignment.ts";
import { compareAt } from "./compile-comparison.ts";
import { compileCondition, decide } from "./compile-condition.ts";
import { compileExpression } from "./compile-expression.ts";
import { compileImport } from "./compile-import.ts";
import { compileFor, compileWhile } from "./compile-loop.ts";
import { compileCases } from "./compile-match.ts";
import { compileTarget } from "./compile-target.ts";
import { compileRaise, compileTry } from "./compile-try.ts";
import type { Compiler, Runner, StatementOf, Store } from "./compiler.ts";
import { guard } from "./guard.ts";
import type { Frame, Scope } from "./scope.ts";
import { PyException, type PyValue, pyTypeName } from "./value.ts";

/** Compiles statements that run one after the other. Each costs a step. */
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

/** Compiles one statement. Throws a ProblemError if it may not be at this place. */
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

/** The last decorator is called first, with the function. The result of the first one gets the name. */
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

function checkNonlocal({ keyword, names, span }: StatementOf<"scope">, scope: Scope): void {
  if (keyword === "global") return;
  for (const name of names) if (!scope.isInFunction(name)) fail("SyntaxError", "no-nonlocal", { name }, span);
}

function compileIf(statement: StatementOf<"if">, scope: Scope, compiler: Compiler): Runner {
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

/** Compiles `assert`. If it compares two values and fails, the error shows both. */
function compileAssert(statement: StatementOf<"assert">, scope: Scope, compiler: Compiler): Runner {
  const { test, span } = statement;
  const fails = (frame: Frame, code: "assertion-failed" | "assertion-compared", args: ProblemArgs = {}) => {
    const exception = new PyException("AssertionError", message ? [message(frame)] : []);
    const text = guard(span, () => exceptionText(exception, compiler.runtime.meter));
    const said = message ? { code: "assertion-message" as const, args: { text } } : { code, args };
    throw new ProblemError({ type: "AssertionError", ...said, span }, exception);
  };
  const message = statement.message && compileExpression(statement.message, scope, compiler);
  const [first, second, ...others] = test.kind === "compare" ? test.operands : [];
  const operator = test.kind === "compare" ? test.operators[0] : undefined;
  if (!first || !second || others.length > 0 || operator === undefined) {
    const holds = compileCondition(test, "assert", scope, compiler);
    return (frame) => (holds(frame) ? undefined : fails(frame, "assertion-failed"));
  }
  const [left, right] = [compileExpression(first, scope, compiler), compileExpression(second, scope, compiler)];
  return (frame) => {
    const [a, b] = [left(frame), right(frame)];
    const value = compareAt(operator, a, b, test.span, compiler.runtime);
    if (decide(value, test, "assert", compiler)) return undefined;
    const shown = (side: PyValue) => guard(span, () => clip(pyRepr(side, compiler.runtime.meter)));
    const types = { leftType: pyTypeName(a), rightType: pyTypeName(b) };
    return fails(frame, "assertion-compared", { left: shown(a), operator, right: shown(b), ...types });
  };
}

/** Characters shown of a value. */
const MOST_SHOWN = 60;

function clip(text: string): string {
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
}
