import { fail, locate, ProblemError } from "../problem/problem.ts";
import { yields } from "../syntax/index.ts";
import type { Statement } from "../syntax/tree.ts";
import { compileCondition } from "./compile-condition.ts";
import { compileExpression } from "./compile-expression.ts";
import { compileCases } from "./compile-match.ts";
import { compileStatement } from "./compile-statement.ts";
import { compileTarget } from "./compile-target.ts";
import { compileHandlersWith } from "./compile-try.ts";
import { hoistYields } from "./compile-yield.ts";
import type { Compiler, Completion } from "./compiler.ts";
import { catchable } from "./exceptions.ts";
import { guard } from "./guard.ts";
import { guardIterate, nextItem } from "./iterate.ts";
import type { Frame, Scope } from "./scope.ts";
import { newIterator, type PyIterator, type PyValue, type Runtime } from "./value.ts";

/** A block of a function that yields. It gives the yielded values and takes the sent ones. */
export type Steps = (frame: Frame) => Generator<PyValue, Completion, PyValue | undefined>;

/** The iterator of a call of a generator function. No statement has run yet. */
export function startGenerator(
  steps: Steps,
  frame: Frame,
  deeper: <T>(run: () => T) => T,
  runtime: Runtime,
): PyIterator {
  const running = steps(frame);
  const source: Iterator<PyValue, PyValue, PyValue | undefined> = {
    next: (sent?: PyValue) => {
      try {
        const { done, value } = deeper(() => running.next(sent));
        if (!done) return { done, value };
        return { done: true, value: typeof value === "object" ? value.returned : null };
      } catch (error) {
        // A StopIteration from inside a generator would look like the generator's own end.
        if (error instanceof ProblemError && error.problem.type === "StopIteration")
          return fail("RuntimeError", "generator-stop", {}, error.problem.span);
        throw error;
      }
    },
    return: () => {
      running.return(undefined);
      return { done: true, value: null };
    },
  };
  return newIterator(source, "generator", runtime);
}

export function compileSteps(body: readonly Statement[], scope: Scope, compiler: Compiler): Steps {
  const { meter } = compiler.runtime;
  const steps = body.map((statement) =>
    yields(statement)
      ? { steps: compileYielding(statement, scope, compiler), run: undefined }
      : { steps: undefined, run: compileStatement(statement, scope, compiler) },
  );
  return function* block(frame) {
    let i = 0;
    try {
      for (; i < steps.length; i++) {
        meter.spend(1);
        const step = steps[i] as (typeof steps)[number];
        const completion = step.steps ? yield* step.steps(frame) : step.run(frame);
        if (completion !== undefined) return completion;
      }
      return undefined;
    } catch (error) {
      throw locate(error, (body[i] as Statement).span);
    }
  };
}

function compileYielding(statement: Statement, scope: Scope, compiler: Compiler): Steps {
  switch (statement.kind) {
    case "expression":
    case "return":
    case "assign":
    case "augmented":
    case "raise":
      return valueSteps(statement, scope, compiler);
    case "if":
      return ifSteps(statement, scope, compiler);
    case "for":
      return forSteps(statement, scope, compiler);
    case "while":
      return whileSteps(statement, scope, compiler);
    case "try":
      return trySteps(statement, scope, compiler);
    case "match":
      return matchSteps(statement, scope, compiler);
    default:
      return fail("SyntaxError", "yield-inside", {}, statement.span);
  }
}

/** A statement that does something with one value, which yields on the way. */
function valueSteps(
  statement: Extract<Statement, { kind: "expression" | "return" | "assign" | "augmented" | "raise" }>,
  scope: Scope,
  compiler: Compiler,
): Steps {
  if (!statement.value) return fail("SyntaxError", "yield-inside", {}, statement.span);
  const { before, rest } = hoistYields(statement.value, scope, compiler);
  const plain = { ...statement, value: rest };
  if (yields(plain)) return fail("SyntaxError", "yield-inside", {}, statement.span);
  const run = compileStatement(plain, scope, compiler);
  return function* value(frame) {
    yield* before(frame);
    return run(frame);
  };
}

function ifSteps(statement: Extract<Statement, { kind: "if" }>, scope: Scope, compiler: Compiler): Steps {
  const branches = statement.branches.map(({ test, body }) => {
    const { before, rest } = hoistYields(test, scope, compiler);
    return { before, test: compileCondition(rest, "if", scope, compiler), body: compileSteps(body, scope, compiler) };
  });
  const orElse = compileSteps(statement.orElse, scope, compiler);
  return function* steps(frame) {
    for (const { before, test, body } of branches) {
      yield* before(frame);
      if (test(frame)) return yield* body(frame);
    }
    return yield* orElse(frame);
  };
}

function forSteps(statement: Extract<Statement, { kind: "for" }>, scope: Scope, compiler: Compiler): Steps {
  const { before, rest } = hoistYields(statement.iterable, scope, compiler);
  const iterable = compileExpression(rest, scope, compiler);
  const { span } = statement.iterable;
  const store = compileTarget(statement.target, scope, compiler);
  const body = compileSteps(statement.body, scope, compiler);
  const orElse = compileSteps(statement.orElse, scope, compiler);
  return function* steps(frame) {
    yield* before(frame);
    const items = guardIterate(iterable(frame), span, compiler.runtime);
    for (let item = nextItem(items, span); !item.done; item = nextItem(items, span)) {
      store(frame, item.value);
      const completion = yield* body(frame);
      if (completion === "break") return undefined;
      if (completion !== undefined && completion !== "continue") return completion;
    }
    return yield* orElse(frame);
  };
}

function whileSteps(statement: Extract<Statement, { kind: "while" }>, scope: Scope, compiler: Compiler): Steps {
  const { meter } = compiler.runtime;
  const { before, rest } = hoistYields(statement.test, scope, compiler);
  const test = compileCondition(rest, "while", scope, compiler);
  const body = compileSteps(statement.body, scope, compiler);
  const orElse = compileSteps(statement.orElse, scope, compiler);
  return function* steps(frame) {
    while (true) {
      yield* before(frame);
      if (!test(frame)) break;
      guard(statement.span, () => meter.spend(1));
      const completion = yield* body(frame);
      if (completion === "break") return undefined;
      if (completion !== undefined && completion !== "continue") return completion;
    }
    return yield* orElse(frame);
  };
}

function trySteps(statement: Extract<Statement, { kind: "try" }>, scope: Scope, compiler: Compiler): Steps {
  const compile = (body: readonly Statement[]) => compileSteps(body, scope, compiler);
  const body = compile(statement.body);
  const handlers = compileHandlersWith(statement.handlers, scope, compiler, compile);
  const orElse = compile(statement.orElse);
  const last = compile(statement.finally);
  const attempt: Steps = function* attempt(frame) {
    let completion: Completion;
    try {
      completion = yield* body(frame);
    } catch (error) {
      const found = handlers.find(error, frame);
      if (!found) throw error;
      found.enter();
      try {
        return yield* found.body(frame);
      } finally {
        found.leave();
      }
    }
    return completion ?? (yield* orElse(frame));
  };
  return function* steps(frame) {
    let completion: Completion;
    try {
      completion = yield* attempt(frame);
    } catch (error) {
      if (!catchable(error)) throw error;
      const instead = yield* last(frame);
      if (instead === undefined) throw error;
      return instead;
    }
    return (yield* last(frame)) ?? completion;
  };
}

function matchSteps(statement: Extract<Statement, { kind: "match" }>, scope: Scope, compiler: Compiler): Steps {
  const { before, rest } = hoistYields(statement.subject, scope, compiler);
  const subject = compileExpression(rest, scope, compiler);
  const choose = compileCases(statement.cases, scope, compiler, (body) => compileSteps(body, scope, compiler));
  return function* steps(frame) {
    yield* before(frame);
    const chosen = guard(statement.subject.span, () => choose(frame, subject(frame)));
    return chosen ? yield* chosen(frame) : undefined;
  };
}
