import { existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient } from "@libsql/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { setBoardPuzzles } from "../prisma/board-puzzles.ts";
import { migrate } from "../prisma/migrate.ts";
import { hashSources, isPrepared, markPrepared } from "./prepared.ts";

let folder = "";
const stamp = () => join(folder, "build", "prepared");
const url = (name = "rasp") => `file:${join(folder, `${name}.db`)}`;

/** A database that a start has prepared, with a folder of puzzles that has one file. */
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "rasp-prepared-"));
  vi.stubEnv("PUZZLES_DIR", join(folder, "puzzle.json"));
  writeFileSync(join(folder, "puzzle.json"), "{}");
  await migrate(url());
  await markPrepared(url(), hashSources(), stamp());
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

test("a second start with nothing changed is prepared already", async () => {
  expect(await isPrepared(url(), stamp())).toBe(true);
});

test("a start without an earlier one is not prepared", async () => {
  rmSync(stamp());
  expect(await isPrepared(url(), stamp())).toBe(false);
});

test("a start with another puzzle is not prepared", async () => {
  writeFileSync(join(folder, "puzzle.json"), '{ "id": "new" }');
  expect(await isPrepared(url(), stamp())).toBe(false);
});

test("a start with a changed database is not prepared", async () => {
  await setBoardPuzzles(url(), ["first"]);
  expect(await isPrepared(url(), stamp())).toBe(false);
});

test("a database without a write-ahead log, as a backup has it, is not prepared", async () => {
  const client = createClient({ url: url() });
  await client.execute(`VACUUM INTO '${folder}/backup.db'`);
  client.close();
  for (const end of ["-wal", "-shm"]) rmSync(`${folder}/rasp.db${end}`, { force: true });
  renameSync(`${folder}/backup.db`, `${folder}/rasp.db`);
  expect(await isPrepared(url(), stamp())).toBe(false);
});

test("a source that changed while the start prepared is not prepared", async () => {
  const sources = hashSources();
  writeFileSync(join(folder, "puzzle.json"), '{ "id": "new" }');
  await markPrepared(url(), sources, stamp());
  expect(await isPrepared(url(), stamp())).toBe(false);
});

test("a start with another database is not prepared", async () => {
  await migrate(url("other"));
  expect(await isPrepared(url("other"), stamp())).toBe(false);
});

test("a database that was removed is not prepared, and is not noted", async () => {
  for (const end of ["", "-wal", "-shm"]) rmSync(`${url().slice("file:".length)}${end}`, { force: true });
  expect(await isPrepared(url(), stamp())).toBe(false);
  rmSync(stamp());
  await markPrepared(url(), hashSources(), stamp());
  expect(existsSync(stamp())).toBe(false);
});
