import { payForInteger, shiftInteger } from "../graph/integers.ts";
import type { BinaryOperator, ComparisonOperator, UnaryOperator } from "../graph/node.ts";
import { applyBinary, applyUnary, compareScalars, scalarTruthy } from "../graph/operators.ts";
import { asNumber, Float, type Integer, isScalar, scalarEquals, typeName } from "../graph/scalar.ts";
import { fail } from "../problem/problem.ts";
import type { BinaryName, ComparisonName } from "../syntax/tree.ts";
import { pyRepr } from "./builtins/format.ts";
import { percentFormat } from "./builtins/percent.ts";
import { briefRepr } from "./builtins/repr.ts";
import { isSymbolic } from "./is-symbolic.ts";
import { elementwiseBinary, elementwiseUnary, matchOrCombine } from "./sequence-operations.ts";
import {
  checkMutable,
  checkSize,
  itemsOfResult,
  newDict,
  newList,
  newSet,
  newTuple,
  PyDeque,
  PyDict,
  PyDictView,
  type PyFunction,
  PyList,
  PyRange,
  PySet,
  PySliceValue,
  PySortKey,
  PyTuple,
  type PyValue,
  putEntryAt,
  pyTypeName,
  Result,
  type Runtime,
  SelectorResult,
  sliceParts,
} from "./value.ts";
import { keyOf, payForComparing } from "./weigh.ts";

/** Values that nest deeper than this are not compared. */
const MAX_DEPTH = 100;

/** Python's truth value. Throws a TypeError for an s-op, selector, key or query, which have none. */
export function truthy(value: PyValue, runtime: Runtime): boolean {
  if (isScalar(value)) return scalarTruthy(value);
  if (value instanceof PyList || value instanceof PyTuple) return value.items.length > 0;
  if (value instanceof PyDict || value instanceof PySet) return value.entries.size > 0;
  if (value instanceof PyDictView) return value.dict.entries.size > 0;
  if (value instanceof PyRange) return value.length > 0;
  if (value instanceof Result || value instanceof SelectorResult) return itemsOfResult(value).length > 0;
  if (isSymbolic(value)) fail("TypeError", "symbolic-truth", { type: pyTypeName(value) });
  runtime.meter.spend(1);
  return true;
}

/**
 * Python's `==` on plain values. (`==` on an s-op builds a node instead.) Each part of a container is paid for when it is
 * compared. The depth has a limit, as for calls.
 */
export function pyEquals(a: PyValue, b: PyValue, runtime: Runtime, depth = 0): boolean {
  if (isScalar(a)) return isScalar(b) && scalarEquals(a, b);
  if (a === b) return true;
  if (isSetView(a)) return (isSetView(b) || b instanceof PySet) && pyEquals(setOf(a, runtime), b, runtime, depth);
  if (isSetView(b)) return pyEquals(b, a, runtime, depth);
  if (depth > MAX_DEPTH) fail("RecursionError", "limit-depth", { limit: MAX_DEPTH });
  const [left, right] = [listItems(a), listItems(b)];
  if (left)
    return (
      right !== undefined && a instanceof PyDeque === b instanceof PyDeque && itemsEqual(left, right, runtime, depth)
    );
  if (a instanceof PyTuple) return b instanceof PyTuple && itemsEqual(a.items, b.items, runtime, depth);
  if (a instanceof PySet) return b instanceof PySet && a.entries.size === b.entries.size && isSubset(a, b, runtime);
  if (a instanceof PyDict) return b instanceof PyDict && dictsEqual(a, b, runtime, depth);
  if (a instanceof PySliceValue)
    return b instanceof PySliceValue && itemsEqual(sliceParts(a), sliceParts(b), runtime, depth);
  return a instanceof PyRange && b instanceof PyRange && rangesEqual(a, b);
}

/** The items of a list or of a result. A result equals the list of its values. */
function listItems(value: PyValue): readonly PyValue[] | undefined {
  if (value instanceof PyList) return value.items;
  return value instanceof Result || value instanceof SelectorResult ? itemsOfResult(value) : undefined;
}

function itemsEqual(a: readonly PyValue[], b: readonly PyValue[], runtime: Runtime, depth: number): boolean {
  return a.length === b.length && a.every((item, i) => partsEqual(item, b[i] as PyValue, runtime, depth));
}

function partsEqual(a: PyValue, b: PyValue, runtime: Runtime, depth: number): boolean {
  payForComparing(a, b, runtime);
  return pyEquals(a, b, runtime, depth + 1);
}

function isSubset(a: PySet, b: PySet, { meter }: Runtime): boolean {
  meter.spend(a.entries.size);
  for (const key of a.entries.keys()) if (!b.entries.has(key)) return false;
  return true;
}

function dictsEqual(a: PyDict, b: PyDict, runtime: Runtime, depth: number): boolean {
  if (a.entries.size !== b.entries.size) return false;
  for (const [key, { value }] of a.entries) {
    const other = b.entries.get(key);
    if (!other || !partsEqual(value, other.value, runtime, depth)) return false;
  }
  return true;
}

function rangesEqual(a: PyRange, b: PyRange): boolean {
  if (a.length !== b.length || a.length === 0) return a.length === b.length;
  return a.start === b.start && (a.length === 1 || a.step === b.step);
}

/** Python's order: negative, zero, positive or NaN. Lists and tuples are compared item by item. Throws a TypeError for values without an order. */
export function compareValues(
  a: PyValue,
  b: PyValue,
  operator: ComparisonOperator,
  runtime: Runtime,
  depth = 0,
): number {
  if (isScalar(a) && isScalar(b)) return compareScalars(operator, a, b);
  if (a instanceof PySortKey && b instanceof PySortKey)
    return Number(integerFrom(runtime.call(a.compare, [a.value, b.value])) ?? 0);
  if (a instanceof PyList && b instanceof PyList) return compareItems(a.items, b.items, operator, runtime, depth);
  if (a instanceof PyTuple && b instanceof PyTuple) return compareItems(a.items, b.items, operator, runtime, depth);
  return fail("TypeError", "not-comparable", { operator, left: briefRepr(a), right: briefRepr(b) });
}

function compareItems(
  a: readonly PyValue[],
  b: readonly PyValue[],
  operator: ComparisonOperator,
  runtime: Runtime,
  depth: number,
): number {
  if (depth > MAX_DEPTH) fail("RecursionError", "limit-depth", { limit: MAX_DEPTH });
  const shared = Math.min(a.length, b.length);
  for (let i = 0; i < shared; i++) {
    const [x, y] = [a[i] as PyValue, b[i] as PyValue];
    if (!partsEqual(x, y, runtime, depth)) return compareValues(x, y, operator, runtime, depth + 1);
  }
  return a.length - b.length;
}

/** One comparison of a chain. With an s-op it builds a node, and between a key and a query a selector. */
export function applyComparison(operator: ComparisonName, a: PyValue, b: PyValue, runtime: Runtime): PyValue {
  if (operator === "in") return contains(b, a, runtime);
  if (operator === "not in") return !contains(b, a, runtime);
  if (operator === "is" || operator === "is not") return isSame(a, b) === (operator === "is");
  if (isSymbolic(a) || isSymbolic(b)) return applySymbolic(operator, a, b, runtime);
  payForComparing(a, b, runtime);
  if (operator === "==" || operator === "!=") return pyEquals(a, b, runtime) === (operator === "==");
  if (isSetLike(a) && isSetLike(b)) return compareSets(operator, setOf(a, runtime), setOf(b, runtime), runtime);
  const order = compareValues(a, b, operator, runtime);
  if (operator === "<") return order < 0;
  if (operator === "<=") return order <= 0;
  return operator === ">" ? order > 0 : order >= 0;
}

/** The keys or the items of a dict, which take the operators of sets. */
function isSetView(value: PyValue): value is PyDictView {
  return value instanceof PyDictView && value.shows !== "values";
}

function isSetLike(value: PyValue): value is PySet | PyDictView {
  return value instanceof PySet || isSetView(value);
}

/** The items of any iterable as a set. A set is returned unchanged. */
function setOf(value: PyValue, runtime: Runtime): PySet {
  if (value instanceof PySet) return value;
  const set = newSet(runtime);
  for (const item of runtime.iterate(value)) set.entries.set(keyOf(item, runtime), item);
  return set;
}

function compareSets(operator: ComparisonOperator, a: PySet, b: PySet, runtime: Runtime): boolean {
  if (operator === ">" || operator === ">=") return compareSets(operator === ">" ? "<" : "<=", b, a, runtime);
  return isSubset(a, b, runtime) && (operator === "<=" || a.entries.size < b.entries.size);
}

function isSame(a: PyValue, b: PyValue): boolean {
  if (isScalar(a) && isScalar(b)) return typeName(a) === typeName(b) && scalarEquals(a, b);
  return a === b;
}

/** Python's `in`. */
export function contains(container: PyValue, item: PyValue, runtime: Runtime): boolean {
  if (isSymbolic(container)) fail("TypeError", "in-symbolic", { type: pyTypeName(container) });
  if (isSymbolic(item)) fail("TypeError", "symbolic-in", { type: pyTypeName(item) });
  if (container instanceof PyDict || container instanceof PySet) return container.entries.has(keyOf(item, runtime));
  if (container instanceof PyDictView && container.shows === "keys") return contains(container.dict, item, runtime);
  if (container instanceof PyDictView && container.shows === "items") return hasEntry(container.dict, item, runtime);
  if (container instanceof PyRange) return isScalar(item) && rangeHas(container, item);
  if (typeof container === "string") {
    if (typeof item !== "string") fail("TypeError", "in-string", { item: pyRepr(item) });
    runtime.meter.spend(1 + (container.length >> 4));
    return container.includes(item);
  }
  if (container instanceof PyList || container instanceof PyTuple) {
    for (const other of container.items) {
      payForComparing(other, item, runtime);
      if (pyEquals(other, item, runtime)) return true;
    }
    return false;
  }
  for (const other of runtime.iterate(container)) {
    payForComparing(other, item, runtime);
    if (pyEquals(other, item, runtime)) return true;
  }
  return false;
}

function hasEntry({ entries }: PyDict, item: PyValue, runtime: Runtime): boolean {
  if (!(item instanceof PyTuple) || item.items.length !== 2) return false;
  const [key = null, value = null] = item.items;
  const entry = entries.get(keyOf(key, runtime));
  return entry !== undefined && partsEqual(entry.value, value, runtime, 0);
}

function rangeHas(range: PyRange, item: PyValue): boolean {
  if (typeof item === "bigint") return false;
  const number = item instanceof Float ? item.value : Number(item);
  if (typeof item === "string" || item === null || !Number.isInteger(number)) return false;
  const steps = (number - range.start) / range.step;
  return Number.isInteger(steps) && steps >= 0 && steps < range.length;
}

/** `a operator b` for any two values. */
export function applyBinaryOperator(operator: BinaryName, a: PyValue, b: PyValue, runtime: Runtime): PyValue {
  if (isSymbolic(a) || isSymbolic(b)) {
    if (operator === "<<" || operator === ">>") return unsupported(operator, a, b);
    return applySymbolic(operator, a, b, runtime);
  }
  if (operator === "%" && typeof a === "string")
    return percentFormat(a, b instanceof PyTuple ? [...b.items] : [b], runtime.meter);
  if (operator === "<<" || operator === ">>") return shift(operator, a, b, runtime);
  if (isScalar(a) && isScalar(b)) return applyBinary(operator, a, b, runtime.meter);
  return applyToContainers(operator, a, b, runtime);
}

function applySymbolic(operator: BinaryOperator, a: PyValue, b: PyValue, runtime: Runtime): PyValue {
  return matchOrCombine(operator, a, b, runtime) ?? elementwiseBinary(operator, a, b, runtime);
}

function shift(operator: "<<" | ">>", a: PyValue, b: PyValue, runtime: Runtime): PyValue {
  const [value, count] = [integerFrom(a), integerFrom(b)];
  if (value === undefined || count === undefined) return unsupported(operator, a, b);
  if (count < 0) fail("ValueError", "negative-shift", {});
  return shiftInteger(operator, BigInt(value), count, runtime.meter);
}

/** The integer of an int or a bool. */
export function integerFrom(value: PyValue): Integer | undefined {
  if (typeof value === "boolean") return Number(value);
  return typeof value === "number" || typeof value === "bigint" ? value : undefined;
}

function joinDeques(operator: BinaryOperator, a: PyValue, b: PyValue, runtime: Runtime): PyDeque {
  if (operator !== "+" || !(a instanceof PyDeque) || !(b instanceof PyDeque)) return unsupported(operator, a, b);
  checkSize(a.items.length + b.items.length, runtime);
  runtime.meter.spend(8 + a.items.length + b.items.length);
  const items = [...a.items, ...b.items];
  return new PyDeque(
    a.maxlen === undefined ? items : items.slice(Math.max(0, items.length - a.maxlen)),
    runtime.pureCall,
    a.maxlen,
  );
}

function applyToContainers(operator: BinaryOperator, a: PyValue, b: PyValue, runtime: Runtime): PyValue {
  if (a instanceof PyDict && b instanceof PyDict && a.flavour?.combine && b.flavour === a.flavour)
    return a.flavour.combine(operator, a, b, runtime) ?? unsupported(operator, a, b);
  if (a instanceof PyDeque || b instanceof PyDeque) return joinDeques(operator, a, b, runtime);
  if (operator === "+") return concatenate(a, b, runtime);
  if (operator === "*") return repeat(a, b, runtime) ?? repeat(b, a, runtime) ?? unsupported("*", a, b);
  if (a instanceof PySet && b instanceof PySet) return combineSets(operator, a, b, runtime);
  if (isSetView(a) || isSetView(b)) {
    const { madeIn, entries } = setOf(a, runtime);
    return combineSets(operator, new PySet(madeIn, entries), setOf(b, runtime), runtime);
  }
  if (operator === "|" && a instanceof PyDict && b instanceof PyDict) return mergeDicts(a, b, runtime);
  return unsupported(operator, a, b);
}

function concatenate(a: PyValue, b: PyValue, runtime: Runtime): PyValue {
  const bothLists = a instanceof PyList && b instanceof PyList;
  if (!bothLists && !(a instanceof PyTuple && b instanceof PyTuple)) return unsupported("+", a, b);
  const size = a.items.length + b.items.length;
  checkSize(size, runtime);
  runtime.meter.spend(size);
  const items = [...a.items, ...b.items];
  return bothLists ? newList(items, runtime) : newTuple(items, runtime);
}

/** `[1] * 2`; `undefined` if the first is no list or tuple or the second is no integer. */
function repeat(value: PyValue, count: PyValue, runtime: Runtime): PyValue | undefined {
  if (!(value instanceof PyList || value instanceof PyTuple)) return undefined;
  if (integerFrom(count) === undefined) return undefined;
  const times = Math.max(0, Number(count));
  checkSize(value.items.length * times, runtime);
  runtime.meter.spend(value.items.length * times);
  const items: PyValue[] = [];
  for (let i = 0; i < times && value.items.length > 0; i++) for (const item of value.items) items.push(item);
  return value instanceof PyList ? newList(items, runtime) : newTuple(items, runtime);
}

function combineSets(operator: BinaryOperator, a: PySet, b: PySet, runtime: Runtime): PyValue {
  if (operator !== "&" && operator !== "|" && operator !== "^" && operator !== "-") return unsupported(operator, a, b);
  runtime.meter.spend(a.entries.size + b.entries.size);
  const made = newSet(runtime);
  const result = a.isFrozen ? new PySet(made.madeIn, made.entries, true) : made;
  for (const [key, item] of a.entries) {
    const keep = operator === "|" || (operator === "&") === b.entries.has(key);
    if (keep) result.entries.set(key, item);
  }
  if (operator === "|" || operator === "^")
    for (const [key, item] of b.entries) if (!a.entries.has(key)) result.entries.set(key, item);
  return result;
}

function mergeDicts(a: PyDict, b: PyDict, runtime: Runtime): PyDict {
  runtime.meter.spend(a.entries.size + b.entries.size);
  const result = newDict(runtime);
  for (const dict of [a, b]) for (const [hash, entry] of dict.entries) putEntryAt(result, hash, entry);
  return result;
}

/** `target operator= value`. Lists, sets and dicts change in place, and any other type gives a new value. */
export function applyAugmented(operator: BinaryName, target: PyValue, value: PyValue, runtime: Runtime): PyValue {
  if (target instanceof PyList && operator === "+") {
    checkMutable(target, runtime);
    const added = [...runtime.iterate(value)];
    checkSize(target.items.length + added.length, runtime);
    for (const item of added) target.items.push(item);
    if (target instanceof PyDeque && target.maxlen !== undefined)
      target.items.splice(0, Math.max(0, target.items.length - target.maxlen));
    return target;
  }
  const result = applyBinaryOperator(operator, target, value, runtime);
  if (target instanceof PyList && operator === "*" && result instanceof PyList)
    return replaceItems(target, result, runtime);
  if (target instanceof PySet && !target.isFrozen && result instanceof PySet)
    return replaceEntries(target, result, runtime);
  if (target instanceof PyDict && result instanceof PyDict) return replaceEntries(target, result, runtime);
  return result;
}

function replaceItems(target: PyList, { items }: PyList, runtime: Runtime): PyList {
  checkMutable(target, runtime);
  target.items.length = 0;
  for (const item of items) target.items.push(item);
  return target;
}

function replaceEntries<C extends PySet | PyDict>(target: C, result: C, runtime: Runtime): C {
  checkMutable(target, runtime);
  const entries = target.entries as Map<string | number, unknown>;
  entries.clear();
  for (const [key, entry] of result.entries) entries.set(key, entry);
  return target;
}

export function applyUnaryOperator(operator: "-" | "+" | "~", value: PyValue, runtime: Runtime): PyValue {
  const unary: UnaryOperator = operator === "~" ? "not" : "neg";
  if (isSymbolic(value)) return elementwiseUnary(operator, unary, value, runtime);
  if (!isScalar(value)) return fail("TypeError", "unary-type", { operator, value: pyRepr(value) });
  if (operator === "+" && asNumber(value) === undefined)
    return fail("TypeError", "unary-type", { operator, value: pyRepr(value) });
  if (typeof value === "bigint") payForInteger(value, runtime.meter);
  if (operator === "+") return applyUnary("neg", applyUnary("neg", value));
  // Python's `~` of a bool is -1 or -2, which nobody means. Here it is logical, as for an s-op.
  return applyUnary(unary, value);
}

function unsupported(operator: string, a: PyValue, b: PyValue): never {
  for (const side of [a, b]) if (isFunction(side)) fail("TypeError", "forgotten-call", { name: side.name });
  return fail("TypeError", "operator-types", {
    operator,
    left: briefRepr(a),
    right: briefRepr(b),
    leftType: pyTypeName(a),
    rightType: pyTypeName(b),
  });
}

function isFunction(value: PyValue): value is PyFunction {
  return typeof value === "object" && value !== null && "kind" in value;
}
