import { DEFAULT_LIMITS, type Meter } from "../limits.ts";
import { fail } from "../problem/problem.ts";
import type { ArithmeticOperator, LogicOperator } from "./node.ts";
import { type Integer, integer } from "./scalar.ts";

/**
 * Exact arithmetic of integers beyond 2**53. The cost is paid before the result is computed: for a product or a quotient
 * by the lengths of both integers, for a sum by the longer one. A result with too many digits is a LimitError at once.
 */
export function bigArithmetic(
  operator: Exclude<ArithmeticOperator, "/">,
  a: bigint,
  b: bigint,
  meter?: Meter,
): Integer {
  switch (operator) {
    case "+":
    case "-":
      payForWords(Math.max(words(a), words(b)) >> 1, meter);
      return checked(operator === "+" ? a + b : a - b, meter);
    case "*":
      checkBits(bits(a) + bits(b) - 1, meter);
      payForProduct(words(a), words(b), meter);
      return integer(a * b);
    case "//":
    case "%": {
      payForProduct(words(a), words(b), meter);
      const rest = a % b;
      const isOff = rest !== 0n && rest < 0n !== b < 0n;
      if (operator === "%") return integer(isOff ? rest + b : rest);
      return integer(isOff ? a / b - 1n : a / b);
    }
    case "**":
      return power(a, b, meter);
  }
}

function power(base: bigint, exponent: bigint, meter?: Meter): Integer {
  if (base === 0n || base === 1n) return exponent === 0n ? 1 : Number(base);
  if (base === -1n) return exponent % 2n === 0n ? 1 : -1;
  const size = (bits(base) - 1) * Number(exponent);
  checkBits(size, meter);
  payForProduct(size >> 6, size >> 6, meter);
  return checked(base ** exponent, meter);
}

export function bigLogic(operator: LogicOperator, a: bigint, b: bigint, meter?: Meter): Integer {
  payForWords(Math.max(words(a), words(b)) >> 1, meter);
  if (operator === "&") return integer(a & b);
  return integer(operator === "|" ? a | b : a ^ b);
}

/** `a << count` and `a >> count`. The count is not negative. */
export function shiftInteger(operator: "<<" | ">>", value: bigint, count: Integer, meter?: Meter): Integer {
  if (value === 0n) return 0;
  const places = Number(count);
  if (operator === "<<") checkBits(bits(value) + places, meter);
  payForWords(words(value) >> 1, meter);
  // An integer that is shifted by more than its length leaves only its sign.
  if (operator === ">>") return integer(value >> BigInt(Math.min(places, bits(value) + 1)));
  return integer(value << BigInt(places));
}

/** Divides integers as Python does: the nearest double, and the even one of two that are equally near. */
export function divideIntegers(a: bigint, b: bigint): number {
  const isNegative = a < 0n !== b < 0n;
  const [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  // The last of these 66 bits of the quotient says if there is a rest, so rounding them rounds the whole quotient.
  const shift = 66 - (bits(x) - bits(y));
  const scaled = shift > 0 ? x << BigInt(shift) : x;
  const divisor = shift < 0 ? y << BigInt(-shift) : y;
  const quotient = scaled / divisor;
  const exact = scaled % divisor === 0n ? quotient : quotient | 1n;
  const value = scale(exact, -shift);
  if (!Number.isFinite(value)) return fail("OverflowError", "integer-to-float");
  return isNegative ? -value : value;
}

/** `value * 2 ** exponent`, rounded once. */
function scale(value: bigint, exponent: number): number {
  const size = bits(value);
  // A number below the smallest normal one has fewer bits. The others are dropped here, where they can be rounded.
  const spare = -1074 - exponent;
  if (size + exponent > -1020 || spare <= 0)
    return Number(value) * 2 ** Math.max(exponent, -1000) * 2 ** Math.min(0, exponent + 1000);
  const kept = value >> BigInt(spare);
  const rest = value - (kept << BigInt(spare));
  const half = 1n << BigInt(spare - 1);
  const up = rest > half || (rest === half && kept % 2n === 1n);
  return Number(up ? kept + 1n : kept) * 2 ** -1074;
}

/** The number of binary digits of the magnitude. */
export function bits(value: bigint): number {
  const magnitude = value < 0n ? -value : value;
  if (magnitude === 0n) return 0;
  const digits = magnitude.toString(16);
  return digits.length * 4 - Math.clz32(Number.parseInt(digits.charAt(0), 16)) + 28;
}

function words(value: bigint): number {
  return (bits(value) + 63) >> 6;
}

const BITS_A_DIGIT = Math.log2(10);

/** Refuses an integer with more decimal digits than the limit, before it is made. */
export function checkBits(size: number, meter?: Meter): void {
  const limit = meter?.limits.digits ?? DEFAULT_LIMITS.digits;
  if (size > limit * BITS_A_DIGIT + 64)
    fail("LimitError", "limit-digits", { limit, digits: Number.isFinite(size) ? Math.ceil(size / BITS_A_DIGIT) : "∞" });
}

function checked(value: bigint, meter?: Meter): Integer {
  const result = integer(value);
  if (typeof result === "bigint") checkBits(bits(result), meter);
  return result;
}

/** Pays for a product or a quotient. The host multiplies long integers in less time than the product of their lengths. */
export function payForProduct(a: number, b: number, meter?: Meter): void {
  const [short, long] = a < b ? [a, b] : [b, a];
  meter?.spend(1 + Math.ceil((short ** 0.6 * long) / 8));
}

/** Pays for reading all of an integer, or for copying it. */
export function payForInteger(value: bigint, meter?: Meter): void {
  payForWords(words(value) >> 1, meter);
}

/** To find the length of an integer takes longer than to add it. */
function payForWords(count: number, meter?: Meter): void {
  meter?.spend(1 + count);
}

/** Pays for writing or reading an integer in decimal. Each costs as much as a product of its length. */
export function payForDigits(digits: number, meter?: Meter): void {
  const size = Math.ceil(digits / 19);
  meter?.spend(1 + 4 * Math.ceil((size ** 0.6 * size) / 8));
}
