import { Float } from "../graph/scalar.ts";
import { fail, locate, type Span } from "../problem/problem.ts";
import { nearestName, printExpression } from "../syntax/index.ts";
import type { Argument, BinaryName, Clause, ComparisonName, Expression, FormatPart } from "../syntax/tree.ts";
import { findAttribute } from "./attribute.ts";
import { formatValue, pyRepr, pyStr } from "./builtins/format.ts";
import { methodNames } from "./builtins/methods.ts";
import { asciiRepr } from "./builtins/repr.ts";
import { getItem } from "./builtins/subscript.ts";
import { callValue } from "./call.ts";
import { compileIndex } from "./compile-index.ts";
import { compileTarget } from "./compile-target.ts";
import type { Compiler, Evaluator } from "./compiler.ts";
import { guard } from "./guard.ts";
import { isSymbolic } from "./is-symbolic.ts";
import { guardIterate, nextItem, visitItems } from "./iterate.ts";
import { applyBinaryOperator, applyComparison, applyUnaryOperator, truthy } from "./operations.ts";
import { raspAttributeNames } from "./rasp.ts";
import { clauseNames, Frame, Scope } from "./scope.ts";
import {
  checkSize,
  newDict,
  newIterator,
  newList,
  newSet,
  newTuple,
  PyBuiltin,
  PyDict,
  PyNamespace,
  type PySet,
  type PyValue,
  payForObject,
  putEntryAt,
  pyTypeName,
  type Runtime,
  SOp,
} from "./value.ts";
import { keyOf } from "./weigh.ts";

type Of<K extends Expression["kind"]> = Extract<Expression, { kind: K }>;

export function compileExpression(expression: Expression, scope: Scope, compiler: Compiler): Evaluator {
  switch (expression.kind) {
    case "name":
      return compileName(expression, scope, compiler);
    case "number": {
      const value = expression.isFloat ? new Float(Number(expression.value)) : expression.value;
      return () => value;
    }
    case "string":
    case "boolean": {
      const { value } = expression;
      return () => value;
    }
    case "none":
      return () => null;
    case "ellipsis":
      return () => ELLIPSIS;
    case "named": {
      const value = compileExpression(expression.value, scope, compiler);
      const store = compileTarget({ kind: "name", name: expression.name, span: expression.span }, scope, compiler);
      return (frame) => {
        const result = value(frame);
        store(frame, result);
        return result;
      };
    }
    case "yield":
      return fail("SyntaxError", "yield-inside", {}, expression.span);
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
      return compiler.compileFunction("lambda", expression, scope, compiler);
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
      const { runtime } = compiler;
      return (frame) => {
        const operand = value(frame);
        if (typeof operand === "number" && operator === "-") return 0 - operand;
        runtime.graph.span = span;
        return guard(span, () => applyUnaryOperator(operator, operand, runtime));
      };
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
      const { runtime } = compiler;
      return (frame) => {
        const from = object(frame);
        const at = index(frame);
        try {
          return getItem(from, at, runtime);
        } catch (error) {
          throw locate(error, span);
        }
      };
    }
    case "slice":
      return fail("SyntaxError", "slice-outside-index", {}, expression.span);
    case "starred":
      return fail("SyntaxError", "starred-alone", {}, expression.span);
  }
}

/** `...`, which may stand for a body that is still to be written. */
const ELLIPSIS = new PyNamespace("ellipsis", new Map());

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
  // None is null here, which `??` would take for missing.
  if (hops === 0)
    return (frame) => {
      const value = frame.read(slot);
      return value === undefined ? unset() : value;
    };
  return (frame) => {
    let at = frame;
    for (let i = 0; i < hops; i++) at = at.parent as Frame;
    const value = at.read(slot);
    return value === undefined ? unset() : value;
  };
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

/** The letter after `!` in `{value!r}`. */
const CONVERSIONS = {
  r: (value: PyValue) => pyRepr(value),
  s: (value: PyValue) => pyStr(value),
  a: (value: PyValue) => asciiRepr(value),
};

function compileFormatPart(part: FormatPart, scope: Scope, compiler: Compiler): (frame: Frame) => string {
  if (part.kind === "text") return () => part.text;
  const value = compileExpression(part.value, scope, compiler);
  const spec = part.format && compileFormat(part.format, scope, compiler);
  const prefix = part.selfDocumenting ?? "";
  const conversion = part.conversion ?? (part.selfDocumenting !== undefined && !spec ? "r" : undefined);
  const convert = conversion && CONVERSIONS[conversion];
  return (frame) => {
    const shown = value(frame);
    const converted = convert ? convert(shown) : shown;
    return prefix + guard(part.value.span, () => formatValue(converted, spec ? String(spec(frame)) : ""));
  };
}

function compileDisplay(expression: Of<"list" | "tuple" | "set">, scope: Scope, compiler: Compiler): Evaluator {
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

function addToSet(set: PySet, value: PyValue, runtime: Runtime): void {
  const key = keyOf(value, runtime);
  if (!set.entries.has(key)) set.entries.set(key, value);
  checkSize(set.entries.size, runtime);
}

/** The items of a display or a call, with `*items` spread. */
function compileItems(items: readonly Expression[], scope: Scope, compiler: Compiler): (frame: Frame) => PyValue[] {
  const { runtime } = compiler;
  if (!items.some((item) => item.kind === "starred")) {
    const evaluators = items.map((item) => compileExpression(item, scope, compiler));
    return evaluateEach(evaluators, compiler);
  }
  const parts = items.map((item) => {
    if (item.kind !== "starred") {
      const evaluate = compileExpression(item, scope, compiler);
      return (frame: Frame, values: PyValue[]) => void values.push(evaluate(frame));
    }
    const iterable = compileExpression(item.value, scope, compiler);
    return (frame: Frame, values: PyValue[]) =>
      visitItems(iterable(frame), item.span, runtime, (value) => void values.push(value));
  });
  return (frame) => {
    const values: PyValue[] = [];
    for (const part of parts) part(frame, values);
    return values;
  };
}

/** Four items cost a step. The short lists, which nearly all calls have, are written out. */
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

function compileDict(expression: Of<"dict">, scope: Scope, compiler: Compiler): Evaluator {
  const { runtime } = compiler;
  const entries = expression.entries.map(({ key, value }) => ({
    key: key && compileExpression(key, scope, compiler),
    value: compileExpression(value, scope, compiler),
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

function setEntry(dict: PyDict, key: PyValue, value: PyValue, span: Span, runtime: Runtime): void {
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

/**
 * Runs the clauses of a comprehension as nested loops, in a frame of their own; the first iterable is evaluated outside,
 * at once, as in Python. `run` visits every frame that the clauses let through now; `frames` when it is asked for one.
 */
function compileClauses(clauses: readonly Clause[], outer: Scope, compiler: Compiler) {
  const { runtime } = compiler;
  const scope = new Scope(outer, clauseNames(clauses));
  const loops = clauses.map((clause, i) => ({
    iterable: compileExpression(clause.iterable, i === 0 ? outer : scope, compiler),
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

function compileComprehension(expression: Of<"comprehension">, outer: Scope, compiler: Compiler): Evaluator {
  const { runtime } = compiler;
  const { scope, run, frames } = compileClauses(expression.clauses, outer, compiler);
  const item = compileExpression(expression.item, scope, compiler);
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

function compileDictComprehension(expression: Of<"dictComprehension">, outer: Scope, compiler: Compiler): Evaluator {
  const { runtime } = compiler;
  const { scope, run } = compileClauses(expression.clauses, outer, compiler);
  const key = compileExpression(expression.key, scope, compiler);
  const value = compileExpression(expression.value, scope, compiler);
  return (outerFrame) => {
    const dict = newDict(runtime);
    run(outerFrame, (frame) => {
      setEntry(dict, key(frame), value(frame), expression.key.span, runtime);
      checkSize(dict.entries.size, runtime);
    });
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
    if (typeof value === "boolean") return value;
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
    if (typeof value === "boolean") return value ? then(frame) : orElse(frame);
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
    if (typeof value === "boolean") return value === (kind === "and") ? right(frame) : value;
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
  const fast = INTEGER_OPERATIONS[operator];
  return (frame) => {
    const a = left(frame);
    const b = right(frame);
    if (fast && typeof a === "number" && typeof b === "number") {
      const result = fast(a, b);
      // What is not exact is an error, and NaN stands for what has rules of its own: both are for the general way.
      if (result <= Number.MAX_SAFE_INTEGER && result >= -Number.MAX_SAFE_INTEGER) return result;
    }
    runtime.graph.span = span;
    try {
      return applyBinaryOperator(operator, a, b, runtime);
    } catch (error) {
      throw locate(error, span);
    }
  };
}

/** The commonest operators on two integers. */
export const INTEGER_OPERATIONS: Readonly<Partial<Record<BinaryName, (a: number, b: number) => number>>> = {
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  // Zero has two signs and the integers have one.
  "*": (a, b) => a * b + 0,
  "%": (a, b) => (b > 0 ? modulo(a, b) : Number.NaN),
  "//": (a, b) => (b > 0 ? (a - modulo(a, b)) / b : Number.NaN),
};

function modulo(a: number, b: number): number {
  const rest = a % b;
  return rest < 0 ? rest + b : rest + 0;
}

function compileComparison(expression: Of<"compare">, scope: Scope, compiler: Compiler): Evaluator {
  const operands = expression.operands.map((item) => compileExpression(item, scope, compiler));
  const { operators, span } = expression;
  const { runtime } = compiler;
  const last = operators.length - 1;
  return (frame) => {
    let left = (operands[0] as Evaluator)(frame);
    for (let i = 0; ; i++) {
      const right = (operands[i + 1] as Evaluator)(frame);
      const result = compareAt(operators[i] as ComparisonName, left, right, span, runtime);
      if (i === last) return result;
      if (result === false) return false;
      if (result !== true && !continuesChain(result, expression, runtime)) return result;
      left = right;
    }
  };
}

function compareAt(operator: ComparisonName, a: PyValue, b: PyValue, span: Span, runtime: Runtime): PyValue {
  if (typeof a === "number" && typeof b === "number") {
    const known = compareIntegers(operator, a, b);
    if (known !== undefined) return known;
  }
  runtime.graph.span = span;
  try {
    return applyComparison(operator, a, b, runtime);
  } catch (error) {
    throw locate(error, span);
  }
}

function compareIntegers(operator: ComparisonName, a: number, b: number): boolean | undefined {
  switch (operator) {
    case "==":
      return a === b;
    case "!=":
      return a !== b;
    case "<":
      return a < b;
    case "<=":
      return a <= b;
    case ">":
      return a > b;
    case ">=":
      return a >= b;
    default:
      return undefined;
  }
}

/** Whether a chain goes on after this link; an s-op cannot say, and the error shows what to write instead. */
function continuesChain(result: PyValue, expression: Of<"compare">, runtime: Runtime): boolean {
  const { operators, span } = expression;
  if (isSymbolic(result))
    fail(
      "TypeError",
      "symbolic-rewrite",
      { written: chainText(operators), type: pyTypeName(result), better: unchained(expression) },
      span,
    );
  return guard(span, () => truthy(result, runtime));
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
  const positional = compilePositional(expression.args, scope, compiler);
  const keywords = compileKeywords(expression.args, scope, compiler);
  const { runtime } = compiler;
  const { span } = expression;
  return (frame) => {
    const fn = callee(frame);
    if (fn instanceof PyBuiltin && fn.ignoresArguments) return callValue(fn, NO_ARGUMENTS, NO_KEYWORDS, runtime);
    const args = positional(frame);
    const named = keywords ? keywords(frame) : NO_KEYWORDS;
    runtime.graph.span = span;
    try {
      return callValue(fn, args, named, runtime);
    } catch (error) {
      throw locate(error, span);
    }
  };
}

const NO_ARGUMENTS: readonly PyValue[] = [];
const NO_KEYWORDS: ReadonlyMap<string, PyValue> = new Map();

function compilePositional(args: readonly Argument[], scope: Scope, compiler: Compiler): (frame: Frame) => PyValue[] {
  const plain = args.filter((arg) => arg.kind === "positional" || arg.kind === "star");
  return compileItems(
    plain.map(({ kind, value }) => (kind === "star" ? { kind: "starred", value, span: value.span } : value)),
    scope,
    compiler,
  );
}

/** `name=value` and `**names`; undefined where a call has none. */
function compileKeywords(
  args: readonly Argument[],
  scope: Scope,
  compiler: Compiler,
): ((frame: Frame) => ReadonlyMap<string, PyValue>) | undefined {
  const named = args.filter((arg) => arg.kind === "keyword" || arg.kind === "doubleStar");
  if (named.length === 0) return undefined;
  const entries = named.map((arg) => ({ arg, value: compileExpression(arg.value, scope, compiler) }));
  return (frame) => {
    const keywords = new Map<string, PyValue>();
    for (const { arg, value } of entries) addKeywords(keywords, arg, value(frame));
    return keywords;
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
