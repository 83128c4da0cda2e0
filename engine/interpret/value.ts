import type { GraphBuilder } from "../graph/build.ts";
import type { SelectorNode, SOpNode } from "../graph/node.ts";
import { equalityKey, isScalar, type Scalar, typeName } from "../graph/scalar.ts";
import type { Meter } from "../limits.ts";
import { fail, type ProblemError, type ProblemType, type Span } from "../problem/problem.ts";
import type { Expression, Parameter, Statement } from "../syntax/tree.ts";

/** Anything that a name can be bound to while a program is interpreted. */
export type PyValue =
  | Scalar
  | PyList
  | PyTuple
  | PyDict
  | PyDictView
  | PySet
  | PyRange
  | PySliceValue
  | PyIterator
  | PyFunction
  | PyBuiltin
  | PyType
  | SOp
  | Selector
  | Key
  | Query
  | Result
  | SelectorResult
  | PyException
  | PySortKey
  | PyNamespace;

/** A container knows the pure call that made it (0 for none), so that a function given to `map` cannot change a container from outside. */
interface Owned {
  readonly madeIn: number;
}

export class PyList implements Owned {
  constructor(
    readonly items: PyValue[],
    readonly madeIn: number,
  ) {}
}

/** A list that grows and shrinks at both ends. It drops items beyond `maxlen`. */
export class PyDeque extends PyList {
  constructor(
    items: PyValue[],
    madeIn: number,
    readonly maxlen: number | undefined,
  ) {
    super(items, madeIn);
  }
}

export class PyTuple {
  constructor(readonly items: readonly PyValue[]) {}
}

/** A tuple whose items have names. */
export class PyNamedTuple extends PyTuple {
  constructor(
    items: readonly PyValue[],
    readonly type: PyType,
    readonly fields: readonly string[],
  ) {
    super(items);
  }
}

/** The difference between a dict of `collections` and a plain one. */
export interface PyFlavour {
  readonly typeName: "Counter" | "defaultdict" | "OrderedDict";
  /** Makes the values of a `defaultdict`. */
  readonly factory?: PyValue;
  /** The value of a missing key. */
  missing?(dict: PyDict, key: PyValue, runtime: Runtime): PyValue;
  /** An operator between two such dicts; `undefined` if they lack it. */
  combine?(operator: string, a: PyDict, b: PyDict, runtime: Runtime): PyDict | undefined;
}

/** The key that `cmp_to_key` makes of a value. `compare` orders two of them. */
export class PySortKey {
  constructor(
    readonly value: PyValue,
    readonly compare: PyValue,
  ) {}
}

/** Entries by `hashKey`, in order of insertion. */
export class PyDict implements Owned {
  readonly entries = new Map<string | number, { readonly key: PyValue; readonly value: PyValue }>();
  constructor(
    readonly madeIn: number,
    readonly flavour?: PyFlavour,
  ) {}
}

/** Puts an entry into a dict. Of equal keys, the first key and the last value stay: `{True: 1, 1: 2}` is `{True: 2}`. */
export function putEntryAt(
  { entries }: PyDict,
  hash: string | number,
  { key, value }: { readonly key: PyValue; readonly value: PyValue },
): void {
  const known = entries.get(hash);
  entries.set(hash, { key: known ? known.key : key, value });
}

/** `d.keys()`, `d.values()` or `d.items()`. It shows the entries that the dict has now. */
export class PyDictView {
  constructor(
    readonly dict: PyDict,
    readonly shows: "keys" | "values" | "items",
  ) {}
}

/** The keys, the values or the pairs that a view shows. */
export function* shownBy({ dict, shows }: PyDictView): Generator<PyValue> {
  for (const { key, value } of dict.entries.values())
    yield shows === "items" ? new PyTuple([key, value]) : shows === "keys" ? key : value;
}

export class PySet implements Owned {
  constructor(
    readonly madeIn: number,
    readonly entries = new Map<string | number, PyValue>(),
    /** True for a `frozenset`, which never changes and so can be an item of a set. */
    readonly isFrozen = false,
  ) {}
}

/** `start:stop:step` between square brackets. */
export interface PySlice {
  readonly kind: "slice";
  readonly start?: PyValue;
  readonly stop?: PyValue;
  readonly step?: PyValue;
}

/** A slice as a value, `slice(1, 3)`. */
export class PySliceValue {
  constructor(readonly slice: PySlice) {}
}

/** The start, stop and step of a slice. A part that is left out is None. */
export function sliceParts({ slice: { start = null, stop = null, step = null } }: PySliceValue): readonly PyValue[] {
  return [start, stop, step];
}

export class PyRange {
  constructor(
    readonly start: number,
    readonly stop: number,
    readonly step: number,
  ) {}
  get length(): number {
    return Math.max(0, Math.ceil((this.stop - this.start) / this.step));
  }
}

/** The result of `zip`, `map`, `enumerate`, `reversed` or a generator expression. It can be read once and is then empty. */
export class PyIterator implements Owned {
  /** True while it computes an item. A generator may not read itself then. */
  isRunning = false;
  /** True once an item was asked for. A generator waits at a `yield` only then. */
  isStarted = false;
  constructor(
    readonly source: Iterator<PyValue, PyValue | undefined, PyValue | undefined>,
    readonly madeIn: number,
    readonly typeName: string,
  ) {}
}

/** Copies functions so that later assignments do not reach them; see `Freezing`. */
export interface Freezer {
  /** Returns a copy of a function that keeps the values of its names. Any other value is returned unchanged. */
  freeze(value: PyValue): PyValue;
  /** From now on, `freeze` returns `copy` for `value`. */
  remember(value: PyValue, copy: PyValue): void;
}

/** A `def` or `lambda` with the values that it captures. */
export interface PyFunction {
  readonly kind: "function";
  readonly name: string;
  call(args: readonly PyValue[], keywords: ReadonlyMap<string, PyValue>): PyValue;
  /** See `PureFunction.key`. */
  pureKey(): string;
  /** The same function with fixed values of its captured names, so that a node that is built from it never changes. */
  freeze(freezer: Freezer): PyFunction;
  /** The source, its defaults, and a function of one part of it; see `predicateForm`. */
  readonly source: {
    readonly parameters: readonly Parameter[];
    readonly body: readonly Statement[] | Expression;
    readonly defaults: readonly (PyValue | undefined)[];
    part(body: Expression, names: readonly string[]): PyFunction;
  };
  /** The values that its body may read: its captured names and its defaults. */
  reads(): readonly PyValue[];
  readonly label: string;
  /** The place of its definition. */
  readonly span: Span;
  readonly parameterCount: { readonly least: number; readonly most: number };
}

export type BuiltinCall = (
  args: readonly PyValue[],
  keywords: ReadonlyMap<string, PyValue>,
  runtime: Runtime,
) => PyValue;

/** The parts of a built-in function that was made by another. They show which functions are equal, and let a frozen copy be made. */
export interface MadeOf {
  /** The way in which the parts are put together. */
  readonly shape: string;
  readonly parts: readonly PyValue[];
  /** Set if a call is a call of the first part, after so many arguments and these names from the other parts. */
  readonly forwards?: { readonly positions: number; readonly names: readonly string[] };
  /** The operations of its own, beside those of its parts. */
  readonly work: 0 | 1;
  make(parts: readonly PyValue[]): PyBuiltin;
}

/** A built-in function or a method bound to its object. */
export class PyBuiltin {
  constructor(
    readonly name: string,
    readonly call: BuiltinCall,
    /** True if it uses none of its arguments, so that a call does not evaluate them. */
    readonly ignoresArguments = false,
    /** The values that it was made of, by `partial` and the like. */
    readonly made?: MadeOf,
    /** The functions that are its attributes, as in `chain.from_iterable`. */
    readonly attributes?: ReadonlyMap<string, PyBuiltin>,
  ) {}
}

/** `int`, `str`, `list` and so on. A call converts a value, and `isinstance` takes the type. */
export class PyType {
  constructor(
    readonly name: string,
    readonly call: BuiltinCall,
    readonly has: (value: PyValue) => boolean,
    /** The module that it is printed with. */
    readonly home?: string,
  ) {}
}

/** A sequence operation. */
export class SOp {
  constructor(readonly node: SOpNode) {}
}

export class Selector {
  constructor(readonly node: SelectorNode) {}
}

export class Key {
  constructor(readonly node: SOpNode) {}
}

export class Query {
  constructor(readonly node: SOpNode) {}
}

/** The result of an s-op on an input. It has `.val`, `.layer`, `.toseq()`, indexing and `len`. */
export class Result {
  constructor(
    readonly node: SOpNode,
    readonly input: readonly Scalar[],
    readonly values: readonly Scalar[],
  ) {}
}

/** A raised or caught exception: the name of its type and its arguments. */
export class PyException {
  constructor(
    readonly typeName: ProblemType,
    readonly args: readonly PyValue[],
    /** The problem, if the exception was caught. */
    readonly caught?: ProblemError,
  ) {}
}

/** The result of a selector on an input: a row of booleans for each query. */
export class SelectorResult {
  constructor(
    readonly node: SelectorNode,
    readonly input: readonly Scalar[],
    readonly rows: readonly PyList[],
  ) {}
}

/** The items of a result: values, or the rows of a selector. */
export function itemsOfResult(result: Result | SelectorResult): readonly PyValue[] {
  return result instanceof Result ? result.values : result.rows;
}

/** A value with attributes and nothing else, such as the `rng` of a generator. */
export class PyNamespace {
  constructor(
    readonly typeName: string,
    readonly attributes: ReadonlyMap<string, PyValue>,
    /** Makes an attribute that is not in the map, or throws an error that fits the namespace. */
    private readonly make?: (name: string) => PyValue,
  ) {}

  find(name: string): PyValue | undefined {
    const known = this.attributes.get(name);
    return known === undefined ? this.make?.(name) : known;
  }
}

/** The interpreter, as built-ins and compiled code use it. */
export interface Runtime {
  readonly meter: Meter;
  readonly graph: GraphBuilder;
  /** The number of the running pure call; 0 outside any. New containers take it as `madeIn`. */
  readonly pureCall: number;
  /** The calls of the program's functions that are running, each within the one before it. */
  callDepth: number;
  /** The exception that the innermost running `except` handles, in whatever function; none when a pure call begins. */
  handled: PyException | undefined;
  /** The functions whose keys are being computed, from the outermost to the innermost. */
  readonly beingKeyed: PyFunction[];
  call(callee: PyValue, args: readonly PyValue[], keywords?: ReadonlyMap<string, PyValue>): PyValue;
  /** Calls a function that must be pure. While it runs, no value from before may change. */
  callPure(callee: PyValue, args: readonly PyValue[]): PyValue;
  /** Iterates over any iterable. Each item costs a step. Throws a TypeError for a value that is not iterable. */
  iterate(value: PyValue): Iterable<PyValue>;
  /** Evaluates an s-op on an input now (`op("hello")`). */
  evaluate(node: SOpNode, input: readonly Scalar[]): readonly Scalar[];
  /** Evaluates a selector on an input now: a row of booleans for each query. */
  evaluateSelector(node: SelectorNode, input: readonly Scalar[]): readonly (readonly boolean[])[];
  /** Receives the text of `print` with its line ends. Without it, the text is dropped. */
  print?(text: string): void;
}

/** Python's name for the type of a value, as learners know it: `list`, `s-op`, `selector`. */
export function pyTypeName(value: PyValue): string {
  if (isScalar(value)) return typeName(value);
  if (value instanceof PyList) return value instanceof PyDeque ? "deque" : "list";
  if (value instanceof PyTuple) return value instanceof PyNamedTuple ? value.type.name : "tuple";
  if (value instanceof PyDict) return value.flavour?.typeName ?? "dict";
  if (value instanceof PyDictView)
    return `${value.dict.flavour?.typeName === "OrderedDict" ? "odict" : "dict"}_${value.shows}`;
  if (value instanceof PySet) return value.isFrozen ? "frozenset" : "set";
  if (value instanceof PySliceValue) return "slice";
  if (value instanceof PyRange) return "range";
  if (value instanceof PyIterator) return value.typeName;
  if (value instanceof PyType) return "type";
  if (value instanceof SOp) return "s-op";
  if (value instanceof Selector) return "selector";
  if (value instanceof Key) return "key";
  if (value instanceof Query) return "query";
  if (value instanceof PyNamespace || value instanceof PyException) return value.typeName;
  return value instanceof Result || value instanceof SelectorResult ? "result" : "function";
}

/** A Map key. Two values have the same key exactly if Python's `==` holds. Throws a TypeError for lists, dicts and sets, which are unhashable. */
export function hashKey(value: PyValue): string | number {
  if (isScalar(value)) return equalityKey(value) ?? "None";
  if (value instanceof PyTuple) return `(${value.items.map((item) => lengthPrefixed(hashKey(item))).join("")})`;
  if (value instanceof PySet && value.isFrozen)
    return `{${[...value.entries.keys()].map(lengthPrefixed).sort().join("")}}`;
  if (value instanceof PyList || value instanceof PyDict || value instanceof PySet || value instanceof PySliceValue)
    fail("TypeError", "unhashable", { type: pyTypeName(value) });
  if (value instanceof PyDictView && value.shows !== "values")
    fail("TypeError", "unhashable", { type: pyTypeName(value) });
  return `o${objectNumber(value)}`;
}

function lengthPrefixed(key: string | number): string {
  const text = typeof key === "number" ? `n${key}` : key;
  return `${text.length}:${text}`;
}

const objectNumbers = new WeakMap<object, number>();
let nextObjectNumber = 1;

/** A number for the identity of an object. */
export function objectNumber(value: object): number {
  const known = objectNumbers.get(value);
  if (known !== undefined) return known;
  objectNumbers.set(value, nextObjectNumber);
  return nextObjectNumber++;
}

/** Throws a PurityError if the container is from outside the running pure call (docs/language.md §3, purity). */
export function checkMutable(container: Owned, runtime: Runtime): void {
  if (runtime.pureCall !== 0 && container.madeIn !== runtime.pureCall)
    fail("PurityError", "impure", { type: pyTypeName(container as unknown as PyValue) });
}

/** The steps that an object costs for its memory, even if it is empty, so that a budget of steps limits memory too. */
const OBJECT_STEPS = { sequence: 8, entry: 4, dict: 24, set: 24, function: 24, iterator: 48 } as const;

/** Pays for an object before it is made. The functions below pay for containers and iterators. */
export function payForObject(kind: keyof typeof OBJECT_STEPS, { meter }: Runtime): void {
  meter.spend(OBJECT_STEPS[kind]);
}

export function newList(items: PyValue[], runtime: Runtime): PyList {
  payForObject("sequence", runtime);
  return new PyList(items, runtime.pureCall);
}

export function newTuple(items: readonly PyValue[], runtime: Runtime): PyTuple {
  payForObject("sequence", runtime);
  return new PyTuple(items);
}

export function newDict(runtime: Runtime): PyDict {
  payForObject("dict", runtime);
  return new PyDict(runtime.pureCall);
}

export function newSet(runtime: Runtime): PySet {
  payForObject("set", runtime);
  return new PySet(runtime.pureCall);
}

export function newIterator(
  source: Iterator<PyValue, PyValue | undefined, PyValue | undefined>,
  typeName: string,
  runtime: Runtime,
): PyIterator {
  payForObject("iterator", runtime);
  return new PyIterator(source, runtime.pureCall, typeName);
}

/** Throws a LimitError for a container or string over the size limit, before it is made. */
export function checkSize(size: number, runtime: Runtime): void {
  if (size > runtime.meter.limits.size) fail("LimitError", "limit-size", { limit: runtime.meter.limits.size, size });
}
