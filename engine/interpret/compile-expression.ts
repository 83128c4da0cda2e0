import { Float } from "../graph/scalar.ts";
import { fail, locate, type Span } from "../problem/problem.ts";
import { nearestName, printExpression } from "../syntax/index.ts";
import type { Argument, Clause, ComparisonName, Expression, FormatPart } from "../syntax/tree.ts";
import { formatValue, pyRepr, pyStr } from "./builtins/format.ts";
import { findMethod, methodNames } from "./builtins/methods.ts";
import { getItem, type PySlice } from "./builtins/subscript.ts";
import type { Compiler, Evaluator } from "./compile.ts";
import { compileFunction } from "./compile-function.ts";
import { compileIteration, compileTarget, guard } from "./compile-statement.ts";
import { applyBinaryOperator, applyComparison, applyUnaryOperator, truthy } from "./operations.ts";
import { raspAttribute, raspAttributeNames } from "./rasp.ts";
import { clauseNames, Frame, Scope } from "./scope.ts";
import { isSymbolic } from "./sequence-operations.ts";
import {
  checkSize,
  hashKey,
  PyDict,
  PyIterator,
  PyList,
  PyNamespace,
  PySet,
  PyTuple,
  type PyValue,
  pyTypeName,
  SOp,
} from "./value.ts";

type Of<K extends Expression["kind"]> = Extract<Expression, { kind: K }>;

export function compileExpression(expression: Expression, scope: Scope, compiler: Compiler): Evaluator {
  switch (expression.kind) {
    case "name":
      return compileName(expression, scope, compiler);
    case "number": {
      const value = expression.isFloat ? new Float(expression.value) : expression.value;
      return () => value;
    }
    case "string":
    case "boolean": {
      const { value } = expression;
      return () => value;
    }
    case "none":
      return () => null;
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
      return compileFunction("lambda", expression, scope, compiler);
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
      return placed(span, compiler, (frame, build) => {
        const operand = value(frame);
        build();
        return applyUnaryOperator(operator, operand, compiler.runtime);
      });
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
      return (frame) => guard(span, () => getItem(object(frame), index(frame), compiler.runtime));
    }
    case "slice":
      return fail("SyntaxError", "slice-outside-index", {}, expression.span);
    case "starred":
      return fail("SyntaxError", "starred-alone", {}, expression.span);
  }
}

/** Evaluates with errors and new nodes placed at `span`; `build` is called once the operands are there. */
function placed(span: Span, { runtime }: Compiler, evaluate: (frame: Frame, build: () => void) => PyValue): Evaluator {
  const build = () => {
    runtime.graph.span = span;
  };
  return (frame) => {
    try {
      return evaluate(frame, build);
    } catch (error) {
      throw locate(error, span);
    }
  };
}

function compileName({ name, span }: Of<"name">, scope: Scope, { builtins }: Compiler): Evaluator {
  const builtin = builtins.get(name);
  const place = scope.find(name);
  const missing = () => failUnknownName(name, span, scope, builtins);
  if (!place) return builtin === undefined ? missing : () => builtin;
  const { hops, slot } = place;
  const isLocal = hops === 0 && scope.parent !== null;
  const unset = (): PyValue => {
    if (isLocal) return fail("NameError", "unbound-local", { name }, span);
    return builtin === undefined ? missing() : builtin;
  };
  if (hops === 0) return (frame) => frame.read(slot) ?? frameNull(frame, slot, unset);
  return (frame) => {
    let at = frame;
    for (let i = 0; i < hops; i++) at = at.parent as Frame;
    return at.read(slot) ?? frameNull(at, slot, unset);
  };
}

/** None is null here, which `??` takes for missing. */
function frameNull(frame: Frame, slot: number, unset: () => PyValue): PyValue {
  return frame.read(slot) === null ? null : unset();
}

function failUnknownName(name: string, span: Span, scope: Scope, builtins: ReadonlyMap<string, PyValue>): never {
  const nearest = nearestName(name, [...scope.visibleNames(), ...builtins.keys()]);
  if (nearest === undefined) return fail("NameError", "unknown-name", { name }, span);
  return fail("NameError", "unknown-name-nearest", { name, nearest }, span);
}

function compileFormat(parts: readonly FormatPart[], scope: Scope, compiler: Compiler): Evaluator {
  const texts = parts.map((part) => compileFormatPart(part, scope, compiler));
  return (frame) => {
    let text = "";
    for (const part of texts) {
      text += part(frame);
      checkSize(text.length, compiler.runtime);
    }
    compiler.runtime.meter.spend(1 + (text.length >> 4));
    return text;
  };
}

function compileFormatPart(part: FormatPart, scope: Scope, compiler: Compiler): (frame: Frame) => string {
  if (part.kind === "text") return () => part.text;
  const value = compileExpression(part.value, scope, compiler);
  const spec = part.format && compileFormat(part.format, scope, compiler);
  const prefix = part.selfDocumenting ?? "";
  const convert = part.conversion ?? (part.selfDocumenting !== undefined && !spec ? "r" : undefined);
  return (frame) => {
    const shown = value(frame);
    const converted = convert === undefined ? shown : convert === "s" ? pyStr(shown) : pyRepr(shown);
    return prefix + guard(part.value.span, () => formatValue(converted, spec ? String(spec(frame)) : ""));
  };
}

function compileDisplay(expression: Of<"list" | "tuple" | "set">, scope: Scope, compiler: Compiler): Evaluator {
  const { runtime } = compiler;
  const items = compileItems(expression.items, scope, compiler);
  const { kind, span } = expression;
  return (frame) => {
    const values = items(frame);
    if (kind === "list") return new PyList(values, runtime.pureCall);
    if (kind === "tuple") return new PyTuple(values);
    return guard(span, () => makeSet(values, compiler));
  };
}

function makeSet(values: Iterable<PyValue>, { runtime }: Compiler): PySet {
  const set = new PySet(runtime.pureCall);
  for (const value of values) {
    const key = hashKey(value);
    if (!set.entries.has(key)) set.entries.set(key, value);
    checkSize(set.entries.size, runtime);
  }
  return set;
}

/** The items of a display or a call, with `*items` spread. */
function compileItems(items: readonly Expression[], scope: Scope, compiler: Compiler): (frame: Frame) => PyValue[] {
  const { runtime } = compiler;
  if (!items.some((item) => item.kind === "starred")) {
    const evaluators = items.map((item) => compileExpression(item, scope, compiler));
    return (frame) => {
      runtime.meter.spend(evaluators.length >> 2);
      return evaluators.map((evaluate) => evaluate(frame));
    };
  }
  const parts = items.map((item) => {
    if (item.kind !== "starred") {
      const evaluate = compileExpression(item, scope, compiler);
      return (frame: Frame): Iterable<PyValue> => [evaluate(frame)];
    }
    return compileIteration(compileExpression(item.value, scope, compiler), item.span, compiler);
  });
  return (frame) => {
    const values: PyValue[] = [];
    for (const part of parts) for (const value of part(frame)) values.push(value);
    return values;
  };
}

function compileDict(expression: Of<"dict">, scope: Scope, compiler: Compiler): Evaluator {
  const { runtime } = compiler;
  const entries = expression.entries.map(({ key, value }) => ({
    key: key && compileExpression(key, scope, compiler),
    value: compileExpression(value, scope, compiler),
    span: (key ?? value).span,
  }));
  return (frame) => {
    runtime.meter.spend(entries.length >> 2);
    const dict = new PyDict(runtime.pureCall);
    for (const { key, value, span } of entries) {
      if (key) setEntry(dict, key(frame), value(frame), span);
      else mergeEntries(dict, value(frame), span);
    }
    return dict;
  };
}

function setEntry(dict: PyDict, key: PyValue, value: PyValue, span: Span): void {
  dict.entries.set(
    guard(span, () => hashKey(key)),
    { key, value },
  );
}

function mergeEntries(dict: PyDict, other: PyValue, span: Span): void {
  if (!(other instanceof PyDict)) fail("TypeError", "spread-not-dict", { type: pyTypeName(other) }, span);
  for (const [hash, entry] of other.entries) dict.entries.set(hash, entry);
}

/**
 * Runs the clauses of a comprehension as nested loops, in a frame of their own; the first iterable is evaluated outside,
 * at once, as in Python.
 */
function compileClauses(clauses: readonly Clause[], outer: Scope, compiler: Compiler) {
  const scope = new Scope(outer, clauseNames(clauses));
  const [first] = clauses;
  if (!first) throw new Error("a comprehension has a clause");
  const firstIterable = compileExpression(first.iterable, outer, compiler);
  const loops = clauses.map((clause, i) => ({
    items: compileIteration(
      i === 0 ? () => null : compileExpression(clause.iterable, scope, compiler),
      clause.iterable.span,
      compiler,
    ),
    store: compileTarget(clause.target, scope, compiler),
    tests: clause.tests.map((test) => compileCondition(test, "if", scope, compiler)),
  }));
  const firstItems = (value: PyValue) => compileIteration(() => value, first.iterable.span, compiler);

  function* walk(frame: Frame, depth: number, items: Iterable<PyValue>): Generator<Frame> {
    const loop = loops[depth];
    if (!loop) throw new Error("no such clause");
    for (const item of items) {
      loop.store(frame, item);
      if (!loop.tests.every((test) => test(frame))) continue;
      const next = loops[depth + 1];
      if (next) yield* walk(frame, depth + 1, next.items(frame));
      else yield frame;
    }
  }
  return {
    scope,
    frames(outerFrame: Frame): Generator<Frame> {
      const value = firstIterable(outerFrame);
      const frame = Frame.of(scope, outerFrame);
      return walk(frame, 0, firstItems(value)(frame));
    },
  };
}

function compileComprehension(expression: Of<"comprehension">, outer: Scope, compiler: Compiler): Evaluator {
  const { runtime } = compiler;
  const { scope, frames } = compileClauses(expression.clauses, outer, compiler);
  const item = compileExpression(expression.item, scope, compiler);
  function* values(walk: Generator<Frame>): Generator<PyValue> {
    for (const frame of walk) yield item(frame);
  }
  const { result, span } = expression;
  return (frame) => {
    const produced = values(frames(frame));
    if (result === "generator") return new PyIterator(produced, runtime.pureCall, "generator");
    if (result === "set") return guard(span, () => makeSet(produced, compiler));
    return new PyList(
      guard(span, () => collect(produced, compiler)),
      runtime.pureCall,
    );
  };
}

function collect(values: Iterable<PyValue>, { runtime }: Compiler): PyValue[] {
  const items: PyValue[] = [];
  for (const value of values) {
    items.push(value);
    checkSize(items.length, runtime);
  }
  return items;
}

function compileDictComprehension(expression: Of<"dictComprehension">, outer: Scope, compiler: Compiler): Evaluator {
  const { runtime } = compiler;
  const { scope, frames } = compileClauses(expression.clauses, outer, compiler);
  const key = compileExpression(expression.key, scope, compiler);
  const value = compileExpression(expression.value, scope, compiler);
  return (outerFrame) => {
    const dict = new PyDict(runtime.pureCall);
    for (const frame of frames(outerFrame)) {
      setEntry(dict, key(frame), value(frame), expression.key.span);
      checkSize(dict.entries.size, runtime);
    }
    return dict;
  };
}

/** A test that must be decided now; on what only an input decides, the error shows what to write instead. */
export function compileCondition(
  test: Expression,
  keyword: "if" | "while" | "assert",
  scope: Scope,
  compiler: Compiler,
): (frame: Frame) => boolean {
  const evaluate = compileExpression(test, scope, compiler);
  return (frame) => {
    const value = evaluate(frame);
    if (isSymbolic(value))
      fail(
        "TypeError",
        "symbolic-condition",
        { keyword, type: pyTypeName(value), test: printExpression(test) },
        test.span,
      );
    return guard(test.span, () => truthy(value, compiler.runtime));
  };
}

function compileConditional(expression: Of<"conditional">, scope: Scope, compiler: Compiler): Evaluator {
  const test = compileExpression(expression.test, scope, compiler);
  const then = compileExpression(expression.ifTrue, scope, compiler);
  const orElse = compileExpression(expression.orElse, scope, compiler);
  const better = () =>
    `where(${[expression.test, expression.ifTrue, expression.orElse].map((e) => printExpression(e)).join(", ")})`;
  return (frame) => {
    const value = test(frame);
    if (isSymbolic(value))
      fail(
        "TypeError",
        "symbolic-rewrite",
        { written: "if … else", type: pyTypeName(value), better: better() },
        expression.test.span,
      );
    return truthy(value, compiler.runtime) ? then(frame) : orElse(frame);
  };
}

function compileLogic(expression: Of<"and" | "or">, scope: Scope, compiler: Compiler): Evaluator {
  const left = compileExpression(expression.left, scope, compiler);
  const right = compileExpression(expression.right, scope, compiler);
  const { kind, span } = expression;
  const sign = kind === "and" ? "&" : "|";
  const better = () => `${operand(expression.left)} ${sign} ${operand(expression.right)}`;
  return (frame) => {
    const value = left(frame);
    if (isSymbolic(value))
      fail("TypeError", "symbolic-rewrite", { written: kind, type: pyTypeName(value), better: better() }, span);
    return truthy(value, compiler.runtime) === (kind === "and") ? right(frame) : value;
  };
}

/** `&`, `|` and `~` bind more tightly than comparisons, so their operands need parentheses. */
function operand(expression: Expression): string {
  const text = printExpression(expression);
  return expression.kind === "name" || expression.kind === "call" ? text : `(${text})`;
}

function compileNot(expression: Of<"not">, scope: Scope, compiler: Compiler): Evaluator {
  const evaluate = compileExpression(expression.value, scope, compiler);
  return (frame) => {
    const value = evaluate(frame);
    if (isSymbolic(value)) {
      const better = `~${operand(expression.value)}`;
      fail("TypeError", "symbolic-rewrite", { written: "not", type: pyTypeName(value), better }, expression.span);
    }
    return !truthy(value, compiler.runtime);
  };
}

function compileBinary(expression: Of<"binary">, scope: Scope, compiler: Compiler): Evaluator {
  const left = compileExpression(expression.left, scope, compiler);
  const right = compileExpression(expression.right, scope, compiler);
  const { operator, span } = expression;
  const { runtime } = compiler;
  return placed(span, compiler, (frame, build) => {
    const a = left(frame);
    const b = right(frame);
    build();
    return applyBinaryOperator(operator, a, b, runtime);
  });
}

function compileComparison(expression: Of<"compare">, scope: Scope, compiler: Compiler): Evaluator {
  const operands = expression.operands.map((item) => compileExpression(item, scope, compiler));
  const { operators, span } = expression;
  const { runtime } = compiler;
  return placed(span, compiler, (frame, build) => {
    let left = (operands[0] as Evaluator)(frame);
    let result: PyValue = true;
    for (const [i, operator] of operators.entries()) {
      const right = (operands[i + 1] as Evaluator)(frame);
      build();
      result = applyComparison(operator, left, right, runtime);
      const isLast = i === operators.length - 1;
      if (isLast) break;
      if (isSymbolic(result))
        fail("TypeError", "symbolic-rewrite", {
          written: chainText(operators),
          type: pyTypeName(result),
          better: unchained(expression),
        });
      if (!truthy(result, runtime)) break;
      left = right;
    }
    return result;
  });
}

function chainText(operators: readonly ComparisonName[]): string {
  return `a ${operators[0]} b ${operators[1]} c`;
}

/** `a < b < c` as `(a < b) & (b < c)`. */
function unchained({ operators, operands }: Of<"compare">): string {
  const texts = operands.map((item) => printExpression(item));
  return operators.map((operator, i) => `(${texts[i]} ${operator} ${texts[i + 1]})`).join(" & ");
}

function compileCall(expression: Of<"call">, scope: Scope, compiler: Compiler): Evaluator {
  const callee = compileExpression(expression.callee, scope, compiler);
  const args = compileArguments(expression.args, scope, compiler);
  const { runtime } = compiler;
  return placed(expression.span, compiler, (frame, build) => {
    const fn = callee(frame);
    const { positional, keywords } = args(frame);
    build();
    return runtime.call(fn, positional, keywords);
  });
}

interface CallArguments {
  readonly positional: readonly PyValue[];
  readonly keywords: ReadonlyMap<string, PyValue>;
}

const NO_KEYWORDS: ReadonlyMap<string, PyValue> = new Map();

function compileArguments(
  args: readonly Argument[],
  scope: Scope,
  compiler: Compiler,
): (frame: Frame) => CallArguments {
  const plain = args.filter((arg) => arg.kind === "positional" || arg.kind === "star");
  const positional = compileItems(
    plain.map(({ kind, value }) => (kind === "star" ? { kind: "starred", value, span: value.span } : value)),
    scope,
    compiler,
  );
  const named = args.filter((arg) => arg.kind === "keyword" || arg.kind === "doubleStar");
  if (named.length === 0) return (frame) => ({ positional: positional(frame), keywords: NO_KEYWORDS });
  const entries = named.map((arg) => ({ arg, value: compileExpression(arg.value, scope, compiler) }));
  return (frame) => {
    const values = positional(frame);
    const keywords = new Map<string, PyValue>();
    for (const { arg, value } of entries) addKeywords(keywords, arg, value(frame));
    return { positional: values, keywords };
  };
}

function addKeywords(keywords: Map<string, PyValue>, { kind, name, value: { span } }: Argument, given: PyValue): void {
  if (kind === "keyword" && name !== undefined) {
    addKeyword(keywords, name, given, span);
    return;
  }
  if (!(given instanceof PyDict)) fail("TypeError", "spread-not-dict", { type: pyTypeName(given) }, span);
  for (const { key, value } of given.entries.values()) {
    if (typeof key !== "string") fail("TypeError", "keyword-not-text", { key: pyRepr(key) }, span);
    addKeyword(keywords, key, value, span);
  }
}

function addKeyword(keywords: Map<string, PyValue>, name: string, value: PyValue, span: Span): void {
  if (keywords.has(name)) fail("TypeError", "argument-twice", { callee: "…", name }, span);
  keywords.set(name, value);
}

function compileAttribute(expression: Of<"attribute">, scope: Scope, compiler: Compiler): Evaluator {
  const object = compileExpression(expression.object, scope, compiler);
  const { name, nameSpan } = expression;
  return (frame) => {
    const value = object(frame);
    const attribute = findAttribute(value, name, compiler);
    return attribute === undefined ? failNoAttribute(value, name, nameSpan) : attribute;
  };
}

function findAttribute(object: PyValue, name: string, { runtime }: Compiler): PyValue | undefined {
  if (object instanceof PyNamespace) return object.attributes.get(name);
  return raspAttribute(object, name, runtime) ?? findMethod(object, name, runtime);
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

/** The index of `object[index]`, which may be a slice. */
export function compileIndex(index: Expression, scope: Scope, compiler: Compiler): (frame: Frame) => PyValue | PySlice {
  if (index.kind !== "slice") return compileExpression(index, scope, compiler);
  const [start, stop, step] = [index.start, index.stop, index.step].map(
    (part) => part && compileExpression(part, scope, compiler),
  );
  return (frame) => ({ kind: "slice", start: start?.(frame), stop: stop?.(frame), step: step?.(frame) });
}
