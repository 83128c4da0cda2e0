import { existsSync } from "node:fs";
import { createClient } from "@libsql/client";
import pg from "pg";
import { databaseFile } from "./database-file.ts";
import { providerOf } from "./provider.ts";

const TIMEOUT_MS = 5_000;

/** These queries read what a start may change: migrations, the puzzles of the overall board, and the first characters of alias keys. */
const QUERIES = [
  `SELECT migration_name, checksum FROM "_prisma_migrations"
   WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
  `SELECT "puzzleId" FROM "BoardPuzzle" ORDER BY "puzzleId"`,
  `SELECT DISTINCT SUBSTR("aliasKey", 1, 1) AS beginning FROM "Learner" WHERE "alias" IS NOT NULL ORDER BY beginning`,
];

/**
 * Returns the state of all that a start prepares in a database, as a text that can be compared. It loads no Prisma, which would take
 * longer than the queries. `undefined` if the database cannot be read; a start says why.
 */
export async function lookAtDatabase(url: string): Promise<string | undefined> {
  try {
    return JSON.stringify(await (providerOf(url) === "postgresql" ? readPostgresql(url) : readSqlite(url)));
  } catch {
    return undefined;
  }
}

async function readPostgresql(url: string): Promise<unknown[]> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: TIMEOUT_MS,
    query_timeout: TIMEOUT_MS,
  });
  // A connection that breaks between two queries ends the next query.
  client.on("error", () => undefined);
  await client.connect();
  try {
    const found = [];
    for (const text of QUERIES) found.push((await client.query({ text, rowMode: "array" })).rows);
    return found;
  } finally {
    await client.end();
  }
}

async function readSqlite(url: string): Promise<unknown[]> {
  // The driver would make the file.
  if (!existsSync(databaseFile(url))) throw new Error("there is no such file");
  const client = createClient({ url, timeout: TIMEOUT_MS });
  try {
    const found = [];
    // A restored backup has no write-ahead log, which a migration turns on.
    for (const text of ["PRAGMA journal_mode", ...QUERIES])
      found.push((await client.execute(text)).rows.map((row) => Object.values(row)));
    return found;
  } finally {
    client.close();
  }
}
