import "server-only";
import type { Verdict } from "../../../engine/index.ts";
import type { Assignment, Submission } from "../../../generated/prisma/client.ts";
import type { LateRule, PointRule } from "../../_api/class-answers.ts";
import type { Facts, Marked, Terms } from "./mark-submissions.ts";
import { ownDue } from "./own-due.ts";

/** The columns of a submission that its mark depends on. */
export const FACTS = {
  status: true,
  layers: true,
  heads: true,
  ops: true,
  ranked: true,
  testsPassed: true,
  testsTotal: true,
  puzzleVersion: true,
  createdAt: true,
  regradedVerdict: true,
} as const;

/** A stored submission with its verdict under a newer version, if there is one. */
export function toMarked({ regradedVerdict, ...facts }: Pick<Submission, keyof typeof FACTS>): Marked {
  return { ...facts, regraded: regradedVerdict === null ? null : factsOf(JSON.parse(regradedVerdict) as Verdict) };
}

function factsOf({ status, layers, heads, ops, ranked, tests, puzzleVersion }: Verdict): Facts {
  return { status, layers, heads, ops, ranked, testsPassed: tests.passed, testsTotal: tests.total, puzzleVersion };
}

/** The terms of an assignment for one learner. */
export function termsOf(assignment: Assignment, extendedTo: Date | undefined): Terms {
  const { dueAt, lateRule, points, pointRule, layerLimit, gradedVersion } = assignment;
  return {
    ...ownDue(dueAt, extendedTo),
    lateRule: lateRule as LateRule,
    points,
    pointRule: pointRule as PointRule,
    layerLimit,
    gradedVersion,
  };
}
