import { Float, identityKey, type Scalar } from "../graph/scalar.ts";
import type { Case } from "./author.ts";

/**
 * Returns the simplicity of a case as a list of numbers. The simpler of two cases has the smaller number at the first
 * difference. The numbers count tokens, repeated tokens, the size of the arguments, the size of the tokens, and their
 * disorder. A single token shows no pattern, so it comes after two different ones.
 */
export function costOf({ input, args }: Case): readonly number[] {
  return [
    Math.max(input.length, 2),
    input.length === 1 ? 0.5 : countRepeated(input),
    sum([...args.values()].map(costOfScalar)),
    sum(input.map(costOfScalar)),
    countDescents(input) + new Set(input.map((token) => typeof token)).size,
  ];
}

function countDescents(input: readonly Scalar[]): number {
  const costs = input.map(costOfScalar);
  return costs.filter((cost, i) => cost > (costs[i + 1] ?? cost)).length;
}

/** Negative if `a` is the simpler case, 0 if they are equally simple. */
export function compareCosts(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((cost, i) => cost !== b[i]);
  return at < 0 ? 0 : (a[at] as number) - (b[at] as number);
}

/** The number of tokens that occur further left too. */
function countRepeated(input: readonly Scalar[]): number {
  return input.length - new Set(input.map(identityKey)).size;
}

/** 0 and the first letters are simplest, then the values near them. Signs are as simple as letters, because they have a meaning. */
export function costOfScalar(value: Scalar): number {
  if (typeof value === "number" || typeof value === "bigint") return Math.abs(Number(value)) + (value < 0 ? 0.5 : 0);
  if (value instanceof Float) return costOfFloat(value.value);
  if (typeof value !== "string") return Number(value === true);
  return sum([...value].map(costOfCharacter)) + Math.max(0, value.length - 1);
}

function costOfFloat(value: number): number {
  return Number.isFinite(value) ? Math.abs(value) + (Number.isInteger(value) ? 0 : 1) : Number.MAX_SAFE_INTEGER;
}

function costOfCharacter(character: string): number {
  if (/[0-9]/.test(character)) return Number(character);
  if (/[a-z]/.test(character)) return character.charCodeAt(0) - "a".charCodeAt(0);
  return /[A-Z]/.test(character) ? 26 + character.charCodeAt(0) - "A".charCodeAt(0) : 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

/** Simpler values: nearer to 0 or to the start of the alphabet, or whole. The simplest values have none. */
export function simplerScalars(value: Scalar): readonly Scalar[] {
  if (typeof value === "number")
    return value === 0 ? [] : [0, ...(value < 0 ? [-value] : []), Math.trunc(value / 2), value - Math.sign(value)];
  if (typeof value === "bigint") return [0, 1];
  if (value instanceof Float) return Number.isInteger(value.value) ? [] : [new Float(Math.trunc(value.value))];
  if (typeof value !== "string" || value.length !== 1) return [];
  if (/[1-9]/.test(value)) return ["0", "1", "2"].filter((digit) => digit < value);
  return /[b-z]/.test(value) ? ["a", "b", "c"].filter((letter) => letter < value) : [];
}

/** The kind of a token: letter, digit, other character, integer or float. Tokens of one kind may replace each other. */
export function kindOf(value: Scalar): string {
  if (value instanceof Float) return "float";
  if (typeof value === "number" || typeof value === "bigint") return "integer";
  if (typeof value !== "string") return "other";
  if (/^[a-z]$/i.test(value)) return "letter";
  return /^[0-9]$/.test(value) ? "digit" : "character";
}
