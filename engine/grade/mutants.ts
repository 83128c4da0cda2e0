import { scalarFromJson } from "../graph/json.ts";
import { ProblemError } from "../problem/problem.ts";
import { type Author, readAuthor, type Test } from "./author.ts";
import { type Candidate, GRADING_LIMITS, readCandidate } from "./candidate.ts";
import { CHECK_SEED, type PuzzlePrograms, wrongOneIn } from "./check.ts";
import { findBrokenRule } from "./find-broken-rule.ts";
import type { Finding } from "./finding.ts";
import { type Counterexample, viewCounterexample } from "./grade.ts";
import { type Mutant, mutantsOf } from "./mutate.ts";
import type { PlainScalar, PuzzleData } from "./puzzle.ts";
import { furtherTests } from "./search-tests.ts";
import { shrink } from "./shrink.ts";
import { spellCase, spellList } from "./spell.ts";
import { suiteFor } from "./suite.ts";

/** A mistake in a reference solution that the puzzle's tests do not notice. */
export interface Survivor {
  readonly file: string;
  readonly line: number;
  readonly from: string;
  readonly to: string;
  /** The smallest test that would notice it; `null` if none was found, so that it may be equivalent. */
  readonly test: Counterexample | null;
}

/** The results of the mutants of one reference solution. */
export interface MutantReport {
  readonly file: string;
  readonly total: number;
  readonly killed: number;
  readonly survivors: readonly Survivor[];
  /** Some mutants that fail the short tests. They are plausible wrong answers. */
  readonly slips: readonly Mutant[];
}

/** The most mutants of one solution. A longer solution has more, and they are chosen evenly. */
const MAX_MUTANTS = 160;
const MAX_SLIPS = 8;
/** A mutant that runs for long ends like a submission, only sooner. */
const MUTANT_LIMITS = { ...GRADING_LIMITS, steps: 4_000_000, pairs: 20_000_000 };

/**
 * Puts small mistakes into each reference solution and grades the results. A mutant that passes and would be ranked runs on
 * tests beyond the puzzle's own, near its cases and in its domain. If it fails one of these, it has survived the puzzle's tests.
 */
export function checkMutants({ data, solutions }: Omit<PuzzlePrograms, "wrong">, seed = CHECK_SEED): MutantReport[] {
  const suite = suiteFor(data, seed);
  const solved = [...suite.solved];
  const author = readAuthor(data);
  const further = furtherTests(data, suite);
  // A small mistake in a program that may be wrong changes how often it is wrong, and a few tests cannot notice that.
  const exact = solutions.filter(({ source }) => wrongOneIn(source) === undefined);
  return exact.map(({ file, source }) => {
    const mutants = takeEvenly(mutantsOf(source, data), MAX_MUTANTS);
    const failing = mutants.filter((mutant) => !passes(mutant, data, solved, suite.ranked));
    const passing = mutants.filter((mutant) => !failing.includes(mutant));
    const survivors = passing.map((mutant) => judge(mutant, file, data, author, further));
    return { file, total: mutants.length, killed: failing.length, survivors, slips: takeSlips(failing, data, solved) };
  });
}

/** The mutants that give wrong answers without an error. */
function takeSlips(failing: readonly Mutant[], data: PuzzleData, solved: readonly Test[]): Mutant[] {
  const isWrong = ({ source }: Mutant) => {
    const candidate = tryRead(data, source);
    return candidate !== undefined && solved.some((test) => candidate.run(test).kind === "wrong");
  };
  return takeEvenly(failing.filter(isWrong), MAX_SLIPS).slice();
}

function takeEvenly<T>(items: readonly T[], most: number): readonly T[] {
  if (items.length <= most) return items;
  return Array.from({ length: most }, (_, i) => items[Math.floor((i * items.length) / most)] as T);
}

/**
 * True if a mutant passes every test and keeps the puzzle's rules. A short test that it fails moves to the front, because it often fails other mutants too.
 */
function passes({ source }: Mutant, data: PuzzleData, solved: Test[], ranked: readonly Test[]): boolean {
  const candidate = tryRead(data, source);
  if (!candidate) return false;
  const fails = (test: Test) => candidate.run(test, { precision: true }).kind !== "right";
  const killer = solved.findIndex(fails);
  if (killer !== -1) solved.unshift(...solved.splice(killer, 1));
  if (killer !== -1 || candidate.metrics().heads > data.limits.heads || ranked.some(fails)) return false;
  return findBrokenRule(data, candidate, solved) === null;
}

function tryRead(data: PuzzleData, source: string): Candidate | undefined {
  try {
    return readCandidate(data, source, { limits: MUTANT_LIMITS });
  } catch (error) {
    if (error instanceof ProblemError) return undefined;
    throw error;
  }
}

function judge(
  { line, from, to, source }: Mutant,
  file: string,
  data: PuzzleData,
  author: Author,
  further: readonly Test[],
): Survivor {
  const about = { file, line, from, to };
  const candidate = tryRead(data, source);
  if (!candidate) throw new Error("a mutant that passed does not run");
  const fails = (test: Test) => candidate.run(test).kind !== "right";
  const found = further.find(fails);
  if (!found) return { ...about, test: null };
  const smallest = shrink(found, fails, author);
  return { ...about, test: viewCounterexample(smallest, candidate.run(smallest)) };
}

/** The finding about a survivor. `explain` puts it into words. */
export function describeSurvivor({ line, from, to, test }: Survivor): Pick<Finding, "code" | "args"> {
  if (!test) return { code: "check-mutant-equivalent", args: { line, from, to } };
  const { input, args, expected, got, problem } = test;
  const named = new Map(Object.entries(args).map(([name, value]) => [name, scalarFromJson(value)]));
  const list = (values: readonly PlainScalar[]) => spellList(values.map(scalarFromJson));
  const result = got ? list(got) : (problem?.type ?? "");
  return {
    code: "check-mutant-survives",
    args: {
      line,
      from,
      to,
      input: spellCase({ input: input.map(scalarFromJson), args: named }),
      expected: list(expected),
      got: result,
    },
  };
}
