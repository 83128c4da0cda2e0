import { locate } from "../problem/problem.ts";
import type { Handler, Statement } from "../syntax/tree.ts";
import { compileExpression } from "./compile-expression.ts";
import { compileTarget } from "./compile-target.ts";
import type { Compiler, Completion, Evaluator, Runner } from "./compiler.ts";
import { catchable, exceptionFrom, failNothingToRaise, isCaughtBy, raise } from "./exceptions.ts";
import { guard } from "./guard.ts";
import type { Frame, Scope } from "./scope.ts";
import { PyException } from "./value.ts";

type Try = Extract<Statement, { kind: "try" }>;

/**
 * The variable of the exception that the innermost `except` of a frame handles: a generator may be left in one. No program can
 * write this name.
 */
const HANDLED = "%handled";

export function compileTry(statement: Try, scope: Scope, compiler: Compiler): Runner {
  const body = compiler.compileBlock(statement.body, scope, compiler);
  const handlers = compileHandlers(statement.handlers, scope, compiler);
  const orElse = compiler.compileBlock(statement.orElse, scope, compiler);
  const last = compiler.compileBlock(statement.finally, scope, compiler);
  const attempt = (frame: Frame): Completion => {
    let completion: Completion;
    try {
      completion = body(frame);
    } catch (error) {
      const found = handlers.find(error, frame);
      if (!found) throw error;
      return found.handle(() => found.body(frame));
    }
    return completion ?? orElse(frame);
  };
  return (frame) => {
    let completion: Completion;
    try {
      completion = attempt(frame);
    } catch (error) {
      return afterError(error, () => last(frame));
    }
    return last(frame) ?? completion;
  };
}

/** Runs `finally` while an exception passes through. A value that it returns replaces the exception. */
function afterError(error: unknown, last: () => Completion): Completion {
  // A reached limit ends the program at once.
  if (!catchable(error)) throw error;
  const completion = last();
  if (completion === undefined) throw error;
  return completion;
}

/** An exception that is caught was made, put into words and carried up. */
const STEPS_OF_EXCEPTION = 100;

export interface FoundHandler<B> {
  readonly body: B;
  /** Runs the body with the exception bound, and known to `raise` without a value, also in functions that the body calls. */
  handle<T>(run: () => T): T;
  enter(): void;
  leave(): void;
}

/** Compiles the `except` clauses of a statement. `compileBody` compiles their bodies. */
function compileHandlers(handlers: readonly Handler[], scope: Scope, compiler: Compiler) {
  return compileHandlersWith(handlers, scope, compiler, (body) => compiler.compileBlock(body, scope, compiler));
}

export function compileHandlersWith<B>(
  handlers: readonly Handler[],
  scope: Scope,
  compiler: Compiler,
  compileBody: (body: readonly Statement[]) => B,
) {
  if (handlers.length > 0) scope.reserve(HANDLED);
  const handled = scope.slots.get(HANDLED) ?? -1;
  const compiled = handlers.map(({ type, name, body, span }) => ({
    type: type && compileExpression(type, scope, compiler),
    typeSpan: type?.span ?? span,
    store: name === undefined ? undefined : compileTarget({ kind: "name", name, span }, scope, compiler),
    body: compileBody(body),
  }));
  return {
    /** The first clause that takes the error; undefined where none does, or the program may not catch it. */
    find(error: unknown, frame: Frame): FoundHandler<B> | undefined {
      const exception = catchable(error);
      if (!exception) return undefined;
      compiler.runtime.meter.spend(STEPS_OF_EXCEPTION);
      for (const { type, typeSpan, store, body } of compiled) {
        if (type && !guard(typeSpan, () => isCaughtBy(exception, type(frame)))) continue;
        const outer = frame.slots[handled];
        const enter = () => {
          frame.slots[handled] = exception;
          store?.(frame, exception);
        };
        const leave = () => {
          frame.slots[handled] = outer;
          store?.(frame, undefined);
        };
        const handle = <T>(run: () => T): T => {
          const { runtime } = compiler;
          const before = runtime.handled;
          enter();
          runtime.handled = exception;
          try {
            return run();
          } finally {
            runtime.handled = before;
            leave();
          }
        };
        return { body, handle, enter, leave };
      }
      return undefined;
    },
  };
}

export function compileRaise(
  { value, cause, span }: Extract<Statement, { kind: "raise" }>,
  scope: Scope,
  compiler: Compiler,
): Runner {
  if (!value) {
    const place = scope.find(HANDLED);
    return (frame) => {
      const own = place?.hops === 0 ? frame.slots[place.slot] : undefined;
      const handled = own ?? compiler.runtime.handled;
      if (!(handled instanceof PyException)) return failNothingToRaise(span);
      throw handled.caught ?? raise(handled, span, compiler.runtime.meter);
    };
  }
  const evaluate = compileExpression(value, scope, compiler);
  const evaluateCause: Evaluator | undefined = cause && compileExpression(cause, scope, compiler);
  return (frame) => {
    try {
      const exception = exceptionFrom(evaluate(frame));
      evaluateCause?.(frame);
      return raise(exception, span, compiler.runtime.meter);
    } catch (error) {
      throw locate(error, span);
    }
  };
}
