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

/** A container remembers in which pure call it was made (0: in none), so that a function given to `map` cannot change one made outside it. */
interface Owned {
  readonly madeIn: number;
}

export class PyList implements Owned {
  constructor(
    readonly items: PyValue[],
    readonly madeIn: number,
  ) {}
}

/** A list that grows and shrinks at both ends, and forgets what is more than `maxlen`. */
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

/** The dicts of `collections`: what sets each apart from a plain one. */
export interface PyFlavour {
  readonly typeName: "Counter" | "defaultdict" | "OrderedDict";
  /** Makes the values of a `defaultdict`. */
  readonly factory?: PyValue;
  /** The value of a key that the dict has not. */
  missing?(dict: PyDict, key: PyValue, runtime: Runtime): PyValue;
  /** An operator between two such dicts; undefined for one that they lack. */
  combine?(operator: string, a: PyDict, b: PyDict, runtime: Runtime): PyDict | undefined;
}

/** What `cmp_to_key` makes of a value: `compare` orders two of them. */
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

/** The last value counts, under the first of equal keys: `{True: 1, 1: 2}` is `{True: 2}`. */
export function putEntryAt(
  { entries }: PyDict,
  hash: string | number,
  { key, value }: { readonly key: PyValue; readonly value: PyValue },
): void {
  const known = entries.get(hash);
  entries.set(hash, { key: known ? known.key : key, value });
}

export class PySet implements Owned {
  constructor(
    readonly madeIn: number,
    readonly entries = new Map<string | number, PyValue>(),
    /** A `frozenset`, which never changes and so can stand in a set. */
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

/** Its start, stop and step; None where it names none. */
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

/** What `zip`, `map`, `enumerate`, `reversed` and a generator expression give: read once, then empty. */
export class PyIterator implements Owned {
  /** It is being asked for an item, which a generator that reads itself may not do again. */
  isRunning = false;
  constructor(
    readonly source: Iterator<PyValue, PyValue | undefined, PyValue | undefined>,
    readonly madeIn: number,
    readonly typeName: string,
  ) {}
}

/** Copies functions so that later assignments do not reach them; see `Freezing`. */
export interface Freezer {
  /** A function that keeps the values of its names; any other value is its own. */
  freeze(value: PyValue): PyValue;
  /** From now on, `copy` is what `value` freezes to. */
  remember(value: PyValue, copy: PyValue): void;
}

/** A `def` or `lambda` with what it closes over. */
export interface PyFunction {
  readonly kind: "function";
  readonly name: string;
  call(args: readonly PyValue[], keywords: ReadonlyMap<string, PyValue>): PyValue;
  /** See `PureFunction.key`. */
  pureKey(): string;
  /** The same function with what it captures held fast, so that a node built from it means one thing for ever. */
  freeze(freezer: Freezer): PyFunction;
  /** As it is written, and as the function of one of its parts; see `predicateForm`. */
  readonly source: {
    readonly parameters: readonly Parameter[];
    readonly body: readonly Statement[] | Expression;
    part(body: Expression, parameter: Parameter): PyFunction;
    isBuiltin(name: string): boolean;
  };
  /** The functions and containers that its body may read: what it captures, and its defaults. */
  reads(): readonly PyValue[];
  readonly label: string;
  /** Where it is defined. */
  readonly span: Span;
  readonly parameterCount: { readonly least: number; readonly most: number };
}

export type BuiltinCall = (
  args: readonly PyValue[],
  keywords: ReadonlyMap<string, PyValue>,
  runtime: Runtime,
) => PyValue;

/** What a built-in function was made of, so that an equal one is known as equal, and a frozen one can be made. */
export interface MadeOf {
  /** How the parts are put together. */
  readonly shape: string;
  readonly parts: readonly PyValue[];
  /** The operations that it does itself, beside those of its parts. */
  readonly work: 0 | 1;
  make(parts: readonly PyValue[]): PyBuiltin;
}

/** A built-in function or a method bound to its object. */
export class PyBuiltin {
  constructor(
    readonly name: string,
    readonly call: BuiltinCall,
    /** It uses none of its arguments, so a call does not evaluate them. */
    readonly ignoresArguments = false,
    /** The values that it was made of, by `partial` and the like. */
    readonly made?: MadeOf,
  ) {}
}

/** `int`, `str`, `list`, …: called to convert, and named by `isinstance`. */
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

/** What running an s-op on an input gave: `.val`, `.layer`, `.toseq()`, indexing, `len`. */
export class Result {
  constructor(
    readonly node: SOpNode,
    readonly input: readonly Scalar[],
    readonly values: readonly Scalar[],
  ) {}
}

/** A raised or caught exception, by the name of its type and what it was made with. */
export class PyException {
  constructor(
    readonly typeName: ProblemType,
    readonly args: readonly PyValue[],
    /** The problem that it was caught as. */
    readonly caught?: ProblemError,
  ) {}
}

/** What running a selector on an input gave: a row of booleans for each query. */
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

/** Named values and nothing else: what a host hands to a program, such as a generator's `rng`. */
export class PyNamespace {
  constructor(
    readonly typeName: string,
    readonly attributes: ReadonlyMap<string, PyValue>,
    /** Makes what is not among the attributes, or fails because of what the namespace is. */
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
  /** The number of the pure call that is running, 0 outside any. New containers take it as `madeIn`. */
  readonly pureCall: number;
  /** The calls of the program's functions that are running, each within the one before it. */
  callDepth: number;
  /** The functions whose keys are being computed, from the outermost to the innermost. */
  readonly beingKeyed: PyFunction[];
  call(callee: PyValue, args: readonly PyValue[], keywords?: ReadonlyMap<string, PyValue>): PyValue;
  /** Calls a function that must be pure: while it runs, nothing made before may change. */
  callPure(callee: PyValue, args: readonly PyValue[]): PyValue;
  /** Python iteration over any iterable; one step of fuel an item; TypeError for what cannot be iterated. */
  iterate(value: PyValue): Iterable<PyValue>;
  /** Evaluates an s-op on an input now (`op("hello")`). */
  evaluate(node: SOpNode, input: readonly Scalar[]): readonly Scalar[];
  /** Evaluates a selector on an input now: a row of booleans for each query. */
  evaluateSelector(node: SelectorNode, input: readonly Scalar[]): readonly (readonly boolean[])[];
  /** Takes what `print` prints, line ends included; without it, printing goes nowhere. */
  print?(text: string): void;
}

/** Python's name for the type of a value, as learners know it: `list`, `s-op`, `selector`. */
export function pyTypeName(value: PyValue): string {
  if (isScalar(value)) return typeName(value);
  if (value instanceof PyList) return value instanceof PyDeque ? "deque" : "list";
  if (value instanceof PyTuple) return value instanceof PyNamedTuple ? value.type.name : "tuple";
  if (value instanceof PyDict) return value.flavour?.typeName ?? "dict";
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

/** A Map key, equal exactly when Python's `==` holds and the value is hashable; a TypeError for lists, dicts and sets. */
export function hashKey(value: PyValue): string | number {
  if (isScalar(value)) return equalityKey(value) ?? "None";
  if (value instanceof PyTuple) return `(${value.items.map((item) => lengthPrefixed(hashKey(item))).join("")})`;
  if (value instanceof PySet && value.isFrozen)
    return `{${[...value.entries.keys()].map(lengthPrefixed).sort().join("")}}`;
  if (value instanceof PyList || value instanceof PyDict || value instanceof PySet || value instanceof PySliceValue)
    fail("TypeError", "unhashable", { type: pyTypeName(value) });
  return `o${objectNumber(value)}`;
}

function lengthPrefixed(key: string | number): string {
  const text = typeof key === "number" ? `n${key}` : key;
  return `${text.length}:${text}`;
}

const objectNumbers = new WeakMap<object, number>();
let nextObjectNumber = 1;

/** A number for an object's identity. */
export function objectNumber(value: object): number {
  const known = objectNumbers.get(value);
  if (known !== undefined) return known;
  objectNumbers.set(value, nextObjectNumber);
  return nextObjectNumber++;
}

/** Refuses to change a container that outlives the running pure call (docs/language.md §3, purity). */
export function checkMutable(container: Owned, runtime: Runtime): void {
  if (runtime.pureCall !== 0 && container.madeIn !== runtime.pureCall)
    fail("PurityError", "impure", { type: pyTypeName(container as unknown as PyValue) });
}

/** Steps that an object costs for the memory that it holds, empty as it may be: a budget of steps bounds memory too. */
const OBJECT_STEPS = { sequence: 8, entry: 4, dict: 24, set: 24, function: 24, iterator: 48 } as const;

/** Pays for an object that is about to be made. Containers and iterators are paid for by what makes them, below. */
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

/** Refuses a container or string over the size limit before it is made. */
export function checkSize(size: number, runtime: Runtime): void {
  if (size > runtime.meter.limits.size) fail("LimitError", "limit-size", { limit: runtime.meter.limits.size, size });
}
