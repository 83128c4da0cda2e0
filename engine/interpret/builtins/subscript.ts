import { Float } from "../../graph/scalar.ts";
import { fail } from "../../problem/problem.ts";
import { isSymbolic } from "../is-symbolic.ts";
import {
  checkMutable,
  checkSize,
  itemsOfResult,
  newList,
  newTuple,
  PyDeque,
  PyDict,
  PyList,
  PyRange,
  PySet,
  type PySlice,
  PySliceValue,
  PyTuple,
  PyType,
  type PyValue,
  payForObject,
  putEntryAt,
  pyTypeName,
  Result,
  type Runtime,
  SelectorResult,
  SOp,
} from "../value.ts";
import { keyOf } from "../weigh.ts";
import { collect } from "./metering.ts";
import { briefRepr } from "./repr.ts";
import { type Characters, charactersOf, payForText } from "./text.ts";

/** A slice within a sequence: `count` indices from `start` on, with the distance `step`. */
interface SliceRange {
  readonly start: number;
  readonly step: number;
  readonly count: number;
}

type Index = PyValue | PySlice;

/** `object[index]`. */
export function getItem(object: PyValue, at: Index, runtime: Runtime): PyValue {
  const index = at instanceof PySliceValue ? at.slice : at;
  if (typeof object === "string") return getFromText(object, index, runtime);
  if (object instanceof PyList) {
    refuseDequeSlice(object, index);
    return getFromItems(object.items, index, "list", runtime);
  }
  if (object instanceof PyTuple) return getFromItems(object.items, index, "tuple", runtime);
  if (object instanceof Result || object instanceof SelectorResult)
    return getFromItems(itemsOfResult(object), index, "result", runtime);
  if (object instanceof PyDict) return getFromDict(object, index, runtime);
  if (object instanceof PyRange) return getFromRange(object, index);
  // `list[int]`, which hints say.
  if (object instanceof PyType) return object;
  return refuseSubscript(object, index);
}

/** `object[index] = value`. */
export function setItem(object: PyValue, index: Index, value: PyValue, runtime: Runtime): void {
  if (object instanceof PyList) setInList(object, index, value, runtime);
  else if (object instanceof PyDict) setInDict(object, index, value, runtime);
  else refuseChange(object, index);
}

/** `del object[index]`. */
export function deleteItem(object: PyValue, index: Index, runtime: Runtime): void {
  if (object instanceof PyList) deleteFromList(object, index, runtime);
  else if (object instanceof PyDict) deleteFromDict(object, index, runtime);
  else refuseChange(object, index);
}

function refuseDequeSlice(object: PyList, index: Index): void {
  if (isSlice(index) && object instanceof PyDeque) fail("TypeError", "slice-of-deque");
}

function isSlice(index: Index): index is PySlice {
  return typeof index === "object" && index !== null && "kind" in index && index.kind === "slice";
}

function getFromText(text: string, index: Index, runtime: Runtime): string {
  const characters = charactersOf(text, runtime.meter);
  if (typeof characters !== "string") payForText(text.length, runtime.meter);
  if (!isSlice(index)) return characters[place(index, characters.length, "str")] as string;
  const range = resolveSlice(index, characters.length);
  if (range.step === 1) payForText(range.count, runtime.meter);
  else runtime.meter.spend(range.count);
  return pickText(characters, range);
}

function pickText(characters: Characters, range: SliceRange): string {
  if (range.step === 1 && typeof characters === "string")
    return characters.slice(range.start, range.start + range.count);
  let result = "";
  for (const i of indicesOf(range)) result += characters[i];
  return result;
}

function getFromItems(
  items: readonly PyValue[],
  index: Index,
  type: "list" | "tuple" | "result",
  runtime: Runtime,
): PyValue {
  if (!isSlice(index)) return items[place(index, items.length, type)] as PyValue;
  const range = resolveSlice(index, items.length);
  runtime.meter.spend(range.count);
  const picked = pickItems(items, range);
  return type === "tuple" ? newTuple(picked, runtime) : newList(picked, runtime);
}

function pickItems(items: readonly PyValue[], range: SliceRange): PyValue[] {
  if (range.step === 1) return items.slice(range.start, range.start + range.count);
  return Array.from(indicesOf(range), (i) => items[i] as PyValue);
}

function* indicesOf({ start, step, count }: SliceRange): Generator<number> {
  for (let i = 0; i < count; i++) yield start + i * step;
}

function getFromRange(range: PyRange, index: Index): PyValue {
  const at = (i: number) => range.start + i * range.step;
  if (!isSlice(index)) return at(place(index, range.length, "range"));
  const { start, step, count } = resolveSlice(index, range.length);
  return new PyRange(at(start), at(start + count * step), range.step * step);
}

function getFromDict(dict: PyDict, index: Index, runtime: Runtime): PyValue {
  if (isSlice(index)) return fail("TypeError", "slice-of-dict");
  const entry = dict.entries.get(keyOf(index, runtime));
  if (entry) return entry.value;
  if (isSymbolic(index)) return fail("TypeError", "symbolic-key", { given: pyTypeName(index) });
  if (dict.flavour?.missing) return dict.flavour.missing(dict, index, runtime);
  return fail("KeyError", "key-missing", { key: briefRepr(index) });
}

function setInList(list: PyList, index: Index, value: PyValue, runtime: Runtime): void {
  checkMutable(list, runtime);
  refuseDequeSlice(list, index);
  if (isSlice(index)) replaceSlice(list, index, value, runtime);
  else list.items[place(index, list.items.length, "list")] = value;
}

function replaceSlice(list: PyList, index: PySlice, value: PyValue, runtime: Runtime): void {
  if (isSymbolic(value)) fail("TypeError", "symbolic-loop", { type: pyTypeName(value) });
  const added = collect(value, runtime);
  const range = resolveSlice(index, list.items.length);
  if (range.step === 1) return spliceItems(list, range.start, range.count, added, runtime);
  if (added.length !== range.count)
    fail("ValueError", "slice-length", { given: added.length, needed: range.count, step: range.step });
  let next = 0;
  for (const i of indicesOf(range)) list.items[i] = added[next++] as PyValue;
}

const FEW = 100;

/** Replaces `count` items from `start` on, in place. */
export function spliceItems(
  list: PyList,
  start: number,
  count: number,
  added: readonly PyValue[],
  runtime: Runtime,
): void {
  const { items } = list;
  checkSize(items.length - count + added.length, runtime);
  const moved = items.length - start - count;
  // The host's stack has no room for a million arguments, but a few it moves at once.
  if (added.length < FEW) {
    runtime.meter.spend(1 + Math.ceil(moved / 16));
    items.splice(start, count, ...added);
    return;
  }
  runtime.meter.spend(1 + Math.ceil((moved + added.length) / 4));
  const rest = items.slice(start + count);
  items.length = start;
  for (const item of added) items.push(item);
  for (const item of rest) items.push(item);
}

function deleteFromList(list: PyList, index: Index, runtime: Runtime): void {
  checkMutable(list, runtime);
  refuseDequeSlice(list, index);
  if (!isSlice(index)) return spliceItems(list, place(index, list.items.length, "list"), 1, [], runtime);
  const range = resolveSlice(index, list.items.length);
  if (range.step === 1) return spliceItems(list, range.start, range.count, [], runtime);
  runtime.meter.spend(list.items.length + range.count);
  const gone = new Set(indicesOf(range));
  const kept = list.items.filter((_, i) => !gone.has(i));
  list.items.length = 0;
  for (const item of kept) list.items.push(item);
}

function setInDict(dict: PyDict, index: Index, value: PyValue, runtime: Runtime): void {
  if (isSlice(index)) return fail("TypeError", "slice-of-dict");
  putEntry(dict, index, value, runtime);
}

/** `dict[key] = value`. As in Python, a known key keeps its place and its form. */
export function putEntry(dict: PyDict, key: PyValue, value: PyValue, runtime: Runtime): void {
  checkMutable(dict, runtime);
  const hash = keyOf(key, runtime);
  payForObject("entry", runtime);
  if (!dict.entries.has(hash)) checkSize(dict.entries.size + 1, runtime);
  putEntryAt(dict, hash, { key, value });
}

function deleteFromDict(dict: PyDict, index: Index, runtime: Runtime): void {
  checkMutable(dict, runtime);
  if (isSlice(index)) return fail("TypeError", "slice-of-dict");
  if (!dict.entries.delete(keyOf(index, runtime))) fail("KeyError", "key-missing", { key: briefRepr(index) });
}

/** The offset of an index. A negative index counts from the end. */
function place(index: PyValue, length: number, type: string): number {
  const integer = indexInteger(index, type);
  const offset = integer < 0 ? integer + length : integer;
  if (offset >= 0 && offset < length) return offset;
  if (length === 0) return fail("IndexError", "index-of-empty", { type, index: integer });
  return fail("IndexError", "index-range", { type, index: integer, length, last: length - 1 });
}

function indexInteger(index: PyValue, type: string): number {
  if (typeof index === "number") return index;
  if (typeof index === "boolean") return Number(index);
  // This is beyond every sequence, so a slice ends there and an index finds nothing.
  if (typeof index === "bigint") return index < 0n ? -Number.MAX_SAFE_INTEGER : Number.MAX_SAFE_INTEGER;
  if (isSymbolic(index)) return fail("TypeError", "symbolic-inside-index", { type, given: pyTypeName(index) });
  if (index instanceof Float) return fail("TypeError", "index-float", { type, index: briefRepr(index) });
  return fail("TypeError", "index-type", { type, index: briefRepr(index), given: pyTypeName(index) });
}

/** Applies Python's rules for parts that are missing, negative or outside. */
function resolveSlice(slice: PySlice, length: number): SliceRange {
  const step = slicePart(slice.step) ?? 1;
  if (step === 0) fail("ValueError", "slice-step-zero");
  const [lowest, highest] = step > 0 ? [0, length] : [-1, length - 1];
  const bring = (part: number | undefined, otherwise: number) =>
    part === undefined ? otherwise : Math.min(highest, Math.max(lowest, part < 0 ? part + length : part));
  const start = bring(slicePart(slice.start), step > 0 ? lowest : highest);
  const stop = bring(slicePart(slice.stop), step > 0 ? highest : lowest);
  return { start, step, count: Math.max(0, Math.ceil((stop - start) / step)) };
}

function slicePart(part: PyValue | undefined): number | undefined {
  return part === undefined || part === null ? undefined : indexInteger(part, "slice");
}

function refuseSubscript(object: PyValue, index: Index): never {
  if (object instanceof SOp) return refuseElement(index);
  if (isSymbolic(object)) return fail("TypeError", "selector-element", { type: pyTypeName(object) });
  if (object instanceof PySet) return fail("TypeError", "set-element");
  if (typeof object === "object" && object !== null && "kind" in object)
    return fail("TypeError", "function-element", { name: object.name });
  return fail("TypeError", "not-subscriptable", { type: pyTypeName(object) });
}

function refuseElement(index: Index): never {
  if (isSlice(index)) return fail("TypeError", "sop-slice");
  if (typeof index !== "number") return fail("TypeError", "sop-element", { index: "i" });
  return index < 0
    ? fail("TypeError", "sop-element-from-end", { index, back: -index })
    : fail("TypeError", "sop-element", { index });
}

function refuseChange(object: PyValue, index: Index): never {
  const type = pyTypeName(object);
  if (object instanceof SOp) {
    return fail("TypeError", "sop-change", { index: typeof index === "number" ? index : "i" });
  }
  if (isSymbolic(object)) return fail("TypeError", "selector-element", { type });
  if (typeof object === "string" || object instanceof PyTuple) return fail("TypeError", "immutable", { type });
  return fail("TypeError", "not-changeable", { type });
}
