import { fail, locate, type Span } from "../problem/problem.ts";
import { isSymbolic } from "./is-symbolic.ts";
import {
  checkMutable,
  itemsOfResult,
  newIterator,
  newTuple,
  PyDeque,
  PyDict,
  PyDictView,
  PyIterator,
  PyList,
  PyRange,
  PySet,
  PyTuple,
  type PyValue,
  pyTypeName,
  Result,
  type Runtime,
  SelectorResult,
} from "./value.ts";

/**
 * Python's iteration. Every item costs a step. As in Python, a list that grows during the loop is read to its new end. Throws
 * at once, before the first item, if the value is not iterable.
 */
export function iterate(value: PyValue, runtime: Runtime): Generator<PyValue> {
  return metered(itemsOf(value, runtime), runtime);
}

function* metered(items: Iterable<PyValue>, { meter }: Runtime): Generator<PyValue> {
  for (const item of items) {
    meter.spend(1);
    yield item;
  }
}

/**
 * The same iteration without a generator, for loops that run to their end at once. `visit` gets each item until it returns
 * true. Errors of the iteration itself are placed at `span`, and those of `visit` keep their place.
 */
export function visitItems(
  value: PyValue,
  span: Span,
  runtime: Runtime,
  visit: (item: PyValue) => boolean | undefined,
): void {
  const { meter } = runtime;
  if ((value instanceof PyList && !(value instanceof PyDeque)) || value instanceof PyTuple) {
    const { items } = value;
    for (let i = 0; i < items.length; i++) {
      payForItem(meter, span);
      if (visit(items[i] as PyValue)) return;
    }
  } else if (value instanceof PyRange) {
    const { start, step, length } = value;
    for (let i = 0; i < length; i++) {
      payForItem(meter, span);
      if (visit(start + i * step)) return;
    }
  } else visitOthers(value, span, runtime, visit);
}

function payForItem(meter: Runtime["meter"], span: Span): void {
  try {
    meter.spend(1);
  } catch (error) {
    throw locate(error, span);
  }
}

function visitOthers(
  value: PyValue,
  span: Span,
  runtime: Runtime,
  visit: (item: PyValue) => boolean | undefined,
): void {
  const items = guardIterate(value, span, runtime);
  while (true) {
    const next = nextItem(items, span);
    if (next.done) return;
    if (!visit(next.value)) continue;
    items.return(null);
    return;
  }
}

/** Begins to iterate. If the value is not iterable, the error is placed at it. */
export function guardIterate(value: PyValue, span: Span, runtime: Runtime): Generator<PyValue> {
  try {
    return iterate(value, runtime);
  } catch (error) {
    throw locate(error, span);
  }
}

/** The next item. An error on the way is placed at the iterable. */
export function nextItem(items: Iterator<PyValue>, span: Span): IteratorResult<PyValue> {
  try {
    return items.next();
  } catch (error) {
    throw locate(error, span);
  }
}

function itemsOf(value: PyValue, runtime: Runtime): Iterable<PyValue> {
  if (typeof value === "string") return value;
  if (value instanceof PyDeque) return dequeItems(value);
  if (value instanceof PyList || value instanceof PyTuple) return value.items;
  if (value instanceof PyRange) return rangeItems(value);
  if (value instanceof PyDict) return dictItems(value, "keys", runtime);
  if (value instanceof PyDictView) return dictItems(value.dict, value.shows, runtime);
  if (value instanceof PySet) return setItems(value);
  if (value instanceof Result || value instanceof SelectorResult) return itemsOfResult(value);
  if (value instanceof PyIterator) return restOf(value, runtime);
  if (isSymbolic(value)) return fail("TypeError", "symbolic-loop", { type: pyTypeName(value) });
  return fail("TypeError", "not-iterable", { type: pyTypeName(value) });
}

function* rangeItems(range: PyRange): Generator<number> {
  for (let i = 0, length = range.length; i < length; i++) yield range.start + i * range.step;
}

function* dequeItems({ items }: PyDeque): Generator<PyValue> {
  const { length } = items;
  for (let i = 0; i < length; i++) {
    yield items[i] as PyValue;
    if (items.length !== length) fail("RuntimeError", "changed-in-loop", { type: "deque" });
  }
}

function* dictItems(dict: PyDict, shows: PyDictView["shows"], runtime: Runtime): Generator<PyValue> {
  const { size } = dict.entries;
  for (const { key, value } of dict.entries.values()) {
    if (shows === "items") yield newTuple([key, value], runtime);
    else yield shows === "keys" ? key : value;
    if (dict.entries.size !== size) fail("RuntimeError", "changed-in-loop", { type: pyTypeName(dict) });
  }
}

function* setItems(set: PySet): Generator<PyValue> {
  const { size } = set.entries;
  for (const item of set.entries.values()) {
    yield item;
    if (set.entries.size !== size) fail("RuntimeError", "changed-in-loop", { type: pyTypeName(set) });
  }
}

/** Reading an iterator changes it, so a pure function may not read one from outside. */
function* restOf(iterator: PyIterator, runtime: Runtime): Generator<PyValue> {
  checkMutable(iterator, runtime);
  for (let next = nextOf(iterator); !next.done; next = nextOf(iterator)) yield next.value;
}

/** The next item of an iterator. `sent` becomes the value of the `yield` that waits. The end holds the value that a generator returned. */
export function nextOf(iterator: PyIterator, sent?: PyValue): IteratorResult<PyValue, PyValue | undefined> {
  if (iterator.isRunning) fail("ValueError", "generator-runs", { type: iterator.typeName });
  iterator.isRunning = true;
  iterator.isStarted = true;
  try {
    return iterator.source.next(sent);
  } finally {
    iterator.isRunning = false;
  }
}

/** Python's `iter`. An iterator is returned unchanged. */
export function iteratorOver(value: PyValue, runtime: Runtime): PyIterator {
  if (value instanceof PyIterator) return value;
  return newIterator(iterate(value, runtime), `${pyTypeName(value)}_iterator`, runtime);
}
