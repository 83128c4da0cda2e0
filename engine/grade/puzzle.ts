import type { PlainScalar } from "../graph/scalar.ts";
import type { PerLocale } from "../locales.ts";
import type { Score } from "./score.ts";

export type { PlainScalar };

/** The sets of the second season, in their order. */
export const PUZZLE_SETS = ["paper", "mechanist", "competitor"] as const;

export type PuzzleSet = (typeof PUZZLE_SETS)[number];

/** The name of the call in a puzzle's `read`. */
export const CALL = "{call}";

/** An input with arguments, and the answer of the puzzle's specification. */
export interface Example {
  /** A string is its characters. */
  readonly input: string | readonly PlainScalar[];
  readonly args: Readonly<Record<string, PlainScalar>>;
  readonly expected: readonly PlainScalar[];
}

/** A test that no learner sees. */
export interface HiddenTest extends Pick<Example, "input" | "args"> {
  /** The answer that its author expects. Left out, it is the answer of the puzzle's specification. */
  readonly expected?: readonly PlainScalar[];
}

/** A finite domain: every token that an input may hold, the longest input, and the arguments of the call. */
export interface TransformerDomain {
  /** A string is its characters. */
  readonly tokens: string | readonly PlainScalar[];
  readonly length: number;
  readonly call: Readonly<Record<string, PlainScalar>>;
  /** A solution's Transformer over this domain may be no wider than this. */
  readonly limit?: { readonly dModel: number };
}

/** A text in every locale. */
export type Words = PerLocale<string>;

/** The score of a program that is wrong, by chance, on at most one of `wrongOneIn` long inputs: the bound that holds with 95 % confidence. */
export interface ProbableScore extends Score {
  readonly wrongOneIn: number;
}

/** A good score, the best known score of an exact program, and that of a program that may be wrong, if it is better. */
export interface PuzzleMedals {
  readonly par: Score;
  readonly best: Score;
  readonly probable?: ProbableScore;
}

/** The part of a puzzle that a learner's page may know. */
export interface PublicPuzzle {
  readonly id: string;
  readonly version: number;
  /** The lesson that it belongs to. An exercise has one, a challenge has none. */
  readonly lesson?: string;
  /** The set of the second season that it belongs to. */
  readonly set?: PuzzleSet;
  /** The function that the learner writes. */
  readonly function: string;
  readonly title: Words;
  /** One line, for the list. */
  readonly summary: Words;
  /** The first line of the function. */
  readonly signature: string;
  /** The arguments of the call: expressions over `tokens` and the names in a test's `args`. */
  readonly call: readonly string[];
  /** The expression around the call that makes a sequence of it, if the function returns a selector. */
  readonly read?: string;
  readonly starter: string;
  readonly examples: readonly Example[];
  readonly limits: {
    readonly heads: number;
    /** A solution is solved on inputs up to this length. */
    readonly solvedLength: number;
    /** A solution is ranked if it also passes at these lengths. */
    readonly lengths: readonly number[];
    /** A head may select only positions up to its own. */
    readonly causal?: true;
    /** A head may only average, as in the paper. */
    readonly mean?: true;
  };
  readonly medals: PuzzleMedals;
  /** The small domain for which solutions are compiled to a Transformer. Left out if no finite domain fits the puzzle. */
  readonly transformer?: TransformerDomain;
  readonly concepts: readonly string[];
  readonly prerequisites: readonly string[];
}

/** A puzzle with the parts that only the server may know. */
export interface PuzzleData extends PublicPuzzle {
  /** `spec`, `generate`, `hard` and `valid`, in the language's own Python. */
  readonly code: string;
  /** Tests that the author wrote beside the generators. */
  readonly tests?: readonly HiddenTest[];
}
