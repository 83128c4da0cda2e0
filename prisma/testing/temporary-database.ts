import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { inject } from "vitest";
import type { Provider } from "../provider.ts";

export interface TemporaryDatabase {
  readonly url: string;
  /** A folder for the files of the test. It is removed with the database. */
  readonly folder: string;
  readonly remove: () => Promise<void>;
}

/** Whether this machine can run tests on this kind of database. */
export function hasProvider(provider: Provider): boolean {
  return provider === "sqlite" || inject("postgresqlBaseUrl") !== undefined;
}

/** An empty database for one test file. */
export async function makeDatabase(provider: Provider): Promise<TemporaryDatabase> {
  const folder = mkdtempSync(join(tmpdir(), "rasp-database-"));
  const removeFolder = async () => rmSync(folder, { recursive: true, force: true });
  if (provider === "sqlite") return { url: `file:${join(folder, "rasp.db")}`, folder, remove: removeFolder };
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await runAsAdmin(`CREATE DATABASE ${name}`);
  const remove = async () => {
    await runAsAdmin(`DROP DATABASE ${name} WITH (FORCE)`);
    await removeFolder();
  };
  return { url: `${inject("postgresqlBaseUrl")}${name}`, folder, remove };
}

async function runAsAdmin(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: `${inject("postgresqlBaseUrl")}postgres` });
  await client.connect();
  await client.query(sql);
  await client.end();
}
