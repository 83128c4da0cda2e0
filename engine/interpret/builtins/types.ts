import { checkBits, payForDigits } from "../../graph/integers.ts";
import { exact } from "../../graph/operators.ts";
import { asNumber, Float, type Integer, integer, integerOf, isScalar } from "../../graph/scalar.ts";
import type { Meter } from "../../limits.ts";
import { fail } from "../../problem/problem.ts";
import { EXCEPTION_TYPES } from "../exceptions.ts";
import { isSymbolic } from "../is-symbolic.ts";
import { integerFrom, truthy } from "../operations.ts";
import {
  newDict,
  newList,
  newSet,
  newTuple,
  PyDeque,
  PyDict,
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
  type Runtime,
} from "../value.ts";
import { keyOf } from "../weigh.ts";
import { Arguments, type Body, parseSignature } from "./arguments.ts";
import { collect } from "./metering.ts";
import { briefRepr, pyStr } from "./repr.ts";
import { putEntry } from "./subscript.ts";
import { refuseSymbolic } from "./symbolic.ts";
import { payForText, toAsciiDigits, trimSpace } from "./text.ts";

/** The types. A call of one converts a value, and `isinstance` takes them. */
export const TYPES: readonly PyType[] = [
  makeType("int", "x? / base?", toInt, (value) => integerFrom(value) !== undefined),
  makeType("float", "x? /", toFloat, (value) => value instanceof Float),
  makeType("bool", "x? /", toBool, (value) => typeof value === "boolean"),
  makeType("str", "object?", toText, (value) => typeof value === "string"),
  makeType("list", "iterable? /", toList, (value) => value instanceof PyList && !(value instanceof PyDeque)),
  makeType("tuple", "iterable? /", toTuple, (value) => value instanceof PyTuple),
  makeType("set", "iterable? /", toSet, (value) => value instanceof PySet && !value.isFrozen),
  makeType("range", "start stop? step? /", toRange, (value) => value instanceof PyRange),
  makeType("frozenset", "iterable? /", toFrozenSet, (value) => value instanceof PySet && value.isFrozen),
  makeType("slice", "start stop? step? /", toSlice, (value) => value instanceof PySliceValue),
  makeType(
    "object",
    "",
    () => new PyNamespace("object", new Map()),
    () => true,
  ),
  makeType(
    "type",
    "object /",
    (args) => typeOf(args.value("object")),
    (value) => value instanceof PyType,
  ),
  makeType("dict", "pairs? / **", toDict, (value) => value instanceof PyDict),
];

function makeType(name: string, signature: string, body: Body, has: (value: PyValue) => boolean): PyType {
  const parsed = parseSignature(signature);
  return new PyType(name, (args, keywords, runtime) => body(new Arguments(name, parsed, args, keywords), runtime), has);
}

function toDict(args: Arguments, runtime: Runtime): PyDict {
  const dict = newDict(runtime);
  updateDict(dict, args, runtime);
  return dict;
}

/** Adds the arguments of `dict(…)` or `dict.update(…)`: a dict or an iterable of pairs, and names. */
export function updateDict(dict: PyDict, args: Arguments, runtime: Runtime): void {
  const pairs = args.given("pairs");
  if (pairs !== undefined) addPairs(dict, pairs, args.callee, runtime);
  for (const [name, value] of args.restKeywords) putEntry(dict, name, value, runtime);
}

/** Adds the entries of a dict, or of an iterable of pairs. */
function addPairs(dict: PyDict, pairs: PyValue, callee: string, runtime: Runtime): void {
  refuseSymbolic(callee, pairs);
  if (pairs instanceof PyDict) {
    for (const { key, value } of [...pairs.entries.values()]) {
      runtime.meter.spend(1);
      putEntry(dict, key, value, runtime);
    }
    return;
  }
  for (const pair of runtime.iterate(pairs)) {
    if (isSymbolic(pair) || isScalarPair(pair)) return fail("TypeError", "dict-pair", { item: briefRepr(pair) });
    const [key, value, ...more] = collect(pair, runtime);
    if (key === undefined || value === undefined || more.length > 0)
      return fail("ValueError", "dict-pair", { item: briefRepr(pair) });
    putEntry(dict, key, value, runtime);
  }
}

/** The two items of a pair. A string of two characters is a pair too, and any other scalar is an error. */
function isScalarPair(value: PyValue): boolean {
  return isScalar(value) && typeof value !== "string";
}

function toInt(args: Arguments, runtime: Runtime): Integer {
  const value = args.given("x");
  if (value === undefined) return 0;
  refuseSymbolic("int", value);
  if (typeof value === "string") return parseInteger(value, args, runtime);
  if (args.given("base") !== undefined) fail("TypeError", "int-base-text", { type: pyTypeName(value) });
  const number = isScalar(value) ? asNumber(value) : undefined;
  if (number === undefined) return args.mismatch("x", value, "str, int, float");
  if (!Number.isFinite(number))
    fail(Number.isNaN(number) ? "ValueError" : "OverflowError", "int-not-finite", { value: briefRepr(value) });
  if (typeof value === "bigint") return value;
  return integerOf(Math.trunc(number));
}

function parseInteger(text: string, args: Arguments, runtime: Runtime): Integer {
  const base = args.integerOr("base", 10);
  if (base !== 0 && (base < 2 || base > 36)) fail("ValueError", "int-base", { base });
  payForText(text.length, runtime.meter);
  const digit = text.length === 1 ? text.charCodeAt(0) - 48 : -1;
  if (digit >= 0 && digit <= 9 && base === 10) return digit;
  const parts = /^([+-]?)(0[xXoObB])?(_?[0-9a-zA-Z]+(?:_[0-9a-zA-Z]+)*)$/.exec(toAsciiDigits(trimSpace(text)));
  const [, sign = "", prefix = "", digits = ""] = parts ?? [];
  const read = parts ? readDigits(prefix.toLowerCase(), digits, base, runtime) : undefined;
  if (read === undefined) {
    const isDecimal = base === 10 && parseFloatText(text) !== undefined;
    return fail("ValueError", isDecimal ? "int-of-float-text" : "int-literal", { text: briefRepr(text), base });
  }
  if (typeof read === "bigint") return sign === "-" ? -read : read;
  return sign === "-" ? 0 - read : read;
}

const PREFIX_BASES: ReadonlyMap<string, number> = new Map([
  ["0x", 16],
  ["0o", 8],
  ["0b", 2],
]);

/** The digits in a base; `undefined` if a character is not a digit of this base. A prefix of another base counts as digits. */
function readDigits(prefix: string, digits: string, base: number, { meter }: Runtime): Integer | undefined {
  const prefixBase = PREFIX_BASES.get(prefix);
  const isPrefix = prefixBase !== undefined && (base === 0 || base === prefixBase);
  const body = isPrefix ? digits : prefix + digits;
  if (!isPrefix && body.startsWith("_")) return undefined;
  const radix = isPrefix ? prefixBase : base || 10;
  const plain = body.replaceAll("_", "");
  // Base 0 reads the literals of a program, and `012` is not a literal.
  if (base === 0 && !isPrefix && /^0+[^0]/.test(plain)) return undefined;
  let value = 0;
  for (const digit of plain) {
    const amount = Number.parseInt(digit, 36);
    if (amount >= radix) return undefined;
    value = value * radix + amount;
  }
  return Number.isSafeInteger(value) ? value : readBig(plain, radix, meter);
}

/** Reads two halves and joins them. For long texts this is much faster than reading digit by digit. */
function readBig(digits: string, radix: number, meter: Meter): Integer {
  checkBits(digits.length * Math.log2(radix), meter);
  payForDigits(digits.length, meter);
  if (radix === 10) return integer(BigInt(digits));
  const read = (from: number, to: number): bigint => {
    if (to - from <= 9) return BigInt(Number.parseInt(digits.slice(from, to), radix));
    const middle = (from + to) >> 1;
    return read(from, middle) * BigInt(radix) ** BigInt(to - middle) + read(middle, to);
  };
  return integer(read(0, digits.length));
}

function toFloat(args: Arguments, runtime: Runtime): Float {
  const value = args.given("x");
  if (value === undefined) return new Float(0);
  refuseSymbolic("float", value);
  if (typeof value === "string") {
    payForText(value.length, runtime.meter);
    return new Float(parseFloatText(value) ?? fail("ValueError", "float-literal", { text: briefRepr(value) }));
  }
  const number = isScalar(value) ? asNumber(value) : undefined;
  return number === undefined ? args.mismatch("x", value, "str, int, float") : new Float(toFloatNumber(value, number));
}

function toFloatNumber(value: PyValue, number: number): number {
  return typeof value === "bigint" && !Number.isFinite(number) ? fail("OverflowError", "integer-to-float") : number;
}

const FLOAT_TEXT = /^[+-]?(?:\d+(?:_\d+)*\.?(?:\d+(?:_\d+)*)?|\.\d+(?:_\d+)*)(?:[eE][+-]?\d+(?:_\d+)*)?$/;

function parseFloatText(text: string): number | undefined {
  const trimmed = toAsciiDigits(trimSpace(text));
  const special = /^([+-]?)(inf(?:inity)?|nan)$/i.exec(trimmed);
  if (special) {
    const size = special[2]?.toLowerCase() === "nan" ? Number.NaN : Number.POSITIVE_INFINITY;
    return special[1] === "-" ? -size : size;
  }
  return FLOAT_TEXT.test(trimmed) ? Number(trimmed.replaceAll("_", "")) : undefined;
}

function toBool(args: Arguments, runtime: Runtime): boolean {
  const value = args.given("x");
  if (value === undefined) return false;
  refuseSymbolic("bool", value);
  return truthy(value, runtime);
}

function toText(args: Arguments, runtime: Runtime): string {
  const value = args.given("object");
  if (value === undefined) return "";
  refuseSymbolic("str", value);
  return pyStr(value, runtime.meter);
}

function toList(args: Arguments, runtime: Runtime): PyList {
  return newList(itemsOf(args, runtime), runtime);
}

function toTuple(args: Arguments, runtime: Runtime): PyTuple {
  const iterable = args.given("iterable");
  return iterable instanceof PyTuple ? iterable : newTuple(itemsOf(args, runtime), runtime);
}

function toSet(args: Arguments, runtime: Runtime): PySet {
  const set = newSet(runtime);
  for (const item of itemsOf(args, runtime)) {
    const key = keyOf(item, runtime);
    if (!set.entries.has(key)) set.entries.set(key, item);
  }
  return set;
}

function toFrozenSet(args: Arguments, runtime: Runtime): PySet {
  const { entries } = toSet(args, runtime);
  return new PySet(runtime.pureCall, entries, true);
}

function toSlice(args: Arguments): PySliceValue {
  const [first, second, third] = ["start", "stop", "step"].map((name) => args.given(name));
  if (second === undefined) return new PySliceValue({ kind: "slice", ...(first !== undefined && { stop: first }) });
  return new PySliceValue({ kind: "slice", start: first ?? null, stop: second, step: third ?? null });
}

const OTHER_TYPES = new Map<string, PyType>();

/** Lets `type(…)` return this type of a module. */
export function rememberType(type: PyType): void {
  OTHER_TYPES.set(type.name, type);
}

/** The type of a value. Values without a type of their own share one for each type name, so that `type(f) == type(g)`. */
function typeOf(value: PyValue): PyType {
  if (value instanceof PyNamedTuple) return value.type;
  const name = pyTypeName(value);
  const known = TYPES.find((type) => type.name === name) ?? EXCEPTION_TYPES.find((type) => type.name === name);
  const other = known ?? OTHER_TYPES.get(name);
  if (other) return other;
  const made = makeType(
    name,
    "*args",
    () => fail("TypeError", "type-not-made", { type: name }),
    (given) => pyTypeName(given) === name,
  );
  OTHER_TYPES.set(name, made);
  return made;
}

function itemsOf(args: Arguments, runtime: Runtime): PyValue[] {
  const iterable = args.given("iterable");
  if (iterable === undefined) return [];
  refuseSymbolic(args.callee, iterable);
  return collect(iterable, runtime);
}

function toRange(args: Arguments): PyRange {
  refuseSymbolic("range", ...["start", "stop", "step"].map((name) => args.given(name) ?? null));
  const first = args.integer("start");
  if (args.given("stop") === undefined) return new PyRange(0, first, 1);
  const [stop, step] = [args.integer("stop"), args.integerOr("step", 1)];
  if (step === 0) fail("ValueError", "range-step-zero");
  exact(stop - first);
  return new PyRange(first, stop, step);
}
