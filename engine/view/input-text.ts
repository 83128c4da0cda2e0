import { scalarFromJson } from "../graph/json.ts";
import { Float, type PlainScalar, repr, type Scalar, textOf } from "../graph/scalar.ts";
import { fail, type Problem, ProblemError, type Span } from "../problem/problem.ts";
import { unescapeText } from "../syntax/strings.ts";

/** The tokens of an input box, or the problem of its text. */
export type InputText =
  | { readonly kind: "input"; readonly tokens: readonly Scalar[] }
  | { readonly kind: "rejected"; readonly problem: Problem };

/**
 * Reads the tokens that a person wrote. In a list as Python or JSON writes it, each item is a token. In any other text,
 * with or without quotes, each character is a token. Spans of problems are places in the text.
 *
 * @example parseInputText("hello") // h e l l o
 * @example parseInputText('["ab", 1, True]') // three tokens
 */
export function parseInputText(text: string): InputText {
  try {
    return { kind: "input", tokens: readTokens(text) };
  } catch (error) {
    if (error instanceof ProblemError) return { kind: "rejected", problem: error.problem };
    throw error;
  }
}

/** Writes tokens so that `parseInputText` reads the same ones: bare text if possible, otherwise a list. */
export function printInputText(input: string | readonly PlainScalar[]): string {
  return printTokens(typeof input === "string" ? [...input] : input.map(scalarFromJson));
}

export function printTokens(tokens: readonly Scalar[]): string {
  const bare = textOf(tokens) ?? "";
  if (/^[^\s[\]"'](.*[^\s[\]"'])?$/su.test(bare) && !/[\r\n]/.test(bare)) return bare;
  return `[${tokens.map(repr).join(", ")}]`;
}

function readTokens(text: string): Scalar[] {
  const start = text.search(/\S/);
  const first = text[start];
  if (first === "[") return readList(text, start);
  if (first === '"' || first === "'") return readQuoted(text, start);
  return [...text];
}

/** One line of text, so columns count characters from its beginning. */
function spanOf(text: string, from: number, to: number): Span {
  return { from, to: Math.min(to, text.length), line: 1, column: [...text.slice(0, from)].length + 1 };
}

function readQuoted(text: string, start: number): Scalar[] {
  const { value, end } = readString(text, start);
  const rest = text.slice(end).search(/\S/);
  if (rest >= 0) fail("SyntaxError", "input-after-end", {}, spanOf(text, end + rest, text.length));
  return [...value];
}

const SPACE = /[\s]*/y;
const STRING = /"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'/y;
const WORD = /[^\s,[\]"']+/y;
const INTEGER = /^[+-]?\d+$/;
const FLOAT = /^[+-]?(?:\d+\.\d*|\.\d+|\d+(?=[eE]))(?:[eE][+-]?\d+)?$/;

const CONSTANTS: Readonly<Record<string, Scalar>> = {
  True: true,
  False: false,
  None: null,
  true: true,
  false: false,
  null: null,
};

function readList(text: string, start: number): Scalar[] {
  const tokens: Scalar[] = [];
  let at = skipSpace(text, start + 1);
  while (text[at] !== "]") {
    const item = readItem(text, at);
    tokens.push(item.value);
    at = skipSpace(text, item.end);
    if (text[at] === ",") at = skipSpace(text, at + 1);
    else if (at < text.length && text[at] !== "]")
      fail("SyntaxError", "input-comma", {}, spanOf(text, item.end - 1, at + 1));
  }
  const after = skipSpace(text, at + 1);
  if (after < text.length) fail("SyntaxError", "input-after-end", {}, spanOf(text, after, text.length));
  return tokens;
}

function readItem(text: string, at: number): { value: Scalar; end: number } {
  const first = text[at];
  if (first === undefined) return fail("SyntaxError", "input-unclosed-list", {}, spanOf(text, at - 1, at));
  if (first === '"' || first === "'") return readString(text, at);
  if (first === "[") return fail("SyntaxError", "input-list-in-list", {}, spanOf(text, at, at + 1));
  if (first === ",") return fail("SyntaxError", "input-item", { item: "," }, spanOf(text, at, at + 1));
  const word = matchAt(WORD, text, at) as string;
  return { value: readWord(word, spanOf(text, at, at + word.length)), end: at + word.length };
}

function readWord(word: string, span: Span): Scalar {
  if (Object.hasOwn(CONSTANTS, word)) return CONSTANTS[word] as Scalar;
  if (FLOAT.test(word)) return new Float(Number(word));
  if (!INTEGER.test(word)) return fail("SyntaxError", "input-item", { item: word.slice(0, 40) }, span);
  const value = Number(word);
  return Number.isSafeInteger(value)
    ? value + 0
    : fail("OverflowError", "input-integer", { item: word.slice(0, 40) }, span);
}

function readString(text: string, at: number): { value: string; end: number } {
  const literal = matchAt(STRING, text, at);
  if (literal === undefined) return fail("SyntaxError", "input-unclosed-text", {}, spanOf(text, at, text.length));
  const end = at + literal.length;
  return { value: unescapeText(literal.slice(1, -1), spanOf(text, at, end)), end };
}

function skipSpace(text: string, at: number): number {
  return at + (matchAt(SPACE, text, at) as string).length;
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
