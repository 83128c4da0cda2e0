import { fail, type Span } from "../problem/problem.ts";

export interface StringParts {
  readonly isRaw: boolean;
  readonly isFormat: boolean;
  /** Offsets of the body inside the literal. */
  readonly from: number;
  readonly to: number;
}

/** Takes a literal apart: prefix, quotes, body. */
export function splitLiteral(literal: string, span: Span): StringParts {
  const prefix = /^[a-zA-Z]*/.exec(literal)?.[0].toLowerCase() ?? "";
  if (prefix.includes("b")) fail("SyntaxError", "no-bytes", {}, span);
  const quote = literal.startsWith('"""', prefix.length) || literal.startsWith("'''", prefix.length) ? 3 : 1;
  const from = prefix.length + quote;
  const mark = literal.slice(prefix.length, from);
  if (literal.length < from + quote || !literal.endsWith(mark)) fail("SyntaxError", "unterminated-string", {}, span);
  return { isRaw: prefix.includes("r"), isFormat: prefix.includes("f"), from, to: literal.length - quote };
}

const SIMPLE: Readonly<Record<string, string>> = {
  "\n": "",
  "\\": "\\",
  "'": "'",
  '"': '"',
  a: "\x07",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
};

const ESCAPE = /\\(?:([0-7]{1,3})|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([\s\S]))/g;

/** Replaces Python's escapes. As in Python, an unknown one stays as it is written. */
export function unescapeText(body: string, span: Span): string {
  if (!body.includes("\\")) return body;
  return body.replace(ESCAPE, (whole, octal?: string, hex?: string, short?: string, long?: string, simple?: string) => {
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8));
    const digits = hex ?? short ?? long;
    if (digits !== undefined) return fromCodePoint(Number.parseInt(digits, 16), whole, span);
    if (simple === "N" || simple === "x" || simple === "u" || simple === "U")
      return fail("SyntaxError", "bad-escape", { escape: whole }, span);
    return simple !== undefined && Object.hasOwn(SIMPLE, simple) ? (SIMPLE[simple] as string) : whole;
  });
}

function fromCodePoint(code: number, written: string, span: Span): string {
  return code > 0x10ffff ? fail("SyntaxError", "bad-escape", { escape: written }, span) : String.fromCodePoint(code);
}
