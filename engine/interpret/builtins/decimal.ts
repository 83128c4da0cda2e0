/** A decimal number: `digits` after a decimal point, times ten to the power of `point`. It has no leading zeros, and zero has no digits. */
export interface Decimal {
  readonly digits: string;
  readonly point: number;
}

const ZERO: Decimal = { digits: "", point: 0 };

/** The exact decimal of a finite float's magnitude. It has at most 767 significant digits. */
export function exactDecimal(value: number): Decimal {
  const { mantissa, exponent } = decompose(Math.abs(value));
  if (mantissa === 0n) return ZERO;
  if (exponent >= 0) return fromInteger(mantissa << BigInt(exponent), 0);
  return fromInteger(mantissa * powerOfFive(-exponent), -exponent);
}

/** A float is its mantissa times two to the exponent. */
function decompose(value: number): { mantissa: bigint; exponent: number } {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  const bits = view.getBigUint64(0);
  const biased = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & 0xfffffffffffffn;
  if (biased === 0) return { mantissa: fraction, exponent: -1074 };
  return { mantissa: fraction | (1n << 52n), exponent: biased - 1075 };
}

/** Multiplying by 5**n and moving the point n places divides by 2**n. */
function fromInteger(integer: bigint, places: number): Decimal {
  const digits = integer.toString();
  return { digits: digits.replace(/0+$/, ""), point: digits.length - places };
}

const powersOfFive: bigint[] = [1n];

function powerOfFive(exponent: number): bigint {
  for (let i = powersOfFive.length; i <= exponent; i++) powersOfFive.push((powersOfFive[i - 1] as bigint) * 5n);
  return powersOfFive[exponent] as bigint;
}

/** Rounds to `count` digits: to the nearest, and to the even one of two that are equally near. */
export function keepDigits({ digits, point }: Decimal, count: number): Decimal {
  if (count >= digits.length) return { digits, point };
  if (count < 0) return ZERO;
  const head = digits.slice(0, count);
  if (!roundsUp(head, digits.slice(count))) return { digits: head, point };
  const raised = (BigInt(`0${head}`) + 1n).toString().padStart(count, "0");
  // 99 becomes 100, and the zero at its end is one digit too many.
  return { digits: raised.slice(0, Math.max(1, count)), point: point + raised.length - count };
}

function roundsUp(head: string, tail: string): boolean {
  if (tail.charAt(0) !== "5" || /[1-9]/.test(tail.slice(1))) return tail >= "5";
  return Number(head.slice(-1)) % 2 === 1;
}

/** `fixed(2.5, 0)` is `"2"`: the number with `places` digits after the point, rounded as above. The caller adds the sign. */
export function fixed(value: number, places: number): string {
  const exact = exactDecimal(value);
  return placed(keepDigits(exact, exact.point + places), places);
}

/** Writes a decimal with `places` digits after the point. It may not have more. */
export function placed({ digits, point }: Decimal, places: number): string {
  const whole = point > 0 ? digits.slice(0, point).padEnd(point, "0") : "0";
  const fraction = point > 0 ? digits.slice(point) : digits && "0".repeat(-point) + digits;
  return places > 0 ? `${whole}.${fraction.padEnd(places, "0")}` : whole;
}

/** Scientific notation: one digit, a point, `places` more digits, and the exponent: `1.50e+02`. */
export function scientific(value: number, places: number): string {
  return withExponent(keepDigits(exactDecimal(value), places + 1), places);
}

/** Writes a decimal of at most `places` + 1 digits, with at least two digits of the exponent. */
export function withExponent({ digits, point }: Decimal, places: number): string {
  const all = digits.padEnd(places + 1, "0");
  const exponent = digits === "" ? 0 : point - 1;
  const size = String(Math.abs(exponent)).padStart(2, "0");
  return `${all.charAt(0)}${places > 0 ? `.${all.slice(1)}` : ""}e${exponent < 0 ? "-" : "+"}${size}`;
}

/** Python's `round(x, places)` of a finite float; infinite if the result is too large. */
export function roundToPlaces(value: number, places: number): number {
  const exact = exactDecimal(value);
  const { digits, point } = keepDigits(exact, exact.point + places);
  const magnitude = Number(`${digits || "0"}e${point - digits.length}`);
  return value < 0 || Object.is(value, -0) ? -magnitude : magnitude;
}
