import "server-only";
import type { Verdict } from "../../../engine/index.ts";
import type { Assignment, Submission } from "../../../generated/prisma/client.ts";
import type { Transaction } from "../../../prisma/client.ts";
import type { LateRule, PointRule } from "../../_api/class-answers.ts";
import type { Facts, Marked, Terms } from "./mark-submissions.ts";
import { ownDue } from "./own-due.ts";

/** The columns of a submission that its mark depends on. */
export const FACTS = {
  id: true,
  status: true,
  layers: true,
  heads: true,
  ops: true,
  ranked: true,
  testsPassed: true,
  testsTotal: true,
  puzzleVersion: true,
  createdAt: true,
} as const;

/** The verdicts under newer versions, by the ids of their submissions. */
export type NewerVerdicts = ReadonlyMap<string, readonly Facts[]>;

/** Reads the verdicts of learners under the versions that a class chose. */
export async function readNewerVerdicts(
  database: Pick<Transaction, "versionVerdict">,
  assignments: readonly Pick<Assignment, "puzzleId" | "gradedVersion">[],
  learnerIds: readonly string[],
): Promise<NewerVerdicts> {
  const chosen = assignments.flatMap(({ puzzleId, gradedVersion }) =>
    gradedVersion === null
      ? []
      : [{ puzzleVersion: gradedVersion, submission: { puzzleId, learnerId: { in: [...learnerIds] } } }],
  );
  if (chosen.length === 0) return new Map();
  const rows = await database.versionVerdict.findMany({ where: { OR: chosen } });
  const verdicts = new Map<string, Facts[]>();
  for (const { submissionId, verdict } of rows)
    verdicts.set(submissionId, [...(verdicts.get(submissionId) ?? []), factsOf(JSON.parse(verdict) as Verdict)]);
  return verdicts;
}

/** A stored submission with its verdicts under newer versions. */
export function toMarked({ id, ...facts }: Pick<Submission, keyof typeof FACTS>, newer: NewerVerdicts): Marked {
  return { ...facts, regraded: newer.get(id) ?? [] };
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
