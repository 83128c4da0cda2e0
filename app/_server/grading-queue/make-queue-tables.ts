import { Logger, runMigrations } from "graphile-worker";
import pg from "pg";

/** The tables of tasks are in a schema of their own: Prisma does not know them, and losing them loses no verdict. */
const TABLES = `
  CREATE SCHEMA IF NOT EXISTS rasp_grading;
  CREATE TABLE IF NOT EXISTS rasp_grading.task (
    id uuid PRIMARY KEY,
    "learnerId" text NOT NULL,
    address text NOT NULL,
    task json NOT NULL,
    -- Null until the task has ended.
    result json,
    "createdAt" timestamptz NOT NULL DEFAULT now()
  );
  -- One task a learner at a time, whichever server sent it.
  CREATE UNIQUE INDEX IF NOT EXISTS task_one_a_learner ON rasp_grading.task ("learnerId") WHERE result IS NULL;
  CREATE INDEX IF NOT EXISTS task_by_address ON rasp_grading.task (address) WHERE result IS NULL;`;

/** Two processes that start at once make the tables one after the other. */
const TURN = 7_202_611;

/** Graphile Worker's own messages are about its jobs; ours say what a task was. */
export const SILENT = new Logger(() => () => undefined);

/** Makes the tables that the site and its graders share, where they are missing. */
export async function makeQueueTables(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [TURN]);
    await client.query(TABLES);
    await runMigrations({ connectionString, maxPoolSize: 1, logger: SILENT });
  } finally {
    await client.end();
  }
}
