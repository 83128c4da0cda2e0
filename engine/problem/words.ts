/** What a problem is about: its words name these in braces. */
export type ProblemArgs = Readonly<Record<string, string | number>>;

/** The words of one problem. `{name}` stands for the problem's argument of that name. */
export interface Words {
  /** What the engine found. */
  readonly summary: string;
  /** What the learner can try. */
  readonly hint?: string;
}

export type WordBook = Readonly<Record<string, Words>>;
