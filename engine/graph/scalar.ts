/** A Python float. Python integers are plain numbers here, so that `1` and `1.0` print differently and compare as equal. */
export class Float {
  constructor(readonly value: number) {}
}

/**
 * A Python integer: a number if a double holds it and its neighbours, otherwise a bigint. Every integer has one form, and
 * a computation with small integers never uses a bigint.
 */
export type Integer = number | bigint;

/** Returns the integer as a number or as a bigint, whichever is its form. */
export function integer(value: bigint): Integer {
  return value <= SAFE && value >= -SAFE ? Number(value) : value;
}

const SAFE = BigInt(Number.MAX_SAFE_INTEGER);

/** The integer of a finite number without fraction. */
export function integerOf(value: number): Integer {
  return Number.isSafeInteger(value) ? value + 0 : BigInt(value);
}

/** A value at one position: int, float, bool, str or None. */
export type Scalar = Integer | Float | boolean | string | null;

export function isScalar(value: unknown): value is Scalar {
  return (
    value === null ||
    typeof value === "number" ||
    typeof value === "boolean" ||
    typeof value === "string" ||
    typeof value === "bigint" ||
    value instanceof Float
  );
}

/** The number of a bool, int or float; `undefined` for any other value. An integer beyond 2**53 is rounded. */
export function asNumber(value: Scalar): number | undefined {
  if (typeof value === "number") return value;
  if (typeof value === "bigint") return Number(value);
  if (typeof value === "boolean") return value ? 1 : 0;
  return value instanceof Float ? value.value : undefined;
}

/** The text whose characters are these values; `undefined` if one of them is no character. */
export function textOf(values: readonly Scalar[]): string | undefined {
  const isText = values.every((value) => typeof value === "string" && [...value].length === 1);
  return isText ? values.join("") : undefined;
}

export type ScalarType = "int" | "float" | "bool" | "str" | "NoneType";

export function typeName(value: Scalar): ScalarType {
  if (value === null) return "NoneType";
  if (value instanceof Float) return "float";
  if (typeof value === "number" || typeof value === "bigint") return "int";
  return typeof value === "boolean" ? "bool" : "str";
}

/** Python's `==`: `True == 1 == 1.0`, `"1" != 1`, and NaN equals nothing. */
export function scalarEquals(a: Scalar, b: Scalar): boolean {
  if (typeof a === "bigint" || typeof b === "bigint") return bigEquals(a, b);
  const x = asNumber(a);
  const y = asNumber(b);
  return x === undefined || y === undefined ? a === b : x === y;
}

function bigEquals(a: Scalar, b: Scalar): boolean {
  if (typeof a === "bigint" && typeof b === "bigint") return a === b;
  const [big, other] = typeof a === "bigint" ? [a, b] : [b as bigint, a];
  return other instanceof Float && Number.isInteger(other.value) && BigInt(other.value) === big;
}

/**
 * A Map key. Two values have the same key exactly if Python says that they are equal, apart from NaN, which equals
 * nothing. Numbers stay numbers, strings get a prefix, and None is null.
 */
export function equalityKey(value: Scalar): number | string | null {
  if (typeof value === "string") return `s${value}`;
  if (value === null) return null;
  const number = asNumber(value) as number;
  // An integer beyond 2**53 that no float equals is its own key.
  if (typeof value === "bigint" && !(Number.isFinite(number) && BigInt(number) === value)) return `i${value}`;
  return number === 0 ? 0 : number;
}

/** A key that differs for values that print differently: `1`, `1.0` and `True` are three values. */
export function identityKey(value: Scalar): string {
  if (value instanceof Float) return `f${Object.is(value.value, -0) ? "-0" : value.value}`;
  if (typeof value === "string") return `s${value}`;
  return typeof value === "number" || typeof value === "bigint" ? `i${value}` : String(value);
}

/** Python's `repr`: `'a'`, `1.0`, `True`, `None`. */
export function repr(value: Scalar): string {
  if (value === null) return "None";
  if (value instanceof Float) return formatFloat(value.value);
  if (typeof value === "boolean") return value ? "True" : "False";
  return typeof value === "string" ? quote(value) : String(value);
}

function quote(text: string): string {
  const mark = text.includes("'") && !text.includes('"') ? '"' : "'";
  let body = "";
  for (const character of text) body += escapeCharacter(character, mark);
  return mark + body + mark;
}

const ESCAPES: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t", "\\": "\\\\" };

function escapeCharacter(character: string, mark: string): string {
  if (character === mark) return `\\${mark}`;
  if (Object.hasOwn(ESCAPES, character)) return ESCAPES[character] as string;
  return character > " " && character < "\x7f" ? character : escapeUnprintable(character);
}

/** Characters that a reader cannot see: control, format, private and unassigned ones, and all spaces but the plain one. */
const UNPRINTABLE = /^[\p{C}\p{Z}]$/u;

function escapeUnprintable(character: string): string {
  return character === " " || !UNPRINTABLE.test(character) ? character : escapeCodePoint(character);
}

/** Writes a character as `\x1f`, `\u200b` or `\U000e0001`, with the fewest digits. */
export function escapeCodePoint(character: string): string {
  const code = character.codePointAt(0) as number;
  const [mark, digits] = code < 0x100 ? ["x", 2] : code < 0x10000 ? ["u", 4] : ["U", 8];
  return `\\${mark}${code.toString(16).padStart(digits as number, "0")}`;
}

/** Prints a float as Python does: `10.0`, `1e+16`, `1e-05`, `inf`, `nan`. */
export function formatFloat(value: number): string {
  if (Number.isNaN(value)) return "nan";
  if (!Number.isFinite(value)) return value > 0 ? "inf" : "-inf";
  if (Object.is(value, -0)) return "-0.0";
  if (value === 0) return "0.0";
  const exponent = Math.floor(Math.log10(Math.abs(value)));
  if (Math.abs(value) >= 1e16 || Math.abs(value) < 1e-4) return pythonExponent(value.toExponential());
  const text = exponent > 20 ? value.toFixed(0) : String(value);
  return text.includes(".") ? text : `${text}.0`;
}

function pythonExponent(text: string): string {
  return text.replace(/e([+-])(\d)$/, "e$10$2");
}

/** A scalar in JSON. A number without fraction is an `int`. */
export type PlainScalar = null | boolean | number | string;
