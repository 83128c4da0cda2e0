import type { PlainScalar } from "../graph/scalar.ts";
import type { PerLocale } from "../locales.ts";
import type { Score } from "./score.ts";

export type { PlainScalar };

/** Stands for the call in a puzzle's `read`. */
export const CALL = "{call}";

/** An input with arguments, and what the puzzle's specification gives for it. */
export interface Example {
  /** A string is its characters. */
  readonly input: string | readonly PlainScalar[];
  readonly args: Readonly<Record<string, PlainScalar>>;
  readonly expected: readonly PlainScalar[];
}

/** A finite domain: every token that an input may hold, the longest input, and the arguments of the call. */
export interface TransformerDomain {
  /** A string is its characters. */
  readonly tokens: string | readonly PlainScalar[];
  readonly length: number;
  readonly call: Readonly<Record<string, PlainScalar>>;
}

/** A text in every locale. */
export type Words = PerLocale<string>;

/** A score that a program reaches which is wrong on one long input of `wrongOneIn`, by chance. */
export interface ProbableScore extends Score {
  readonly wrongOneIn: number;
}

/** A good score, the best known of an exact program, and the best known of one that may be wrong if that is better. */
export interface PuzzleMedals {
  readonly par: Score;
  readonly best: Score;
  readonly probable?: ProbableScore;
}

/** What a learner's page may know of a puzzle. */
export interface PublicPuzzle {
  readonly id: string;
  readonly version: number;
  /** The lesson that it belongs to. An exercise has one, a challenge has none. */
  readonly lesson?: string;
  /** The function that the learner writes. */
  readonly function: string;
  readonly title: Words;
  /** One line, for the list. */
  readonly summary: Words;
  /** How the function's first line reads. */
  readonly signature: string;
  /** The arguments of the call: expressions over `tokens` and the names in a test's `args`. */
  readonly call: readonly string[];
  /** For a function that returns a selector: the expression around the call that makes a sequence of it. */
  readonly read?: string;
  readonly starter: string;
  readonly examples: readonly Example[];
  readonly limits: {
    readonly heads: number;
    /** A solution is solved on inputs up to this length. */
    readonly solvedLength: number;
    /** It is ranked if it also passes at these. */
    readonly lengths: readonly number[];
  };
  readonly medals: PuzzleMedals;
  /** The small domain for which solutions are compiled to a Transformer; none where no finite domain does them justice. */
  readonly transformer?: TransformerDomain;
  readonly concepts: readonly string[];
  readonly prerequisites: readonly string[];
}

/** A puzzle with what only the server may know. */
export interface PuzzleData extends PublicPuzzle {
  /** `spec`, `generate`, `hard` and `valid`, in the language's own Python. */
  readonly code: string;
}
