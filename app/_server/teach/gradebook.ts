import "server-only";
import { createHmac } from "node:crypto";
import type { ClassResult, ClassRow } from "../../_api/class-answers.ts";
import { server } from "../system/server.ts";
import type { AssignmentView } from "./classes.ts";

type Cell = string | number | null;

/** One line for each learner and puzzle, or one line for each learner. */
export type Form = "long" | "wide";

/** The results of a class as a table, whose first row is the head. */
export function makeGradebook(
  form: Form,
  rows: readonly ClassRow[],
  assignments: readonly AssignmentView[],
): readonly (readonly Cell[])[] {
  return form === "long" ? longTable(rows, assignments) : wideTable(rows, assignments);
}

const WHO = ["learner", "student_number", "section", "learner_id"];

function whoIs({ name, studentNumber, section, memberId }: ClassRow): Cell[] {
  return [name, studentNumber, section, memberId];
}

const LONG_COLUMNS = [
  ...WHO,
  "puzzle",
  "puzzle_id",
  "version",
  "state",
  "attempts",
  "counted_at",
  "due_at",
  "extended",
  "late",
  "layers",
  "heads",
  "ranked",
  "tests_passed",
  "tests_total",
  "rule",
  "points",
  "max_points",
];

function longTable(rows: readonly ClassRow[], assignments: readonly AssignmentView[]): Cell[][] {
  const lines = rows.flatMap((row) =>
    assignments.map((assignment) => [...whoIs(row), ...cellsOf(assignment, row.results[assignment.puzzleId])]),
  );
  return [LONG_COLUMNS, ...lines];
}

function cellsOf({ puzzleId, title, pointRule, layerLimit, points }: AssignmentView, result?: ClassResult): Cell[] {
  const { dueAt = null, countedAt = null } = result ?? {};
  return [
    title.en,
    puzzleId,
    result?.version ?? null,
    result?.state ?? null,
    result?.attempts ?? null,
    countedAt?.toISOString() ?? null,
    dueAt?.toISOString() ?? null,
    dueAt && yesOrNo(result?.isExtended),
    countedAt && yesOrNo(result?.isLate),
    result?.layers ?? null,
    result?.heads ?? null,
    result?.state === "solved" ? yesOrNo(result.isRanked) : null,
    result?.testsPassed ?? null,
    result?.testsTotal ?? null,
    pointRule === "layers" ? `layers <= ${layerLimit}` : pointRule,
    result?.points ?? null,
    points,
  ];
}

function yesOrNo(is: boolean | undefined): string {
  return is ? "yes" : "no";
}

function wideTable(rows: readonly ClassRow[], assignments: readonly AssignmentView[]): Cell[][] {
  const head = assignments.flatMap(({ title }) => [title.en, `${title.en}: late`, `${title.en}: version`]);
  const lines = rows.map((row) => [
    ...whoIs(row),
    ...assignments.flatMap(({ puzzleId }) => {
      const result = row.results[puzzleId];
      return [result?.points ?? null, result?.isLate ? "late" : null, result?.version ?? null];
    }),
    row.points,
    row.maxPoints,
  ]);
  return [[...WHO, ...head, "points", "max_points"], ...lines];
}

const PSEUDONYM_LENGTH = 12;

/**
 * The rows for research: pseudonyms instead of names, in the order of the pseudonyms, and times cut to the day. A learner of
 * a class has the same pseudonym in each export, and only this server can say whose it is.
 */
export function hideNames(classId: string, rows: readonly ClassRow[]): ClassRow[] {
  return rows
    .map((row) => {
      const name = pseudonymOf(classId, row.memberId);
      return { ...row, name, memberId: name, studentNumber: null, section: null, results: hideTimes(row.results) };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function pseudonymOf(classId: string, memberId: string): string {
  const hash = createHmac("sha256", server().env.authSecret).update(`pseudonym\0${classId}\0${memberId}`);
  return hash.digest("hex").slice(0, PSEUDONYM_LENGTH);
}

function hideTimes(results: ClassRow["results"]): ClassRow["results"] {
  return Object.fromEntries(
    Object.entries(results).map(([puzzleId, result]) => {
      const { countedAt, dueAt } = result;
      return [puzzleId, { ...result, countedAt: countedAt && dayOf(countedAt), dueAt: dueAt && dayOf(dueAt) }];
    }),
  );
}

function dayOf(time: Date): Date {
  return new Date(`${time.toISOString().slice(0, 10)}T00:00:00.000Z`);
}
