import type { ProblemCode } from "../problem/en/index.ts";
import type { Said } from "../problem/explain.ts";

/** One result of `check`. `explain` puts its `code` and `args` into words. */
export interface Finding {
  readonly ok: boolean;
  /** True if the finding is advice, and the puzzle is sound without it. */
  readonly isAdvice?: true;
  /** The file of the finding. */
  readonly subject: string;
  readonly code: ProblemCode;
  readonly args: Readonly<Record<string, string | number>>;
  /** The problems that the finding quotes. Their words are those of the reader's language. */
  readonly because?: readonly Said[];
}
