import type { PastSubmission } from "../../_api/answers.ts";
import type { ClassResult, LateRule, Worth } from "../../_api/class-answers.ts";
import { compareResults } from "../grading/compare-results.ts";

/** The terms of one puzzle for one learner. */
export interface Terms extends Worth {
  readonly dueAt: Date | null;
  readonly isExtended: boolean;
  readonly lateRule: LateRule;
  /** The version on which earlier submissions are graded again; null if they keep their verdicts. */
  readonly gradedVersion: number | null;
}

/** The facts of a verdict that a mark depends on. */
export interface Facts
  extends Pick<PastSubmission, "layers" | "heads" | "ops" | "ranked" | "testsPassed" | "testsTotal"> {
  readonly status: string;
  readonly puzzleVersion: number;
}

export interface Marked extends Facts {
  readonly createdAt: Date;
  /** The verdicts under newer versions that classes chose. */
  readonly regraded: readonly Facts[];
}

/**
 * The result of a learner in a puzzle of a class. The submission that counts earns the most points, solves the puzzle, is in
 * time, and has the best score, in this order of importance; of equal ones it is the earliest. If late submissions do not
 * count, they are tries and nothing more.
 */
export function markSubmissions(made: readonly Marked[], terms: Terms): ClassResult {
  const submissions = made.map((one) => underVersion(one, terms.gradedVersion));
  const { dueAt, isExtended, lateRule } = terms;
  const isLate = (one: Marked) => dueAt !== null && one.createdAt > dueAt;
  const counting = submissions.filter((one) => lateRule === "mark" || !isLate(one));
  const [best] = counting.toSorted(
    (a, b) =>
      pointsOf(b, terms) - pointsOf(a, terms) ||
      compareMarked(a, b, isLate) ||
      Number(a.createdAt) - Number(b.createdAt),
  );
  const isSolved = best !== undefined && hasPassed(best);
  const points = best ? pointsOf(best, terms) : 0;
  return {
    state: submissions.length === 0 ? "new" : isSolved ? "solved" : "attempted",
    attempts: submissions.length,
    countedAt: best?.createdAt ?? null,
    isLate: best !== undefined && (isSolved || points > 0) && isLate(best),
    layers: isSolved ? best.layers : null,
    heads: isSolved ? best.heads : null,
    isRanked: isSolved && best.ranked,
    version: best?.puzzleVersion ?? null,
    testsPassed: best?.testsPassed ?? null,
    testsTotal: best?.testsTotal ?? null,
    points,
    dueAt,
    isExtended,
  };
}

/** A submission with the verdict that the class goes by. One that is not graded again yet has its first. */
export function underVersion(one: Marked, gradedVersion: number | null): Marked {
  const { regraded, puzzleVersion } = one;
  if (gradedVersion === null || puzzleVersion >= gradedVersion) return one;
  return { ...one, ...regraded.find((facts) => facts.puzzleVersion === gradedVersion) };
}

/** The points that a submission earns, with two decimals. */
function pointsOf(one: Marked, { points, pointRule, layerLimit }: Worth): number {
  switch (pointRule) {
    case "solved":
      return hasPassed(one) ? points : 0;
    case "ranked":
      return hasPassed(one) && one.ranked ? points : 0;
    case "layers":
      // The layers of a program that is not ranked cannot be compared with others.
      return hasPassed(one) && one.ranked && (one.layers ?? Infinity) <= (layerLimit ?? Infinity) ? points : 0;
    case "tests":
      return one.testsTotal === 0 ? 0 : roundPoints((points * one.testsPassed) / one.testsTotal);
  }
}

/** Rounds to two decimals. */
export function roundPoints(points: number): number {
  return Math.round(points * 100) / 100;
}

function compareMarked(a: Marked, b: Marked, isLate: (one: Marked) => boolean): number {
  return (
    Number(hasPassed(b)) - Number(hasPassed(a)) ||
    Number(isLate(a)) - Number(isLate(b)) ||
    (hasPassed(a) ? compareResults(scoreOf(a), scoreOf(b)) : b.testsPassed - a.testsPassed)
  );
}

function hasPassed({ status }: Marked): boolean {
  return status === "passed";
}

/** A program that passed has all three counts. */
function scoreOf({ ranked, layers, heads, ops }: Marked) {
  return { ranked, layers: layers ?? 0, heads: heads ?? 0, ops: ops ?? 0 };
}
