import type { Scalar } from "../graph/scalar.ts";
import type { Case } from "./author.ts";

/** Longer inputs are not made longer: a short one shows the same. */
const LONGEST_BASE = 12;
const BASES = 24;

/**
 * Makes inputs of at least `length` positions from shorter ones: `()` becomes `()()()`, `((()))`, and `)))(`. Generators that
 * draw every token alone make no such inputs, and many of these keep the answer of the short one.
 */
export function* pumpedCases(from: readonly Case[], length: number): Generator<Case> {
  const bases = from
    .filter(({ input }) => input.length > 0 && input.length <= LONGEST_BASE)
    .sort((a, b) => a.input.length - b.input.length)
    .slice(0, BASES);
  for (const pump of [repeat, stretch])
    for (const { input, args } of bases) yield { input: pump(input, Math.ceil(length / input.length)), args };
  for (const { input, args } of bases)
    for (let at = 0; at < input.length; at++) {
      const more = Array<Scalar>(Math.max(0, length - input.length)).fill(input[at] as Scalar);
      yield { input: input.toSpliced(at, 0, ...more), args };
    }
}

function repeat(input: readonly Scalar[], times: number): Scalar[] {
  return Array.from({ length: times }, () => input).flat();
}

function stretch(input: readonly Scalar[], times: number): Scalar[] {
  return input.flatMap((token) => Array<Scalar>(times).fill(token));
}
