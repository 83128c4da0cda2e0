import { DEFAULT_LIMITS } from "../limits.ts";
import { type Problem, ProblemError } from "../problem/problem.ts";
import { repair } from "../repair/repair.ts";
import { testOfExample } from "./author.ts";
import { type CandidateOptions, readCandidate } from "./candidate.ts";
import { type Counterexample, viewCounterexample } from "./grade.ts";
import type { PublicPuzzle } from "./puzzle.ts";

/** A visible example with what the program gives for it now. */
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

/** Runs the visible examples, for a page at every keystroke. Hidden tests play no part. */
export function quickCheck(
  puzzle: PublicPuzzle,
  source: string,
  { language }: Pick<CandidateOptions, "language"> = {},
): QuickCheck {
  try {
    const candidate = readCandidate(puzzle, source, { language, limits: DEFAULT_LIMITS });
    const examples = puzzle.examples.map(testOfExample).map((test) => {
      const result = candidate.run(test);
      const passed = result.kind === "right";
      return {
        ...viewCounterexample(test, result),
        ...(passed && { got: viewCounterexample(test, result).expected }),
        passed,
      };
    });
    return { kind: "checked", examples, ...candidate.metrics() };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    if (language !== undefined && language !== "raspy") return { kind: "rejected", problem: error.problem };
    return { kind: "rejected", problem: repair(source, error.problem, (fixed) => firstProblem(puzzle, fixed)) };
  }
}

/** A candidate for a repair may take this many steps. */
const TRIAL_STEPS = 200_000;

/** What goes wrong when the first example is tried; null if the program gives an answer, right or wrong. */
function firstProblem(puzzle: PublicPuzzle, source: string): Problem | null {
  try {
    const candidate = readCandidate(puzzle, source, { limits: { ...DEFAULT_LIMITS, steps: TRIAL_STEPS } });
    const [example] = puzzle.examples.map(testOfExample);
    const result = example && candidate.run(example);
    return result?.kind === "raised" ? result.problem : null;
  } catch (error) {
    if (error instanceof ProblemError) return error.problem;
    throw error;
  }
}
