import { fail, type Span } from "../problem/problem.ts";
import type { Expression } from "../syntax/tree.ts";
import type { Compiler, Evaluator, ExpressionOf } from "./compiler.ts";
import { guard } from "./guard.ts";
import { visitItems } from "./iterate.ts";
import type { Frame, Scope } from "./scope.ts";
import {
  checkSize,
  newDict,
  newList,
  newSet,
  newTuple,
  PyDict,
  type PySet,
  type PyValue,
  payForObject,
  putEntryAt,
  pyTypeName,
  type Runtime,
} from "./value.ts";
import { keyOf } from "./weigh.ts";

/** Compiles `[…]`, `(…)` and `{…}`. */
export function compileDisplay(
  expression: ExpressionOf<"list" | "tuple" | "set">,
  scope: Scope,
  compiler: Compiler,
): Evaluator {
  const { runtime } = compiler;
  const items = compileItems(expression.items, scope, compiler);
  const { kind, span } = expression;
  return (frame) => {
    const values = items(frame);
    if (kind === "list") return newList(values, runtime);
    if (kind === "tuple") return newTuple(values, runtime);
    return guard(span, () => makeSet(values, compiler));
  };
}

function makeSet(values: Iterable<PyValue>, { runtime }: Compiler): PySet {
  const set = newSet(runtime);
  for (const value of values) addToSet(set, value, runtime);
  return set;
}

/** Adds a value to a set; the first of equal values stays. Throws if the value is unhashable or the set too large. */
export function addToSet(set: PySet, value: PyValue, runtime: Runtime): void {
  const key = keyOf(value, runtime);
  if (!set.entries.has(key)) set.entries.set(key, value);
  checkSize(set.entries.size, runtime);
}

/** Compiles the items of a display or the arguments of a call, and spreads `*items`. */
export function compileItems(
  items: readonly Expression[],
  scope: Scope,
  compiler: Compiler,
): (frame: Frame) => PyValue[] {
  const { runtime } = compiler;
  if (!items.some((item) => item.kind === "starred")) {
    const evaluators = items.map((item) => compiler.compileExpression(item, scope, compiler));
    return evaluateEach(evaluators, compiler);
  }
  const parts = items.map((item) => {
    if (item.kind !== "starred") {
      const evaluate = compiler.compileExpression(item, scope, compiler);
      return (frame: Frame, values: PyValue[]) => void values.push(evaluate(frame));
    }
    const iterable = compiler.compileExpression(item.value, scope, compiler);
    return (frame: Frame, values: PyValue[]) =>
      visitItems(iterable(frame), item.span, runtime, (value) => void values.push(value));
  });
  return (frame) => {
    const values: PyValue[] = [];
    for (const part of parts) part(frame, values);
    return values;
  };
}

/** Four items cost one step. Nearly all calls have at most three arguments, so those lengths are written out. */
function evaluateEach(evaluators: readonly Evaluator[], { runtime }: Compiler): (frame: Frame) => PyValue[] {
  const [first, second, third] = evaluators as [Evaluator, Evaluator, Evaluator];
  switch (evaluators.length) {
    case 0:
      return () => [];
    case 1:
      return (frame) => [first(frame)];
    case 2:
      return (frame) => [first(frame), second(frame)];
    case 3:
      return (frame) => [first(frame), second(frame), third(frame)];
    default:
      return (frame) => {
        runtime.meter.spend(evaluators.length >> 2);
        const values: PyValue[] = [];
        for (const evaluate of evaluators) values.push(evaluate(frame));
        return values;
      };
  }
}

/** Compiles `{key: value, **other}`. */
export function compileDict(expression: ExpressionOf<"dict">, scope: Scope, compiler: Compiler): Evaluator {
  const { runtime } = compiler;
  const entries = expression.entries.map(({ key, value }) => ({
    key: key && compiler.compileExpression(key, scope, compiler),
    value: compiler.compileExpression(value, scope, compiler),
    span: (key ?? value).span,
  }));
  return (frame) => {
    const dict = newDict(runtime);
    for (const { key, value, span } of entries) {
      if (key) setEntry(dict, key(frame), value(frame), span, runtime);
      else mergeEntries(dict, value(frame), span);
    }
    return dict;
  };
}

/** Puts an entry into a dict and pays for it. Throws if the key is unhashable. */
export function setEntry(dict: PyDict, key: PyValue, value: PyValue, span: Span, runtime: Runtime): void {
  payForObject("entry", runtime);
  putEntryAt(
    dict,
    guard(span, () => keyOf(key, runtime)),
    { key, value },
  );
}

function mergeEntries(dict: PyDict, other: PyValue, span: Span): void {
  if (!(other instanceof PyDict)) fail("TypeError", "spread-not-dict", { type: pyTypeName(other) }, span);
  for (const [hash, entry] of other.entries) putEntryAt(dict, hash, entry);
}
