import type { Outcome, Problem, ProblemCode, ProblemType } from "../../../engine/index.ts";

/** An answer that is about no place in the program. Apart from the jobs, so that a page need not load the engine for it. */
export function rejectedAs(type: ProblemType, code: ProblemCode, args: Problem["args"] = {}): Outcome {
  return { kind: "rejected", problem: { type, code, args, span: { from: 0, to: 0, line: 1, column: 1 } } };
}
