import { fail, type Span } from "../problem/problem.ts";
import { hasYield, mapParts, partsOf } from "../syntax/index.ts";
import type { Expression } from "../syntax/tree.ts";
import type { Compiler } from "./compiler.ts";
import { guard } from "./guard.ts";
import { iteratorOver, nextOf } from "./iterate.ts";
import { truthy } from "./operations.ts";
import type { Frame, Scope } from "./scope.ts";
import { checkMutable, type PyValue, type Runtime } from "./value.ts";

type Pause<T> = Generator<PyValue, T, PyValue | undefined>;

/** The parts of an expression that yield, and the expression with names in their place. */
export interface Hoisted {
  /** Computes, in Python's order, all parts up to the last that yields. */
  readonly before: (frame: Frame) => Pause<void>;
  readonly rest: Expression;
}

/** Takes each `yield` out of an expression: what it gives waits in a slot of its own until the rest is computed. */
export function hoistYields(expression: Expression, scope: Scope, compiler: Compiler): Hoisted {
  if (!hasYield(expression)) return { before: nothing, rest: expression };
  switch (expression.kind) {
    case "yield":
      return hoistYield(expression, scope, compiler);
    case "and":
    case "or": {
      const { left, right, span } = expression;
      const isDone = (value: PyValue) => truthy(value, compiler.runtime) === (expression.kind === "or");
      return hoistBranches(left, (value) => (isDone(value) ? undefined : right), [right], span, scope, compiler);
    }
    case "conditional": {
      const { test, ifTrue, orElse, span } = expression;
      const choose = (value: PyValue) => (truthy(value, compiler.runtime) ? ifTrue : orElse);
      return hoistBranches(test, choose, [ifTrue, orElse], span, scope, compiler);
    }
    case "compare":
      // A chain ends at the first comparison that is false.
      if (expression.operators.length > 1) return fail("SyntaxError", "yield-inside", {}, expression.span);
      return hoistParts(expression, scope, compiler);
    case "comprehension":
    case "dictComprehension":
      return fail("SyntaxError", "yield-inside", {}, expression.span);
    default:
      return hoistParts(expression, scope, compiler);
  }
}

function* nothing(): Pause<void> {}

/** A slot for a value that waits. No program can write its name. */
function reserveSlot(span: Span, scope: Scope): { readonly slot: number; readonly name: Expression } {
  const name = `value that waits ${scope.slots.size}`;
  scope.reserve(name);
  return { slot: scope.slots.get(name) as number, name: { kind: "name", name, span } };
}

/** Computes an expression that may yield. */
function compilePausing(expression: Expression, scope: Scope, compiler: Compiler): (frame: Frame) => Pause<PyValue> {
  const { before, rest } = hoistYields(expression, scope, compiler);
  const evaluate = compiler.compileExpression(rest, scope, compiler);
  return function* pausing(frame) {
    yield* before(frame);
    return evaluate(frame);
  };
}

function hoistYield(
  { value, isFrom, span }: Extract<Expression, { kind: "yield" }>,
  scope: Scope,
  compiler: Compiler,
): Hoisted {
  const evaluate = compilePausing(value ?? { kind: "none", span }, scope, compiler);
  const { slot, name } = reserveSlot(span, scope);
  const before = isFrom
    ? function* all(frame: Frame): Pause<void> {
        frame.slots[slot] = yield* delegate(yield* evaluate(frame), span, compiler.runtime);
      }
    : function* one(frame: Frame): Pause<void> {
        frame.slots[slot] = (yield yield* evaluate(frame)) ?? null;
      };
  return { before, rest: name };
}

/** `yield from`: yields all items of the other iterator. Its value is the value that the other returns. */
function* delegate(from: PyValue, span: Span, runtime: Runtime): Pause<PyValue> {
  const iterator = guard(span, () => iteratorOver(from, runtime));
  for (let sent: PyValue | undefined; ; ) {
    const next = guard(span, () => {
      checkMutable(iterator, runtime);
      runtime.meter.spend(1);
      return nextOf(iterator, sent);
    });
    if (next.done) return next.value ?? null;
    sent = yield next.value;
  }
}

/** An expression whose first value decides which other expression is computed, if any. */
function hoistBranches(
  first: Expression,
  choose: (value: PyValue) => Expression | undefined,
  branches: readonly Expression[],
  span: Span,
  scope: Scope,
  compiler: Compiler,
): Hoisted {
  const test = compilePausing(first, scope, compiler);
  const compiled = new Map(branches.map((branch) => [branch, compilePausing(branch, scope, compiler)]));
  const { slot, name } = reserveSlot(span, scope);
  const before = function* decided(frame: Frame): Pause<void> {
    const value = yield* test(frame);
    const branch = choose(value);
    const next = branch && compiled.get(branch);
    frame.slots[slot] = next ? yield* next(frame) : value;
  };
  return { before, rest: name };
}

/** An expression that computes its parts from left to right. */
function hoistParts(expression: Expression, scope: Scope, compiler: Compiler): Hoisted {
  const steps: ((frame: Frame) => Pause<void>)[] = [];
  const last = partsOf(expression).findLastIndex(hasYield);
  let at = 0;
  const rest = mapParts(expression, (part) => {
    if (at++ > last) return part;
    // `*items` and `start:stop` are no values of their own.
    if (part.kind === "starred" || part.kind === "slice") {
      const inner = hoistParts(part, scope, compiler);
      steps.push(inner.before);
      return inner.rest;
    }
    const evaluate = compilePausing(part, scope, compiler);
    const { slot, name } = reserveSlot(part.span, scope);
    steps.push(function* store(frame: Frame): Pause<void> {
      frame.slots[slot] = yield* evaluate(frame);
    });
    return name;
  });
  const before = function* all(frame: Frame): Pause<void> {
    for (const step of steps) yield* step(frame);
  };
  return { before, rest };
}
