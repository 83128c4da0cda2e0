import { randomUUID } from "node:crypto";
import { type Client, createClient } from "@libsql/client";
import { databaseFile, makePrivate } from "./database-file.ts";
import { isPending, type Migration } from "./migration.ts";

/** Prisma's own table, as `prisma migrate` makes it, so that either tool can follow the other. */
const MIGRATIONS_TABLE = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                    TEXT PRIMARY KEY NOT NULL,
    "checksum"              TEXT NOT NULL,
    "finished_at"           DATETIME,
    "migration_name"        TEXT NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        DATETIME,
    "started_at"            DATETIME NOT NULL DEFAULT current_timestamp,
    "applied_steps_count"   INTEGER UNSIGNED NOT NULL DEFAULT 0
)`;

const BUSY_TIMEOUT_MS = 10_000;

export async function migrateSqlite(url: string, migrations: readonly Migration[]): Promise<string[]> {
  makePrivate(databaseFile(url));
  const client = createClient({ url, timeout: BUSY_TIMEOUT_MS });
  try {
    await client.execute("PRAGMA journal_mode = WAL");
    await client.execute(MIGRATIONS_TABLE);
    const applied = await readApplied(client);
    const pending = migrations.filter((migration) => isPending(migration, applied));
    for (const migration of pending) await apply(client, migration);
    return pending.map(({ name }) => name);
  } finally {
    client.close();
  }
}

async function readApplied(client: Client): Promise<ReadonlyMap<string, string>> {
  const { rows } = await client.execute(
    `SELECT migration_name, checksum FROM "_prisma_migrations" WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
  );
  return new Map(rows.map((row) => [String(row.migration_name), String(row.checksum)]));
}

/** Checks and applies in one transaction, so that two servers that start together apply a migration once. */
async function apply(client: Client, { name, sql, checksum }: Migration): Promise<void> {
  const transaction = await client.transaction("write");
  try {
    const { rows } = await transaction.execute({
      sql: `SELECT 1 FROM "_prisma_migrations" WHERE migration_name = ? AND finished_at IS NOT NULL`,
      args: [name],
    });
    if (rows.length > 0) return;
    await transaction.executeMultiple(sql);
    await transaction.execute({
      sql: `INSERT INTO "_prisma_migrations" (id, checksum, finished_at, migration_name, started_at, applied_steps_count)
            VALUES (?, ?, ?, ?, ?, 1)`,
      args: [randomUUID(), checksum, Date.now(), name, Date.now()],
    });
    await transaction.commit();
  } finally {
    transaction.close();
  }
}
