import { identityKey, type Scalar } from "../graph/scalar.ts";
import type { Test } from "./author.ts";
import type { PuzzleData } from "./puzzle.ts";
import { spellAnswer, spellArgs, spellInput, spellList, uniformValue } from "./spell.ts";
import type { Suite } from "./suite.ts";

/** The answers of the tests whose lengths lie in a range. */
export interface AnswerSpread {
  readonly from: number;
  readonly to: number;
  readonly tests: number;
  /** The number of different answers. Answers with one value at every position are equal, whatever their lengths. */
  readonly answers: number;
  /** The answer that most tests have, as Python writes it but cut to a readable length, and how many have it. */
  readonly most: string;
  readonly mostTests: number;
}

/** A generated case with its answer, in Python's spelling. A long input or answer is cut. */
export interface ShownCase {
  /** The function that made it. */
  readonly kind: string;
  readonly length: number;
  readonly input: string;
  readonly args: string;
  readonly answer: string;
}

const SHORT = 8;

/** Counts the different answers of a puzzle's tests: of short inputs, of those up to `solvedLength`, and up to each ranked length. */
export function spreadOf({ limits }: Pick<PuzzleData, "limits">, { solved, ranked }: Suite): AnswerSpread[] {
  const ends = [...new Set([Math.min(SHORT, limits.solvedLength), limits.solvedLength, ...limits.lengths])];
  const tests = [...solved, ...ranked];
  let from = 1;
  return ends
    .sort((a, b) => a - b)
    .flatMap((to) => {
      const group = tests.filter(({ input }) => input.length >= from && input.length <= to);
      const spread = group.length > 0 ? [{ from, to, ...countAnswers(group) }] : [];
      from = to + 1;
      return spread;
    });
}

function countAnswers(tests: readonly Test[]): Omit<AnswerSpread, "from" | "to"> {
  const counts = new Map<string, { readonly shown: string; count: number }>();
  for (const { expected } of tests) {
    const uniform = uniformValue(expected);
    const key = uniform ?? answerKey(expected);
    const known = counts.get(key) ?? { shown: uniform ?? spellList(expected), count: 0 };
    known.count++;
    counts.set(key, known);
  }
  const [most] = [...counts.values()].sort((a, b) => b.count - a.count);
  return { tests: tests.length, answers: counts.size, most: shorten(most?.shown ?? ""), mostTests: most?.count ?? 0 };
}

/** Two answers have the same key exactly if they print alike. */
export function answerKey(answer: readonly Scalar[]): string {
  return JSON.stringify(answer.map(identityKey));
}

export function showCase(kind: string, { input, args, expected }: Test): ShownCase {
  return {
    kind,
    length: input.length,
    input: shorten(spellInput(input)),
    args: spellArgs(args),
    answer: shorten(spellAnswer(expected)),
  };
}

/** A table shows an input and an answer beside each other. */
const WIDEST = 40;

function shorten(text: string): string {
  const characters = [...text];
  return characters.length > WIDEST ? `${characters.slice(0, WIDEST - 1).join("")}…` : text;
}
