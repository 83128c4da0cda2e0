import type { Locale } from "../locales.ts";
import { explain } from "../problem/explain.ts";
import type { Problem } from "../problem/problem.ts";
import type { UnrankedReason, Verdict } from "./grade.ts";

/** A problem in words, at its place. */
export interface ExplainedProblem {
  readonly type: string;
  readonly message: string;
  readonly hint?: string;
  readonly line: number;
  readonly column: number;
}

export function explainProblem(problem: Problem, locale: Locale = "en"): ExplainedProblem {
  const { type, span } = problem;
  return { type, ...explain(problem, locale), line: span.line, column: span.column };
}

/** A verdict as a person or another program reads it: problems and reasons in words. */
export function explainVerdict(verdict: Verdict, locale: Locale = "en") {
  const { status, layers, heads, ops, ranked, rankedReason, tests, counterexample, error } = verdict;
  return {
    status,
    layers,
    heads,
    ops,
    ranked,
    rankedReason: rankedReason && explainUnranked(rankedReason, locale),
    tests,
    counterexample: counterexample && {
      ...counterexample,
      problem: counterexample.problem && explainProblem(counterexample.problem, locale),
    },
    error: error && explainProblem(error, locale),
  };
}

/** Why there is no rank, with what went wrong underneath. */
export function explainUnranked(reason: UnrankedReason, locale: Locale = "en"): string {
  const { message } = explain(reason, locale);
  return reason.cause ? `${message}: ${explain(reason.cause, locale).message}` : message;
}
