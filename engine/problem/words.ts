/** The arguments of a problem. Its words name them in braces. */
export type ProblemArgs = Readonly<Record<string, string | number>>;

/** The words of one problem. `{name}` becomes the problem's argument of that name. */
export interface Words {
  /** The fault that the engine found. */
  readonly summary: string;
  /** A step that the learner can try. */
  readonly hint?: string;
}

/** All that the engine says in one language. `Code` is the code of a problem. */
export interface Book<Code extends string> {
  readonly words: Readonly<Record<Code, Words>>;
  /** Comes before a problem that one `{position}` of the input has. */
  readonly atPosition: string;
  /** A line, `{text}`, that would mend the program. */
  readonly fix: string;
  readonly betweenSentences: string;
  /** Comes before a remark on `{line}` of a program that runs. */
  readonly remark: string;
  /** Fits a template to its arguments before they are put in. */
  readonly fit: (template: string, args: ProblemArgs) => string;
}

export type WordBook = Readonly<Record<string, Words>>;
