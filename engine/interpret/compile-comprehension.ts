import type { Clause } from "../syntax/tree.ts";
import { compileCondition } from "./compile-condition.ts";
import { addToSet, setEntry } from "./compile-display.ts";
import { compileTarget } from "./compile-target.ts";
import type { Compiler, Evaluator, ExpressionOf } from "./compiler.ts";
import { guard } from "./guard.ts";
import { guardIterate, nextItem, visitItems } from "./iterate.ts";
import { clauseNames, Frame, Scope } from "./scope.ts";
import { checkSize, newDict, newIterator, newList, newSet, type PyValue } from "./value.ts";

/**
 * Compiles the clauses of a comprehension to nested loops in a frame of their own. As in Python, the first iterable is
 * evaluated at once, outside this frame. `run` visits every frame that passes the tests, and `frames` makes them lazily.
 */
function compileClauses(clauses: readonly Clause[], outer: Scope, compiler: Compiler) {
  const { runtime } = compiler;
  const scope = new Scope(outer, clauseNames(clauses));
  const loops = clauses.map((clause, i) => ({
    iterable: compiler.compileExpression(clause.iterable, i === 0 ? outer : scope, compiler),
    span: clause.iterable.span,
    store: compileTarget(clause.target, scope, compiler),
    tests: clause.tests.map((test) => compileCondition(test, "if", scope, compiler)),
  }));
  const [first] = loops;
  if (!first) throw new Error("a comprehension has a clause");

  function runLoop(frame: Frame, depth: number, items: PyValue, visit: (frame: Frame) => void): void {
    const { span, store, tests } = loops[depth] as (typeof loops)[number];
    const next = loops[depth + 1];
    visitItems(items, span, runtime, (item) => {
      store(frame, item);
      for (const test of tests) if (!test(frame)) return false;
      if (next) runLoop(frame, depth + 1, next.iterable(frame), visit);
      else visit(frame);
      return false;
    });
  }

  function* walk(frame: Frame, depth: number, items: Iterator<PyValue>): Generator<Frame> {
    const { span, store, tests } = loops[depth] as (typeof loops)[number];
    const next = loops[depth + 1];
    for (let item = nextItem(items, span); !item.done; item = nextItem(items, span)) {
      store(frame, item.value);
      if (!tests.every((test) => test(frame))) continue;
      if (next) yield* walk(frame, depth + 1, guardIterate(next.iterable(frame), next.span, runtime));
      else yield frame;
    }
  }
  return {
    scope,
    run: (outerFrame: Frame, visit: (frame: Frame) => void) =>
      runLoop(Frame.of(scope, outerFrame), 0, first.iterable(outerFrame), visit),
    frames: (outerFrame: Frame) =>
      walk(Frame.of(scope, outerFrame), 0, guardIterate(first.iterable(outerFrame), first.span, runtime)),
  };
}

/** Compiles a list or set comprehension, or a generator expression. */
export function compileComprehension(
  expression: ExpressionOf<"comprehension">,
  outer: Scope,
  compiler: Compiler,
): Evaluator {
  const { runtime } = compiler;
  const { scope, run, frames } = compileClauses(expression.clauses, outer, compiler);
  const item = compiler.compileExpression(expression.item, scope, compiler);
  function* values(walk: Generator<Frame>): Generator<PyValue> {
    for (const frame of walk) yield item(frame);
  }
  const { result, span } = expression;
  if (result === "generator") return (frame) => newIterator(values(frames(frame)), "generator", runtime);
  if (result === "set")
    return (outerFrame) => {
      const set = newSet(runtime);
      run(outerFrame, (frame) => guard(span, () => addToSet(set, item(frame), runtime)));
      return set;
    };
  return (outerFrame) => {
    const items: PyValue[] = [];
    run(outerFrame, (frame) => {
      items.push(item(frame));
      if (items.length > runtime.meter.limits.size) guard(span, () => checkSize(items.length, runtime));
    });
    return newList(items, runtime);
  };
}

/** Compiles a dict comprehension. The last of equal keys gives the value. */
export function compileDictComprehension(
  expression: ExpressionOf<"dictComprehension">,
  outer: Scope,
  compiler: Compiler,
): Evaluator {
  const { runtime } = compiler;
  const { scope, run } = compileClauses(expression.clauses, outer, compiler);
  const key = compiler.compileExpression(expression.key, scope, compiler);
  const value = compiler.compileExpression(expression.value, scope, compiler);
  return (outerFrame) => {
    const dict = newDict(runtime);
    run(outerFrame, (frame) => {
      setEntry(dict, key(frame), value(frame), expression.key.span, runtime);
      checkSize(dict.entries.size, runtime);
    });
    return dict;
  };
}
