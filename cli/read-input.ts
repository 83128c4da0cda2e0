import { explain, type PlainScalar, parseInputText, type Scalar, scalarFromJson } from "../engine/index.ts";

/** Reads what follows `--input`: JSON, or what the page's input box takes. Throws an Error that says what is wrong. */
export function readInput(text: string): readonly Scalar[] {
  const json = parseJson(text);
  if (typeof json === "object" && json !== null) return tokensOf(json);
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

/** The value of a JSON text. `undefined` if the text is not JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isPlainScalar(value: unknown): value is PlainScalar {
  return value === null || typeof value !== "object";
}
