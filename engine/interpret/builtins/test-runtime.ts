import { GraphBuilder } from "../../graph/build.ts";
import { DEFAULT_LIMITS, type Limits, Meter } from "../../limits.ts";
import { NO_SPAN, ProblemError } from "../../problem/problem.ts";
import { iterate } from "../iterate.ts";
import {
  PyBuiltin,
  PyDict,
  type PyFunction,
  PyList,
  PySet,
  PyTuple,
  PyType,
  type PyValue,
  type Runtime,
} from "../value.ts";
import { keyOf } from "../weigh.ts";
import { BUILTIN_FUNCTIONS } from "./functions.ts";
import { findMethod } from "./methods.ts";
import { putEntry } from "./subscript.ts";

interface TestRuntimeOptions {
  readonly limits?: Partial<Limits>;
  readonly pureCall?: number;
  readonly print?: (text: string) => void;
}

const NO_KEYWORDS: ReadonlyMap<string, PyValue> = new Map();

/** A runtime without an interpreter: enough to call built-ins with values made in TypeScript. */
export function makeTestRuntime({ limits, pureCall = 0, print }: TestRuntimeOptions = {}): Runtime {
  const meter = new Meter({ ...DEFAULT_LIMITS, ...limits });
  const runtime: Runtime = {
    meter,
    graph: new GraphBuilder(meter),
    pureCall,
    ...(print && { print }),
    call: (callee, args, keywords = NO_KEYWORDS) => callPlain(callee, args, keywords, runtime),
    callPure: (callee, args) => callPlain(callee, args, NO_KEYWORDS, runtime),
    iterate: (value) => iterate(value, runtime),
    evaluate: () => {
      throw new Error("built-ins evaluate nothing");
    },
    evaluateSelector: () => {
      throw new Error("built-ins evaluate nothing");
    },
  };
  return runtime;
}

function callPlain(
  callee: PyValue,
  args: readonly PyValue[],
  keywords: ReadonlyMap<string, PyValue>,
  runtime: Runtime,
): PyValue {
  if (callee instanceof PyBuiltin || callee instanceof PyType) return callee.call(args, keywords, runtime);
  if (typeof callee === "object" && callee !== null && "kind" in callee) return callee.call(args, keywords);
  throw new Error("not callable");
}

/** `name(*args, **keywords)`. */
export function callBuiltin(
  name: string,
  args: readonly PyValue[],
  keywords: Readonly<Record<string, PyValue>> = {},
  runtime = makeTestRuntime(),
): PyValue {
  const callee = BUILTIN_FUNCTIONS.get(name);
  if (callee === undefined) throw new Error(`no built-in ${name}`);
  return runtime.call(callee, args, new Map(Object.entries(keywords)));
}

/** `object.name(*args, **keywords)`. */
export function callMethod(
  object: PyValue,
  name: string,
  args: readonly PyValue[] = [],
  keywords: Readonly<Record<string, PyValue>> = {},
  runtime = makeTestRuntime(),
): PyValue {
  const method = findMethod(object, name, runtime);
  if (method === undefined) throw new Error(`no method ${name}`);
  return runtime.call(method, args, new Map(Object.entries(keywords)));
}

export function list(...items: PyValue[]): PyList {
  return new PyList(items, 0);
}

export function tuple(...items: PyValue[]): PyTuple {
  return new PyTuple(items);
}

export function set(...items: PyValue[]): PySet {
  const result = new PySet(0);
  for (const item of items) result.entries.set(keyOf(item, makeTestRuntime()), item);
  return result;
}

export function dict(...pairs: readonly (readonly [PyValue, PyValue])[]): PyDict {
  const result = new PyDict(0);
  for (const [key, value] of pairs) putEntry(result, key, value, makeTestRuntime());
  return result;
}

/** A learner's function of one or two arguments, as `key=` and `map` take it. */
export function fn(call: (a: PyValue, b: PyValue) => PyValue): PyFunction {
  const self: PyFunction = {
    kind: "function",
    name: "f",
    label: "f",
    span: NO_SPAN,
    parameterCount: { least: 1, most: 2 },
    call: ([a = null, b = null]) => call(a, b),
    pureKey: () => "f",
    freeze: () => self,
    source: { parameters: [], body: [], part: () => self, isBuiltin: () => true },
  };
  return self;
}

/** The type and code of the problem that a call ends in. */
export function problemOf(run: () => unknown): { readonly type: string; readonly code: string } {
  try {
    run();
  } catch (error) {
    if (error instanceof ProblemError) return { type: error.problem.type, code: error.problem.code };
    throw error;
  }
  throw new Error("no problem was found");
}
