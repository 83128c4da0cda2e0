import { asNumber, isScalar } from "../../graph/scalar.ts";
import { fail } from "../../problem/problem.ts";
import { isSymbolic } from "../is-symbolic.ts";
import { contains } from "../operations.ts";
import {
  checkMutable,
  checkSize,
  newList,
  PyList,
  PyRange,
  PyTuple,
  type PyValue,
  pyTypeName,
  type Runtime,
} from "../value.ts";
import { knownLength } from "../weigh.ts";
import type { Arguments } from "./arguments.ts";
import { collect, equalValues } from "./metering.ts";
import { MethodTable } from "./method.ts";
import { briefRepr } from "./repr.ts";
import { sortValues } from "./sort.ts";
import { deleteItem, spliceItems } from "./subscript.ts";

export const LIST_METHODS = new MethodTable<PyList>("list", (value) => (value instanceof PyList ? value : undefined), [
  ["append", "object /", (self, args, runtime) => append(self, args.value("object"), runtime)],
  ["clear", "", (self, _, runtime) => replaceAll(self, [], runtime)],
  ["copy", "", (self, _, runtime) => copy(self, runtime)],
  ["count", "value /", (self, args, runtime) => countItem(self.items, args.value("value"), runtime)],
  ["extend", "iterable /", (self, args, runtime) => extend(self, args.value("iterable"), runtime)],
  ["index", "value start? stop? /", (self, args, runtime) => indexOf(self.items, args, runtime)],
  ["insert", "index object /", (self, args, runtime) => insert(self, args, runtime)],
  ["pop", "index? /", (self, args, runtime) => pop(self, args, runtime)],
  ["remove", "value /", (self, args, runtime) => remove(self, args.value("value"), runtime)],
  ["reverse", "", (self, _, runtime) => replaceAll(self, [...self.items].reverse(), runtime)],
  ["sort", "* key? reverse?", (self, args, runtime) => sort(self, args, runtime)],
]);

export const TUPLE_METHODS = new MethodTable<PyTuple>(
  "tuple",
  (value) => (value instanceof PyTuple ? value : undefined),
  [
    ["count", "value /", (self, args, runtime) => countItem(self.items, args.value("value"), runtime)],
    ["index", "value start? stop? /", (self, args, runtime) => indexOf(self.items, args, runtime)],
  ],
);

export const RANGE_METHODS = new MethodTable<PyRange>(
  "range",
  (value) => (value instanceof PyRange ? value : undefined),
  [
    ["count", "value /", (self, args, runtime) => (contains(self, args.value("value"), runtime) ? 1 : 0)],
    ["index", "value /", (self, args, runtime) => indexInRange(self, args, runtime)],
  ],
);

function indexInRange(range: PyRange, args: Arguments, runtime: Runtime): number {
  const value = args.value("value");
  if (contains(range, value, runtime) && isScalar(value)) return (Number(asNumber(value)) - range.start) / range.step;
  return fail("ValueError", "item-missing", { callee: args.callee, item: briefRepr(value) });
}

function append(list: PyList, value: PyValue, runtime: Runtime): null {
  checkMutable(list, runtime);
  checkSize(list.items.length + 1, runtime);
  list.items.push(value);
  return null;
}

function replaceAll(list: PyList, items: readonly PyValue[], runtime: Runtime): null {
  checkMutable(list, runtime);
  runtime.meter.spend(items.length);
  list.items.length = 0;
  for (const item of items) list.items.push(item);
  return null;
}

function copy(list: PyList, runtime: Runtime): PyList {
  runtime.meter.spend(list.items.length);
  return newList([...list.items], runtime);
}

function countItem(items: readonly PyValue[], value: PyValue, runtime: Runtime): number {
  let count = 0;
  for (const item of items) if (sameItem(item, value, runtime)) count++;
  return count;
}

function sameItem(item: PyValue, value: PyValue, runtime: Runtime): boolean {
  runtime.meter.spend(1);
  return equalValues(item, value, runtime);
}

function extend(list: PyList, iterable: PyValue, runtime: Runtime): null {
  checkMutable(list, runtime);
  if (isSymbolic(iterable)) fail("TypeError", "symbolic-loop", { type: pyTypeName(iterable) });
  // The list may be extended by itself.
  if (knownLength(iterable) !== undefined) spliceItems(list, list.items.length, 0, collect(iterable, runtime), runtime);
  else for (const item of runtime.iterate(iterable)) append(list, item, runtime);
  return null;
}

function indexOf(items: readonly PyValue[], args: Arguments, runtime: Runtime): number {
  const value = args.value("value");
  const start = bound(args.integerOr("start", 0), items.length);
  const stop = bound(args.integerOr("stop", items.length), items.length);
  for (let i = start; i < Math.min(stop, items.length); i++)
    if (sameItem(items[i] as PyValue, value, runtime)) return i;
  return fail("ValueError", "item-missing", { callee: args.callee, item: briefRepr(value) });
}

/** A bound that may count from the end, like those of a slice. */
function bound(index: number, length: number): number {
  return index < 0 ? Math.max(0, index + length) : Math.min(index, length);
}

function insert(list: PyList, args: Arguments, runtime: Runtime): null {
  checkMutable(list, runtime);
  spliceItems(list, bound(args.integer("index"), list.items.length), 0, [args.value("object")], runtime);
  return null;
}

function pop(list: PyList, args: Arguments, runtime: Runtime): PyValue {
  checkMutable(list, runtime);
  const { items } = list;
  const index = args.integerOr("index", -1);
  const at = index < 0 ? index + items.length : index;
  const value = items[at];
  if (value === undefined) {
    if (items.length === 0) fail("IndexError", "pop-empty", { type: "list" });
    return fail("IndexError", "index-range", { type: "list", index, length: items.length, last: items.length - 1 });
  }
  spliceItems(list, at, 1, [], runtime);
  return value;
}

function remove(list: PyList, value: PyValue, runtime: Runtime): null {
  checkMutable(list, runtime);
  const at = list.items.findIndex((item) => sameItem(item, value, runtime));
  if (at < 0) fail("ValueError", "item-missing", { callee: "list.remove", item: briefRepr(value) });
  deleteItem(list, at, runtime);
  return null;
}

function sort(list: PyList, args: Arguments, runtime: Runtime): null {
  checkMutable(list, runtime);
  runtime.meter.spend(2 * list.items.length);
  // As in Python, the list is empty for the program while it is sorted.
  let sorted: readonly PyValue[] = list.items.splice(0);
  try {
    sorted = sortValues(sorted, args, runtime);
    if (list.items.length > 0) fail("ValueError", "changed-in-sort");
  } finally {
    list.items.length = 0;
    for (const item of sorted) list.items.push(item);
  }
  return null;
}
