import { type Author, type Case, caseOf, readAuthor, SUITE_STEPS, type Test, testOfExample } from "./author.ts";
import type { PuzzleData } from "./puzzle.ts";
import { type RandomSource, seededRandom } from "./random.ts";

/** All tests of a submission. The puzzle and the seed alone decide them. */
export interface Suite {
  readonly author: Author;
  /** Fixed edge cases, then random ones of growing size, so that the first failure is nearly the smallest. */
  readonly solved: readonly Test[];
  /** Random, hard and long cases at the lengths that a ranked solution must also pass, and one between any two of these. */
  readonly ranked: readonly Test[];
  /** Those of the tests that no learner may see. */
  readonly hidden: ReadonlySet<Test>;
}

const RANDOM_CASES = 200;
/** One of this many random cases is a hard one. */
const HARD_EVERY = 4;
const FIXED_HARD_SIZES = 12;
const RANKED_RANDOM = 2;
const RANKED_HARD = 3;
/** The case seed that lengths are drawn with, beyond those of any case. */
const LENGTH_DRAW = 2 ** 24;

/**
 * Makes the tests of a puzzle for a seed. The same seed always makes the same tests. Throws a ProblemError of the author
 * if the puzzle's own functions fail or take too long.
 */
export function makeSuite(puzzle: PuzzleData, seed: number): Suite {
  const author = readAuthor(puzzle);
  const test = (given: Case): Test => {
    const expected = author.spec(given);
    author.stayWithin(SUITE_STEPS);
    return { ...given, expected };
  };
  const examples = puzzle.examples.map(testOfExample);
  const fixed = range(FIXED_HARD_SIZES).map((i) => test(author.generate(i, i + 1, "hard")));
  const random = range(RANDOM_CASES).map((i) => {
    const size = 1 + Math.floor((i * puzzle.limits.solvedLength) / RANDOM_CASES);
    return test(author.generate(caseSeed(seed, i), size, i % HARD_EVERY === HARD_EVERY - 1 ? "hard" : "generate"));
  });
  const ranked = rankedCases(puzzle, author, seed).map(test);
  const hidden = (puzzle.tests ?? []).map((one) => test(caseOf(one)));
  const isLong = ({ input }: Test) => input.length > puzzle.limits.solvedLength;
  return {
    author,
    // Hidden tests come last, so that a program that is wrong elsewhere too meets a test that can be shown.
    solved: [...examples, ...fixed, ...random, ...hidden.filter((one) => !isLong(one))],
    ranked: [...ranked, ...hidden.filter(isLong)].sort((a, b) => a.input.length - b.input.length),
    hidden: new Set(hidden),
  };
}

/** The ranked cases, shortest first. */
function rankedCases({ limits }: PuzzleData, author: Author, seed: number): Case[] {
  const lengths = [...limits.lengths].sort((a, b) => a - b);
  const random = seededRandom(caseSeed(seed, LENGTH_DRAW));
  return lengths.flatMap((length, at) => {
    const make = (kind: "generate" | "hard", i: number) =>
      author.generate(caseSeed(seed, length * 8 + i), length, kind);
    return [
      ...drawBetween(lengths[at - 1] ?? limits.solvedLength, length, random).map(({ drawn, kind }) =>
        author.generate(caseSeed(seed, drawn * 8), drawn, kind),
      ),
      ...range(RANKED_RANDOM).map((i) => make("generate", i)),
      ...(longCases(author, caseSeed(seed, length * 8 + RANKED_RANDOM), lengths, at) ??
        range(RANKED_HARD).map((i) => make("hard", RANKED_RANDOM + i))),
    ];
  });
}

/**
 * The cases that the puzzle names for this length: all of them at the greatest length, and at the others as many as there
 * would be hard ones, in turn. The argument values and shapes of the tests do not depend on the seed.
 */
function longCases(author: Author, seed: number, lengths: readonly number[], at: number): Case[] | undefined {
  const cases = author.long(seed, lengths[at] as number);
  if (!cases || at === lengths.length - 1) return cases?.slice();
  return range(Math.min(RANKED_HARD, cases.length)).map((i) => cases[(at * RANKED_HARD + i) % cases.length] as Case);
}

interface Drawn {
  readonly drawn: number;
  readonly kind: "generate" | "hard";
}

/** Nobody knows a drawn length, so a program with a table for the other lengths fails here. */
function drawBetween(low: number, high: number, random: RandomSource): Drawn[] {
  const between = high - low - 1;
  if (between < 1) return [];
  return [{ drawn: low + 1 + Math.floor(random() * between), kind: random() < 0.5 ? "generate" : "hard" }];
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i);
}

/** Each case of a seed has its own seed. The seeds of two cases are far apart. */
export function caseSeed(seed: number, i: number): number {
  return (Math.imul(seed ^ (seed >>> 15), 0x2c1b3c6d) + Math.imul(i + 1, 0x297a2d39)) >>> 0;
}

const KEPT_SUITES = 32;
const kept = new Map<string, Suite>();

/**
 * Works like `makeSuite` and keeps the last suites, because making the tests costs as much as running a program on them.
 */
export function suiteFor(puzzle: PuzzleData, seed: number): Suite {
  // A draft changes without a new version while its author works on it.
  const key = JSON.stringify([
    puzzle.id,
    puzzle.version,
    seed,
    puzzle.code,
    puzzle.examples,
    puzzle.tests,
    puzzle.limits,
  ]);
  const suite = kept.get(key) ?? makeSuite(puzzle, seed);
  // The suite that was used last goes to the end.
  kept.delete(key);
  kept.set(key, suite);
  const oldest = kept.keys().next().value;
  if (kept.size > KEPT_SUITES && oldest !== undefined) kept.delete(oldest);
  return suite;
}
