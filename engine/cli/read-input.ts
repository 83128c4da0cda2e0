import { explain, type PlainScalar, parseInputText, type Scalar, scalarFromJson } from "../index.ts";

/** Reads what follows `--input`, as the page's input box does. Throws an Error that says what is wrong. */
export function readInput(text: string): readonly Scalar[] {
  const read = parseInputText(text);
  if (read.kind === "input") return read.tokens;
  const { message, hint } = explain(read.problem);
  throw new Error(`the input: ${message}${hint === undefined ? "" : ` (${hint})`}`);
}

/** Reads tokens from a JSON value: a string is a token a character, a list a token an item. */
export function tokensOf(value: unknown): Scalar[] {
  if (typeof value === "string") return [...value];
  if (Array.isArray(value) && value.every(isPlainScalar)) return value.map(scalarFromJson);
  throw new Error('the input is a JSON string ("hello") or a JSON list of numbers, strings, booleans and null');
}

function isPlainScalar(value: unknown): value is PlainScalar {
  return value === null || typeof value !== "object";
}
