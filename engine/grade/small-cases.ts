import { Float, identityKey, type Scalar } from "../graph/scalar.ts";
import type { Case } from "./author.ts";
import { compareCosts, costOf, costOfScalar, kindOf, simplerScalars } from "./simplicity.ts";

/** The most cases of one length. Longer inputs choose from fewer tokens. */
const MOST_OF_A_LENGTH = 1000;
const MOST_ARGUMENTS = 4;
const MOST_TOKENS = 14;
const SIMPLE: readonly Scalar[] = [
  ..."abc",
  ..."0123456789",
  ...[0, 1, 2, 3],
  ...[0, 1, 2].map((one) => new Float(one)),
];

/**
 * Makes all cases that are simpler than this one, the simplest first, from its tokens and simple ones, and from its
 * arguments or simpler ones. A length with too many cases uses fewer tokens.
 */
export function* smallCases(given: Case): Generator<Case> {
  const bound = costOf(given);
  const choices = argumentsOf(given.args);
  const tokens = tokensOf(given);
  for (const lengths of [[1, 2], ...range(3, given.input.length).map((length) => [length])]) {
    const cases = lengths.flatMap((length) => casesOfLength(length, tokens, choices));
    const costed = cases.map((one) => ({ one, cost: costOf(one) })).filter(({ cost }) => compareCosts(cost, bound) < 0);
    for (const { one } of costed.sort((a, b) => compareCosts(a.cost, b.cost))) yield one;
  }
}

function casesOfLength(length: number, tokens: readonly Scalar[], choices: readonly Case["args"][]): Case[] {
  const count = Math.floor((MOST_OF_A_LENGTH / choices.length + 0.5) ** (1 / length));
  if (count < 2) return [];
  const alphabet = tokens.slice(0, count);
  let inputs: (readonly Scalar[])[] = [[]];
  for (let i = 0; i < length; i++) inputs = inputs.flatMap((input) => alphabet.map((token) => [...input, token]));
  return inputs.flatMap((input) => choices.map((args) => ({ input, args })));
}

/** The tokens of the case, then simple ones of their kinds; letters if it has only signs. */
function tokensOf({ input, args }: Case): readonly Scalar[] {
  const own = [...input].sort((a, b) => costOfScalar(a) - costOfScalar(b));
  const kinds = new Set(input.map(kindOf));
  const hasOnlySigns = [...kinds].every((kind) => kind === "character");
  const simple = SIMPLE.filter((one) => kinds.has(kindOf(one)) || (hasOnlySigns && kindOf(one) === "letter"));
  // `q="a"` looks for one of the tokens.
  const wanted = [...args.values()].filter((value) => kinds.has(kindOf(value)));
  return distinct([...own, ...wanted, ...simple]).slice(0, MOST_TOKENS);
}

function argumentsOf(args: Case["args"]): readonly Case["args"][] {
  let choices: (readonly (readonly [string, Scalar])[])[] = [[]];
  for (const [name, value] of args) {
    const values = distinct([value, ...simplerScalars(value)]);
    choices = choices.flatMap((chosen) => values.map((other) => [...chosen, [name, other] as const]));
  }
  return choices.slice(0, MOST_ARGUMENTS).map((chosen) => new Map(chosen));
}

function distinct(values: readonly Scalar[]): Scalar[] {
  return [...new Map(values.map((value) => [identityKey(value), value])).values()];
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}
