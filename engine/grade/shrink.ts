import { Float, type Scalar } from "../graph/scalar.ts";
import type { Author, Case, Test } from "./author.ts";

/** How many smaller cases are tried before the best so far is good enough. */
const MAX_TRIES = 400;
/** And how long the author's functions may take over it. */
const MAX_STEPS = 10_000_000;

/**
 * Makes a failing test smaller as long as it keeps failing: fewer positions first, then simpler arguments and tokens.
 * What comes back is always inside the puzzle's domain and always fails.
 */
export function shrink(test: Test, fails: (test: Test) => boolean, author: Author): Test {
  let best = test;
  let tries = 0;
  const lastStep = author.steps() + MAX_STEPS;
  const smaller = (): Test | undefined => {
    for (const candidate of simpler(best)) {
      if (tries++ >= MAX_TRIES || author.steps() > lastStep) return undefined;
      const next = author.tryTest(candidate);
      if (next && fails(next)) return next;
    }
    return undefined;
  };
  for (let next = smaller(); next; next = smaller()) best = next;
  return best;
}

/** Cases a little simpler than this one, the boldest first. */
function* simpler({ input, args }: Case): Generator<Case> {
  for (let size = input.length >> 1; size >= 1; size >>= 1)
    for (let at = 0; at + size <= input.length && size < input.length; at += size)
      yield { input: [...input.slice(0, at), ...input.slice(at + size)], args };
  for (const [name, value] of args)
    for (const other of simplerScalars(value)) yield { input, args: new Map([...args, [name, other]]) };
  for (const [at, token] of input.entries())
    for (const other of simplerScalars(token)) yield { input: input.with(at, other), args };
}

/** Values nearer to 0, to the start of the alphabet, or whole; none for what is as simple as can be. */
function simplerScalars(value: Scalar): readonly Scalar[] {
  if (typeof value === "number")
    return value === 0 ? [] : [0, ...(value < 0 ? [-value] : []), Math.trunc(value / 2), value - Math.sign(value)];
  if (value instanceof Float) return Number.isInteger(value.value) ? [] : [new Float(Math.trunc(value.value))];
  if (typeof value !== "string" || value.length !== 1) return [];
  if (/[1-9]/.test(value)) return ["0", "1"].filter((digit) => digit < value);
  return /[b-z]/.test(value) ? ["a", "b"].filter((letter) => letter < value) : [];
}
