import type { Predicate, PureFunction, Side } from "../graph/node.ts";
import { isScalar, type Scalar } from "../graph/scalar.ts";
import { fail } from "../problem/problem.ts";
import { pyRepr } from "./builtins/format.ts";
import { Freezing } from "./freezing.ts";
import { functionWork } from "./function-work.ts";
import { isSymbolic } from "./is-symbolic.ts";
import { contains } from "./operations.ts";
import { predicateForm } from "./predicate/predicate-form.ts";
import { needSequence, sequenceItems } from "./sequence-operations.ts";
import {
  type BuiltinCall,
  checkSize,
  itemsOfResult,
  Key,
  newList,
  PyBuiltin,
  PyDict,
  type PyFunction,
  PySet,
  PyType,
  type PyValue,
  pyTypeName,
  Query,
  Result,
  type Runtime,
  Selector,
  SelectorResult,
  SOp,
} from "./value.ts";
import { valueKey } from "./value-key.ts";

type Keywords = ReadonlyMap<string, PyValue>;

/** The words of RASP that every program starts with, `from raspy import *` or not. */
export function raspNames(runtime: Runtime): ReadonlyMap<string, PyValue> {
  const tokens = new SOp(runtime.graph.tokens);
  return new Map<string, PyValue>([
    ["tokens", tokens],
    ["identity", tokens],
    ["indices", new SOp(runtime.graph.indices)],
    ["SOp", new PyType("SOp", notCallable, (value) => value instanceof SOp)],
    ...Object.entries(FUNCTIONS).map(([name, call]) => [name, new PyBuiltin(name, call)] as const),
  ]);
}

const notCallable: BuiltinCall = () => fail("TypeError", "sop-constructor");

const FUNCTIONS: Readonly<Record<string, BuiltinCall>> = {
  key: (args, keywords, runtime) => {
    const x = required("key", "x", bind("key", ["x"], args, keywords).x);
    return new Key(needSequence(x, "key", runtime));
  },
  query: (args, keywords, runtime) => {
    const x = required("query", "x", bind("query", ["x"], args, keywords).x);
    return new Query(needSequence(x, "query", runtime));
  },
  where: (args, keywords, runtime) => {
    const { condition, a, b } = bind("where", ["condition", "a", "b"], args, keywords);
    const values = [required("where", "condition", condition), required("where", "a", a), required("where", "b", b)];
    const [test, then, orElse] = values.map((value) => needSequence(value, "where", runtime));
    if (!test || !then || !orElse) throw new Error("where has three inputs");
    return new SOp(runtime.graph.where(test, then, orElse));
  },
  raw: (args, keywords, runtime) => {
    const { values } = bind("raw", ["values"], args, keywords);
    const items = sequenceItems(required("raw", "values", values), runtime);
    return items
      ? new SOp(runtime.graph.sequence(items))
      : fail("TypeError", "raw-needs-list", { type: pyTypeName(values ?? null) });
  },
  select: (args, keywords, runtime) => {
    const { k, q, predicate: given } = bind("select", ["k", "q", "predicate"], args, keywords);
    const keyNode = needSequence(unwrapKeyQuery(required("select", "k", k)), "select", runtime);
    const queryNode = needSequence(unwrapKeyQuery(required("select", "q", q)), "select", runtime);
    const predicate = predicateOf(required("select", "predicate", given), runtime);
    return new Selector(runtime.graph.match(predicate, keyNode, queryNode));
  },
  aggregate: (args, keywords, runtime) => {
    const [selector, ...rest] = args.length > 0 ? args : [keywords.get("selector") ?? keywords.get("sel") ?? null];
    if (!(selector instanceof Selector))
      return fail("TypeError", "aggregate-needs-selector", { type: pyTypeName(selector ?? null) });
    const others = new Map([...keywords].filter(([name]) => name !== "selector" && name !== "sel"));
    return aggregate("sum", "aggregate", selector, rest, others, runtime);
  },
};

/** `lambda k, q: k < q` is the same head as `key < query`. Other functions keep their form beside them. */
function predicateOf(value: PyValue, runtime: Runtime): Predicate {
  const fn = pureFunction(value, 2, "select", runtime);
  const form = predicateForm(new Freezing().freeze(value), runtime);
  if (form?.kind !== "compare" || !isPlain(form.key) || !isPlain(form.query))
    return { kind: "function", fn, ...(form && { form }) };
  return { kind: "compare", operator: form.operator };
}

/** True if a side is the key or the query itself. */
function isPlain({ isSum, terms }: Side): boolean {
  return !isSum && terms.every(({ fn }) => fn === undefined);
}

function unwrapKeyQuery(value: PyValue): PyValue {
  return value instanceof Key || value instanceof Query ? new SOp(value.node) : value;
}

function aggregate(
  mode: "sum" | "mean",
  name: string,
  selector: Selector,
  args: readonly PyValue[],
  keywords: Keywords,
  runtime: Runtime,
): SOp {
  const bound = bind(name, ["value", "default", "name"], args, keywords);
  const value = required(name, "value", bound.value);
  const fallback = bound.default === undefined ? 0 : bound.default;
  if (!isScalar(fallback)) return fail("TypeError", "default-not-scalar", { type: pyTypeName(fallback) });
  const node = runtime.graph.aggregate(mode, selector.node, needSequence(value, name, runtime), fallback);
  if (typeof bound.name === "string") runtime.graph.name(node, bound.name);
  else if (bound.name !== undefined) fail("TypeError", "name-not-text", { type: pyTypeName(bound.name) });
  return new SOp(node);
}

const SOP_METHODS: Readonly<Record<string, (self: SOp) => BuiltinCall>> = {
  input: (self) => (args, keywords, runtime) => runSOp(self, args, keywords, runtime),
  map: (self) => (args, keywords, runtime) => {
    const { f } = bind("map", ["f"], args, keywords);
    const fn = pureFunction(required("map", "f", f), 1, "map", runtime);
    return new SOp(runtime.graph.map(fn, [self.node]));
  },
  round: (self) => (args, keywords, runtime) => {
    bind("round", [], args, keywords);
    return new SOp(runtime.graph.unary("round", self.node));
  },
  has: (self) => (args, keywords, runtime) => {
    const { collection } = bind("has", ["collection"], args, keywords);
    const given = required("has", "collection", collection);
    const node =
      typeof given === "string"
        ? runtime.graph.map(textHas(given, runtime), [self.node])
        : runtime.graph.has(self.node, collectionItems(given, runtime));
    return new SOp(node);
  },
  name: (self) => (args, keywords, runtime) => named(self, args, keywords, runtime),
};

const SELECTOR_METHODS: Readonly<Record<string, (self: Selector) => BuiltinCall>> = {
  input: (self) => (args, keywords, runtime) => runSelector(self, args, keywords, runtime),
  value: (self) => (args, keywords, runtime) => aggregate("sum", "value", self, args, keywords, runtime),
  mean: (self) => (args, keywords, runtime) => aggregate("mean", "mean", self, args, keywords, runtime),
  name: (self) => (args, keywords, runtime) => named(self, args, keywords, runtime),
};

const RESULT_METHODS: Readonly<Record<string, (self: Result | SelectorResult) => BuiltinCall>> = {
  toseq: (self) => (args, keywords, runtime) => {
    bind("toseq", [], args, keywords);
    return newList([...itemsOfResult(self)], runtime);
  },
};

function named<S extends SOp | Selector>(self: S, args: readonly PyValue[], keywords: Keywords, runtime: Runtime): S {
  const { name } = bind("name", ["name"], args, keywords);
  if (typeof name !== "string") return fail("TypeError", "name-not-text", { type: pyTypeName(name ?? null) });
  runtime.graph.name(self.node, name);
  return self;
}

/** An attribute of a value that RASP adds to Python; `undefined` if there is no such attribute. */
export function raspAttribute(object: PyValue, name: string, runtime: Runtime): PyValue | undefined {
  // `zip` belongs to the class, so an s-op has it too, and does not take itself as an argument.
  if (object instanceof SOp) return name === "zip" ? ZIP : method(SOP_METHODS, object, name);
  if (object instanceof Selector) return method(SELECTOR_METHODS, object, name);
  if (object instanceof Result || object instanceof SelectorResult) {
    if (name === "val") return newList([...itemsOfResult(object)], runtime);
    if (name === "layer") return object.node.layer;
    return method(RESULT_METHODS, object, name);
  }
  if (object instanceof PyType && object.name === "SOp" && name === "zip") return ZIP;
  return undefined;
}

function method<S>(
  table: Readonly<Record<string, (self: S) => BuiltinCall>>,
  self: S,
  name: string,
): PyBuiltin | undefined {
  const make = Object.hasOwn(table, name) ? table[name] : undefined;
  return make && new PyBuiltin(name, make(self));
}

/** The names of `raspAttribute`, for “did you mean”. */
export function raspAttributeNames(object: PyValue): readonly string[] {
  if (object instanceof SOp) return Object.keys(SOP_METHODS);
  if (object instanceof Selector) return Object.keys(SELECTOR_METHODS);
  return object instanceof Result || object instanceof SelectorResult ? ["val", "layer", "toseq"] : [];
}

/** Far more than a function needs, and far fewer than would fill the memory. */
const MOST_ZIPPED = 256;

const ZIP = new PyBuiltin("zip", (args, keywords, runtime) => {
  bind("SOp.zip", ["f"], args.slice(0, 1), keywords);
  const [f, ...sops] = args;
  if (f === undefined || sops.length === 0) return fail("TypeError", "zip-needs-sops");
  if (sops.length > MOST_ZIPPED) return fail("LimitError", "limit-zip", { limit: MOST_ZIPPED, given: sops.length });
  const nodes = sops.map((sop) => needSequence(sop, "SOp.zip", runtime));
  return new SOp(runtime.graph.map(pureFunction(f, nodes.length, "zip", runtime), nodes));
});

/** Runs a selector on an input, `(key(tokens) == query(tokens))("hello")`: every pair of positions is looked at. */
export function runSelector(
  self: Selector,
  args: readonly PyValue[],
  keywords: Keywords,
  runtime: Runtime,
): SelectorResult {
  const { x } = bind("selector", ["x"], args, keywords);
  const input = inputItems(required("selector", "x", x), runtime);
  checkSize(input.length * input.length, runtime);
  runtime.meter.spend(input.length * input.length);
  const rows = runtime.evaluateSelector(self.node, input).map((row) => newList([...row], runtime));
  return new SelectorResult(self.node, input, rows);
}

/** Runs an s-op on an input, `op("hello")`. */
export function runSOp(self: SOp, args: readonly PyValue[], keywords: Keywords, runtime: Runtime): Result {
  const { x } = bind("s-op", ["x"], args, keywords);
  const input = inputItems(required("s-op", "x", x), runtime);
  return new Result(self.node, input, runtime.evaluate(self.node, input));
}

/** Reads the input of a call: a string of tokens, or a list of scalars. */
function inputItems(value: PyValue, runtime: Runtime): readonly Scalar[] {
  const items = sequenceItems(value, runtime);
  if (!items) return fail("TypeError", "input-not-sequence", { type: pyTypeName(value) });
  runtime.meter.spend(items.length);
  const limit = runtime.meter.limits.positions;
  return items.length > limit ? fail("LimitError", "limit-positions", { limit, length: items.length }) : items;
}

/** Python's `in` of a text, at each position: true for a part of any length. A value that is no text is an error. */
function textHas(text: string, runtime: Runtime): PureFunction {
  return { key: `in ${text}`, label: `in ${pyRepr(text)}`, call: ([part]) => contains(text, part ?? null, runtime) };
}

function collectionItems(value: PyValue, runtime: Runtime): Scalar[] {
  if (value instanceof PyDict || value instanceof PySet) return scalarsOf(runtime.iterate(value));
  return sequenceItems(value, runtime) ?? fail("TypeError", "has-needs-collection", { type: pyTypeName(value) });
}

function scalarsOf(items: Iterable<PyValue>): Scalar[] {
  return [...items].map((item) =>
    isScalar(item) ? item : fail("TypeError", "not-at-position", { type: pyTypeName(item) }),
  );
}

/** Wraps a function for `map`, `select` or `zip`, so that the graph can call it for one position at a time. */
function pureFunction(fn: PyValue, arity: number, place: string, runtime: Runtime): PureFunction {
  if (isSymbolic(fn)) return fail("TypeError", "function-is-symbolic", { place, type: pyTypeName(fn) });
  const { key, label } = identify(fn, arity, place);
  const frozen = new Freezing().freeze(fn);
  const hasWork = isClosure(fn) || (fn instanceof PyBuiltin && fn.made !== undefined);
  return {
    key,
    label,
    ...(hasWork && { work: functionWork(fn) }),
    call: (args) => {
      const result = runtime.callPure(frozen, args);
      if (isScalar(result)) return result;
      if (isSymbolic(result)) return fail("TypeError", "function-gives-symbolic", { place, type: pyTypeName(result) });
      return fail("TypeError", "not-at-position", { type: pyTypeName(result) });
    },
  };
}

function identify(fn: PyValue, arity: number, place: string): { key: string; label: string } {
  if (isClosure(fn)) {
    const { least, most } = fn.parameterCount;
    if (arity < least || arity > most)
      fail("TypeError", "function-arity", {
        place,
        name: fn.label,
        given: arity,
        least,
        takes: least === most ? least : `${least}–${most === Number.POSITIVE_INFINITY ? "∞" : most}`,
      });
    return { key: fn.pureKey(), label: fn.label };
  }
  if (fn instanceof PyBuiltin || fn instanceof PyType) return { key: `builtin ${valueKey(fn)}`, label: fn.name };
  return fail("TypeError", "not-a-function", { place, value: pyRepr(fn), type: pyTypeName(fn) });
}

function isClosure(value: PyValue): value is PyFunction {
  return typeof value === "object" && value !== null && "kind" in value;
}

/** The parameter names of the original library, each with ours. */
const ORIGINAL_NAMES: Readonly<Record<string, readonly string[]>> = {
  keylike: ["k"],
  querylike: ["q"],
  sel: ["selector"],
  val: ["value"],
  vallike: ["value"],
  cond: ["condition"],
  pred: ["predicate", "condition"],
  t: ["a"],
  f: ["b"],
  v: ["collection"],
  inplike: ["x"],
};

/** Binds the arguments of a call to parameter names. All are optional, and `required` then checks those that are not. */
function bind<N extends string>(
  callee: string,
  names: readonly N[],
  args: readonly PyValue[],
  keywords: Keywords,
): { readonly [K in N]?: PyValue } {
  if (args.length > names.length)
    fail("TypeError", "too-many-arguments", { callee, most: names.length, given: args.length });
  const bound = new Map<string, PyValue>();
  args.forEach((value, i) => {
    bound.set(names[i] as N, value);
  });
  for (const [given, value] of keywords) {
    const name = [given, ...(ORIGINAL_NAMES[given] ?? [])].find((one) => names.includes(one as N));
    if (name === undefined) return fail("TypeError", "unknown-keyword", { callee, name: given });
    if (bound.has(name)) fail("TypeError", "argument-twice", { callee, name });
    bound.set(name, value);
  }
  return Object.fromEntries(bound) as { readonly [K in N]?: PyValue };
}

function required(callee: string, name: string, value: PyValue | undefined): PyValue {
  return value === undefined ? fail("TypeError", "missing-argument", { callee, name }) : value;
}
