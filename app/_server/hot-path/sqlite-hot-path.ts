import "server-only";
import { randomUUID } from "node:crypto";
import type { Mutex } from "async-mutex";
import Libsql from "libsql";
import { databaseFile } from "../../../prisma/database-file.ts";
import { COLUMNS, quoted, replaces } from "./columns.ts";
import type { FoundSession, HotPath, Recorded, SubmissionRow } from "./hot-path.ts";

interface StoredSession extends Omit<FoundSession, "expiresAt" | "emailVerified" | "isAnonymous"> {
  readonly expiresAt: string;
  readonly emailVerified: number;
  readonly isAnonymous: number;
}

interface StoredSubmission extends Omit<SubmissionRow, "createdAt" | "ranked"> {
  readonly createdAt: string;
  readonly ranked: number;
}

type Value = string | number | null;

/** A connection of the embedded database with its prepared statements. */
function connect(file: string) {
  // A wait for a lock would block the event loop, so the caller waits and tries again.
  const connection = new Libsql(file, { timeout: 0 });
  connection.exec("PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL");
  const prepare = (sql: string) => connection.prepare<Value[]>(sql);
  return {
    connection,
    begin: prepare("BEGIN IMMEDIATE"),
    commit: prepare("COMMIT"),
    rollback: prepare("ROLLBACK"),
    session: prepare(`
      SELECT s."id" AS "sessionId", s."expiresAt", s."userId" AS "learnerId", l."email", l."emailVerified", l."isAnonymous"
      FROM "Session" s JOIN "Learner" l ON l."id" = s."userId" WHERE s."token" = ?`),
    submission: prepare(`SELECT ${quoted(COLUMNS)} FROM "Submission" WHERE "learnerId" = ? AND "idempotencyKey" = ?`),
    learner: prepare(`SELECT 1 FROM "Learner" WHERE "id" = ?`),
    insert: prepare(`
      INSERT INTO "Submission" (${quoted(COLUMNS)}) VALUES (${COLUMNS.map(() => "?").join(", ")})
      ON CONFLICT ("learnerId", "idempotencyKey") DO NOTHING`),
    progress: prepare(`
      INSERT INTO "Progress" ("id", "learnerId", "puzzleId", "state", "attempts", "solvedAt", "updatedAt")
      VALUES (?, ?, ?, ?, 1, ?, ?)
      ON CONFLICT ("learnerId", "puzzleId") DO UPDATE SET
        "attempts" = "attempts" + 1,
        "state" = CASE WHEN excluded."state" = 'solved' THEN 'solved' ELSE "state" END,
        "solvedAt" = coalesce("solvedAt", excluded."solvedAt"),
        "updatedAt" = excluded."updatedAt"`),
    best: prepare(`
      INSERT INTO "BestResult" ("id", "learnerId", "puzzleId", "submissionId", "ranked", "layers", "heads", "ops", "achievedAt", "standing")
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'valid')
      ON CONFLICT ("learnerId", "puzzleId") DO UPDATE SET
        "submissionId" = excluded."submissionId", "ranked" = excluded."ranked", "layers" = excluded."layers",
        "heads" = excluded."heads", "ops" = excluded."ops", "achievedAt" = excluded."achievedAt", "standing" = 'valid'
      WHERE ${replaces('"BestResult"', "excluded")}`),
  };
}

/** The hot path on the embedded database. It has its own connection. */
export class SqliteHotPath implements HotPath {
  private opened: ReturnType<typeof connect> | undefined;
  private readonly file: string;

  constructor(
    url: string,
    private readonly turn: Mutex,
  ) {
    this.file = databaseFile(url);
  }

  async findSession(token: string): Promise<FoundSession | undefined> {
    const found = this.run(({ session }) => session.get(token) as StoredSession | undefined);
    return (
      found && {
        sessionId: found.sessionId,
        expiresAt: new Date(found.expiresAt),
        learnerId: found.learnerId,
        email: found.email,
        emailVerified: found.emailVerified === 1,
        isAnonymous: found.isAnonymous === 1,
      }
    );
  }

  async findSubmission(learnerId: string, idempotencyKey: string): Promise<SubmissionRow | undefined> {
    const found = this.run(
      ({ submission }) => submission.get(learnerId, idempotencyKey) as StoredSubmission | undefined,
    );
    return found && { ...found, createdAt: new Date(found.createdAt), ranked: found.ranked === 1 };
  }

  /** Another process that holds the write lock makes this throw SQLITE_BUSY at once, with nothing written. */
  record(rows: readonly SubmissionRow[]): Promise<Recorded[]> {
    // One turn a write: a transaction of Prisma's holds the lock while the event loop runs.
    return this.turn.runExclusive(() =>
      this.run((statements) => {
        statements.begin.run();
        try {
          const recorded = rows.map((row) => recordOne(statements, row));
          statements.commit.run();
          return recorded;
        } catch (error) {
          if (statements.connection.inTransaction) statements.rollback.run();
          throw error;
        }
      }),
    );
  }

  async close(): Promise<void> {
    this.opened?.connection.close();
    this.opened = undefined;
  }

  /** After an error the next call gets a new connection: a statement that met a lock stays open (docs/decisions/013). */
  private run<T>(work: (statements: ReturnType<typeof connect>) => T): T {
    try {
      this.opened ??= connect(this.file);
      return work(this.opened);
    } catch (error) {
      void this.close();
      throw withCode(error);
    }
  }
}

function recordOne({ insert, learner, progress, best }: ReturnType<typeof connect>, row: SubmissionRow): Recorded {
  if (!learner.get(row.learnerId)) return "no-learner";
  const at = stored(row.createdAt);
  const values = COLUMNS.map((column): Value => {
    const value = row[column];
    if (typeof value === "boolean") return Number(value);
    return value instanceof Date ? stored(value) : value;
  });
  if (insert.run(...values).changes === 0) return "twin";
  const { id, learnerId, puzzleId, ranked, layers, heads, ops } = row;
  const hasPassed = row.status === "passed";
  progress.run(randomUUID(), learnerId, puzzleId, hasPassed ? "solved" : "attempted", hasPassed ? at : null, at);
  if (hasPassed) best.run(randomUUID(), learnerId, puzzleId, id, Number(ranked), layers, heads, ops, at);
  return "recorded";
}

/** A time as Prisma's adapter writes it. */
function stored(time: Date): string {
  return time.toISOString().replace("Z", "+00:00");
}

function withCode(error: unknown): unknown {
  if (!(error instanceof Libsql.SqliteError)) return error;
  return new Error(`${error.code}: ${error.message}`, { cause: error });
}
