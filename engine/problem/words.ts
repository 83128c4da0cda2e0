/** The arguments of a problem. Its words name them in braces. */
export type ProblemArgs = Readonly<Record<string, string | number>>;

/** The words of one problem. `{name}` stands for the problem's argument of that name. */
export interface Words {
  /** The fault that the engine found. */
  readonly summary: string;
  /** A step that the learner can try. */
  readonly hint?: string;
}

export type WordBook = Readonly<Record<string, Words>>;
