import { identityKey, type Scalar } from "../graph/scalar.ts";
import type { Case } from "./author.ts";
import { kindOf, simplerScalars } from "./simplicity.ts";

/** Two tokens are removed together only from inputs up to this length, because there are many pairs. */
const PAIRS_UP_TO = 24;
/** One token is removed while another changes only in inputs up to this length. */
const CHANGED_UP_TO = 6;
/** The most tokens that are tried in place of a repeated one. */
const FRESH: readonly Scalar[] = [..."abcdefghijklmnop", ..."0123456789", 0, 1, 2, 3, 4, 5, 6, 7];

/** Small changes that may make a case simpler, the boldest first: blocks and pairs are removed, then values become simpler or different. */
export function* simplerCases(given: Case): Generator<Case> {
  const { input, args } = given;
  for (const smaller of withoutBlock(input)) yield { input: smaller, args };
  if (input.length <= PAIRS_UP_TO) for (const smaller of withoutPair(input)) yield { input: smaller, args };
  yield* withoutRepeats(given);
  for (const [name, value] of args)
    for (const other of simplerScalars(value)) yield { input, args: new Map([...args, [name, other]]) };
  for (const [at, token] of input.entries())
    for (const other of simplerScalars(token)) yield { input: input.with(at, other), args };
  if (input.length <= CHANGED_UP_TO) for (const smaller of withoutOneAndChanged(input)) yield { input: smaller, args };
}

function* withoutBlock(input: readonly Scalar[]): Generator<readonly Scalar[]> {
  for (let size = input.length >> 1; size >= 1; size >>= 1)
    for (let at = 0; at + size <= input.length && size < input.length; at += size) yield input.toSpliced(at, size);
}

/** A bracket is removed together with its partner, wherever that is. */
function* withoutPair(input: readonly Scalar[]): Generator<readonly Scalar[]> {
  for (let second = 1; second < input.length; second++)
    for (let first = 0; first < second; first++) yield input.toSpliced(second, 1).toSpliced(first, 1);
}

function* withoutOneAndChanged(input: readonly Scalar[]): Generator<readonly Scalar[]> {
  for (const out of input.keys()) {
    const rest = input.toSpliced(out, 1);
    for (const [at, token] of rest.entries())
      for (const other of FRESH) if (kindOf(other) === kindOf(token) && other !== token) yield rest.with(at, other);
  }
}

/** A repeated token becomes a token of its kind that does not occur. */
function* withoutRepeats({ input, args }: Case): Generator<Case> {
  const present = new Set(input.map(identityKey));
  const seen = new Set<string>();
  for (const [at, token] of input.entries()) {
    const key = identityKey(token);
    if (seen.has(key))
      for (const fresh of FRESH)
        if (kindOf(fresh) === kindOf(token) && !present.has(identityKey(fresh)))
          yield { input: input.with(at, fresh), args };
    seen.add(key);
  }
}
