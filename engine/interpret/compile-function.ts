import { OF_THIS_GRAPH } from "../graph/structure.ts";
import { fail, type Span } from "../problem/problem.ts";
import {
  blockNames,
  declaredNames,
  freeNames,
  namedIn,
  partsOf,
  printExpression,
  printModule,
  yields,
} from "../syntax/index.ts";
import type { Expression, FormatPart, Parameter, Statement } from "../syntax/tree.ts";
import { bindArguments, type Signature } from "./bind-arguments.ts";
import { compileExpression } from "./compile-expression.ts";
import { compileSteps, startGenerator } from "./compile-generator.ts";
import { compileBlock } from "./compile-statement.ts";
import type { Compiler, Definition, Evaluator } from "./compiler.ts";
import { Frame, parameterNames, Scope } from "./scope.ts";
import {
  type Freezer,
  newDict,
  objectNumber,
  type PyDict,
  type PyFunction,
  PyTuple,
  type PyValue,
  payForObject,
  type Runtime,
} from "./value.ts";
import { valueKey } from "./value-key.ts";

type Keywords = ReadonlyMap<string, PyValue>;

/** The part that all functions of one `def` or `lambda` share. */
interface Code {
  readonly name: string;
  readonly label: string;
  readonly span: Span;
  readonly scope: Scope;
  readonly parameters: readonly Parameter[];
  readonly signature: Signature;
  /** True if every parameter is plain, so that positions fill the first slots. */
  readonly isPlain: boolean;
  readonly run: (frame: Frame) => PyValue;
  /** The definition with its parameters renamed by position, so that a renamed copy is recognised. */
  readonly text: () => string;
  /** The outer names that it reads, without built-ins, and their places: the number of frames outwards, and the slot there. */
  readonly captured: readonly { readonly name: string; readonly hops: number; readonly slot: number }[];
  readonly compiler: Compiler;
  readonly definition: Definition;
  readonly outer: Scope;
}

/** Compiles a `def` or `lambda`. Returns a function that evaluates the defaults in a frame and makes the Python function there. */
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
    signature: signatureOf(parameters),
    isPlain: parameters.every((parameter) => parameter.kind === "plain"),
    run: body ? compileBody(body, scope, compiler) : compileExpression(definition.body as Expression, scope, compiler),
    text: lazily(() => canonicalText(name, definition)),
    captured: freeNames(definition).flatMap((free) => {
      // Found from inside, because the function may declare the name `global`.
      const place = scope.find(free);
      return place ? { name: free, hops: place.hops - 1, slot: place.slot } : [];
    }),
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
  const fixed = fixedNames(body as Expression);
  const renamed = new Map(
    parameters.flatMap(({ name }, i) => (fixed === "all" || fixed.includes(name) ? [] : [[name, `$${i}`] as const])),
  );
  const kinds = parameters.map((parameter) => parameter.kind).join(" ");
  return `lambda ${kinds}: ${printExpression(body as Expression, renamed)}`;
}

/** The names that cannot be replaced by others: `:=` binds them anew, and `f"{a=}"` shows them all. */
function fixedNames(expression: Expression): "all" | readonly string[] {
  if (expression.kind === "format" && expression.parts.some(showsItself)) return "all";
  const inner = [...partsOf(expression), ...(expression.kind === "lambda" ? [expression.body] : [])].map(fixedNames);
  if (inner.includes("all")) return "all";
  return [...(expression.kind === "named" ? [expression.name] : []), ...inner.flat()];
}

function showsItself(part: FormatPart): boolean {
  return part.kind === "value" && (part.selfDocumenting !== undefined || (part.format?.some(showsItself) ?? false));
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
    parameterCount: countParameters(code.signature),
    call: (args, keywords) => run(code, outer, defaults, args, keywords),
    pureKey: () => pureKey(code, outer, defaults, fn),
    freeze: (freezer) => freezeFunction(code, outer, defaults, fn, freezer),
    reads: () => {
      const captured = code.captured.map(({ hops, slot }) => outer.outer(hops).read(slot));
      return [...captured, ...defaults].filter((value) => value !== undefined);
    },
    source: {
      parameters: code.parameters,
      body: code.definition.body,
      defaults,
      part: (body, names) => makePart(code, outer, body, names),
    },
  };
  return fn;
}

/** The copies of frames that a freezer made. */
const frozenFrames = new WeakMap<Freezer, Map<Frame, Frame>>();

/** Copies the function over copies of its frames. The values of its names are frozen with it. */
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

/** Makes a function of the named parameters from a part of a body. Its other names are those around the function. */
function makePart(
  { outer: scope, compiler }: Code,
  outer: Frame,
  body: Expression,
  names: readonly string[],
): PyFunction {
  const { span } = body;
  const parameters = names.map((name) => ({ name, kind: "plain", span }) as const);
  return makeFunction(makeCode("lambda", { parameters, body, span }, scope, compiler), outer, []);
}

function run(
  code: Code,
  outer: Frame,
  defaults: readonly (PyValue | undefined)[],
  args: readonly PyValue[],
  keywords: Keywords,
): PyValue {
  const { runtime } = code.compiler;
  checkDepth(runtime);
  const frame = Frame.of(code.scope, outer, runtime.pureCall);
  if (code.isPlain && keywords.size === 0 && args.length === code.parameters.length)
    for (let i = 0; i < args.length; i++) frame.slots[i] = args[i];
  else fillFrame(code, frame, defaults, args, keywords);
  runtime.callDepth++;
  try {
    return code.run(frame);
  } finally {
    runtime.callDepth--;
  }
}

function checkDepth({ callDepth, meter }: Runtime): void {
  const { depth } = meter.limits;
  if (callDepth >= depth) fail("RecursionError", "limit-depth", { limit: depth });
}

/** Runs `next` one call deeper, because a generator that continues is a call too. */
function deeper<T>(runtime: Runtime, next: () => T): T {
  checkDepth(runtime);
  runtime.callDepth++;
  try {
    return next();
  } finally {
    runtime.callDepth--;
  }
}

function countParameters({ names, optional, positional, takesRest }: Signature): { least: number; most: number } {
  return {
    least: names.slice(0, positional).filter((name) => !optional.has(name)).length,
    most: takesRest ? Number.POSITIVE_INFINITY : positional,
  };
}

/** Fills the slots of the parameters: parameter i has slot i. */
function fillFrame(
  { name, signature, parameters, compiler }: Code,
  { slots }: Frame,
  defaults: readonly (PyValue | undefined)[],
  args: readonly PyValue[],
  keywords: Keywords,
): void {
  const { values, rest, restKeywords } = bindArguments(name, signature, args, keywords);
  let next = 0;
  parameters.forEach(({ kind }, slot) => {
    if (kind === "star") slots[slot] = new PyTuple(rest);
    else if (kind === "doubleStar") slots[slot] = keywordDict(restKeywords, compiler);
    else {
      const value = values[next++];
      slots[slot] = value === undefined ? defaults[slot] : value;
    }
  });
}

function keywordDict(keywords: Keywords, { runtime }: Compiler): PyDict {
  const dict = newDict(runtime);
  for (const [name, value] of keywords) dict.entries.set(`s${name}`, { key: name, value });
  return dict;
}

function signatureOf(parameters: readonly Parameter[]): Signature {
  const named = parameters.filter(({ kind }) => kind === "plain" || kind === "keywordOnly");
  return {
    names: named.map(({ name }) => name),
    optional: new Set(named.filter(({ fallback }) => fallback).map(({ name }) => name)),
    positionOnly: named.filter(({ isPositional }) => isPositional).length,
    positional: named.filter(({ kind }) => kind === "plain").length,
    needed: named.findLastIndex(({ fallback }) => !fallback) + 1,
    takesRest: parameters.some(({ kind }) => kind === "star"),
    takesNames: parameters.some(({ kind }) => kind === "doubleStar"),
  };
}

/** A name without a value may get one later, so it is the same only in the same frame. */
function keyOfName(value: PyValue | undefined, frame: Frame): string {
  return value === undefined ? `${OF_THIS_GRAPH}unset ${objectNumber(frame)}` : valueKey(value);
}

/** The definition's text and the names that it captures, with their values. A function among them counts by its own key, a container by its identity. */
function pureKey(code: Code, outer: Frame, defaults: readonly (PyValue | undefined)[], fn: PyFunction): string {
  const { meter, beingKeyed } = code.compiler.runtime;
  const at = beingKeyed.indexOf(fn);
  // Functions may call each other. The distance to the outer occurrence tells them apart.
  if (at >= 0) return `itself ${beingKeyed.length - at}`;
  beingKeyed.push(fn);
  try {
    const captured = code.captured.map(({ name, hops, slot }) => {
      const frame = outer.outer(hops);
      return `${name}=${keyOfName(frame.read(slot), frame)}`;
    });
    const keys = [code.text(), ...defaults.map(valueKey), ...captured];
    const key = keys.map((part) => `${part.length}:${part}`).join("");
    // A key doubles with every function that holds the one before it twice.
    if (key.length > meter.limits.size)
      fail("LimitError", "limit-size", { limit: meter.limits.size, size: key.length });
    meter.spend(1 + (key.length >> 4));
    return key;
  } finally {
    beingKeyed.pop();
  }
}
