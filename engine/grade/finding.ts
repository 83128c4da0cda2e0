import type { ProblemCode } from "../problem/en/index.ts";

/** One thing that `check` looked at. `code` with `args` can be put into words (`explain`). */
export interface Finding {
  readonly ok: boolean;
  /** Worth a look, although the puzzle is sound without it. */
  readonly isAdvice?: true;
  /** The file that it is about. */
  readonly subject: string;
  readonly code: ProblemCode;
  readonly args: Readonly<Record<string, string | number>>;
}
