import { type PlainScalar, type Scalar, scalarFromJson } from "../index.ts";

/** Reads tokens from JSON: a string is a token a character, a list a token an item. Throws an Error that says what is wrong. */
export function readInput(json: string): Scalar[] {
  return tokensOf(parseJson(json));
}

export function tokensOf(value: unknown): Scalar[] {
  if (typeof value === "string") return [...value];
  if (Array.isArray(value) && value.every(isPlainScalar)) return value.map(scalarFromJson);
  throw new Error('the input is a JSON string ("hello") or a JSON list of numbers, strings, booleans and null');
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new Error(`the input is not JSON: ${json.slice(0, 60)}; a text needs its quotes, as in '"hello"'`);
  }
}

function isPlainScalar(value: unknown): value is PlainScalar {
  return value === null || typeof value !== "object";
}
