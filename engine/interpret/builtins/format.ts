import { bits, payForDigits } from "../../graph/integers.ts";
import { asNumber, Float, formatFloat, type Integer, isScalar } from "../../graph/scalar.ts";
import type { Meter } from "../../limits.ts";
import { fail } from "../../problem/problem.ts";
import { isSymbolic } from "../is-symbolic.ts";
import { type PyValue, pyTypeName } from "../value.ts";
import { exactDecimal, fixed, keepDigits, placed, scientific, withExponent } from "./decimal.ts";
import { pyStr } from "./repr.ts";
import { countCharacters, payForText, sliceCharacters } from "./text.ts";

export { pyRepr, pyStr } from "./repr.ts";

type Align = "<" | ">" | "=" | "^";

/** A parsed format specification of Python: `[[fill]align][sign][#][0][width][grouping][.precision][type]`. */
interface FormatSpec {
  readonly fill: string;
  readonly align: Align | "";
  readonly sign: string;
  readonly alternate: boolean;
  readonly width: number;
  readonly grouping: string;
  readonly precision: number | undefined;
  readonly type: string;
}

/**
 * Python's `format(value, spec)`, as f-strings use it. A width or precision over the size limit is a LimitError. With a meter,
 * the work is paid for before it is done.
 *
 * @example formatValue(1234.5, "*>12,.2f") // "****1,234.50"
 */
export function formatValue(value: PyValue, spec: string, meter?: Meter): string {
  if (isSymbolic(value)) return fail("TypeError", "format-symbolic", { type: pyTypeName(value) });
  if (spec === "") return pyStr(value, meter);
  if (!isScalar(value) || value === null) return fail("TypeError", "format-not-plain", { type: pyTypeName(value) });
  const parsed = parseSpec(spec, pyTypeName(value), meter);
  if (typeof value === "string") return formatText(value, parsed);
  return formatNumber(value, parsed, meter);
}

const SPEC =
  /^(?:(?<fill>[\s\S])?(?<align>[<>=^]))?(?<sign>[+\- ]?)(?<alternate>#?)(?<zero>0?)(?<width>\d*)(?<grouping>[,_]?)(?:\.(?<precision>\d+))?(?<type>[a-zA-Z%]?)$/u;

function parseSpec(spec: string, typeName: string, meter?: Meter): FormatSpec {
  const parts = SPEC.exec(spec)?.groups;
  if (!parts) return fail("ValueError", "format-invalid", { spec: spec.slice(0, 40), type: typeName });
  const { align = "", sign = "", grouping = "", type = "" } = parts;
  const zero = parts.zero === "0";
  return {
    fill: parts.fill ?? (zero ? "0" : " "),
    align: (align || (zero && typeName !== "str" ? "=" : "")) as Align | "",
    sign,
    alternate: parts.alternate === "#",
    width: boundedSize(parts.width ?? "", meter),
    grouping,
    precision: parts.precision === undefined ? undefined : boundedSize(parts.precision, meter),
    type,
  };
}

/** Reads a width or precision, and pays for the characters that it will make. */
export function boundedSize(digits: string, meter?: Meter): number {
  const size = Number(digits || "0");
  payForText(size, meter);
  return size;
}

function formatText(text: string, spec: FormatSpec): string {
  if (spec.type !== "" && spec.type !== "s") fail("ValueError", "format-type", { letter: spec.type, type: "str" });
  const refused = spec.sign || (spec.alternate ? "#" : "") || spec.grouping || (spec.align === "=" ? "=" : "");
  if (refused) fail("ValueError", "format-option", { option: refused, what: "str" });
  const shown = spec.precision === undefined ? text : cut(text, spec.precision);
  return pad("", shown, spec, "<");
}

function cut(text: string, count: number): string {
  return sliceCharacters(text, 0, Math.min(count, countCharacters(text)));
}

const INTEGER_TYPES = "bcdoxXn";
const FLOAT_TYPES = "eEfFgGn%";

function formatNumber(value: Integer | boolean | Float, spec: FormatSpec, meter?: Meter): string {
  meter?.spend(STEPS_OF_NUMBER);
  const number = asNumber(value) as number;
  const { type } = spec;
  if (value instanceof Float) {
    if (type !== "" && !FLOAT_TYPES.includes(type)) fail("ValueError", "format-type", { letter: type, type: "float" });
    return formatFloatNumber(number, spec, meter);
  }
  if (type === "" || INTEGER_TYPES.includes(type))
    return formatInteger(Number.isSafeInteger(number) ? number : (value as Integer), spec, meter);
  if (!FLOAT_TYPES.includes(type)) fail("ValueError", "format-type", { letter: type, type: pyTypeName(value) });
  if (!Number.isFinite(number)) fail("OverflowError", "integer-to-float");
  return formatFloatNumber(number, spec, meter);
}

/** A number by a specification is taken apart and put together again. */
const STEPS_OF_NUMBER = 12;

const RADIX: Readonly<Record<string, number>> = { b: 2, o: 8, x: 16, X: 16 };

function formatInteger(value: Integer, spec: FormatSpec, meter?: Meter): string {
  const { type, grouping, precision, alternate } = spec;
  if (precision !== undefined) fail("ValueError", "format-option", { option: `.${precision}`, what: "int" });
  if (type === "c") return pad("", characterFor(Number(value), spec), spec, ">");
  const radix = Object.hasOwn(RADIX, type) ? (RADIX[type] as number) : 10;
  if ((grouping === "," && radix !== 10) || (grouping && type === "n"))
    fail("ValueError", "format-option", { option: grouping, what: type });
  if (typeof value === "bigint") payForDigits(bits(value) / 3, meter);
  const digits = (value < 0 ? -value : value).toString(radix);
  const prefix = signOf(value < 0, spec) + (alternate && radix !== 10 ? `0${type}` : "");
  return padNumber(prefix, type === "X" ? digits.toUpperCase() : digits, "", radix === 10 ? 3 : 4, spec);
}

function characterFor(code: number, { sign, grouping, alternate }: FormatSpec): string {
  const refused = sign || grouping || (alternate ? "#" : "");
  if (refused) fail("ValueError", "format-option", { option: refused, what: "c" });
  if (code < 0 || code > 0x10ffff) fail("OverflowError", "chr-range", { code });
  return String.fromCodePoint(code);
}

function formatFloatNumber(value: number, spec: FormatSpec, meter?: Meter): string {
  if (spec.type === "n" && spec.grouping) fail("ValueError", "format-option", { option: spec.grouping, what: "n" });
  const isNegative = value < 0 || Object.is(value, -0);
  const text = floatText(Math.abs(value), spec.type, spec.precision, spec.alternate, meter);
  const [, whole = "", rest = ""] = /^(\d*)(.*)$/.exec(text) ?? [];
  return padNumber(signOf(isNegative, spec), whole, rest, 3, spec);
}

/** Formats a float that is not negative by its type. Without a type it is `repr`, or `g` with a point if there is a precision. */
export function floatText(
  value: number,
  type: string,
  precision: number | undefined,
  alternate: boolean,
  meter?: Meter,
): string {
  const text = Number.isFinite(value)
    ? finiteText(value, type.toLowerCase(), precision, alternate, meter)
    : formatFloat(value) + (type === "%" ? "%" : "");
  return type === "E" || type === "F" || type === "G" ? text.toUpperCase() : text;
}

function finiteText(
  value: number,
  type: string,
  precision: number | undefined,
  alternate: boolean,
  meter?: Meter,
): string {
  // The exact digits of a tiny float number in the hundreds.
  meter?.spend(1 + Math.ceil(Math.abs(Math.log10(value || 1)) / 4));
  switch (type) {
    case "f":
      return withPoint(fixed(value, precision ?? 6), alternate);
    case "%":
      return `${withPoint(percentText(value, precision ?? 6), alternate)}%`;
    case "e":
      return withPoint(scientific(value, precision ?? 6), alternate);
    case "":
      return precision === undefined
        ? withPoint(formatFloat(value), alternate)
        : generalText(value, precision, alternate, true);
    default:
      return generalText(value, precision ?? 6, alternate, false);
  }
}

function percentText(value: number, places: number): string {
  return Number.isFinite(value * 100) ? fixed(value * 100, places) : "inf";
}

/** Fixed or scientific notation, depending on the size, without zeros at the end. */
function generalText(value: number, precision: number, alternate: boolean, keepsPoint: boolean): string {
  const count = Math.max(1, precision);
  const kept = keepDigits(exactDecimal(value), count);
  const digits = alternate ? kept.digits.padEnd(count, "0") : kept.digits.replace(/0+$/, "");
  const point = kept.digits === "" ? 1 : kept.point;
  const exponent = point - 1;
  // The decimal point needs one more place.
  const fits = exponent >= -4 && exponent < (keepsPoint ? count - 1 : count);
  if (!fits) return withPoint(withExponent({ digits, point }, Math.max(0, digits.length - 1)), alternate);
  const text = placed({ digits, point }, Math.max(0, digits.length - point));
  return keepsPoint && !text.includes(".") ? `${text}.0` : withPoint(text, alternate);
}

/** `#` keeps the point even if no digit follows. */
function withPoint(text: string, alternate: boolean): string {
  return alternate && !text.includes(".") ? text.replace(/^\d+/, "$&.") : text;
}

function signOf(isNegative: boolean, { sign }: FormatSpec): string {
  if (isNegative) return "-";
  return sign === "-" ? "" : sign;
}

/** Groups the digits. Zeros that fill the width are grouped too: `format(1234, "010,")`. */
function padNumber(prefix: string, whole: string, rest: string, groupSize: number, spec: FormatSpec): string {
  if (!spec.grouping) return pad(prefix, whole + rest, spec, ">");
  const fillsWithZeros = spec.fill === "0" && spec.align === "=";
  const room = fillsWithZeros ? spec.width - prefix.length - rest.length : 0;
  const digits = /^\d/.test(whole) || groupSize === 4 ? zeroFilled(whole, groupSize, room) : whole;
  return pad(prefix, grouped(digits, groupSize, spec.grouping) + rest, spec, ">");
}

/** Adds zeros in front until the digits and their separators fill the width. A separator is never first. */
function zeroFilled(digits: string, groupSize: number, room: number): string {
  let count = Math.max(digits.length, Math.floor((room * groupSize) / (groupSize + 1)));
  while (count + Math.floor((count - 1) / groupSize) < room) count++;
  return digits.padStart(count, "0");
}

function grouped(digits: string, groupSize: number, separator: string): string {
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= groupSize) groups.push(digits.slice(Math.max(0, end - groupSize), end));
  return groups.reverse().join(separator);
}

function pad(prefix: string, body: string, { fill, align, width }: FormatSpec, usual: Align): string {
  const missing = width - countCharacters(prefix) - countCharacters(body);
  if (missing <= 0) return prefix + body;
  switch (align || usual) {
    case "<":
      return prefix + body + fill.repeat(missing);
    case ">":
      return fill.repeat(missing) + prefix + body;
    case "=":
      return prefix + fill.repeat(missing) + body;
    default: {
      const left = missing >> 1;
      return fill.repeat(left) + prefix + body + fill.repeat(missing - left);
    }
  }
}
