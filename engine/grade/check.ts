import type { Language } from "../front-ends.ts";
import { scalarFromJson } from "../graph/json.ts";
import { type Scalar, scalarEquals } from "../graph/scalar.ts";
import type { ProblemCode } from "../problem/en/index.ts";
import type { Said } from "../problem/explain.ts";
import { ProblemError } from "../problem/problem.ts";
import { type Author, type Case, caseOf, readAuthor, SUITE_STEPS, type Test, testOfExample } from "./author.ts";
import { checkCuts } from "./check-cuts.ts";
import { checkEdges } from "./check-edges.ts";
import type { Finding } from "./finding.ts";
import { type Counterexample, gradeSource, type Verdict } from "./grade.ts";
import type { HiddenTest, PuzzleData } from "./puzzle.ts";
import { compareScores, type Score } from "./score.ts";
import { spellCase, spellInput, spellList } from "./spell.ts";
import { type AnswerSpread, type ShownCase, showCase, spreadOf } from "./spread.ts";
import { suiteFor } from "./suite.ts";

/** A program in a puzzle's folder, with the name of its file. */
export interface PuzzleProgram {
  readonly file: string;
  readonly source: string;
}

/** Everything of a puzzle that decides whether it is sound. */
export interface PuzzlePrograms {
  readonly data: PuzzleData;
  readonly solutions: readonly PuzzleProgram[];
  /** Solutions in RASP, checked like the others. */
  readonly raspSolutions?: readonly PuzzleProgram[];
  readonly wrong: readonly PuzzleProgram[];
}

/** The results of `checkPuzzle`. */
export interface PuzzleReport {
  readonly findings: readonly Finding[];
  /** Some generated cases with their answers, shortest first for each generator. */
  readonly cases: readonly ShownCase[];
  /** The different answers of the tests by length. Empty if the tests cannot be made. */
  readonly spread: readonly AnswerSpread[];
}

const LEAST_WRONG_ANSWERS = 5;
const SIZES = [1, 2, 3, 5, 8, 16, 32];
const SEEDS_A_SIZE = 8;
/** Long inputs take longer. A generator that reaches a limit at a ranked length does so on nearly every seed. */
const SEEDS_A_LENGTH = 4;
/** The cases of this many seeds are shown for each size. */
const SHOWN_SEEDS = 2;
export const CHECK_SEED = 20_170_612;

/**
 * Checks a puzzle as a careful author would: its functions agree with each other, the starter fails, every solution passes
 * with the counts that it names, and every wrong answer is found.
 */
export function checkPuzzle(puzzle: PuzzlePrograms): PuzzleReport {
  const { data } = puzzle;
  const author = orFinding("puzzle.py", () => readAuthor(data));
  if ("code" in author) return { findings: [author], cases: [], spread: [] };
  const cases: ShownCase[] = [];
  const soundness = checkAuthor(data, author, cases);
  if (soundness.some(({ ok }) => !ok)) return { findings: soundness, cases, spread: [] };
  const suite = orFinding("puzzle.py", () => suiteFor(data, CHECK_SEED), author);
  if ("code" in suite) return { findings: [...soundness, suite], cases, spread: [] };
  const findings = [...soundness, ...checkCuts(data, suite), ...checkPrograms(puzzle)];
  return { findings, cases, spread: spreadOf(data, suite) };
}

function checkPrograms({ data, solutions, raspSolutions, wrong }: PuzzlePrograms): Finding[] {
  const verdicts = [
    ...solutions.map((solution) => ({ ...solution, verdict: grade(data, solution.source) })),
    ...(raspSolutions ?? []).map((solution) => ({ ...solution, verdict: grade(data, solution.source, "rasp") })),
  ];
  return [
    checkStarter(data),
    ...verdicts.flatMap(checkSolution),
    checkMedals(data, verdicts),
    ...wrong.map((answer) => checkWrong(data, answer)),
    found(wrong.length >= LEAST_WRONG_ANSWERS, "wrong/", "check-wrong-count", {
      count: wrong.length,
      least: LEAST_WRONG_ANSWERS,
    }),
  ];
}

function grade(data: PuzzleData, source: string, language: Language = "raspy"): Verdict {
  return gradeSource(data, source, { seed: CHECK_SEED, language });
}

/** The codes of the faults that a check can find. Each has a second code, with `-ok`, for a puzzle without the fault. */
type CheckedCode = { [C in ProblemCode]: `${C}-ok` extends ProblemCode ? C : never }[ProblemCode];

function faulty(subject: string, code: ProblemCode, args: Finding["args"] = {}): Finding {
  return { ok: false, subject, code, args };
}

function found(ok: boolean, subject: string, code: CheckedCode, args: Finding["args"] = {}): Finding {
  return { ok, subject, code: ok ? `${code}-ok` : code, args };
}

/** The parts of a problem that a finding quotes. */
function said({ code, args, position }: Said): Said {
  return { code, args, ...(position !== undefined && { position }) };
}

/** A problem becomes a finding, which names the call if an author's function was called. */
function orFinding<T>(subject: string, run: () => T, author?: Author): T | Finding {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const { line } = error.problem.span;
    const call = author?.lastCall();
    if (error.problem.code === "no-dice") return faulty(subject, "check-random", { line });
    return call === undefined
      ? { ...faulty(subject, "check-raises", { line }), because: [said(error.problem)] }
      : { ...faulty(subject, "check-raises-in", { line, call }), because: [said(error.problem)] };
  }
}

/**
 * Checks that the examples agree with `spec`, that `valid` accepts every generated case and `spec` answers it, all in a
 * bounded time, and that the generators reach the edges of the domain.
 */
function checkAuthor(data: PuzzleData, author: Author, shown: ShownCase[]): Finding[] {
  const check = () => {
    const examples = data.examples.map((example, i) => checkExample(author, testOfExample(example), i));
    const hidden = (data.tests ?? []).map((one, i) => checkHidden(author, one, i));
    const cases: Case[] = [];
    const { lengths } = data.limits;
    const generators = (["generate", "hard"] as const).map((kind) =>
      checkGenerator(author, kind, lengths, { cases, shown }),
    );
    const findings = [...examples, ...hidden, ...generators, ...checkLong(author, lengths, shown)];
    return findings.every(({ ok }) => ok)
      ? [...findings, ...checkEdges(author, [...cases, ...(data.tests ?? []).map(caseOf)])]
      : findings;
  };
  const result = orFinding("puzzle.py", check, author);
  return Array.isArray(result) ? result : [result];
}

function checkExample(author: Author, test: Test, i: number): Finding {
  const args = { number: i + 1 };
  if (!author.isValid(test)) return faulty("puzzle.json", "check-example-domain", args);
  const spec = author.spec(test);
  const agrees = isSameAnswer(spec, test.expected);
  const told = { ...args, spec: spellList(spec), expected: spellList(test.expected) };
  return found(agrees, "puzzle.json", "check-example", told);
}

/** Checks that `valid` accepts a hidden test, and that `spec` gives the answer that it names. */
function checkHidden(author: Author, hidden: HiddenTest, i: number): Finding {
  const given = caseOf(hidden);
  const number = i + 1;
  if (!author.isValid(given)) return faulty("puzzle.json", "check-hidden-domain", { number });
  const spec = author.spec(given);
  author.stayWithin(SUITE_STEPS);
  const expected = hidden.expected?.map(scalarFromJson);
  const agrees = spec.length === given.input.length && (!expected || isSameAnswer(spec, expected));
  return found(agrees, "puzzle.json", "check-hidden", {
    number,
    spec: spellList(spec),
    expected: spellList(expected ?? spec),
  });
}

/** Python's equality at every position, as grading compares: `[1.0]` of `spec` is `[1]` in JSON. */
function isSameAnswer(spec: readonly Scalar[], expected: readonly Scalar[]): boolean {
  return spec.length === expected.length && spec.every((value, i) => scalarEquals(value, expected[i] as Scalar));
}

interface MadeCase {
  readonly size: number;
  readonly seed: number;
}

function madeCases(lengths: readonly number[]): MadeCase[] {
  const seeded = (sizes: readonly number[], seeds: number) =>
    sizes.flatMap((size) => Array.from({ length: seeds }, (_, seed) => ({ size, seed })));
  return [...seeded(SIZES, SEEDS_A_SIZE), ...seeded(lengths, SEEDS_A_LENGTH)];
}

interface Made {
  readonly cases: Case[];
  readonly shown: ShownCase[];
}

/** Adds the cases of the unranked sizes to `cases`, and two of each size to `shown`. */
function checkGenerator(
  author: Author,
  kind: "generate" | "hard",
  lengths: readonly number[],
  { cases, shown }: Made,
): Finding {
  const wanted = madeCases(lengths);
  for (const { size, seed } of wanted) {
    const made = author.generate(seed, size, kind);
    const args = { kind, size, seed, input: spellInput(made.input) };
    if (!author.isValid(made)) return faulty("puzzle.py", "check-domain", args);
    const expected = author.spec(made);
    if (expected.length !== made.input.length) return faulty("puzzle.py", "check-spec-length", args);
    author.stayWithin(SUITE_STEPS);
    if (seed < SHOWN_SEEDS) shown.push(showCase(kind, { ...made, expected }));
    if (SIZES.includes(size)) cases.push(made);
  }
  return found(true, "puzzle.py", "check-domain", { kind, count: wanted.length });
}

/** Checks the long cases at each ranked length. A puzzle without long cases has no findings. */
function checkLong(author: Author, lengths: readonly number[], shown: ShownCase[]): Finding[] {
  let count = 0;
  for (const size of lengths) {
    for (const made of author.long(0, size) ?? []) {
      const args = { kind: "long", size, seed: 0, input: spellInput(made.input) };
      if (!author.isValid(made)) return [faulty("puzzle.py", "check-domain", args)];
      const expected = author.spec(made);
      if (expected.length !== made.input.length) return [faulty("puzzle.py", "check-spec-length", args)];
      shown.push(showCase("long", { ...made, expected }));
      author.stayWithin(SUITE_STEPS);
      count++;
    }
  }
  return count === 0 ? [] : [found(true, "puzzle.py", "check-domain", { kind: "long", count })];
}

function checkStarter(data: PuzzleData): Finding {
  const { status } = grade(data, data.starter);
  return found(status !== "passed", "starter.py", "check-starter");
}

/** The first line of a solution: `# layers: 2 heads: 2 ops: 3`, and of one that may be wrong `… wrong: 1 in 1000`. */
const RECORDED = /^#\s*layers:\s*(\d+)\s+heads:\s*(\d+)(?:\s+ops:\s*(\d+))?(?:\s+wrong:\s*1 in (\d+))?\s*$/;

function recordedOf(source: string): RegExpExecArray | null {
  return RECORDED.exec(source.split("\n")[0] ?? "");
}

/** The score that the first line of a solution records; `undefined` if it records none. */
export function recordedScore(source: string): Score | undefined {
  const recorded = recordedOf(source);
  if (!recorded) return undefined;
  const [, layers, heads, ops] = recorded;
  return { layers: Number(layers), heads: Number(heads), ...(ops !== undefined && { ops: Number(ops) }) };
}

/** N, if the first line says that the solution is wrong on one of N long inputs; `undefined` if it is exact. */
export function wrongOneIn(source: string): number | undefined {
  const wrong = recordedOf(source)?.[4];
  return wrong === undefined ? undefined : Number(wrong);
}

function checkSolution({ file, source, verdict }: PuzzleProgram & { readonly verdict: Verdict }): Finding[] {
  const subject = `solutions/${file}`;
  if (verdict.status !== "passed") return [checkFailed(subject, verdict)];
  const { layers, heads, ops } = verdict as { layers: number; heads: number; ops: number };
  const recorded = recordedOf(source);
  const matches =
    recorded !== null &&
    Number(recorded[1]) === layers &&
    Number(recorded[2]) === heads &&
    (recorded[3] === undefined || Number(recorded[3]) === ops);
  const counts = found(matches, subject, "check-counts", { layers, heads, ops });
  if (!verdict.rankedReason) return [counts];
  const { rankedReason } = verdict;
  const because = [said(rankedReason), ...(rankedReason.cause ? [said(rankedReason.cause)] : [])];
  return [counts, { ...faulty(subject, "check-unranked"), because }];
}

/** Quotes the error of a solution, or shows the case that it fails. */
function checkFailed(subject: string, { error, counterexample }: Verdict): Finding {
  if (error) return { ...faulty(subject, "check-solution"), because: [said(error)] };
  return faulty(subject, "check-solution", { why: counterexample ? spellCounterexample(counterexample) : "" });
}

function spellCounterexample({ input, args }: Pick<Counterexample, "input" | "args">): string {
  const named = new Map(Object.entries(args).map(([name, value]) => [name, scalarFromJson(value)]));
  return spellCase({ input: input.map(scalarFromJson), args: named });
}

function checkMedals(
  { medals: { par, best, probable } }: PuzzleData,
  verdicts: readonly (PuzzleProgram & { readonly verdict: Verdict })[],
): Finding {
  const reaches = (score: Score, chance?: number) =>
    verdicts.some(({ source, verdict: { status, layers, heads } }) => {
      if (wrongOneIn(source) !== chance) return false;
      const enough = layers !== null && heads !== null && compareScores({ layers, heads }, score) <= 0;
      return status === "passed" && enough;
    });
  const isBestReached = reaches(best) && compareScores(best, par) <= 0;
  const isProbableReached =
    probable === undefined || (reaches(probable, probable.wrongOneIn) && compareScores(probable, best) < 0);
  const { layers, heads } = isBestReached && probable && !isProbableReached ? probable : best;
  return found(isBestReached && isProbableReached, "puzzle.json", "check-medals", { layers, heads });
}

function checkWrong(data: PuzzleData, { file, source }: PuzzleProgram): Finding {
  const { status, tests } = grade(data, source);
  const caught = tests.total - tests.passed;
  return found(status !== "passed", `wrong/${file}`, "check-wrong", { caught, total: tests.total });
}
