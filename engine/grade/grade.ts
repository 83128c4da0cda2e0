import { scalarsToJson, scalarToJson } from "../graph/json.ts";
import { repr } from "../graph/scalar.ts";
import { type Problem, ProblemError } from "../problem/problem.ts";
import { ENGINE_VERSION } from "../version.ts";
import type { Test } from "./author.ts";
import { type Candidate, type CandidateOptions, GRADING_LIMITS, type Result, readCandidate } from "./candidate.ts";
import type { PlainScalar, PuzzleData } from "./puzzle.ts";
import { repairSubmission } from "./repair-submission.ts";
import { compareScores } from "./score.ts";
import { shrink } from "./shrink.ts";
import { caseSeed, makeSuite, type Suite, suiteFor } from "./suite.ts";

/** A failing test, as small as it was found. */
export interface Counterexample {
  readonly input: readonly PlainScalar[];
  /** The input as the input box takes it. */
  readonly inputText: string;
  readonly args: Readonly<Record<string, PlainScalar>>;
  readonly expected: readonly PlainScalar[];
  /** Null where the program raised instead. */
  readonly got: readonly PlainScalar[] | null;
  readonly firstDifference: number | null;
  readonly problem: Problem | null;
}

/** Why a solved submission has no rank; `cause` is what went wrong underneath, and `test` where. */
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

/** What the server says of a submission; made from the puzzle, the source, the seed and the engine's version alone. */
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
  /** It would beat the best known, and the further suites have not been run. */
  readonly isRecordUnchecked?: true;
}

export interface GradeOptions extends Pick<CandidateOptions, "language"> {
  /** Decides the random tests: the same seed makes the same tests. */
  readonly seed: number;
  /** The host's clock (see `Limits`): with it, a verdict takes five seconds of processor time at most. */
  readonly clock?: () => number;
  /** `later`: a record is ranked with `isRecordUnchecked`, and the caller calls `checkRecord`. `now` if left out. */
  readonly records?: "now" | "later";
}

/**
 * Grades a submission: the fixed and random tests decide whether it is solved, then half precision, the long inputs
 * and the number of heads whether it is ranked (docs/language.md §5). Ends within the grading limits, whatever the source.
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
    if (firstFailure?.isProgramError) {
      const problem = repairSubmission(puzzle, source, firstFailure.problem, { language, ...(clock && { clock }) });
      return { ...base, status: "error", tests, error: problem };
    }
    const metrics = candidate.metrics();
    if (firstFailure) {
      const counterexample = smallestFailure(firstFailure.test, firstFailure.result, candidate, suite);
      return { ...base, ...metrics, status: "failed", tests, counterexample, error: null };
    }
    const unranked = findUnrankedReason(puzzle, candidate, suite);
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

/** Problems of the program as such, which no smaller input makes clearer. */
const PROGRAM_ERRORS: ReadonlySet<string> = new Set([
  "not-implemented",
  "returns-nothing",
  "returns-no-selector",
  "returns-no-sop",
  "missing-argument",
  "too-many-arguments",
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

/** Problems of a submission that has used up its budget, so that every further run meets them. */
const SPENT: ReadonlySet<string> = new Set(["limit-steps", "limit-pairs", "limit-time"]);

function smallestFailure(test: Test, first: Result, candidate: Candidate, { author }: Suite): Counterexample {
  if (first.kind === "raised" && SPENT.has(first.problem.code)) return viewCounterexample(test, first);
  const results = new Map([[test, first]]);
  // A case that runs out of a limit is no smaller failure of a program that gave a wrong answer.
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

/** Characters as a string, anything else as a list: what an input box can be given. */
function inputText(input: Test["input"]): string {
  const isText = input.every((token) => typeof token === "string" && [...token].length === 1);
  return isText ? JSON.stringify(input.join("")) : `[${input.map(repr).join(", ")}]`;
}

function findUnrankedReason(puzzle: PuzzleData, candidate: Candidate, suite: Suite): UnrankedReason | null {
  const { heads } = candidate.metrics();
  const limit = puzzle.limits.heads;
  if (heads > limit) return { code: "unranked-heads", args: { heads, limit }, cause: null, test: null };
  for (const test of [...suite.solved, ...suite.ranked]) {
    const held = candidate.run(test, { precision: true });
    if (held.kind !== "right") return explainUnranked(candidate, test, held);
  }
  // Last, since each length may come with arguments that the function was not called with before.
  const memory = candidate.memory();
  return memory && { code: "unranked-memory", args: {}, cause: memory, test: null };
}

/** A program that would beat the best known exact score meets so many further suites, because it may have been lucky. */
const FURTHER_SUITES = 12;
/** These share the budget of one submission. */
const SUITES_A_BUDGET = 2;
/** The case seed of the first further suite, beyond those of any case. */
const FURTHER_SEED = 2 ** 25;

/** Three suites of a record may take this many seconds of processor time. Nobody waits for them. */
const RECORD_SECONDS = 20;

/**
 * Runs the further suites of a program that `gradeSource` ranked with `isRecordUnchecked`. Gives why it has no rank after all;
 * null if it keeps it.
 */
export function checkRecord(puzzle: PuzzleData, source: string, options: GradeOptions): UnrankedReason | null {
  const { seed, language, clock } = options;
  const limits = clock ? { ...GRADING_LIMITS, clock, seconds: RECORD_SECONDS } : GRADING_LIMITS;
  const candidate = readCandidate(puzzle, source, { language, limits });
  // Its counts are those of the calls that its first suite makes.
  for (const test of suiteFor(puzzle, seed).solved) candidate.run(test);
  return findRecordBroken(puzzle, candidate, seed);
}

function findRecordBroken(puzzle: PuzzleData, candidate: Candidate, seed: number): UnrankedReason | null {
  for (let i = 0; i < FURTHER_SUITES && beatsBest(puzzle, candidate); i++) {
    if (i % SUITES_A_BUDGET === 0) candidate.refill();
    const reason = findUnrankedReason(puzzle, candidate, makeSuite(puzzle, caseSeed(seed, FURTHER_SEED + i)));
    if (reason) return { ...reason, code: "unranked-record", args: { ...reason.args, suites: FURTHER_SUITES } };
  }
  return null;
}

function beatsBest({ medals: { best } }: PuzzleData, candidate: Candidate): boolean {
  return compareScores(candidate.metrics(), best) < 0;
}

/** Tells a value that attention cannot carry from an answer that rounding changed, and both from a program that fails at length or takes too long. */
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

/** Long inputs are not sent to a page whole. */
const SHOWN_LENGTH = 64;

function viewShort(test: Test, result: Result): Counterexample | null {
  return test.input.length > SHOWN_LENGTH ? null : viewCounterexample(test, result);
}
