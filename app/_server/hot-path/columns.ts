import type { SubmissionRow } from "./hot-path.ts";

/** The columns of a new submission, in the order in which both databases are given them. */
export const COLUMNS = [
  "id",
  "learnerId",
  "puzzleId",
  "puzzleVersion",
  "engineVersion",
  "seed",
  "source",
  "language",
  "idempotencyKey",
  "status",
  "layers",
  "heads",
  "ops",
  "ranked",
  "rankedReason",
  "testsPassed",
  "testsTotal",
  "counterexample",
  "error",
  "createdAt",
] as const satisfies readonly (keyof SubmissionRow)[];

/** Column names for SQL, each in quotes. */
export function quoted(columns: readonly string[], prefix = ""): string {
  return columns.map((column) => `${prefix}"${column}"`).join(", ");
}

/**
 * The condition under which a new result replaces the learner's best one: it is better by `compareResults`, or the best
 * one is refuted and the new one is no less ranked. `before` and `now` name rows with the columns of `BestResult`.
 */
export function replaces(before: string, now: string): string {
  const score = (row: string) => `(NOT ${row}."ranked", ${row}."layers", ${row}."heads", ${row}."ops")`;
  const stays = `(${before}."standing" = 'valid' OR (${before}."ranked" AND NOT ${now}."ranked"))`;
  return `NOT (${stays} AND ${score(before)} <= ${score(now)})`;
}
