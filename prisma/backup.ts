import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { createClient } from "@libsql/client";
import { databaseFile, makePrivate } from "./database-file.ts";

const SECRET = "secret";

/**
 * Copies the embedded database into a new folder while the site runs. The copy holds one consistent moment and is checked.
 * The folder also gets the secret that signs cookies, so that a restored site knows its sessions. Returns the names of the
 * files. Throws if there is no database, if the folder has a backup already, or if the copy is damaged.
 */
export async function backup(databaseUrl: string, dataDir: string, folder: string): Promise<string[]> {
  const file = databaseFile(databaseUrl);
  if (!existsSync(file)) throw new Error(`there is no database at ${file}`);
  if (existsSync(join(folder, DATABASE))) throw new Error(`${folder} has a backup already; name another folder`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const copy = join(folder, DATABASE);
  // The copy has another name until it is complete, so that an interrupted backup does not look like one.
  const unfinished = `${copy}.unfinished`;
  rmSync(unfinished, { force: true });
  // SQLite writes into a file that is there and empty, and leaves its rights.
  makePrivate(unfinished);
  const client = createClient({ url: databaseUrl, timeout: WAIT_MS });
  try {
    await client.execute({ sql: "VACUUM INTO ?", args: [unfinished] });
  } finally {
    client.close();
  }
  await check(unfinished);
  renameSync(unfinished, copy);
  const secret = join(dataDir, SECRET);
  if (!existsSync(secret)) return [DATABASE];
  copyFileSync(secret, join(folder, SECRET));
  return [DATABASE, SECRET];
}

/**
 * Replaces the database by a backup and keeps the old one beside it, under the name that it returns. Throws if the folder has no
 * sound backup, or if the site is running.
 */
export async function restore(
  databaseUrl: string,
  dataDir: string,
  folder: string,
): Promise<{ readonly kept?: string }> {
  const copy = join(folder, DATABASE);
  if (!existsSync(copy)) throw new Error(`${folder} has no ${DATABASE}: it is no backup`);
  await check(copy);
  const file = databaseFile(databaseUrl);
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const kept = existsSync(file) ? await putAside(file) : undefined;
  // A leftover log belongs to the old database.
  for (const suffix of ["-wal", "-shm"]) rmSync(file + suffix, { force: true });
  copyFileSync(copy, `${file}.restoring`);
  makePrivate(`${file}.restoring`);
  renameSync(`${file}.restoring`, file);
  const secret = join(folder, SECRET);
  if (existsSync(secret)) writeFileSync(join(dataDir, SECRET), readFileSync(secret), { mode: 0o600 });
  return { kept };
}

const DATABASE = "rasp.db";
const WAIT_MS = 10_000;

/** Renames the old database. First writes its log into the file, which SQLite allows only if nobody else has it open. */
async function putAside(file: string): Promise<string> {
  const client = createClient({ url: `file:${file}`, timeout: 500 });
  try {
    await client.execute("PRAGMA journal_mode = DELETE");
  } catch (error) {
    throw new Error("the site is running on this database; stop it first", { cause: error });
  } finally {
    client.close();
  }
  const stamp = new Date(statSync(file).mtimeMs).toISOString().replace(/[:.]/g, "-");
  const kept = join(dirname(file), `${basename(file)}.before-restore-${stamp}`);
  renameSync(file, kept);
  makePrivate(kept);
  return kept;
}

async function check(file: string): Promise<void> {
  const client = createClient({ url: `file:${file}` });
  try {
    const { rows } = await client.execute("PRAGMA integrity_check");
    const verdict = String(Object.values(rows[0] ?? {})[0]);
    if (verdict !== "ok") throw new Error(`${file} is damaged: ${verdict}`);
  } catch (error) {
    throw new Error(`${file} is no sound database`, { cause: error });
  } finally {
    client.close();
  }
}
