import { bits, payForDigits } from "../../graph/integers.ts";
import { asNumber, Float, type Integer, integerOf, isScalar } from "../../graph/scalar.ts";
import type { Meter } from "../../limits.ts";
import { fail } from "../../problem/problem.ts";
import { isSymbolic } from "../is-symbolic.ts";
import { hashKey, PyDict, PyList, type PyValue, pyTypeName } from "../value.ts";
import { boundedSize, floatText } from "./format.ts";
import { asciiRepr, briefRepr, pyRepr, pyStr } from "./repr.ts";
import { checkTextLength, countCharacters, payForText, sliceCharacters } from "./text.ts";

interface Directive {
  readonly flags: string;
  readonly width: number;
  readonly precision: number | undefined;
  readonly letter: string;
}

const DIRECTIVE =
  /%(?:\((?<key>[^)]*)\))?(?<flags>[#0\- +]*)(?<width>\*|\d*)(?:\.(?<precision>\*|\d*))?[hlL]?(?<letter>[\s\S]?)/gu;

/** Python's `template % args`. The right side is a tuple of values, or a single value. */
export function percentFormat(template: string, args: readonly PyValue[], meter?: Meter): string {
  const source = new ArgumentSource(args);
  let result = "";
  let end = 0;
  for (const match of template.matchAll(DIRECTIVE)) {
    const piece = match[0] === "%%" ? "%" : formatDirective(match.groups ?? {}, source, meter);
    result += template.slice(end, match.index) + piece;
    end = match.index + match[0].length;
    checkTextLength(result.length, meter);
  }
  source.checkAllUsed();
  result += template.slice(end);
  payForText(result.length, meter);
  return result;
}

/** Gives the values on the right of `%`, in order or by name. */
class ArgumentSource {
  private used = 0;
  private usesNames = false;

  constructor(private readonly args: readonly PyValue[]) {}

  next(): PyValue {
    const value = this.args[this.used++];
    return value === undefined ? fail("TypeError", "percent-too-few", { given: this.args.length }) : value;
  }

  named(name: string): PyValue {
    this.usesNames = true;
    const [dict] = this.args;
    if (this.args.length !== 1 || !(dict instanceof PyDict)) return fail("TypeError", "percent-needs-dict", { name });
    const entry = dict.entries.get(hashKey(name));
    return entry ? entry.value : fail("KeyError", "key-missing", { key: briefRepr(name) });
  }

  integer(): number {
    const value = this.next();
    if (typeof value === "number") return value;
    return fail("TypeError", "percent-type", { letter: "*", value: briefRepr(value), type: pyTypeName(value) });
  }

  /** In Python, a dict or list that no directive reads is no mistake, because it may be meant for directives with names. */
  checkAllUsed(): void {
    const [only] = this.args;
    const isMapping = this.args.length === 1 && (only instanceof PyDict || only instanceof PyList) && this.used === 0;
    if (this.used < this.args.length && !this.usesNames && !isMapping)
      fail("TypeError", "percent-too-many", { used: this.used, given: this.args.length });
  }
}

type Groups = { readonly [name: string]: string | undefined };

function formatDirective(groups: Groups, source: ArgumentSource, meter?: Meter): string {
  const { letter = "" } = groups;
  if (letter === "") fail("ValueError", "percent-incomplete");
  if (!"sradiuoxXeEfFgGc".includes(letter)) fail("ValueError", "percent-letter", { letter });
  const directive = readDirective(groups, letter, source, meter);
  const value = groups.key === undefined ? source.next() : source.named(groups.key);
  if (isSymbolic(value)) fail("TypeError", "format-symbolic", { type: pyTypeName(value) });
  return convert(value, directive, meter);
}

function readDirective(groups: Groups, letter: string, source: ArgumentSource, meter?: Meter): Directive {
  const width = groups.width === "*" ? source.integer() : Number(groups.width || "0");
  const precision = groups.precision === "*" ? source.integer() : groups.precision;
  return {
    flags: (groups.flags ?? "") + (width < 0 ? "-" : ""),
    width: boundedSize(String(Math.abs(width)), meter),
    precision: precision === undefined ? undefined : boundedSize(String(Math.max(0, Number(precision))), meter),
    letter,
  };
}

function convert(value: PyValue, directive: Directive, meter?: Meter): string {
  const { letter, precision, flags } = directive;
  switch (letter) {
    case "s":
    case "r":
    case "a":
      return pad("", cut(textFor(value, letter, meter), precision), directive, " ");
    case "c":
      return pad("", characterFor(value, directive), directive, " ");
    default: {
      const number = numberFor(value, directive);
      const sign =
        number < 0 || Object.is(number, -0) ? "-" : /[+ ]/.exec(flags) ? (flags.includes("+") ? "+" : " ") : "";
      const fill = flags.includes("0") && !flags.includes("-") ? "0" : " ";
      return pad(sign + radixPrefix(directive), digitsFor(magnitude(number), directive, meter), directive, fill);
    }
  }
}

function textFor(value: PyValue, letter: string, meter?: Meter): string {
  if (letter === "s") return pyStr(value, meter);
  return letter === "r" ? pyRepr(value, meter) : asciiRepr(value, meter);
}

function cut(text: string, precision: number | undefined): string {
  return precision === undefined ? text : sliceCharacters(text, 0, Math.min(precision, countCharacters(text)));
}

function characterFor(value: PyValue, { letter }: Directive): string {
  if (typeof value === "string" && countCharacters(value) === 1) return value;
  const code = isScalar(value) && !(value instanceof Float) ? asNumber(value) : undefined;
  if (code === undefined)
    return fail("TypeError", "percent-type", { letter, value: briefRepr(value), type: pyTypeName(value) });
  return code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : fail("OverflowError", "chr-range", { code });
}

/** The number for a directive. `d` cuts off the fraction of a float, and the other radixes take only integers. */
function numberFor(value: PyValue, { letter }: Directive): Integer {
  const number = isScalar(value) ? asNumber(value) : undefined;
  if (number === undefined || ("xXo".includes(letter) && value instanceof Float))
    return fail("TypeError", "percent-type", { letter, value: briefRepr(value), type: pyTypeName(value) });
  if (typeof value === "bigint" && "diuoxX".includes(letter)) return value;
  if (typeof value === "bigint" && !Number.isFinite(number)) fail("OverflowError", "integer-to-float");
  if (!"diu".includes(letter) || !(value instanceof Float)) return number;
  if (!Number.isFinite(number)) fail("OverflowError", "int-not-finite", { value: briefRepr(value) });
  return integerOf(Math.trunc(number));
}

const RADIX: ReadonlyMap<string, number> = new Map([
  ["o", 8],
  ["x", 16],
  ["X", 16],
]);

function radixPrefix({ letter, flags }: Directive): string {
  return flags.includes("#") && RADIX.has(letter) ? `0${letter}` : "";
}

function magnitude(value: Integer): Integer {
  if (typeof value === "bigint") return value < 0n ? -value : value;
  return Math.abs(value);
}

function digitsFor(value: Integer, { letter, precision, flags }: Directive, meter?: Meter): string {
  if (!"diuoxX".includes(letter)) return floatText(Number(value), letter, precision, flags.includes("#"), meter);
  if (typeof value === "bigint") payForDigits(bits(value) / 3, meter);
  const digits = value.toString(RADIX.get(letter) ?? 10).padStart(precision ?? 0, "0");
  return letter === "X" ? digits.toUpperCase() : digits;
}

function pad(prefix: string, body: string, { flags, width }: Directive, fill: string): string {
  const missing = width - countCharacters(prefix) - countCharacters(body);
  if (missing <= 0) return prefix + body;
  if (flags.includes("-")) return prefix + body + " ".repeat(missing);
  return fill === "0" ? prefix + "0".repeat(missing) + body : " ".repeat(missing) + prefix + body;
}
