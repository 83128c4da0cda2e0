import { repairIn } from "../front-ends.ts";
import { DEFAULT_LIMITS, type Limits } from "../limits.ts";
import { type Problem, ProblemError } from "../problem/problem.ts";
import { applyEdits, fixBetween } from "../repair/fix.ts";
import { testOfExample } from "./author.ts";
import { type CandidateOptions, readCandidate } from "./candidate.ts";
import type { PublicPuzzle } from "./puzzle.ts";

/** The steps that a candidate for a repair may take. */
const TRIAL_STEPS = 200_000;
/** The processor time that it may take, if there is a clock. */
const TRIAL_SECONDS = 0.1;

/** Says a problem of a submission in the words of its slip, with a fix that was tried on the first example. */
export function repairSubmission(
  puzzle: PublicPuzzle,
  source: string,
  problem: Problem,
  { language, clock }: Pick<CandidateOptions, "language"> & Pick<Limits, "clock">,
): Problem {
  const trial = (fixed: string) => firstProblem(puzzle, fixed, { language, clock });
  const fitted = language === "rasp" ? undefined : fitParameters(puzzle, source, problem, trial);
  return fitted ?? repairIn(language)(source, problem, trial);
}

/** The problem of the first example; `null` if the program gives an answer, right or wrong. */
function firstProblem(
  puzzle: PublicPuzzle,
  source: string,
  { language, clock }: Pick<CandidateOptions, "language"> & { readonly clock: Limits["clock"] },
): Problem | null {
  try {
    const limits = { ...DEFAULT_LIMITS, steps: TRIAL_STEPS, seconds: TRIAL_SECONDS, ...(clock && { clock }) };
    const candidate = readCandidate(puzzle, source, { language, limits });
    const [example] = puzzle.examples.map(testOfExample);
    const result = example && candidate.run(example);
    return result?.kind === "raised" ? result.problem : null;
  } catch (error) {
    if (error instanceof ProblemError) return error.problem;
    throw error;
  }
}

/** The problems of a call that does not fit the function's first line. */
const OF_THE_CALL: ReadonlySet<string> = new Set(["missing-argument", "too-many-arguments", "returns-no-sop"]);

/** An argument forgotten in the function's first line, or one too many; undefined if that is not what is wrong. */
function fitParameters(
  puzzle: PublicPuzzle,
  source: string,
  problem: Problem,
  trial: (source: string) => Problem | null,
): Problem | undefined {
  const { function: name, signature } = puzzle;
  const { callee } = problem.args;
  if (!OF_THE_CALL.has(problem.code) || (callee !== undefined && callee !== name)) return undefined;
  const header = new RegExp(`^def[ \\t]+(${name}[ \\t]*\\(.*\\))[ \\t]*:`, "m").exec(source);
  const given = header?.[1];
  if (!header || given === undefined || given === signature) return undefined;
  const from = source.indexOf(given, header.index);
  const to = from + given.length;
  const fixed = applyEdits(source, [{ from, to, insert: signature }]);
  const left = trial(fixed);
  const before = source.slice(0, from);
  const span = { from, to, line: before.split("\n").length, column: from - before.lastIndexOf("\n") };
  const described: Problem = { ...problem, code: "wrong-parameters", args: { name, signature }, span };
  if (left === null) return { ...described, fix: fixBetween(source, fixed) };
  return problem.code === "returns-no-sop" ? undefined : described;
}
