import type { ClassResult, LateRule } from "../../_api/class-answers.ts";
import { compareResults } from "../grading/compare-results.ts";

/** The terms of one puzzle for one learner. */
export interface Terms {
  readonly dueAt: Date | null;
  readonly isExtended: boolean;
  readonly lateRule: LateRule;
}

/** The facts of a submission that a mark depends on. */
export interface Marked {
  readonly status: string;
  readonly layers: number | null;
  readonly heads: number | null;
  readonly ops: number | null;
  readonly ranked: boolean;
  readonly createdAt: Date;
}

/**
 * The result of a learner in a puzzle of a class. The submission that counts solves the puzzle, is in time, and has the best
 * score, in this order of importance; of equal ones the earliest. If late submissions do not count, they are tries and
 * nothing more.
 */
export function markSubmissions(submissions: readonly Marked[], terms: Terms): ClassResult {
  const { dueAt, isExtended, lateRule } = terms;
  const isLate = (one: Marked) => dueAt !== null && one.createdAt > dueAt;
  const counting = submissions.filter((one) => lateRule === "mark" || !isLate(one));
  const [best] = counting.toSorted((a, b) => compareMarked(a, b, isLate));
  const isSolved = best !== undefined && hasPassed(best);
  return {
    state: submissions.length === 0 ? "new" : isSolved ? "solved" : "attempted",
    attempts: submissions.length,
    countedAt: best?.createdAt ?? null,
    isLate: isSolved && isLate(best),
    layers: isSolved ? best.layers : null,
    heads: isSolved ? best.heads : null,
    isRanked: isSolved && best.ranked,
    dueAt,
    isExtended,
  };
}

function compareMarked(a: Marked, b: Marked, isLate: (one: Marked) => boolean): number {
  return (
    Number(hasPassed(b)) - Number(hasPassed(a)) ||
    Number(isLate(a)) - Number(isLate(b)) ||
    (hasPassed(a) ? compareResults(scoreOf(a), scoreOf(b)) : 0) ||
    a.createdAt.getTime() - b.createdAt.getTime()
  );
}

function hasPassed({ status }: Marked): boolean {
  return status === "passed";
}

/** A program that passed has all three counts. */
function scoreOf({ ranked, layers, heads, ops }: Marked) {
  return { ranked, layers: layers ?? 0, heads: heads ?? 0, ops: ops ?? 0 };
}
