import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { migratePostgresql } from "./migrate-postgresql.ts";
import { migrateSqlite } from "./migrate-sqlite.ts";
import type { Migration } from "./migration.ts";
import { providerOf } from "./provider.ts";

const FOLDERS = { sqlite: "prisma/migrations", postgresql: "prisma/migrations-postgresql" } as const;

/**
 * Applies each migration folder that the database has not seen, each in its own transaction, and records it as Prisma
 * does. Returns the names of the applied migrations. Throws if an applied migration was edited. Several servers may start
 * together.
 */
export function migrate(url: string, folder: string = FOLDERS[providerOf(url)]): Promise<string[]> {
  const migrations = readMigrations(folder);
  return providerOf(url) === "postgresql" ? migratePostgresql(url, migrations) : migrateSqlite(url, migrations);
}

function readMigrations(folder: string): Migration[] {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  return names.sort().map((name) => {
    const sql = readFileSync(join(folder, name, "migration.sql"), "utf8");
    return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
  });
}
