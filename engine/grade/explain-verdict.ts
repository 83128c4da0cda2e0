import type { Locale } from "../locales.ts";
import { explain } from "../problem/explain.ts";
import type { Fix, Problem, Warning } from "../problem/problem.ts";
import type { UnrankedReason, Verdict } from "./grade.ts";

/** A problem in words, at its place. */
export interface ExplainedProblem {
  readonly type: string;
  readonly message: string;
  readonly hint?: string;
  readonly line: number;
  readonly column: number;
  /** A repair that was tried. */
  readonly fix?: Fix;
}

export function explainProblem(problem: Problem, locale: Locale = "en"): ExplainedProblem {
  return { type: problem.type, ...explainPlaced(problem, locale) };
}

/** A problem or a warning in words, with its line and its fix. */
export function explainPlaced(remark: Warning, locale: Locale = "en"): Omit<ExplainedProblem, "type"> {
  const { span, fix } = remark;
  return { ...explain(remark, locale), line: span.line, column: span.column, ...(fix && { fix }) };
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

/** The reason that there is no rank, and the problem that caused it. */
export function explainUnranked(reason: UnrankedReason, locale: Locale = "en"): string {
  const { message } = explain(reason, locale);
  return reason.cause ? `${message}: ${explain(reason.cause, locale).message}` : message;
}
