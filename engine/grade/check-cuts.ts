import { identityKey, repr, type Scalar } from "../graph/scalar.ts";
import type { Author, Case, Test } from "./author.ts";
import type { Finding } from "./finding.ts";
import { isNumber, madeValues } from "./made-values.ts";
import { pumpedCases } from "./pumped-cases.ts";
import type { PuzzleData } from "./puzzle.ts";
import { spellCase } from "./spell.ts";
import { answerKey } from "./spread.ts";
import type { Suite } from "./suite.ts";

/** A cut counts if this share of the longest test lies beyond it. A rare answer may miss the rest by chance. */
const BEYOND = 0.25;
/** The most steps that the search for one case may take. */
const SEARCH_STEPS = 5_000_000;

/**
 * Looks for wrong programs that every test takes for right, because they differ from the answer only in long inputs, or only at
 * late positions: `& (n < 20)`. Such a program exists if an answer occurs in short tests only. It is wrong if a longer input
 * has that answer too, and then the tests of its length cannot grade. Without such an input the finding is advice.
 */
export function checkCuts({ limits }: Pick<PuzzleData, "limits">, { author, solved, ranked }: Suite): Finding[] {
  const tests = [...solved, ...ranked];
  const cut = findCut(author, tests, answersOf(tests));
  if (cut) return [tellCut(cut, limits.solvedLength)];
  const alike = findAlike(limits.lengths, tests);
  if (alike) return [alike];
  return [{ ok: true, subject: "puzzle.py", code: "check-cut-ok", args: {} }];
}

/** An answer, and where tests have it. */
interface Answer {
  readonly value: string;
  /** Finds its positions in an answer. */
  at(answer: readonly Scalar[]): number[];
}

/** The most values that are looked at. More make a list too long for such a mistake. */
const MOST_VALUES = 16;

/** The values that `spec` makes, such as `True`. If it makes none but numbers: every value but the last one of the longest test. */
function answersOf(tests: readonly Test[]): Answer[] {
  const made = new Map(tests.flatMap((test) => madeValues(test).map((value) => [identityKey(value), value] as const)));
  const named = [...made].filter(([, value]) => !isNumber(value)).slice(0, MOST_VALUES);
  if (named.length > 0)
    return named.map(([key, value]) => ({ value: repr(value), at: positionsWhere((one) => identityKey(one) === key) }));
  const longest = tests.reduce((a, b) => (b.input.length >= a.input.length ? b : a));
  const filler = longest.expected.at(-1) ?? null;
  const key = identityKey(filler);
  return [{ value: `≠ ${repr(filler)}`, at: positionsWhere((one) => identityKey(one) !== key) }];
}

function positionsWhere(holds: (value: Scalar) => boolean): Answer["at"] {
  return (answer) => answer.flatMap((value, i) => (holds(value) ? [i] : []));
}

interface Cut {
  readonly value: string;
  /** Tests have the answer in inputs up to this length, or up to this position. */
  readonly last: number;
  readonly by: "length" | "position";
  readonly killer: Test;
}

/** The reach of an answer in a test: the length of an input that has it, or its last position, counted from one. */
const REACHES = {
  length: (positions: readonly number[], { input }: Case) => (positions.length > 0 ? input.length : 0),
  position: (positions: readonly number[]) => (positions.at(-1) ?? -1) + 1,
} as const;

function findCut(author: Author, tests: readonly Test[], answers: readonly Answer[]): Cut | undefined {
  const longest = Math.max(...tests.map(({ input }) => input.length));
  for (const { value, at } of answers) {
    const having = tests.map((test) => ({ test, positions: at(test.expected) }));
    for (const by of ["length", "position"] as const) {
      const reach = (test: Test) => REACHES[by](at(test.expected), test);
      const last = Math.max(...having.map(({ test, positions }) => REACHES[by](positions, test)));
      if (last === 0 || last >= longest * (1 - BEYOND)) continue;
      const from = having.filter(({ positions }) => positions.length > 0).map(({ test }) => test);
      const killer = search(author, pumpedCases(from, last + 1), (test) => reach(test) > last);
      if (killer) return { value, last, by, killer };
    }
  }
  return undefined;
}

function search(author: Author, cases: Iterable<Case>, wanted: (test: Test) => boolean): Test | undefined {
  const end = author.steps() + SEARCH_STEPS;
  for (const given of cases) {
    if (author.steps() > end) return undefined;
    const test = author.tryTest(given);
    if (test && wanted(test)) return test;
  }
  return undefined;
}

/** Solutions are not even checked at the lengths of "solved" if nothing beyond these has the answer. */
function tellCut({ value, last, by, killer }: Cut, solvedLength: number): Finding {
  const args = { value, last, input: spellCase(killer) };
  const about = { subject: "puzzle.py", code: by === "length" ? "check-cut" : "check-cut-position", args } as const;
  return last <= solvedLength ? { ok: false, ...about } : { ok: true, isAdvice: true, ...about };
}

/** Advice if inputs of one ranked length all have the same answer, though short inputs of one length have several. */
function findAlike(lengths: readonly number[], tests: readonly Test[]): Finding | undefined {
  const byLength = new Map<number, string[]>();
  for (const { input, expected } of tests)
    byLength.set(input.length, [...(byLength.get(input.length) ?? []), answerKey(expected)]);
  const isVaried = (length: number) => new Set(byLength.get(length)).size > 1;
  const compared = lengths.filter((length) => (byLength.get(length)?.length ?? 0) > 1);
  const isShortVaried = [...byLength.keys()].some((length) => !lengths.includes(length) && isVaried(length));
  if (!isShortVaried || compared.length === 0 || compared.some(isVaried)) return undefined;
  return {
    ok: true,
    isAdvice: true,
    subject: "puzzle.py",
    code: "check-alike",
    args: { lengths: compared.join(", ") },
  };
}
