import "server-only";
import pg from "pg";
import { COLUMNS, quoted, replaces } from "./columns.ts";
import type { FoundSession, HotPath, Recorded, SubmissionRow } from "./hot-path.ts";

const CONNECT_TIMEOUT_MS = 5_000;
const CONNECTIONS = 4;

// A `TIMESTAMP` holds UTC; without the zone, the driver would take it for local time.
const SESSION = `
  SELECT s."id" AS "sessionId", s."expiresAt" AT TIME ZONE 'UTC' AS "expiresAt", s."userId" AS "learnerId",
    l."email", l."emailVerified", l."isAnonymous"
  FROM "Session" s JOIN "Learner" l ON l."id" = s."userId" WHERE s."token" = $1`;

const SUBMISSION = `
  SELECT ${quoted(COLUMNS.filter((column) => column !== "createdAt"))}, "createdAt" AT TIME ZONE 'UTC' AS "createdAt"
  FROM "Submission" WHERE "learnerId" = $1 AND "idempotencyKey" = $2`;

/**
 * Records a JSON array of submissions in one statement, which is one transaction. Returns a row for each submission: its
 * id, whether its learner exists, and whether it is new.
 *
 * Rows are written in the order of their learners, so that two servers never wait for each other's rows.
 */
const RECORD = `
  WITH sent AS MATERIALIZED (
    SELECT row.*, learner."id" IS NOT NULL AS "hasLearner"
    FROM json_populate_recordset(NULL::"Submission", $1) row LEFT JOIN "Learner" learner ON learner."id" = row."learnerId"
  ),
  made AS (
    INSERT INTO "Submission" (${quoted(COLUMNS)})
    SELECT ${quoted(COLUMNS)} FROM sent WHERE "hasLearner" ORDER BY "learnerId", "puzzleId", "createdAt"
    ON CONFLICT ("learnerId", "idempotencyKey") DO NOTHING
    RETURNING ${quoted(COLUMNS)}
  ),
  progressed AS (
    INSERT INTO "Progress" AS progress ("id", "learnerId", "puzzleId", "state", "attempts", "solvedAt", "updatedAt")
    SELECT gen_random_uuid()::text, "learnerId", "puzzleId",
      CASE WHEN bool_or("status" = 'passed') THEN 'solved' ELSE 'attempted' END,
      count(*)::int, min("createdAt") FILTER (WHERE "status" = 'passed'), max("createdAt")
    FROM made GROUP BY "learnerId", "puzzleId" ORDER BY "learnerId", "puzzleId"
    ON CONFLICT ("learnerId", "puzzleId") DO UPDATE SET
      "attempts" = progress."attempts" + excluded."attempts",
      "state" = CASE WHEN excluded."state" = 'solved' THEN 'solved' ELSE progress."state" END,
      "solvedAt" = coalesce(progress."solvedAt", excluded."solvedAt"),
      "updatedAt" = excluded."updatedAt"
  ),
  improved AS (
    INSERT INTO "BestResult" AS best ("id", "learnerId", "puzzleId", "submissionId", "ranked", "layers", "heads", "ops", "achievedAt", "standing")
    SELECT DISTINCT ON ("learnerId", "puzzleId")
      gen_random_uuid()::text, "learnerId", "puzzleId", "id", "ranked", "layers", "heads", "ops", "createdAt", 'valid'
    FROM made WHERE "status" = 'passed'
    ORDER BY "learnerId", "puzzleId", NOT "ranked", "layers", "heads", "ops", "createdAt"
    ON CONFLICT ("learnerId", "puzzleId") DO UPDATE SET
      "submissionId" = excluded."submissionId", "ranked" = excluded."ranked", "layers" = excluded."layers",
      "heads" = excluded."heads", "ops" = excluded."ops", "achievedAt" = excluded."achievedAt", "standing" = 'valid'
    WHERE ${replaces("best", "excluded")}
  )
  SELECT sent."id", sent."hasLearner", made."id" IS NOT NULL AS "isNew" FROM sent LEFT JOIN made ON made."id" = sent."id"`;

interface Outcome {
  readonly id: string;
  readonly hasLearner: boolean;
  readonly isNew: boolean;
}

/** PostgreSQL's code for a row that the new one needs: its learner was deleted between the look and the write. */
const FOREIGN_KEY = "23503";

/** The hot path on PostgreSQL. It has its own connections. */
export class PostgresqlHotPath implements HotPath {
  private readonly pool: pg.Pool;

  constructor(connectionString: string) {
    this.pool = new pg.Pool({ connectionString, max: CONNECTIONS, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
    // The pool replaces a connection that breaks while idle. The next query reports the error.
    this.pool.on("error", () => undefined);
  }

  async findSession(token: string): Promise<FoundSession | undefined> {
    const { rows } = await this.run<FoundSession>("hot-session", SESSION, [token]);
    return rows[0];
  }

  async findSubmission(learnerId: string, idempotencyKey: string): Promise<SubmissionRow | undefined> {
    const { rows } = await this.run<SubmissionRow>("hot-submission", SUBMISSION, [learnerId, idempotencyKey]);
    return rows[0];
  }

  async record(rows: readonly SubmissionRow[]): Promise<Recorded[]> {
    try {
      const sent = JSON.stringify(rows.map((row) => ({ ...row, standing: "valid" })));
      const { rows: outcomes } = await this.run<Outcome>("hot-record", RECORD, [sent]);
      const byId = new Map(outcomes.map((outcome) => [outcome.id, outcome]));
      return rows.map(({ id }) => {
        const outcome = byId.get(id);
        if (!outcome?.hasLearner) return "no-learner";
        return outcome.isNew ? "recorded" : "twin";
      });
    } catch (error) {
      if (!String(error).startsWith(`Error: ${FOREIGN_KEY}:`)) throw error;
      if (rows.length === 1) return ["no-learner"];
      const alone: Recorded[] = [];
      for (const row of rows) alone.push(...(await this.record([row])));
      return alone;
    }
  }

  close(): Promise<void> {
    return this.pool.end();
  }

  private run<Row extends object>(name: string, text: string, values: readonly string[]) {
    return this.pool.query<Row & pg.QueryResultRow>({ name, text, values: [...values] }).catch((error: unknown) => {
      throw withCode(error);
    });
  }
}

/** The code comes first in the message, as in the errors of the embedded database. */
function withCode(error: unknown): unknown {
  const { code } = error as { code?: unknown };
  if (!(error instanceof Error) || typeof code !== "string") return error;
  return new Error(`${code}: ${error.message}`, { cause: error });
}
