import { repr, type Scalar } from "../graph/scalar.ts";
import { answer, sameAnswers } from "./answer.ts";
import type { Compiled } from "./compile.ts";
import type { Changes, Runner } from "./forward.ts";
import { randomNumbers } from "./random-numbers.ts";

/** The answer of a program on an input. `undefined` if the program raises: then the Transformer may answer anything. */
export type Oracle = (input: readonly Scalar[]) => readonly Scalar[] | undefined;

export interface Agreement {
  /** Inputs on which both gave the same values at every position. */
  readonly agreed: number;
  /** Inputs on which the program answers. */
  readonly total: number;
  /** Inputs on which the program raises. */
  readonly raised: number;
  /** The first input on which they differ. */
  readonly first?: {
    readonly input: readonly Scalar[];
    readonly expected: readonly Scalar[];
    readonly given: readonly Scalar[];
  };
}

/** Runs a Transformer and its program side by side. */
export function agreeOn(
  compiled: Compiled,
  runner: Runner,
  oracle: Oracle,
  inputs: Iterable<readonly Scalar[]>,
  changes?: Changes,
): Agreement {
  let [agreed, total, raised] = [0, 0, 0];
  let first: Agreement["first"];
  for (const input of inputs) {
    const expected = oracle(input);
    if (!expected) {
      raised++;
      continue;
    }
    total++;
    const given = answer(compiled, runner, input, changes);
    if (sameAnswers(given, expected)) agreed++;
    else first ??= { input, expected, given };
  }
  return { agreed, total, raised, ...(first && { first }) };
}

/** Inputs of random length and random tokens; the same seed gives the same ones. */
export function* randomInputs({ request }: Compiled, count: number, seed = 1): Generator<readonly Scalar[]> {
  const { vocabulary, length } = request;
  const random = randomNumbers(seed);
  for (let i = 0; i < count; i++) {
    const size = 1 + Math.floor(random() * length);
    yield Array.from({ length: size }, () => vocabulary[Math.floor(random() * vocabulary.length)] as Scalar);
  }
}

/** Every input up to a length, short ones first. */
export function* allInputs({ request }: Compiled, longest: number): Generator<readonly Scalar[]> {
  const { vocabulary, length } = request;
  for (let size = 1; size <= Math.min(longest, length); size++) {
    const count = vocabulary.length ** size;
    for (let number = 0; number < count; number++) {
      let rest = number;
      yield Array.from({ length: size }, () => {
        const token = vocabulary[rest % vocabulary.length] as Scalar;
        rest = Math.floor(rest / vocabulary.length);
        return token;
      });
    }
  }
}

/** The number of inputs that `allInputs` gives. */
export function countInputs({ request }: Compiled, longest: number): number {
  let count = 0;
  for (let size = 1; size <= Math.min(longest, request.length); size++) count += request.vocabulary.length ** size;
  return count;
}

/** An input on which they differ, in one line. */
export function tellDifference({ input, expected, given }: NonNullable<Agreement["first"]>): string {
  const list = (values: readonly Scalar[]) => `[${values.map(repr).join(", ")}]`;
  return `on ${list(input)} the program gives ${list(expected)}, the Transformer ${list(given)}`;
}
