import { bits, payForInteger, payForProduct } from "../../graph/integers.ts";
import { applyUnary, exact } from "../../graph/operators.ts";
import { asNumber, Float, type Integer, integer, isScalar } from "../../graph/scalar.ts";
import { fail, NO_SPAN } from "../../problem/problem.ts";
import { isSymbolic } from "../is-symbolic.ts";
import { visitItems } from "../iterate.ts";
import { applyBinaryOperator, integerFrom, truthy } from "../operations.ts";
import { giveMeanings } from "../predicate/meaning.ts";
import {
  newIterator,
  newList,
  type PyBuiltin,
  PyIterator,
  PyList,
  PyRange,
  PySet,
  PyTuple,
  PyType,
  type PyValue,
  payForObject,
  pyTypeName,
  type Runtime,
  SOp,
} from "../value.ts";
import { knownLength } from "../weigh.ts";
import { type Arguments, type Body, makeBuiltin } from "./arguments.ts";
import { roundToPlaces } from "./decimal.ts";
import { collect, orderValues } from "./metering.ts";
import { OBJECT_FUNCTIONS } from "./objects.ts";
import { briefRepr, pyRepr, pyStr } from "./repr.ts";
import { keyFor, sortValues } from "./sort.ts";
import { refuseSymbolic } from "./symbolic.ts";
import { charactersOf, countCharacters, payForText } from "./text.ts";
import { TYPES } from "./types.ts";

/** Every built-in name of the language that is not RASP's own. */
export const BUILTIN_FUNCTIONS: ReadonlyMap<string, PyValue> = new Map<string, PyValue>([
  ...TYPES.map((type) => [type.name, type] as const),
  ...builtins([
    ["abs", "x /", (args, runtime) => unary("abs", args, runtime)],
    ["all", "iterable /", (args, runtime) => every(args, runtime)],
    ["any", "iterable /", (args, runtime) => some(args, runtime)],
    ["chr", "i /", (args) => character(args)],
    ["divmod", "x y /", (args, runtime) => divideWithRest(args, runtime)],
    ["enumerate", "iterable start?", (args, runtime) => enumerate(args, runtime)],
    ["filter", "function iterable /", (args, runtime) => filter(args, runtime)],
    ["isinstance", "obj classinfo /", (args) => isInstance(args.value("obj"), args.value("classinfo"))],
    ["len", "obj /", (args, runtime) => length(args, runtime)],
    ["map", "function / *iterables", (args, runtime) => map(args, runtime)],
    ["max", "*values key? default?", (args, runtime) => extreme(args, ">", runtime)],
    ["min", "*values key? default?", (args, runtime) => extreme(args, "<", runtime)],
    ["ord", "c /", (args) => codePoint(args)],
    ["pow", "base exp mod?", (args, runtime) => power(args, runtime)],
    ["print", "*values sep? end?", (args, runtime) => print(args, runtime)],
    ["repr", "obj /", (args, runtime) => pyRepr(args.value("obj"), runtime.meter)],
    ["reversed", "sequence /", (args, runtime) => reversed(args, runtime)],
    ["round", "number ndigits?", (args, runtime) => round(args, runtime)],
    ["sorted", "iterable / * key? reverse?", (args, runtime) => sorted(args, runtime)],
    ["sum", "iterable / start?", (args, runtime) => sum(args, runtime)],
    ...OBJECT_FUNCTIONS,
    ["zip", "*iterables strict?", (args, runtime) => zip(args, runtime)],
  ]),
]);

giveMeanings(BUILTIN_FUNCTIONS);

function builtins(
  table: readonly (readonly [name: string, signature: string, body: Body])[],
): (readonly [string, PyBuiltin])[] {
  return table.map(([name, signature, body]) => [name, makeBuiltin(name, signature, body)] as const);
}

function unary(operator: "abs" | "round", args: Arguments, runtime: Runtime): PyValue {
  const name = operator === "abs" ? "x" : "number";
  const value = args.value(name);
  if (value instanceof SOp) return new SOp(runtime.graph.unary(operator, value.node));
  if (typeof value === "bigint") payForInteger(value, runtime.meter);
  if (isScalar(value) && asNumber(value) !== undefined) return applyUnary(operator, value);
  return args.mismatch(name, value, "int, float");
}

function every(args: Arguments, runtime: Runtime): boolean {
  const iterable = args.value("iterable");
  refuseSymbolic("all", iterable);
  for (const item of runtime.iterate(iterable)) if (!truthy(item, runtime)) return false;
  return true;
}

function some(args: Arguments, runtime: Runtime): boolean {
  const iterable = args.value("iterable");
  refuseSymbolic("any", iterable);
  for (const item of runtime.iterate(iterable)) if (truthy(item, runtime)) return true;
  return false;
}

function character(args: Arguments): string {
  refuseSymbolic("chr", args.value("i"));
  const code = args.integer("i");
  return code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : fail("ValueError", "chr-range", { code });
}

function codePoint(args: Arguments): number {
  refuseSymbolic("ord", args.value("c"));
  const text = args.text("c");
  const count = countCharacters(text);
  if (count !== 1) fail("TypeError", "ord-length", { text: briefRepr(text), length: count });
  return text.codePointAt(0) as number;
}

function divideWithRest(args: Arguments, runtime: Runtime): PyTuple {
  const [x, y] = [args.value("x"), args.value("y")];
  return new PyTuple([applyBinaryOperator("//", x, y, runtime), applyBinaryOperator("%", x, y, runtime)]);
}

function length(args: Arguments, runtime: Runtime): number {
  const value = args.value("obj");
  refuseSymbolic("len", value);
  if (typeof value === "string") {
    payForText(value.length, runtime.meter);
    return countCharacters(value);
  }
  return knownLength(value) ?? fail("TypeError", "no-length", { type: pyTypeName(value) });
}

function isInstance(value: PyValue, type: PyValue): boolean {
  if (type instanceof PyType) return type.has(value);
  if (type instanceof PyTuple) return type.items.some((item) => isInstance(value, item));
  return fail("TypeError", "isinstance-type", { given: briefRepr(type) });
}

function extreme(args: Arguments, operator: "<" | ">", runtime: Runtime): PyValue {
  const { rest, callee } = args;
  const [only] = rest;
  if (only === undefined) return fail("TypeError", "missing-argument", { callee, name: "iterable" });
  if (rest.length > 1) {
    if (rest.some(isSymbolic)) fail("TypeError", "sop-extreme", { callee, operator });
    if (args.given("default") !== undefined) fail("TypeError", "default-with-values", { callee });
  } else refuseSymbolic(callee, only);
  const best = bestOf(rest.length > 1 ? new PyTuple(rest) : only, args, operator, runtime);
  if (best !== undefined) return best;
  const fallback = args.given("default");
  return fallback === undefined ? fail("ValueError", "empty-extreme", { callee }) : fallback;
}

/** The first of the best items; `undefined` if there are no items. */
function bestOf(items: PyValue, args: Arguments, operator: "<" | ">", runtime: Runtime): PyValue | undefined {
  let best: PyValue | undefined;
  let bestKey: PyValue = null;
  visitItems(items, NO_SPAN, runtime, (item) => {
    const key = keyFor(item, args, runtime);
    if (best !== undefined) {
      const order = orderValues(key, bestKey, operator, runtime);
      if (!(operator === "<" ? order < 0 : order > 0)) return false;
    }
    best = item;
    bestKey = key;
    return false;
  });
  return best;
}

function power(args: Arguments, runtime: Runtime): PyValue {
  const modulus = args.optional("mod");
  if (modulus === undefined) return applyBinaryOperator("**", args.value("base"), args.value("exp"), runtime);
  const [base, exponent, mod] = [args.big("base"), args.big("exp"), args.big("mod")];
  if (mod === 0n) fail("ValueError", "pow-modulus");
  if (exponent < 0n) fail("ValueError", "pow-negative");
  return powerModulo(base, exponent, mod, runtime);
}

/** The power by repeated squaring. As for `%` in Python, the result has the sign of the modulus. */
function powerModulo(base: bigint, exponent: bigint, mod: bigint, { meter }: Runtime): Integer {
  const words = (bits(mod) + 63) >> 6;
  let result = 1n;
  let square = base % mod;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    payForProduct(4 * words, words, meter);
    if (rest & 1n) result = (result * square) % mod;
    square = (square * square) % mod;
  }
  result %= mod;
  return integer(result !== 0n && result < 0n !== mod < 0n ? result + mod : result);
}

function print(args: Arguments, runtime: Runtime): null {
  const separator = args.optional("sep") === undefined ? " " : args.text("sep");
  const end = args.optional("end") === undefined ? "\n" : args.text("end");
  let text = "";
  args.rest.forEach((value, i) => {
    text += (i > 0 ? separator : "") + pyStr(value, runtime.meter);
    payForText(text.length, runtime.meter);
  });
  runtime.print?.(text + end);
  return null;
}

const STEPS_OF_ROUNDING = 100;

function round(args: Arguments, runtime: Runtime): PyValue {
  const value = args.value("number");
  if (args.optional("ndigits") === undefined) return unary("round", args, runtime);
  if (value instanceof SOp) return fail("TypeError", "sop-round-digits");
  const places = args.integer("ndigits");
  // Rounding uses the decimal digits, and a tiny float has a thousand.
  runtime.meter.spend(STEPS_OF_ROUNDING);
  if (value instanceof Float) return roundFloat(value, places);
  const whole = integerFrom(value);
  return whole === undefined ? args.mismatch("number", value, "int, float") : roundInteger(whole, places, runtime);
}

function roundFloat(value: Float, places: number): Float {
  // Beyond these bounds a float has no digit to round, or the result is 0.
  if (!Number.isFinite(value.value) || places > 350) return value;
  const rounded = roundToPlaces(value.value, Math.max(places, -350));
  return Number.isFinite(rounded) ? new Float(rounded) : fail("OverflowError", "float-overflow");
}

/** The nearest multiple of a power of ten, and the even one of two that are equally near. */
function roundInteger(value: Integer, places: number, { meter }: Runtime): Integer {
  if (places >= 0) return value;
  const whole = BigInt(value);
  const size = bits(whole);
  if (-places > size) return 0;
  // The power of ten, the rest and the quotient each cost as much as a product.
  for (let i = 0; i < 3; i++) payForProduct(size >> 6, size >> 6, meter);
  const unit = 10n ** BigInt(-places);
  const rest = ((whole % unit) + unit) % unit;
  const floor = whole - rest;
  const isUp = rest * 2n > unit || (rest * 2n === unit && (floor / unit) % 2n !== 0n);
  return integer(isUp ? floor + unit : floor);
}

function sorted(args: Arguments, runtime: Runtime): PyList {
  const iterable = args.value("iterable");
  refuseSymbolic("sorted", iterable);
  return newList(sortValues(collect(iterable, runtime), args, runtime), runtime);
}

function sum(args: Arguments, runtime: Runtime): PyValue {
  const iterable = args.value("iterable");
  refuseSymbolic("sum", iterable);
  const start = args.given("start");
  let total: PyValue = start === undefined ? 0 : start;
  if (typeof total === "string") fail("TypeError", "sum-of-text");
  for (const item of runtime.iterate(iterable)) {
    if (typeof item === "string" && isScalar(total)) fail("TypeError", "sum-of-text");
    total = applyBinaryOperator("+", total, item, runtime);
  }
  return total;
}

function enumerate(args: Arguments, runtime: Runtime): PyIterator {
  const iterable = args.value("iterable");
  refuseSymbolic("enumerate", iterable);
  return newIterator(numbered(args.integerOr("start", 0), runtime.iterate(iterable), runtime), "enumerate", runtime);
}

function* numbered(start: number, items: Iterable<PyValue>, runtime: Runtime): Generator<PyValue> {
  let i = start;
  for (const item of items) {
    payForObject("entry", runtime);
    yield new PyTuple([exact(i++), item]);
  }
}

function filter(args: Arguments, runtime: Runtime): PyIterator {
  const [test, iterable] = [args.value("function"), args.value("iterable")];
  refuseSymbolic("filter", iterable);
  function* kept(items: Iterable<PyValue>): Generator<PyValue> {
    for (const item of items) if (truthy(test === null ? item : runtime.call(test, [item]), runtime)) yield item;
  }
  return newIterator(kept(runtime.iterate(iterable)), "filter", runtime);
}

function map(args: Arguments, runtime: Runtime): PyIterator {
  const fn = args.value("function");
  if (args.rest.length === 0) fail("TypeError", "missing-argument", { callee: "map", name: "iterable" });
  refuseSymbolic("map", ...args.rest);
  const rows = inStep(args.rest, false, runtime);
  function* results(): Generator<PyValue> {
    for (const row of rows) yield runtime.call(fn, row);
  }
  return newIterator(results(), "map", runtime);
}

function zip(args: Arguments, runtime: Runtime): PyIterator {
  refuseSymbolic("zip", ...args.rest);
  const rows = inStep(args.rest, truthy(args.given("strict") ?? false, runtime), runtime);
  function* tuples(): Generator<PyValue> {
    for (const row of rows) {
      payForObject("entry", runtime);
      yield new PyTuple(row);
    }
  }
  return newIterator(tuples(), "zip", runtime);
}

/** The first items of all iterables, then the second ones, to the end of the shortest. With `strict`, a longer one is an error. */
function inStep(iterables: readonly PyValue[], strict: boolean, runtime: Runtime): Iterable<PyValue[]> {
  const sources = iterables.map((iterable) => runtime.iterate(iterable)[Symbol.iterator]());
  function* rows(): Generator<PyValue[]> {
    while (sources.length > 0) {
      const row: PyValue[] = [];
      for (const [i, source] of sources.entries()) {
        const next = source.next();
        if (!next.done) row.push(next.value);
        else if (strict && !endTogether(i, sources)) fail("ValueError", "zip-strict");
        else return;
      }
      yield row;
    }
  }
  return rows();
}

function endTogether(ended: number, sources: readonly Iterator<PyValue>[]): boolean {
  return ended === 0 && sources.slice(1).every((source) => source.next().done);
}

function reversed(args: Arguments, runtime: Runtime): PyIterator {
  const value = args.value("sequence");
  refuseSymbolic("reversed", value);
  return newIterator(backwards(value, runtime), "reversed", runtime);
}

function backwards(value: PyValue, runtime: Runtime): Iterator<PyValue> {
  if (typeof value === "string") {
    payForText(value.length, runtime.meter);
    return fromEnd(charactersOf(value));
  }
  if (value instanceof PyList || value instanceof PyTuple) return fromEnd(value.items);
  if (value instanceof PyRange) return rangeFromEnd(value);
  if (value instanceof PySet || value instanceof PyIterator || knownLength(value) === undefined)
    return fail("TypeError", "not-reversible", { type: pyTypeName(value) });
  return fromEnd(collect(value, runtime));
}

function* fromEnd(items: ArrayLike<PyValue>): Generator<PyValue> {
  for (let i = items.length - 1; i >= 0; i--) if (i < items.length) yield items[i] as PyValue;
}

function* rangeFromEnd(range: PyRange): Generator<PyValue> {
  for (let i = range.length - 1; i >= 0; i--) yield range.start + i * range.step;
}
