import { fail, type Span } from "../problem/problem.ts";
import {
  blockNames,
  declaredNames,
  freeNames,
  namedIn,
  printExpression,
  printModule,
  yields,
} from "../syntax/index.ts";
import type { Expression, Parameter, Statement } from "../syntax/tree.ts";
import { compileExpression } from "./compile-expression.ts";
import { compileSteps, startGenerator } from "./compile-generator.ts";
import { compileBlock } from "./compile-statement.ts";
import type { Compiler, Definition, Evaluator } from "./compiler.ts";
import { Frame, parameterNames, Scope } from "./scope.ts";
import {
  type Freezer,
  newDict,
  type PyDict,
  type PyFunction,
  PyTuple,
  type PyValue,
  payForObject,
  type Runtime,
} from "./value.ts";
import { valueKey } from "./value-key.ts";

type Keywords = ReadonlyMap<string, PyValue>;

/** What all functions made by one `def` or `lambda` share. */
interface Code {
  readonly name: string;
  readonly label: string;
  readonly span: Span;
  readonly scope: Scope;
  readonly parameters: readonly Parameter[];
  /** Every parameter is a plain one: positions fill the first slots. */
  readonly isPlain: boolean;
  readonly run: (frame: Frame) => PyValue;
  /** The definition with its parameters renamed by position, so that a renamed copy is recognised. */
  readonly text: () => string;
  /** The names it reads from outside, and how. */
  readonly captured: readonly { readonly hops: number; readonly slot: number }[];
  readonly compiler: Compiler;
  readonly definition: Definition;
  readonly outer: Scope;
}

/** Compiles a `def` or `lambda`; what comes back makes the function in a frame, evaluating the defaults there. */
export function compileFunction(
  name: string,
  definition: Definition,
  outer: Scope,
  compiler: Compiler,
): (frame: Frame) => PyFunction {
  const code = makeCode(name, definition, outer, compiler);
  const defaults = definition.parameters.map(
    ({ fallback }) => fallback && compileExpression(fallback, outer, compiler),
  );
  return (frame) => {
    payForObject("function", compiler.runtime);
    return makeFunction(
      code,
      frame,
      defaults.map((evaluate) => evaluate?.(frame)),
    );
  };
}

function makeCode(name: string, definition: Definition, outer: Scope, compiler: Compiler): Code {
  const { parameters } = definition;
  const body = Array.isArray(definition.body) ? (definition.body as readonly Statement[]) : undefined;
  const scope = new Scope(
    outer,
    [...parameterNames(parameters), ...(body ? blockNames(body) : namedIn(definition.body as Expression))],
    new Set(body ? declaredNames(body, "global") : []),
  );
  return {
    name,
    label: name === "lambda" ? printExpression(definition as Expression) : name,
    span: definition.span,
    scope,
    parameters,
    isPlain: parameters.every((parameter) => parameter.kind === "plain"),
    run: body ? compileBody(body, scope, compiler) : compileExpression(definition.body as Expression, scope, compiler),
    text: lazily(() => canonicalText(name, definition)),
    captured: freeNames(definition).flatMap((free) => outer.find(free) ?? []),
    compiler,
    definition,
    outer,
  };
}

function compileBody(body: readonly Statement[], scope: Scope, compiler: Compiler): Evaluator {
  if (body.some(yields)) {
    const steps = compileSteps(body, scope, compiler);
    return (frame) => startGenerator(steps, frame, (next) => deeper(compiler.runtime, next), compiler.runtime);
  }
  const run = compileBlock(body, scope, compiler);
  return (frame) => {
    const completion = run(frame);
    return typeof completion === "object" ? completion.returned : null;
  };
}

function canonicalText(name: string, { parameters, body, span }: Definition): string {
  if (Array.isArray(body)) return printModule({ body: [{ kind: "def", name, parameters, body, span } as Statement] });
  const renamed = new Map(parameters.map((parameter, i) => [parameter.name, `$${i}`]));
  const kinds = parameters.map((parameter) => parameter.kind).join(" ");
  return `lambda ${kinds}: ${printExpression(body as Expression, renamed)}`;
}

function lazily(make: () => string): () => string {
  let text: string | undefined;
  return () => (text ??= make());
}

function makeFunction(code: Code, outer: Frame, defaults: readonly (PyValue | undefined)[]): PyFunction {
  const fn: PyFunction = {
    kind: "function",
    name: code.name,
    label: code.label,
    span: code.span,
    parameterCount: countParameters(code.parameters),
    call: (args, keywords) => run(code, outer, defaults, args, keywords),
    pureKey: () => pureKey(code, outer, defaults, fn),
    freeze: (freezer) => freezeFunction(code, outer, defaults, fn, freezer),
    reads: () => {
      const captured = code.captured.map(({ hops, slot }) => readAt(outer, hops, slot));
      return [...captured, ...defaults].filter((value) => value !== undefined);
    },
    source: {
      parameters: code.parameters,
      body: code.definition.body,
      isBuiltin: (name) => code.scope.find(name) === undefined,
      part: (body, parameter) => makePart(code, outer, defaults, body, parameter),
    },
  };
  return fn;
}

/** The copies of frames that a freezer made. */
const frozenFrames = new WeakMap<Freezer, Map<Frame, Frame>>();

/** The function over copies of its frames. What its names hold is frozen with it. */
function freezeFunction(
  code: Code,
  outer: Frame,
  defaults: readonly (PyValue | undefined)[],
  fn: PyFunction,
  freezer: Freezer,
): PyFunction {
  payForObject("function", code.compiler.runtime);
  const copies = frozenFrames.get(freezer) ?? new Map<Frame, Frame>();
  frozenFrames.set(freezer, copies);
  const frame = outer.freeze(copies);
  const copy = makeFunction(
    code,
    frame,
    defaults.map((value) => (value === undefined ? undefined : freezer.freeze(value))),
  );
  freezer.remember(fn, copy);
  for (const { hops, slot } of code.captured) {
    const { slots } = frame.outer(hops);
    const value = slots[slot];
    if (value !== undefined) slots[slot] = freezer.freeze(value);
  }
  return copy;
}

/** A part of a function's body as a function of one parameter; those with defaults beyond key and query are there too. */
function makePart(
  { parameters, outer: scope, compiler }: Code,
  outer: Frame,
  defaults: readonly (PyValue | undefined)[],
  body: Expression,
  parameter: Parameter,
): PyFunction {
  const lambda = { kind: "lambda", parameters: [parameter, ...parameters.slice(2)], body, span: body.span } as const;
  return makeFunction(makeCode("lambda", lambda, scope, compiler), outer, [undefined, ...defaults.slice(2)]);
}

let callDepth = 0;

function run(
  code: Code,
  outer: Frame,
  defaults: readonly (PyValue | undefined)[],
  args: readonly PyValue[],
  keywords: Keywords,
): PyValue {
  const { runtime } = code.compiler;
  const { depth } = runtime.meter.limits;
  if (callDepth >= depth) fail("RecursionError", "limit-depth", { limit: depth });
  const frame = Frame.of(code.scope, outer, runtime.pureCall);
  if (code.isPlain && keywords.size === 0 && args.length === code.parameters.length)
    for (let i = 0; i < args.length; i++) frame.slots[i] = args[i];
  else bindArguments(code, frame, defaults, args, keywords);
  callDepth++;
  try {
    return code.run(frame);
  } finally {
    callDepth--;
  }
}

/** Runs one call deeper: a generator that goes on is a call, too. */
function deeper<T>({ meter }: Runtime, next: () => T): T {
  const { depth } = meter.limits;
  if (callDepth >= depth) fail("RecursionError", "limit-depth", { limit: depth });
  callDepth++;
  try {
    return next();
  } finally {
    callDepth--;
  }
}

function countParameters(parameters: readonly Parameter[]): { least: number; most: number } {
  const plain = parameters.filter((parameter) => parameter.kind === "plain");
  const least = plain.filter((parameter) => !parameter.fallback).length;
  return {
    least,
    most: parameters.some((parameter) => parameter.kind === "star") ? Number.POSITIVE_INFINITY : plain.length,
  };
}

/** Python's rules: positions first, then names, then defaults; `*args` and `**kwargs` take the rest. Parameter i has slot i. */
function bindArguments(
  code: Code,
  frame: Frame,
  defaults: readonly (PyValue | undefined)[],
  args: readonly PyValue[],
  keywords: Keywords,
): void {
  const { parameters, name, compiler } = code;
  const plain = parameters.filter((parameter) => parameter.kind === "plain").length;
  const hasStar = parameters.some((parameter) => parameter.kind === "star");
  if (args.length > plain && !hasStar)
    fail("TypeError", "too-many-arguments", { callee: name, most: plain, given: args.length });
  const rest = new Map(keywords);
  let position = 0;
  parameters.forEach((parameter, slot) => {
    if (parameter.kind === "star") frame.slots[slot] = new PyTuple(args.slice(plain));
    else if (parameter.kind === "doubleStar") frame.slots[slot] = keywordDict(rest, compiler);
    else
      frame.slots[slot] = argumentFor(
        code,
        parameter,
        parameter.kind === "plain" ? args[position++] : undefined,
        rest,
        defaults[slot],
      );
  });
  const takesAll = parameters.some((parameter) => parameter.kind === "doubleStar");
  const unknown = takesAll ? undefined : rest.keys().next().value;
  if (unknown !== undefined) fail("TypeError", "unknown-keyword", { callee: name, name: unknown });
}

function argumentFor(
  code: Code,
  parameter: Parameter,
  positional: PyValue | undefined,
  rest: Map<string, PyValue>,
  fallback: PyValue | undefined,
): PyValue {
  const keyword = parameter.isPositional ? undefined : rest.get(parameter.name);
  if (!parameter.isPositional) rest.delete(parameter.name);
  if (positional !== undefined && keyword !== undefined)
    fail("TypeError", "argument-twice", { callee: code.name, name: parameter.name });
  const value = positional ?? keyword;
  if (value !== undefined) return value;
  if (positional === null || keyword === null) return null;
  return fallback === undefined
    ? fail("TypeError", "missing-argument", { callee: code.name, name: parameter.name })
    : fallback;
}

function keywordDict(rest: Map<string, PyValue>, { runtime }: Compiler): PyDict {
  const dict = newDict(runtime);
  for (const [name, value] of rest) dict.entries.set(`s${name}`, { key: name, value });
  rest.clear();
  return dict;
}

const beingKeyed = new Set<PyFunction>();

/** The definition's text and what it captures. Functions inside it count by their own keys, containers by identity. */
function pureKey(code: Code, outer: Frame, defaults: readonly (PyValue | undefined)[], fn: PyFunction): string {
  // How far out it is met again tells which of several that call each other it is.
  if (beingKeyed.has(fn)) return `itself ${beingKeyed.size - [...beingKeyed].indexOf(fn)}`;
  beingKeyed.add(fn);
  try {
    const captured = code.captured.map(({ hops, slot }) => valueKey(readAt(outer, hops, slot)));
    const keys = [code.text(), ...defaults.map(valueKey), ...captured];
    const key = keys.map((part) => `${part.length}:${part}`).join("");
    // Functions that hold one function twice, which holds another twice, … have keys without end.
    const { meter } = code.compiler.runtime;
    if (key.length > meter.limits.size)
      fail("LimitError", "limit-size", { limit: meter.limits.size, size: key.length });
    meter.spend(1 + (key.length >> 4));
    return key;
  } finally {
    beingKeyed.delete(fn);
  }
}

function readAt(frame: Frame, hops: number, slot: number): PyValue | undefined {
  let at: Frame = frame;
  for (let i = 0; i < hops; i++) at = at.parent as Frame;
  return at.read(slot);
}
