import { fail } from "../problem/problem.ts";
import type { Case, Pattern } from "../syntax/tree.ts";
import { compileExpression } from "./compile-expression.ts";
import { compileTarget } from "./compile-target.ts";
import type { Compiler, Evaluator, Store } from "./compiler.ts";
import { guard } from "./guard.ts";
import { isSymbolic } from "./is-symbolic.ts";
import { pyEquals, truthy } from "./operations.ts";
import type { Frame, Scope } from "./scope.ts";
import {
  newDict,
  newList,
  PyDict,
  PyList,
  PyRange,
  PyTuple,
  PyType,
  type PyValue,
  pyTypeName,
  Result,
} from "./value.ts";
import { keyOf, payForComparing } from "./weigh.ts";

/** The names and values that a pattern binds after all of it has matched. */
type Captures = (() => void)[];
type Matcher = (frame: Frame, value: PyValue, captures: Captures) => boolean;

/** Chooses the first case whose pattern and guard hold; `undefined` if there is none. */
export function compileCases<B>(
  cases: readonly Case[],
  scope: Scope,
  compiler: Compiler,
  compileBody: (body: Case["body"]) => B,
): (frame: Frame, subject: PyValue) => B | undefined {
  const { runtime } = compiler;
  const compiled = cases.map(({ pattern, guard: test, body }) => ({
    matches: compilePattern(pattern, scope, compiler),
    span: pattern.span,
    guard: test && compileExpression(test, scope, compiler),
    body: compileBody(body),
  }));
  return (frame, subject) => {
    if (isSymbolic(subject)) return fail("TypeError", "symbolic-match", { type: pyTypeName(subject) });
    for (const { matches, span, guard: test, body } of compiled) {
      const captures: Captures = [];
      if (!guard(span, () => matches(frame, subject, captures))) continue;
      for (const bind of captures) bind();
      if (!test || truthy(test(frame), runtime)) return body;
    }
    return undefined;
  };
}

function compilePattern(pattern: Pattern, scope: Scope, compiler: Compiler): Matcher {
  const { meter } = compiler.runtime;
  const matches = compileKind(pattern, scope, compiler);
  return (frame, value, captures) => {
    meter.spend(1);
    return matches(frame, value, captures);
  };
}

function compileKind(pattern: Pattern, scope: Scope, compiler: Compiler): Matcher {
  const compile = (inner: Pattern) => compilePattern(inner, scope, compiler);
  switch (pattern.kind) {
    case "value":
      return matchValue(compileExpression(pattern.value, scope, compiler), compiler);
    case "capture":
    case "star":
      return capture(storeOf(pattern.name, pattern, scope, compiler));
    case "or": {
      const options = pattern.options.map(compile);
      return (frame, value, captures) => options.some((matches) => matches(frame, value, captures));
    }
    case "as": {
      const inner = compile(pattern.pattern);
      const bind = capture(storeOf(pattern.name, pattern, scope, compiler));
      return (frame, value, captures) => inner(frame, value, captures) && bind(frame, value, captures);
    }
    case "sequence":
      return matchSequence(pattern, compile, compiler);
    case "mapping":
      return matchMapping(pattern, scope, compiler);
    case "class": {
      const type = compileExpression(pattern.type, scope, compiler);
      const inner = pattern.inner && compile(pattern.inner);
      return (frame, value, captures) => {
        const wanted = type(frame);
        if (!(wanted instanceof PyType)) return fail("TypeError", "class-pattern-type", {}, pattern.span);
        return wanted.has(value) && (!inner || inner(frame, value, captures));
      };
    }
  }
}

function storeOf(name: string | undefined, { span }: Pattern, scope: Scope, compiler: Compiler): Store | undefined {
  return name === undefined ? undefined : compileTarget({ kind: "name", name, span }, scope, compiler);
}

function capture(store: Store | undefined): Matcher {
  return (frame, value, captures) => {
    if (store) captures.push(() => store(frame, value));
    return true;
  };
}

/** None, True and False match only themselves. Any other value matches an equal one. */
function matchValue(evaluate: Evaluator, { runtime }: Compiler): Matcher {
  return (frame, value) => {
    const wanted = evaluate(frame);
    if (wanted === null || typeof wanted === "boolean") return value === wanted;
    payForComparing(wanted, value, runtime);
    return pyEquals(wanted, value, runtime);
  };
}

function matchSequence(
  { items }: Extract<Pattern, { kind: "sequence" }>,
  compile: (pattern: Pattern) => Matcher,
  { runtime }: Compiler,
): Matcher {
  const star = items.findIndex((item) => item.kind === "star");
  const matchers = items.map(compile);
  const needed = star < 0 ? items.length : items.length - 1;
  return (frame, value, captures) => {
    const given = sequenceItems(value);
    if (!given || (star < 0 ? given.length !== needed : given.length < needed)) return false;
    const extra = given.length - needed;
    return matchers.every((matches, i) => {
      if (i !== star) return matches(frame, given[star >= 0 && i > star ? i + extra - 1 : i] as PyValue, captures);
      runtime.meter.spend(extra);
      return matches(frame, newList(given.slice(star, star + extra), runtime), captures);
    });
  };
}

/** As in Python, a sequence pattern does not match a string. */
function sequenceItems(value: PyValue): readonly PyValue[] | undefined {
  if (value instanceof PyList || value instanceof PyTuple) return value.items;
  if (value instanceof Result) return value.values;
  return value instanceof PyRange && value.length < 1000
    ? Array.from({ length: value.length }, (_, i) => value.start + i * value.step)
    : undefined;
}

function matchMapping(
  { entries, rest, span }: Extract<Pattern, { kind: "mapping" }>,
  scope: Scope,
  compiler: Compiler,
): Matcher {
  const { runtime } = compiler;
  const compiled = entries.map(({ key, value }) => ({
    key: compileExpression(key, scope, compiler),
    matches: compilePattern(value, scope, compiler),
  }));
  const store = rest === undefined ? undefined : compileTarget({ kind: "name", name: rest, span }, scope, compiler);
  return (frame, value, captures) => {
    if (!(value instanceof PyDict)) return false;
    const taken = new Set<string | number>();
    for (const { key, matches } of compiled) {
      const hash = keyOf(key(frame), runtime);
      const entry = value.entries.get(hash);
      if (!entry || !matches(frame, entry.value, captures)) return false;
      taken.add(hash);
    }
    if (!store) return true;
    runtime.meter.spend(value.entries.size);
    const left = newDict(runtime);
    for (const [hash, entry] of value.entries) if (!taken.has(hash)) left.entries.set(hash, entry);
    captures.push(() => store(frame, left));
    return true;
  };
}
