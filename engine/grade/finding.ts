import type { ProblemCode } from "../problem/en/index.ts";

/** One result of `check`. `explain` puts its `code` and `args` into words. */
export interface Finding {
  readonly ok: boolean;
  /** True if the finding is advice, and the puzzle is sound without it. */
  readonly isAdvice?: true;
  /** The file of the finding. */
  readonly subject: string;
  readonly code: ProblemCode;
  readonly args: Readonly<Record<string, string | number>>;
}
