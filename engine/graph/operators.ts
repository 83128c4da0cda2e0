import { DEFAULT_LIMITS, type Meter } from "../limits.ts";
import { fail } from "../problem/problem.ts";
import { bigArithmetic, bigLogic, divideIntegers } from "./integers.ts";
import type {
  ArithmeticOperator,
  BinaryOperator,
  ComparisonOperator,
  ElementwiseOperation,
  LogicOperator,
  UnaryOperator,
} from "./node.ts";
import {
  asNumber,
  Float,
  type Integer,
  integer,
  integerOf,
  repr,
  type Scalar,
  scalarEquals,
  typeName,
} from "./scalar.ts";

const COMPARISONS: ReadonlySet<string> = new Set(["==", "!=", "<", "<=", ">", ">="]);
const LOGIC: ReadonlySet<string> = new Set(["&", "|", "^"]);

export function isComparison(operator: string): operator is ComparisonOperator {
  return COMPARISONS.has(operator);
}

function isLogic(operator: BinaryOperator): operator is LogicOperator {
  return LOGIC.has(operator);
}

/** Python's truth value of a scalar. */
export function scalarTruthy(value: Scalar): boolean {
  return value instanceof Float ? value.value !== 0 : Boolean(value);
}

/** The result of an operation for the values at one position. Throws the ProblemError of the values that it cannot take. */
export function applyElementwise(operation: ElementwiseOperation, args: readonly Scalar[], meter: Meter): Scalar {
  const [a, b, c] = args as [Scalar, Scalar, Scalar];
  switch (operation.kind) {
    case "binary":
      return applyBinary(operation.operator, a, b, meter);
    case "unary":
      return applyUnary(operation.operator, a);
    case "where":
      return scalarTruthy(a) ? b : c;
    case "has":
      return operation.collection.some((item) => scalarEquals(item, a));
    case "map":
      return operation.fn.call(args, meter);
  }
}

/**
 * Applies a binary operator to two scalars, with Python's meaning: exact integers, floor division, the sign of the divisor
 * for `%`, logical `& | ^` on booleans. A meter pays for the characters of strings before they are made.
 */
export function applyBinary(operator: BinaryOperator, a: Scalar, b: Scalar, meter?: Meter): Scalar {
  if (isComparison(operator)) return applyComparison(operator, a, b);
  if (isLogic(operator)) return applyLogic(operator, a, b);
  const x = asNumber(a);
  const y = asNumber(b);
  if (x === undefined || y === undefined) return applyToText(operator, a, b, meter);
  if (a instanceof Float || b instanceof Float) return floatArithmetic(operator, asFloat(a, x), asFloat(b, y));
  if (typeof a === "bigint" || typeof b === "bigint") return exactArithmetic(operator, asBig(a), asBig(b), meter);
  return intArithmetic(operator, x, y, meter);
}

/** A number as a float. Throws an OverflowError for an integer that is too large for a float. */
function asFloat(value: Scalar, number: number): number {
  return typeof value === "bigint" && !Number.isFinite(number) ? fail("OverflowError", "integer-to-float") : number;
}

/** An integer or a bool as a bigint. */
function asBig(value: Scalar): bigint {
  return typeof value === "bigint" ? value : BigInt(Number(value));
}

function exactArithmetic(operator: ArithmeticOperator, a: bigint, b: bigint, meter?: Meter): Scalar {
  if (b === 0n && (operator === "/" || operator === "//" || operator === "%")) return divisionByZero(operator);
  if (operator === "/") return new Float(divideIntegers(a, b));
  if (operator === "**" && b < 0n) return floatArithmetic("**", asFloat(a, Number(a)), Number(b));
  return bigArithmetic(operator, a, b, meter);
}

export function applyUnary(operator: UnaryOperator, value: Scalar): Scalar {
  if (typeof value === "bigint") return applyToBig(operator, value);
  const number = asNumber(value);
  if (number === undefined)
    return fail("TypeError", "unary-type", { operator: UNARY_SIGN[operator], value: repr(value) });
  switch (operator) {
    case "neg":
      return value instanceof Float ? new Float(-number) : 0 - number;
    case "abs":
      return value instanceof Float ? new Float(Math.abs(number)) : Math.abs(number);
    case "not":
      if (typeof value === "boolean") return !value;
      if (value instanceof Float) return fail("TypeError", "unary-type", { operator: "~", value: repr(value) });
      return integer(-BigInt(number) - 1n);
    case "round":
      return roundHalfEven(number);
  }
}

function applyToBig(operator: UnaryOperator, value: bigint): Scalar {
  switch (operator) {
    case "neg":
      return integer(-value);
    case "abs":
      return value < 0n ? -value : value;
    case "not":
      return integer(-value - 1n);
    case "round":
      return value;
  }
}

const UNARY_SIGN: Readonly<Record<UnaryOperator, string>> = { neg: "-", not: "~", abs: "abs", round: "round" };

/** Python's `round(x)`: the nearest integer, and the even one of two that are equally near. */
export function roundHalfEven(value: number): Integer {
  if (!Number.isFinite(value))
    fail(Number.isNaN(value) ? "ValueError" : "OverflowError", "round-not-finite", { value: repr(new Float(value)) });
  const floor = Math.floor(value);
  const rest = value - floor;
  if (rest === 0.5) return integerOf(floor % 2 === 0 ? floor : floor + 1);
  return integerOf(rest < 0.5 ? floor : floor + 1);
}

/** Python's order of two scalars: negative, zero or positive; NaN if one is NaN. Throws a TypeError for values without an order. */
export function compareScalars(operator: ComparisonOperator, a: Scalar, b: Scalar): number {
  // The host compares a bigint with a number exactly.
  const x = typeof a === "bigint" ? a : asNumber(a);
  const y = typeof b === "bigint" ? b : asNumber(b);
  if (typeof x === "bigint" || typeof y === "bigint") {
    if (x !== undefined && y !== undefined) return x < y ? -1 : x > y ? 1 : x >= y ? 0 : Number.NaN;
  } else if (x !== undefined && y !== undefined) return x === y ? 0 : x - y < 0 || x < y ? -1 : x > y ? 1 : Number.NaN;
  if (typeof a === "string" && typeof b === "string") return compareText(a, b);
  return fail("TypeError", "not-comparable", { operator, left: repr(a), right: repr(b) });
}

/** Compares by code points, as Python does. The order of UTF-16 differs beyond the basic plane. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return surrogatesLast(x) - surrogatesLast(y);
  }
  return a.length - b.length;
}

function surrogatesLast(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}

function applyComparison(operator: ComparisonOperator, a: Scalar, b: Scalar): boolean {
  if (operator === "==") return scalarEquals(a, b);
  if (operator === "!=") return !scalarEquals(a, b);
  const order = compareScalars(operator, a, b);
  switch (operator) {
    case "<":
      return order < 0;
    case "<=":
      return order <= 0;
    case ">":
      return order > 0;
    case ">=":
      return order >= 0;
  }
}

function applyLogic(operator: LogicOperator, a: Scalar, b: Scalar): Scalar {
  if (typeof a === "boolean" && typeof b === "boolean") {
    if (operator === "&") return a && b;
    return operator === "|" ? a || b : a !== b;
  }
  const x = asNumber(a);
  const y = asNumber(b);
  if (x === undefined || y === undefined || a instanceof Float || b instanceof Float)
    return unsupported(operator, a, b);
  if (typeof a === "bigint" || typeof b === "bigint") return bigLogic(operator, asBig(a), asBig(b));
  return bitwise(operator, x, y);
}

function bitwise(operator: LogicOperator, x: number, y: number): Integer {
  if ((x | 0) === x && (y | 0) === y) {
    if (operator === "&") return x & y;
    return operator === "|" ? x | y : x ^ y;
  }
  return bigLogic(operator, BigInt(x), BigInt(y));
}

function intArithmetic(operator: ArithmeticOperator, x: number, y: number, meter?: Meter): Scalar {
  switch (operator) {
    case "+":
      return isExact(x + y) ? x + y : bigArithmetic("+", BigInt(x), BigInt(y));
    case "-":
      return isExact(x - y) ? x - y : bigArithmetic("-", BigInt(x), BigInt(y));
    case "*":
      return isExact(x * y) ? x * y + 0 : bigArithmetic("*", BigInt(x), BigInt(y));
    case "/":
      return floatArithmetic("/", x, y);
    case "//":
      return y === 0 ? divisionByZero(operator) : floorQuotient(x, y);
    case "%":
      return y === 0 ? divisionByZero(operator) : intModulo(x, y);
    case "**":
      return y < 0 ? floatArithmetic("**", x, y) : intPower(x, y, meter);
  }
}

/** The remainder with the sign of the divisor, as in Python. */
function intModulo(x: number, y: number): number {
  const rest = x % y;
  return rest !== 0 && rest < 0 !== y < 0 ? rest + y : rest + 0;
}

/** The host's power is exact if no product on the way is rounded, and all products but the last are smaller than it. */
function intPower(x: number, y: number, meter?: Meter): Integer {
  if (y > 64 || !isExact(x ** y)) return bigArithmetic("**", BigInt(x), BigInt(y), meter) as Integer;
  let result = 1;
  for (let i = 0; i < y; i++) result *= x;
  return result + 0;
}

function floorQuotient(x: number, y: number): Integer {
  const whole = x - intModulo(x, y);
  return isExact(whole) ? whole / y + 0 : bigArithmetic("//", BigInt(x), BigInt(y));
}

function isExact(value: number): boolean {
  return value <= Number.MAX_SAFE_INTEGER && value >= -Number.MAX_SAFE_INTEGER;
}

function floatArithmetic(operator: ArithmeticOperator, x: number, y: number): Float {
  switch (operator) {
    case "+":
      return new Float(x + y);
    case "-":
      return new Float(x - y);
    case "*":
      return new Float(x * y);
    case "/":
      return y === 0 ? divisionByZero(operator) : new Float(x / y);
    case "//":
      return y === 0 ? divisionByZero(operator) : new Float(floatFloorDivide(x, y));
    case "%":
      return y === 0 ? divisionByZero(operator) : new Float(floatModulo(x, y));
    case "**":
      return floatPower(x, y);
  }
}

function floatModulo(x: number, y: number): number {
  const rest = x % y;
  if (rest === 0) return y < 0 ? -0 : 0;
  return rest < 0 !== y < 0 ? rest + y : rest;
}

/** As CPython computes it, to the last bit and the sign of zero. */
function floatFloorDivide(x: number, y: number): number {
  const rest = x % y;
  const quotient = (x - rest) / y - (rest !== 0 && rest < 0 !== y < 0 ? 1 : 0);
  if (quotient === 0) return x / y < 0 || Object.is(x / y, -0) ? -0 : 0;
  const floor = Math.floor(quotient);
  return quotient - floor > 0.5 ? floor + 1 : floor;
}

function floatPower(x: number, y: number): Float {
  if (x === 0 && y < 0) return divisionByZero("**");
  if (x === 1 || y === 0) return new Float(1);
  if (x === -1 && !Number.isFinite(y)) return new Float(Number.isNaN(y) ? y : 1);
  if (x < 0 && Number.isFinite(x) && Number.isFinite(y) && !Number.isInteger(y))
    return fail("ValueError", "power-complex", { left: repr(new Float(x)), right: repr(new Float(y)) });
  const result = exactPower(x, y) ?? x ** y;
  if (!Number.isFinite(result) && Number.isFinite(x) && Number.isFinite(y)) fail("OverflowError", "float-overflow");
  return new Float(result);
}

/**
 * The nearest double, computed from an exact whole power, because JavaScript's power may miss it by one step. It handles
 * whole and half exponents; `undefined` for any other.
 */
function exactPower(x: number, y: number): number | undefined {
  const doubled = 2 * Math.abs(y);
  if (!Number.isInteger(x) || !Number.isInteger(doubled) || doubled > 106) return undefined;
  const isHalf = doubled % 2 === 1;
  const times = isHalf ? doubled : doubled / 2;
  let power = 1;
  for (let i = 0; i < times; i++) power *= x;
  if (!Number.isSafeInteger(power)) return undefined;
  const value = y < 0 ? 1 / power : power;
  return isHalf ? Math.sqrt(value) : value;
}

function applyToText(operator: ArithmeticOperator, a: Scalar, b: Scalar, meter?: Meter): Scalar {
  if (operator === "+" && typeof a === "string" && typeof b === "string") {
    checkTextSize(a.length + b.length, meter);
    return a + b;
  }
  if (operator === "*" && typeof a === "string") return repeatText(operator, a, b, meter);
  if (operator === "*" && typeof b === "string") return repeatText(operator, b, a, meter);
  return unsupported(operator, a, b);
}

function repeatText(operator: "*", text: string, count: Scalar, meter?: Meter): Scalar {
  if (typeof count !== "number" && typeof count !== "boolean" && typeof count !== "bigint")
    return unsupported(operator, text, count);
  const times = Math.max(0, Number(count));
  checkTextSize(text.length * times, meter);
  return text === "" ? "" : text.repeat(times);
}

function checkTextSize(size: number, meter?: Meter): void {
  const limit = meter?.limits.size ?? DEFAULT_LIMITS.size;
  if (size > limit) fail("LimitError", "limit-size", { limit, size });
  // Sixteen characters cost a step, because copying them is far cheaper than one step of the interpreter.
  meter?.spend(size >> 4);
}

/** Returns an integer that is exact. Throws an error if it is not. */
export function exact(value: number): number {
  if (value > Number.MAX_SAFE_INTEGER || value < -Number.MAX_SAFE_INTEGER) fail("OverflowError", "integer-overflow");
  return value + 0;
}

function divisionByZero(operator: ArithmeticOperator): never {
  return fail("ZeroDivisionError", "division-by-zero", { operator });
}

function unsupported(operator: BinaryOperator, a: Scalar, b: Scalar): never {
  return fail("TypeError", "operator-types", {
    operator,
    left: repr(a),
    right: repr(b),
    leftType: typeName(a),
    rightType: typeName(b),
  });
}
