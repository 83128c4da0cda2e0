import { Float, type Scalar } from "../graph/scalar.ts";
import type { Test } from "./author.ts";

/** The different values of a test's answer, without those that are among its tokens and arguments. */
export function madeValues({ input, args, expected }: Test): Scalar[] {
  const given = new Set<Scalar>([...input, ...args.values()]);
  return [...new Set(expected)].filter((value) => !given.has(value));
}

export function isNumber(value: Scalar): boolean {
  return typeof value === "number" || typeof value === "bigint" || value instanceof Float;
}
