import { type Author, type Case, readAuthor, SUITE_STEPS, type Test, testOfExample } from "./author.ts";
import type { PuzzleData } from "./puzzle.ts";
import { type RandomSource, seededRandom } from "./random.ts";

/** Everything that a submission meets, decided by the puzzle and the seed alone. */
export interface Suite {
  readonly author: Author;
  /** Fixed edge cases, then random ones of growing size: the first failure is already nearly the smallest. */
  readonly solved: readonly Test[];
  /** Random and hard cases at the lengths that a ranked solution must also pass, and one between any two of these. */
  readonly ranked: readonly Test[];
}

const RANDOM_CASES = 200;
/** Every so many random cases, one is a hard one of that size. */
const HARD_EVERY = 4;
const FIXED_HARD_SIZES = 12;
const RANKED_RANDOM = 2;
const RANKED_HARD = 3;
/** The case seed that lengths are drawn with, beyond those of any case. */
const LENGTH_DRAW = 2 ** 24;

/**
 * Makes the tests of a puzzle for a seed; the same seed always makes the same tests. Throws a ProblemError of the author
 * when the puzzle's own functions fail or take too long.
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
  const ranked = rankedCases(puzzle, seed).map(({ length, i, kind }) =>
    test(author.generate(caseSeed(seed, length * 8 + i), length, kind)),
  );
  return { author, solved: [...examples, ...fixed, ...random], ranked };
}

interface RankedCase {
  readonly length: number;
  readonly i: number;
  readonly kind: "generate" | "hard";
}

function rankedCases({ limits }: PuzzleData, seed: number): RankedCase[] {
  const lengths = [...limits.lengths].sort((a, b) => a - b);
  const random = seededRandom(caseSeed(seed, LENGTH_DRAW));
  return lengths.flatMap((length, at) => [
    ...drawBetween(lengths[at - 1] ?? limits.solvedLength, length, random),
    ...range(RANKED_RANDOM + RANKED_HARD).map((i) => ({
      length,
      i,
      kind: i < RANKED_RANDOM ? ("generate" as const) : ("hard" as const),
    })),
  ]);
}

/** Nobody knows a drawn length: a program that has a table of the others, and is wrong elsewhere, fails here. */
function drawBetween(low: number, high: number, random: RandomSource): RankedCase[] {
  const between = high - low - 1;
  if (between < 1) return [];
  return [{ length: low + 1 + Math.floor(random() * between), i: 0, kind: random() < 0.5 ? "generate" : "hard" }];
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i);
}

/** Cases of one seed have seeds of their own, far apart whatever the seed. */
export function caseSeed(seed: number, i: number): number {
  return (Math.imul(seed ^ (seed >>> 15), 0x2c1b3c6d) + Math.imul(i + 1, 0x297a2d39)) >>> 0;
}

const KEPT_SUITES = 32;
const kept = new Map<string, Suite>();

/**
 * As `makeSuite`, keeping the last ones: to make the tests costs as much as to run a program on them.
 */
export function suiteFor(puzzle: PuzzleData, seed: number): Suite {
  // A draft keeps its version while its author works on it.
  const key = JSON.stringify([puzzle.id, puzzle.version, seed, puzzle.code, puzzle.examples, puzzle.limits]);
  const suite = kept.get(key) ?? makeSuite(puzzle, seed);
  // The last one asked for goes last.
  kept.delete(key);
  kept.set(key, suite);
  const oldest = kept.keys().next().value;
  if (kept.size > KEPT_SUITES && oldest !== undefined) kept.delete(oldest);
  return suite;
}
