import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { lookAtDatabase } from "../prisma/look-at-database.ts";
import { hashFiles } from "./hash-files.ts";
import { isClientMade } from "./prepare.ts";

const STAMP = ".build/prepared";

const SOURCES = ["app/_server/people/alias-key.ts", "engine", "package-lock.json", "prisma", "puzzles", "scripts"];

/** A hash of all files that decide what preparing a start does. */
export function hashSources(): string {
  return hashFiles([...new Set([...SOURCES, process.env.PUZZLES_DIR ?? "puzzles"])]);
}

/** Whether a start of a development server has prepared this database with the same sources, and the database is as that start left it. */
export async function isPrepared(databaseUrl: string, stamp = STAMP): Promise<boolean> {
  if (!existsSync(stamp) || !isClientMade()) return false;
  return readFileSync(stamp, "utf8") === (await stateOf(databaseUrl, hashSources()));
}

/** Notes that a start has prepared this database from sources that had this hash when it began. */
export async function markPrepared(databaseUrl: string, sources: string, stamp = STAMP): Promise<void> {
  const state = await stateOf(databaseUrl, sources);
  if (state === undefined) return;
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, state);
}

/** A hash of the sources and of the database. `undefined` if the database cannot be read. */
async function stateOf(databaseUrl: string, sources: string): Promise<string | undefined> {
  const found = await lookAtDatabase(databaseUrl);
  if (found === undefined) return undefined;
  const parts = [sources, databaseUrl, found];
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}
