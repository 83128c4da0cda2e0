import { bits, payForDigits } from "../../graph/integers.ts";
import { asNumber, escapeCodePoint, isScalar, repr } from "../../graph/scalar.ts";
import type { Meter } from "../../limits.ts";
import {
  itemsOfResult,
  PyBuiltin,
  PyDeque,
  PyDict,
  PyDictView,
  PyException,
  PyIterator,
  PyList,
  PyNamedTuple,
  PyNamespace,
  PyRange,
  PySet,
  PySliceValue,
  PyTuple,
  PyType,
  type PyValue,
  pyTypeName,
  Result,
  SelectorResult,
  shownBy,
  sliceParts,
} from "../value.ts";
import { checkTextLength, payForText } from "./text.ts";

/**
 * Python's `repr`. A value that depends on an input prints as `<s-op>`, `<selector>` and so on, and a result as a list. A text
 * over the size limit is a LimitError, so that the returned text is always complete.
 */
export function pyRepr(value: PyValue, meter?: Meter): string {
  let text = "";
  for (const piece of reprPieces(value)) {
    checkTextLength(text.length + piece.length, meter);
    payForText(piece.length, meter);
    text += piece;
  }
  return text;
}

/** Python's `str`: works like `pyRepr`, but a string has no quotes. */
export function pyStr(value: PyValue, meter?: Meter): string {
  if (typeof value === "string") return value;
  if (value instanceof PyException) return exceptionText(value, meter);
  if (typeof value === "bigint") payForDigits(bits(value) / 3, meter);
  if (typeof value !== "number") return pyRepr(value, meter);
  const text = String(value);
  payForText(text.length, meter);
  return text;
}

/** `repr` with everything beyond ASCII escaped. */
export function asciiRepr(value: PyValue, meter?: Meter): string {
  return pyRepr(value, meter).replace(/[^\0-\x7f]/gu, escapeCodePoint);
}

const BRIEF_LENGTH = 60;

/** A `repr` for messages. A long one is cut. */
export function briefRepr(value: PyValue): string {
  const shown = typeof value === "string" ? value.slice(0, BRIEF_LENGTH) : value;
  let text = "";
  for (const piece of reprPieces(shown)) {
    text += piece.slice(0, BRIEF_LENGTH + 1);
    if (text.length > BRIEF_LENGTH) break;
  }
  return text.length > BRIEF_LENGTH || shown !== value ? `${text.slice(0, BRIEF_LENGTH).trimEnd()}…` : text;
}

type Container = PyList | PyTuple | PyDict | PyDictView | PySet;

/** The text in pieces, none of them empty. Nested values are kept in a list and not on the stack, because a learner chooses their depth. */
function* reprPieces(value: PyValue): Generator<string> {
  if (!isContainer(value)) return yield reprLeaf(value);
  const open = [{ container: value, parts: containerParts(value) }];
  const inside = new Set<Container>([value]);
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const { done, value: part } = top.parts.next();
    if (done) {
      inside.delete(top.container);
      open.pop();
    } else if (typeof part === "string") yield part;
    else if (inside.has(part)) yield SELF[containerKind(part)];
    else {
      inside.add(part);
      open.push({ container: part, parts: containerParts(part) });
    }
  }
}

type ContainerKind = "list" | "tuple" | "dict" | "view" | "set";

/** Python's `str` of an exception: its arguments. */
export function exceptionText({ args, typeName }: PyException, meter?: Meter): string {
  const [only] = args;
  if (args.length !== 1 || only === undefined) return args.length === 0 ? "" : pyRepr(new PyTuple(args), meter);
  // A missing key prints with its quotes.
  return typeName === "KeyError" ? pyRepr(only, meter) : pyStr(only, meter);
}

const SELF: Readonly<Record<ContainerKind, string>> = {
  list: "[...]",
  tuple: "(...)",
  dict: "{...}",
  view: "...",
  set: "{...}",
};

function containerKind(container: Container): ContainerKind {
  if (container instanceof PyList) return "list";
  if (container instanceof PyTuple) return "tuple";
  if (container instanceof PyDictView) return "view";
  return container instanceof PyDict ? "dict" : "set";
}

function isContainer(value: PyValue): value is Container {
  return (
    value instanceof PyList ||
    value instanceof PyTuple ||
    value instanceof PyDict ||
    value instanceof PyDictView ||
    value instanceof PySet
  );
}

function* containerParts(container: Container): Generator<string | Container> {
  if (container instanceof PyDeque) {
    const { items, maxlen } = container;
    yield* listParts("deque([", items, maxlen === undefined ? "])" : `], maxlen=${maxlen})`);
  } else if (container instanceof PyList) yield* listParts("[", container.items, "]");
  else if (container instanceof PyNamedTuple) yield* namedParts(container);
  else if (container instanceof PyTuple)
    yield* listParts("(", container.items, container.items.length === 1 ? ",)" : ")");
  else if (container instanceof PyDictView) yield* listParts(`${pyTypeName(container)}([`, shownBy(container), "])");
  else if (container instanceof PyDict) yield* flavouredParts(container);
  else if (container.entries.size === 0) yield container.isFrozen ? "frozenset()" : "set()";
  else if (container.isFrozen) yield* listParts("frozenset({", container.entries.values(), "})");
  else yield* listParts("{", container.entries.values(), "}");
}

function* listParts(opening: string, items: Iterable<PyValue>, closing: string): Generator<string | Container> {
  yield opening;
  let isFirst = true;
  for (const item of items) {
    if (!isFirst) yield ", ";
    isFirst = false;
    yield isContainer(item) ? item : reprLeaf(item);
  }
  yield closing;
}

function* namedParts({ type, fields, items }: PyNamedTuple): Generator<string | Container> {
  yield `${type.name}(`;
  for (const [i, field] of fields.entries()) {
    yield `${i > 0 ? ", " : ""}${field}=`;
    const item = items[i] ?? null;
    yield isContainer(item) ? item : reprLeaf(item);
  }
  yield ")";
}

type Entries = Iterable<{ readonly key: PyValue; readonly value: PyValue }>;

function* flavouredParts({ entries, flavour }: PyDict): Generator<string | Container> {
  const all = [...entries.values()];
  if (!flavour) return yield* dictParts(all);
  if (flavour.typeName !== "defaultdict" && all.length === 0) return yield `${flavour.typeName}()`;
  yield flavour.typeName === "defaultdict"
    ? `defaultdict(${pyRepr(flavour.factory ?? null)}, `
    : `${flavour.typeName}(`;
  yield* dictParts(flavour.typeName === "Counter" ? byCount(all) : all);
  yield ")";
}

/** The largest counts first; in order of insertion if they have no order. */
function byCount(entries: readonly { readonly key: PyValue; readonly value: PyValue }[]): Entries {
  const counts = entries.map((entry) => ({ entry, count: isScalar(entry.value) ? asNumber(entry.value) : undefined }));
  if (counts.some(({ count }) => count === undefined)) return entries;
  return counts.sort((a, b) => (b.count ?? 0) - (a.count ?? 0)).map(({ entry }) => entry);
}

function* dictParts(entries: Entries): Generator<string | Container> {
  yield "{";
  let isFirst = true;
  for (const { key, value } of entries) {
    if (!isFirst) yield ", ";
    isFirst = false;
    yield isContainer(key) ? key : reprLeaf(key);
    yield ": ";
    yield isContainer(value) ? value : reprLeaf(value);
  }
  yield "}";
}

function reprLeaf(value: Exclude<PyValue, Container>): string {
  if (isScalar(value)) return repr(value);
  if (value instanceof PyRange) {
    const { start, stop, step } = value;
    return step === 1 ? `range(${start}, ${stop})` : `range(${start}, ${stop}, ${step})`;
  }
  if (value instanceof Result || value instanceof SelectorResult)
    return `[${itemsOfResult(value)
      .map((item) => pyRepr(item))
      .join(", ")}]`;
  if (value instanceof PySliceValue)
    return `slice(${sliceParts(value)
      .map((part) => pyRepr(part))
      .join(", ")})`;
  if (value instanceof PyException) return `${value.typeName}(${value.args.map((item) => pyRepr(item)).join(", ")})`;
  if (value instanceof PyNamespace) return value.typeName === "ellipsis" ? "Ellipsis" : `<${value.typeName}>`;
  if (value instanceof PyType) return `<class '${value.home === undefined ? "" : `${value.home}.`}${value.name}'>`;
  if (value instanceof PyBuiltin) return `<built-in function ${value.name}>`;
  if (value instanceof PyIterator) return `<${value.typeName} object>`;
  return "kind" in value ? `<function ${value.name === "lambda" ? "<lambda>" : value.name}>` : `<${pyTypeName(value)}>`;
}
