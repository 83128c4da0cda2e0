/** JSON as a puzzle's data holds it. */
export type PlainScalar = null | boolean | number | string;

export interface Score {
  readonly layers: number;
  readonly heads: number;
}

/** An input with arguments, and what the puzzle's specification gives for it. */
export interface Example {
  /** A string is its characters. */
  readonly input: string | readonly PlainScalar[];
  readonly args: Readonly<Record<string, PlainScalar>>;
  readonly expected: readonly PlainScalar[];
}

/** What a learner's page may know of a puzzle. */
export interface PublicPuzzle {
  readonly id: string;
  readonly version: number;
  /** The function that the learner writes. */
  readonly function: string;
  /** How it is called: an expression over `tokens` and the arguments' names, as `shift(i, default)`. */
  readonly call: string;
  readonly starter: string;
  readonly examples: readonly Example[];
  readonly limits: {
    readonly heads: number;
    /** A solution is solved on inputs up to this length. */
    readonly solvedLength: number;
    /** It is ranked if it also passes at these. */
    readonly rankedLengths: readonly number[];
  };
  readonly medals: { readonly par: Score; readonly best: Score };
  readonly concepts: readonly string[];
  readonly prerequisites: readonly string[];
}

/** A puzzle with what only the server may know. */
export interface PuzzleData extends PublicPuzzle {
  /** `spec`, `generate`, `hard` and `valid`, in the language's own Python. */
  readonly code: string;
}
