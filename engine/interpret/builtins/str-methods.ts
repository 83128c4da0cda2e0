import type { Meter } from "../../limits.ts";
import { fail, ProblemError } from "../../problem/problem.ts";
import { isSymbolic } from "../is-symbolic.ts";
import { truthy } from "../operations.ts";
import { newDict, newList, PyDict, type PyList, PyTuple, type PyValue, pyTypeName, type Runtime } from "../value.ts";
import { type Arguments, makeBuiltin } from "./arguments.ts";
import { type MethodBody, MethodTable } from "./method.ts";
import { briefRepr } from "./repr.ts";
import { getItem, putEntry } from "./subscript.ts";
import { formatTemplate } from "./template.ts";
import {
  CHARACTER_CLASSES,
  capitalize,
  characterOffset,
  charactersOf,
  checkTextLength,
  countCharacters,
  foldCase,
  isLower,
  isSpace,
  isTitle,
  isUpper,
  payForText,
  reverseUnits,
  searchFor,
  searchLast,
  sliceCharacters,
  swapCase,
  titleCase,
} from "./text.ts";

/** The methods of strings. All of them read the whole string, so all of them pay for its length first. */
export const STR_METHODS = new MethodTable<string>("str", (value) => (typeof value === "string" ? value : undefined), [
  ...metered([
    ["capitalize", "", (self) => capitalize(self)],
    ["casefold", "", (self) => foldCase(self)],
    ["center", "width fillchar? /", (self, args, runtime) => justify(self, args, "center", runtime)],
    ["count", "sub start? end? /", (self, args, runtime) => countIn(self, args, runtime)],
    ["endswith", "suffix start? end? /", (self, args) => hasAffix(self, args, "suffix")],
    ["expandtabs", "tabsize?", (self, args, runtime) => expandTabs(self, args.integerOr("tabsize", 8), runtime)],
    ["find", "sub start? end? /", (self, args) => findIn(self, args)],
    ["format", "*args **", (self, args, runtime) => formatTemplate(self, args.rest, args.restKeywords, runtime)],
    ["index", "sub start? end? /", (self, args) => found(findIn(self, args), args)],
    ["istitle", "", (self, _, runtime) => isTitle(letters(self, runtime))],
    ["isupper", "", (self) => isUpper(self)],
    ["islower", "", (self) => isLower(self)],
    ["join", "iterable /", (self, args, runtime) => join(self, args.value("iterable"), runtime)],
    ["ljust", "width fillchar? /", (self, args, runtime) => justify(self, args, "left", runtime)],
    ["lower", "", (self) => self.toLowerCase()],
    ["lstrip", "chars? /", (self, args) => strip(self, args, true, false)],
    ["partition", "sep /", (self, args) => partition(self, args, false)],
    ["removeprefix", "prefix /", (self, args) => removePrefix(self, args.text("prefix"))],
    ["removesuffix", "suffix /", (self, args) => removeSuffix(self, args.text("suffix"))],
    ["replace", "old new count? /", (self, args, runtime) => replace(self, args, runtime)],
    ["rfind", "sub start? end? /", (self, args) => findLastIn(self, args)],
    ["rindex", "sub start? end? /", (self, args) => found(findLastIn(self, args), args)],
    ["rjust", "width fillchar? /", (self, args, runtime) => justify(self, args, "right", runtime)],
    ["rpartition", "sep /", (self, args) => partition(self, args, true)],
    ["rsplit", "sep? maxsplit?", (self, args, runtime) => split(self, args, true, runtime)],
    ["rstrip", "chars? /", (self, args) => strip(self, args, false, true)],
    ["split", "sep? maxsplit?", (self, args, runtime) => split(self, args, false, runtime)],
    ["splitlines", "keepends?", (self, args, runtime) => splitLines(self, args, runtime)],
    ["startswith", "prefix start? end? /", (self, args) => hasAffix(self, args, "prefix")],
    ["strip", "chars? /", (self, args) => strip(self, args, true, true)],
    ["swapcase", "", (self, _, runtime) => swapCase(letters(self, runtime))],
    ["translate", "table /", (self, args, runtime) => translate(self, args.value("table"), runtime)],
    ["title", "", (self, _, runtime) => titleCase(letters(self, runtime))],
    ["upper", "", (self) => self.toUpperCase()],
    ["zfill", "width /", (self, args, runtime) => zeroFill(self, args.integer("width"), runtime)],
    ...Object.entries(CHARACTER_CLASSES).map(
      ([name, pattern]) => [name, "", (self: string) => pattern.test(self)] as const,
    ),
  ]),
]);

type Row = readonly [name: string, signature: string, body: MethodBody<string>];

function metered(rows: readonly Row[]): Row[] {
  return rows.map(([name, signature, body]) => [
    name,
    signature,
    (self, args, runtime) => {
      payForText(self.length, runtime.meter);
      const result = body(self, args, runtime);
      // Upper case may be longer: `ß` becomes `SS`.
      if (typeof result === "string") checkTextLength(result.length, runtime.meter);
      return result;
    },
  ]);
}

/** `str.maketrans`: a dict from code points to texts, to code points, or to None for a character that goes. */
export const STR_MAKE_TRANS = makeBuiltin("str.maketrans", "x y? z? /", (args, runtime) => {
  const table = newDict(runtime);
  const put = (character: string, value: PyValue) =>
    putEntry(table, character.codePointAt(0) as number, value, runtime);
  const from = args.value("x");
  if (args.given("y") === undefined) {
    if (!(from instanceof PyDict)) return args.mismatch("x", from, "dict");
    for (const { key, value } of from.entries.values()) {
      if (typeof key === "string" && countCharacters(key) === 1) put(key, value);
      else if (typeof key === "string") fail("ValueError", "maketrans-key", { key: briefRepr(key) });
      else putEntry(table, key, value, runtime);
    }
    return table;
  }
  const [before, after] = [[...args.text("x")], [...args.text("y")]];
  if (before.length !== after.length) fail("ValueError", "maketrans-length", { x: before.length, y: after.length });
  for (const [i, character] of before.entries()) put(character, after[i]?.codePointAt(0) ?? null);
  for (const character of args.textOr("z", "")) put(character, null);
  return table;
});

function translate(self: string, table: PyValue, runtime: Runtime): string {
  let text = "";
  for (const character of self) {
    runtime.meter.spend(1);
    text += translated(character, table, runtime);
    checkTextLength(text.length, runtime.meter);
  }
  return text;
}

/** The text that a table gives for a character. One that the table lacks stays. */
function translated(character: string, table: PyValue, runtime: Runtime): string {
  const code = character.codePointAt(0) as number;
  let value: PyValue;
  try {
    value = getItem(table, code, runtime);
  } catch (error) {
    if (error instanceof ProblemError && /^(?:Key|Index)Error$/.test(error.problem.type)) return character;
    throw error;
  }
  if (value === null) return "";
  if (typeof value === "string") {
    payForText(value.length, runtime.meter);
    return value;
  }
  if (typeof value !== "number") return fail("TypeError", "translate-value", { value: briefRepr(value) });
  return value >= 0 && value <= 0x10ffff
    ? String.fromCodePoint(value)
    : fail("ValueError", "chr-range", { code: value });
}

/** The part of a string between `start` and `end`, and its offset; `undefined` if `start` is beyond the end. */
function windowOf(self: string, args: Arguments): { readonly part: string; readonly offset: number } | undefined {
  const length = countCharacters(self);
  const bring = (index: number) => (index < 0 ? Math.max(0, index + length) : index);
  const start = bring(args.optional("start") === undefined ? 0 : args.integer("start"));
  const end = Math.min(length, bring(args.optional("end") === undefined ? length : args.integer("end")));
  if (start > end) return undefined;
  return { part: sliceCharacters(self, start, end), offset: start };
}

function findIn(self: string, args: Arguments): number {
  const pattern = args.text("sub");
  const window = windowOf(self, args);
  if (!window) return -1;
  const at = searchFor(pattern)(window.part, 0);
  return at < 0 ? -1 : window.offset + characterOffset(window.part, at);
}

function findLastIn(self: string, args: Arguments): number {
  const pattern = args.text("sub");
  const window = windowOf(self, args);
  if (!window) return -1;
  const at = searchLast(window.part, pattern);
  return at < 0 ? -1 : window.offset + characterOffset(window.part, at);
}

function found(index: number, args: Arguments): number {
  if (index < 0) fail("ValueError", "substring-missing", { callee: args.callee, text: briefRepr(args.text("sub")) });
  return index;
}

/** Spaces up to the next column that `size` divides in the place of each tab. */
function expandTabs(self: string, size: number, runtime: Runtime): string {
  const pieces = self.split(/([\t\r\n])/);
  payForText(self.length + (pieces.length >> 1) * Math.max(0, size), runtime.meter);
  let column = 0;
  let text = "";
  for (const piece of pieces) {
    const isEnd = piece === "\r" || piece === "\n";
    const shown = piece === "\t" ? " ".repeat(size > 0 ? size - (column % size) : 0) : piece;
    column = isEnd ? 0 : column + countCharacters(shown);
    text += shown;
  }
  return text;
}

/** Pays for methods that look at one letter after the other. */
function letters(self: string, runtime: Runtime): string {
  runtime.meter.spend(self.length >> 1);
  return self;
}

function countIn(self: string, args: Arguments, runtime: Runtime): number {
  const pattern = args.text("sub");
  const window = windowOf(self, args);
  if (!window) return 0;
  if (pattern === "") return countCharacters(window.part) + 1;
  const places = placesOf(window.part, pattern).length;
  runtime.meter.spend(places >> 2);
  return places;
}

/** The offsets of a pattern that is not empty, without overlaps, and at most `most` of them. */
function placesOf(self: string, pattern: string, most = Number.POSITIVE_INFINITY): number[] {
  const search = searchFor(pattern);
  const places: number[] = [];
  for (let at = search(self, 0); at >= 0 && places.length < most; at = search(self, at + pattern.length))
    places.push(at);
  return places;
}

function hasAffix(self: string, args: Arguments, name: "prefix" | "suffix"): boolean {
  const given = args.value(name);
  const affixes = given instanceof PyTuple ? given.items : [given];
  const window = windowOf(self, args);
  return affixes.some((affix) => {
    if (typeof affix !== "string") return args.mismatch(name, affix, "str, tuple[str]");
    if (!window) return false;
    return name === "prefix" ? window.part.startsWith(affix) : window.part.endsWith(affix);
  });
}

function removePrefix(self: string, prefix: string): string {
  return self.startsWith(prefix) ? self.slice(prefix.length) : self;
}

function removeSuffix(self: string, suffix: string): string {
  return suffix !== "" && self.endsWith(suffix) ? self.slice(0, -suffix.length) : self;
}

function strip(self: string, args: Arguments, fromStart: boolean, fromEnd: boolean): string {
  const isStripped = stripTest(args);
  const characters = charactersOf(self);
  let [start, end] = [0, characters.length];
  while (fromStart && start < end && isStripped(characters[start] as string)) start++;
  while (fromEnd && end > start && isStripped(characters[end - 1] as string)) end--;
  return sliceCharacters(self, start, end);
}

function stripTest(args: Arguments): (character: string) => boolean {
  if (args.optional("chars") === undefined) return isSpace;
  const stripped = new Set<string>(args.text("chars"));
  return (character) => stripped.has(character);
}

function join(separator: string, iterable: PyValue, runtime: Runtime): string {
  if (isSymbolic(iterable)) fail("TypeError", "symbolic-argument", { callee: "str.join", type: pyTypeName(iterable) });
  const pieces: string[] = [];
  let length = 0;
  for (const item of runtime.iterate(iterable)) {
    if (typeof item !== "string") return refuseJoining(item, pieces.length);
    const added = item.length + (pieces.length > 0 ? separator.length : 0);
    length += added;
    checkTextLength(length, runtime.meter);
    payForText(added, runtime.meter);
    pieces.push(item);
  }
  return pieces.join(separator);
}

function refuseJoining(item: PyValue, index: number): never {
  if (isSymbolic(item)) fail("TypeError", "symbolic-argument", { callee: "str.join", type: pyTypeName(item) });
  return fail("TypeError", "join-item", { index, item: briefRepr(item), type: pyTypeName(item) });
}

function replace(self: string, args: Arguments, runtime: Runtime): string {
  const [old, replacement] = [args.text("old"), args.text("new")];
  const given = args.optional("count") === undefined ? -1 : args.integer("count");
  const most = given < 0 ? Number.POSITIVE_INFINITY : given;
  const cuts = old === "" ? gapsOf(self, most) : placesOf(self, old, most);
  runtime.meter.spend(cuts.length);
  payForText(self.length + cuts.length * (replacement.length - old.length), runtime.meter);
  const pieces: string[] = [];
  let from = 0;
  for (const at of cuts) {
    pieces.push(self.slice(from, at));
    from = at + old.length;
  }
  return [...pieces, self.slice(from)].join(replacement);
}

/** The offsets before, between and after the characters. */
function gapsOf(self: string, most: number): number[] {
  const gaps = [0];
  for (const character of self) gaps.push((gaps.at(-1) as number) + character.length);
  return gaps.slice(0, most);
}

function partition(self: string, args: Arguments, last: boolean): PyTuple {
  const separator = args.text("sep");
  if (separator === "") fail("ValueError", "empty-separator", { callee: args.callee });
  const at = last ? searchLast(self, separator) : searchFor(separator)(self, 0);
  if (at < 0) return new PyTuple(last ? ["", "", self] : [self, "", ""]);
  return new PyTuple([self.slice(0, at), separator, self.slice(at + separator.length)]);
}

function split(self: string, args: Arguments, fromEnd: boolean, runtime: Runtime): PyList {
  const given = args.integerOr("maxsplit", -1);
  const most = given < 0 ? Number.POSITIVE_INFINITY : given;
  const pieces =
    args.optional("sep") === undefined
      ? splitAtSpace(self, most, fromEnd)
      : splitAt(self, nonEmptySeparator(args), most, fromEnd, runtime.meter);
  runtime.meter.spend(pieces.length);
  return newList(pieces, runtime);
}

function nonEmptySeparator(args: Arguments): string {
  const separator = args.text("sep");
  return separator === "" ? fail("ValueError", "empty-separator", { callee: args.callee }) : separator;
}

function splitAt(self: string, separator: string, most: number, fromEnd: boolean, meter: Meter): string[] {
  const cuts = fromEnd ? lastPlacesOf(self, separator, most, meter) : placesOf(self, separator, most);
  const pieces: string[] = [];
  let from = 0;
  for (const at of cuts) {
    pieces.push(self.slice(from, at));
    from = at + separator.length;
  }
  pieces.push(self.slice(from));
  return pieces;
}

/** Works like `placesOf`, from the end. */
function lastPlacesOf(self: string, pattern: string, most: number, meter: Meter): number[] {
  if (pattern.length === 1) return lastPlacesOfUnit(self, pattern, most);
  meter.spend(self.length >> 2);
  const places = placesOf(reverseUnits(self), reverseUnits(pattern), most);
  return places.map((at) => self.length - at - pattern.length).reverse();
}

/** One unit cannot overlap itself, so it is found without turning the text round. */
function lastPlacesOfUnit(self: string, unit: string, most: number): number[] {
  const places: number[] = [];
  for (
    let at = self.lastIndexOf(unit);
    at >= 0 && places.length < most;
    at = at === 0 ? -1 : self.lastIndexOf(unit, at - 1)
  )
    places.push(at);
  return places.reverse();
}

/** The words between whitespace. The last part of a limited split keeps the whitespace at its far end. */
function splitAtSpace(self: string, most: number, fromEnd: boolean): string[] {
  return fromEnd ? lastWords(self, most) : firstWords(self, most);
}

function firstWords(self: string, most: number): string[] {
  const words: string[] = [];
  for (let from = skip(self, 0, true); from < self.length; ) {
    if (words.length >= most) return [...words, self.slice(from)];
    const to = skip(self, from, false);
    words.push(self.slice(from, to));
    from = skip(self, to, true);
  }
  return words;
}

function lastWords(self: string, most: number): string[] {
  const words: string[] = [];
  for (let to = skipBack(self, self.length, true); to > 0; ) {
    if (words.length >= most) return [self.slice(0, to), ...words.reverse()];
    const from = skipBack(self, to, false);
    words.push(self.slice(from, to));
    to = skipBack(self, from, true);
  }
  return words.reverse();
}

/** The first offset from `at` on whose unit is not whitespace, or not a letter of a word. */
function skip(text: string, at: number, isBlank: boolean): number {
  let to = at;
  while (to < text.length && SPACE_UNITS.has(text.charCodeAt(to)) === isBlank) to++;
  return to;
}

function skipBack(text: string, at: number, isBlank: boolean): number {
  let from = at;
  while (from > 0 && SPACE_UNITS.has(text.charCodeAt(from - 1)) === isBlank) from--;
  return from;
}

/** All whitespace of Python lies up to U+3000. */
const SPACE_UNITS: ReadonlySet<number> = new Set(
  Array.from({ length: 0x3001 }, (_, unit) => unit).filter((unit) => isSpace(String.fromCharCode(unit))),
);

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the line ends that Python knows.
const LINE = /([^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]*)(\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]|$)/g;

function splitLines(self: string, args: Arguments, runtime: Runtime): PyList {
  const keepEnds = truthy(args.given("keepends") ?? false, runtime);
  const lines: string[] = [];
  for (const [whole, line = ""] of self.matchAll(LINE)) if (whole !== "") lines.push(keepEnds ? whole : line);
  runtime.meter.spend(lines.length);
  return newList(lines, runtime);
}

function justify(self: string, args: Arguments, to: "left" | "right" | "center", runtime: Runtime): string {
  const width = args.integer("width");
  const fill = args.textOr("fillchar", " ");
  if (countCharacters(fill) !== 1) fail("TypeError", "fill-length", { callee: args.callee, fill: briefRepr(fill) });
  const missing = width - countCharacters(self);
  if (missing <= 0) return self;
  payForText(self.length + missing * fill.length, runtime.meter);
  if (to === "left") return self + fill.repeat(missing);
  if (to === "right") return fill.repeat(missing) + self;
  // As in Python, an odd space goes to the left if the width is odd.
  const left = (missing >> 1) + (missing & width & 1);
  return fill.repeat(left) + self + fill.repeat(missing - left);
}

function zeroFill(self: string, width: number, runtime: Runtime): string {
  const missing = width - countCharacters(self);
  if (missing <= 0) return self;
  payForText(self.length + missing, runtime.meter);
  const sign = /^[+-]/.exec(self)?.[0] ?? "";
  return sign + "0".repeat(missing) + self.slice(sign.length);
}
