import { DEFAULT_LIMITS } from "../limits.ts";
import { type Problem, ProblemError } from "../problem/problem.ts";
import { testOfExample } from "./author.ts";
import { type CandidateOptions, readCandidate } from "./candidate.ts";
import { findBrokenRule } from "./find-broken-rule.ts";
import { type Counterexample, viewCounterexample } from "./grade.ts";
import type { PublicPuzzle } from "./puzzle.ts";
import { repairSubmission } from "./repair-submission.ts";

/** A visible example with the program's answer. */
export interface CheckedExample extends Counterexample {
  readonly passed: boolean;
}

export type QuickCheck =
  | {
      readonly kind: "checked";
      readonly examples: readonly CheckedExample[];
      readonly layers: number;
      readonly heads: number;
      readonly ops: number;
    }
  | { readonly kind: "rejected"; readonly problem: Problem };

/** Runs the visible examples, for a page at every keystroke. Hidden tests do not run. */
export function quickCheck(
  puzzle: PublicPuzzle,
  source: string,
  { language }: Pick<CandidateOptions, "language"> = {},
): QuickCheck {
  try {
    const candidate = readCandidate(puzzle, source, { language, limits: DEFAULT_LIMITS });
    const tests = puzzle.examples.map(testOfExample);
    const examples = tests.map((test) => {
      const result = candidate.run(test);
      const passed = result.kind === "right";
      return {
        ...viewCounterexample(test, result),
        ...(passed && { got: viewCounterexample(test, result).expected }),
        passed,
      };
    });
    const broken = examples.every(({ passed }) => passed) ? findBrokenRule(puzzle, candidate, tests) : null;
    if (broken) return { kind: "rejected", problem: broken };
    return { kind: "checked", examples: inBetterWords(puzzle, source, examples, language), ...candidate.metrics() };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { kind: "rejected", problem: repairSubmission(puzzle, source, error.problem, { language }) };
  }
}

/** Gives a problem of any example the words of its slip, if the first example has the same problem. */
function inBetterWords(
  puzzle: PublicPuzzle,
  source: string,
  examples: readonly CheckedExample[],
  language: CandidateOptions["language"],
): readonly CheckedExample[] {
  const first = examples[0]?.problem;
  if (!first) return examples;
  const repaired = repairSubmission(puzzle, source, first, { language });
  const isSame = ({ problem }: CheckedExample) => problem?.code === first.code && problem.span.from === first.span.from;
  return examples.map((example) => (isSame(example) ? { ...example, problem: repaired } : example));
}
