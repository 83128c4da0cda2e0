import { scalarsToJson, scalarToJson } from "../graph/json.ts";
import { repr, textOf } from "../graph/scalar.ts";
import { NO_SPAN, type Problem, ProblemError } from "../problem/problem.ts";
import { ENGINE_VERSION } from "../version.ts";
import type { Test } from "./author.ts";
import { type Candidate, type CandidateOptions, GRADING_LIMITS, type Result, readCandidate } from "./candidate.ts";
import { findBrokenRule } from "./find-broken-rule.ts";
import { findTooWide } from "./find-too-wide.ts";
import type { PlainScalar, PuzzleData } from "./puzzle.ts";
import { repairSubmission } from "./repair-submission.ts";
import { compareScores } from "./score.ts";
import { shrink } from "./shrink.ts";
import { caseSeed, makeSuite, type Suite, suiteFor } from "./suite.ts";

/** The smallest failing test that was found. */
export interface Counterexample {
  readonly input: readonly PlainScalar[];
  /** The input, as one writes it in the input box. */
  readonly inputText: string;
  readonly args: Readonly<Record<string, PlainScalar>>;
  readonly expected: readonly PlainScalar[];
  /** `null` if the program raised an error. */
  readonly got: readonly PlainScalar[] | null;
  readonly firstDifference: number | null;
  readonly problem: Problem | null;
}

/** The reason that a solved submission has no rank. `cause` is the problem behind it, and `test` the test that showed it. */
export interface UnrankedReason {
  readonly code:
    | "unranked-heads"
    | "unranked-precision"
    | "unranked-rounding"
    | "unranked-length"
    | "unranked-steps"
    | "unranked-memory"
    | "unranked-record";
  readonly args: Readonly<Record<string, string | number>>;
  readonly cause: Problem | null;
  readonly test: Counterexample | null;
}

/** The verdict on a submission. The puzzle, the source, the seed and the engine's version alone decide it. */
export interface Verdict {
  readonly status: "passed" | "failed" | "error";
  readonly layers: number | null;
  readonly heads: number | null;
  readonly ops: number | null;
  readonly ranked: boolean;
  readonly rankedReason: UnrankedReason | null;
  readonly tests: { readonly passed: number; readonly total: number };
  readonly counterexample: Counterexample | null;
  readonly error: Problem | null;
  readonly engineVersion: string;
  readonly puzzleVersion: number;
  /** True if the score would beat the best known one and the further suites have not been run. */
  readonly isRecordUnchecked?: true;
}

export interface GradeOptions extends Pick<CandidateOptions, "language"> {
  /** The seed of the random tests. The same seed makes the same tests. */
  readonly seed: number;
  /** The host's clock (see `Limits`). With it, a verdict takes at most five seconds of processor time. */
  readonly clock?: () => number;
  /** `later`: a record is ranked with `isRecordUnchecked`, and the caller calls `checkRecord`. `now` if left out. */
  readonly records?: "now" | "later";
}

/**
 * Grades a submission. The fixed and random tests decide if it is solved. Then half precision, the long inputs and the
 * number of heads decide if it is ranked (docs/language.md §5). It ends within the grading limits, whatever the source.
 */
export function gradeSource(puzzle: PuzzleData, source: string, options: GradeOptions): Verdict {
  const { seed, language, clock, records = "now" } = options;
  const suite = suiteFor(puzzle, seed);
  const about = { engineVersion: ENGINE_VERSION, puzzleVersion: puzzle.version };
  const total = suite.solved.length;
  const base = {
    ...about,
    layers: null,
    heads: null,
    ops: null,
    ranked: false,
    rankedReason: null,
    counterexample: null,
  };
  try {
    const limits = clock ? { ...GRADING_LIMITS, clock } : GRADING_LIMITS;
    const candidate = readCandidate(puzzle, source, { language, limits });
    const { passed, firstFailure } = runAll(candidate, suite.solved);
    const tests = { passed, total };
    const isHidden = firstFailure !== undefined && suite.hidden.has(firstFailure.test);
    if (firstFailure?.isProgramError && !isHidden) {
      const problem = repairSubmission(puzzle, source, firstFailure.problem, { language, ...(clock && { clock }) });
      return { ...base, status: "error", tests, error: problem };
    }
    const metrics = candidate.metrics();
    if (firstFailure) {
      if (isHidden || firstFailure.isProgramError)
        return { ...base, ...metrics, status: "failed", tests, error: failsHidden(firstFailure.test) };
      const counterexample = smallestFailure(firstFailure.test, firstFailure.result, candidate, suite);
      return { ...base, ...metrics, status: "failed", tests, counterexample, error: null };
    }
    const forbidden = findBrokenRule(puzzle, candidate, suite.solved) ?? findTooWide(puzzle, source, candidate, limits);
    if (forbidden) return { ...base, ...metrics, status: "failed", tests, error: forbidden };
    const unranked = findUnrankedReason(puzzle, candidate, suite);
    const brokenLater = unranked ? null : findBrokenRule(puzzle, candidate, suite.ranked);
    if (brokenLater) return { ...base, ...metrics, status: "failed", tests, error: brokenLater };
    const isUnchecked = records === "later" && unranked === null && beatsBest(puzzle, candidate);
    const rankedReason = unranked ?? (isUnchecked ? null : findRecordBroken(puzzle, candidate, seed));
    return {
      ...base,
      ...candidate.metrics(),
      status: "passed",
      tests,
      ranked: rankedReason === null,
      rankedReason,
      error: null,
      ...(isUnchecked && { isRecordUnchecked: true }),
    };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const problem = repairSubmission(puzzle, source, error.problem, { language, ...(clock && { clock }) });
    return { ...base, status: "error", tests: { passed: 0, total }, error: problem };
  }
}

/** Problems of the program itself, which a smaller input makes no clearer. */
const PROGRAM_ERRORS: ReadonlySet<string> = new Set([
  "not-implemented",
  "returns-nothing",
  "returns-no-selector",
  "returns-no-sop",
  "missing-argument",
  "too-many-arguments",
  "rasp-call-arity",
  "unknown-keyword",
  "not-callable",
  "limit-depth",
  "limit-nodes",
  "limit-size",
  "limit-steps",
  "limit-time",
  "impure",
]);

type Failure = { readonly test: Test } & (
  | { readonly isProgramError: true; readonly problem: Problem }
  | { readonly isProgramError: false; readonly result: Result }
);

function runAll(candidate: Candidate, tests: readonly Test[]): { passed: number; firstFailure: Failure | undefined } {
  let passed = 0;
  let firstFailure: Failure | undefined;
  for (const test of tests) {
    const result = candidate.run(test);
    if (result.kind === "right") passed++;
    else firstFailure ??= failureOf(test, result);
    if (firstFailure?.isProgramError) break;
  }
  return { passed, firstFailure };
}

function failureOf(test: Test, result: Result): Failure {
  if (result.kind === "raised" && PROGRAM_ERRORS.has(result.problem.code))
    return { test, isProgramError: true, problem: result.problem };
  return { test, isProgramError: false, result };
}

function isOverLimit(result: Result): boolean {
  return result.kind === "raised" && result.problem.type === "LimitError";
}

/** Problems of a submission that has used up its budget. Every further run would have them too. */
const SPENT: ReadonlySet<string> = new Set(["limit-steps", "limit-pairs", "limit-time"]);

/** A smaller input with the same failure is not shown either: it would give the test away. */
function failsHidden({ input }: Test): Problem {
  return { type: "ValueError", code: "hidden-test", span: NO_SPAN, args: { length: input.length } };
}

function smallestFailure(test: Test, first: Result, candidate: Candidate, { author }: Suite): Counterexample {
  if (first.kind === "raised" && SPENT.has(first.problem.code)) return viewCounterexample(test, first);
  const results = new Map([[test, first]]);
  // If a program gave a wrong answer, a case that reaches a limit is not a smaller form of the same failure.
  const fails = (smaller: Test) => {
    const result = candidate.run(smaller);
    results.set(smaller, result);
    return result.kind !== "right" && isOverLimit(result) === isOverLimit(first);
  };
  const smallest = shrink(test, fails, author);
  return viewCounterexample(smallest, results.get(smallest) ?? first);
}

export function viewCounterexample({ input, args, expected }: Test, result: Result): Counterexample {
  return {
    input: scalarsToJson(input),
    inputText: inputText(input),
    args: Object.fromEntries([...args].map(([name, value]) => [name, scalarToJson(value)])),
    expected: scalarsToJson(expected),
    got: result.kind === "wrong" ? scalarsToJson(result.got) : null,
    firstDifference: result.kind === "wrong" ? result.firstDifference : null,
    problem: result.kind === "raised" ? result.problem : null,
  };
}

/** An input for an input box: a string of characters if possible, otherwise a list. */
function inputText(input: Test["input"]): string {
  const text = textOf(input);
  return text !== undefined ? JSON.stringify(text) : `[${input.map(repr).join(", ")}]`;
}

function findUnrankedReason(puzzle: PuzzleData, candidate: Candidate, suite: Suite): UnrankedReason | null {
  const { heads } = candidate.metrics();
  const limit = puzzle.limits.heads;
  if (heads > limit) return { code: "unranked-heads", args: { heads, limit }, cause: null, test: null };
  for (const test of [...suite.solved, ...suite.ranked]) {
    const held = candidate.run(test, { precision: true });
    if (held.kind !== "right") {
      const reason = explainUnranked(candidate, test, held);
      // The program may write the test into the arguments of its problem.
      return suite.hidden.has(test) ? { ...reason, cause: null, test: null } : reason;
    }
  }
  // These run last, since each length may have arguments that are new for the function.
  const memory = candidate.memory();
  return memory && { code: "unranked-memory", args: {}, cause: memory, test: null };
}

/** The number of further suites for a program that would beat the best known exact score, because it may have been lucky. */
export const RECORD_SUITES = 12;
/** The number of suites that share the budget of one submission. */
const SUITES_A_BUDGET = 2;
/** The case seed of the first further suite. It is larger than that of any case. */
const FURTHER_SEED = 2 ** 25;

/** One suite of a record may take this many seconds of processor time. Nobody waits for it. */
const RECORD_SECONDS = 10;

/**
 * Runs one further suite of a program that `gradeSource` ranked with `isRecordUnchecked`: number `suite`, from 0 to
 * `RECORD_SUITES` - 1. Returns the reason that it loses its rank; `null` if the suite finds none.
 */
export function checkRecord(
  puzzle: PuzzleData,
  source: string,
  suite: number,
  options: GradeOptions,
): UnrankedReason | null {
  const { seed, language, clock } = options;
  const limits = clock ? { ...GRADING_LIMITS, clock, seconds: RECORD_SECONDS } : GRADING_LIMITS;
  const candidate = readCandidate(puzzle, source, { language, limits });
  // The counts of a program are those of the calls in its first suite.
  for (const test of suiteFor(puzzle, seed).solved) candidate.run(test);
  return beatsBest(puzzle, candidate) ? furtherReason(puzzle, candidate, seed, suite) : null;
}

function findRecordBroken(puzzle: PuzzleData, candidate: Candidate, seed: number): UnrankedReason | null {
  for (let i = 0; i < RECORD_SUITES && beatsBest(puzzle, candidate); i++) {
    if (i % SUITES_A_BUDGET === 0) candidate.refill();
    const reason = furtherReason(puzzle, candidate, seed, i);
    if (reason) return reason;
  }
  return null;
}

function furtherReason(puzzle: PuzzleData, candidate: Candidate, seed: number, i: number): UnrankedReason | null {
  const reason = findUnrankedReason(puzzle, candidate, makeSuite(puzzle, caseSeed(seed, FURTHER_SEED + i)));
  return reason && { ...reason, code: "unranked-record", args: { ...reason.args, suites: RECORD_SUITES } };
}

function beatsBest({ medals: { best } }: PuzzleData, candidate: Candidate): boolean {
  return compareScores(candidate.metrics(), best) < 0;
}

/** The code of the reason: a value that attention cannot carry, an answer that rounding changed, a failure on long inputs, or a limit. */
function explainUnranked(candidate: Candidate, test: Test, held: Result): UnrankedReason {
  const args = { length: test.input.length };
  const cause = held.kind === "raised" ? held.problem : null;
  const plain = candidate.run(test);
  const limit = [held, plain].find((result) => result.kind === "raised" && result.problem.type === "LimitError");
  if (limit?.kind === "raised")
    return { code: "unranked-steps", args, cause: limit.problem, test: viewShort(test, limit) };
  if (plain.kind !== "right")
    return {
      code: "unranked-length",
      args,
      cause: plain.kind === "raised" ? plain.problem : null,
      test: viewShort(test, plain),
    };
  if (cause?.type === "PrecisionError") return { code: "unranked-precision", args, cause, test: viewShort(test, held) };
  return { code: "unranked-rounding", args, cause, test: viewShort(test, held) };
}

/** A long input is cut before it is sent to a page. */
const SHOWN_LENGTH = 64;

function viewShort(test: Test, result: Result): Counterexample | null {
  return test.input.length > SHOWN_LENGTH ? null : viewCounterexample(test, result);
}
