import { randomUUID } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { backup, restore } from "./backup.ts";
import { type Database, openDatabase } from "./client.ts";
import { migrate } from "./migrate.ts";
import { moveToPostgresql } from "./move-to-postgresql.ts";
import { hasProvider, makeDatabase } from "./testing/temporary-database.ts";

async function fill(database: Database, learners: number): Promise<void> {
  for (let i = 0; i < learners; i++) {
    const id = randomUUID();
    await database.learner.create({
      data: { id, name: "Å∂ — 王小明 👋", email: `${id}@x.invalid`, isAnonymous: i % 2 === 0 },
    });
    const made = await database.submission.create({
      data: {
        learnerId: id,
        ...{ puzzleId: "index", puzzleVersion: 1, engineVersion: "1", seed: 2 ** 31 - 1, idempotencyKey: id },
        ...{ source: "tokens\n'quote'\t\\", status: "passed", layers: 1, heads: 1, ops: i, ranked: true },
        ...{ testsPassed: 1, testsTotal: 1, rankedReason: null, counterexample: '{"a":[1,null]}' },
      },
    });
    const { id: submissionId, createdAt: achievedAt } = made;
    const score = { ranked: true, layers: 1, heads: 1, ops: i };
    await database.bestResult.create({
      data: { learnerId: id, puzzleId: "index", submissionId, achievedAt, ...score },
    });
  }
}

test("a backup made while the site writes holds one consistent moment and can be restored", async () => {
  const { url, folder, remove } = await makeDatabase("sqlite");
  await migrate(url);
  writeFileSync(join(folder, "secret"), "kept", { mode: 0o600 });
  const database = openDatabase(url);
  await fill(database, 5);
  const writing = fill(database, 20);
  const place = join(folder, "backups", "one");
  expect(await backup(url, folder, place)).toEqual(["rasp.db", "secret"]);
  await writing;
  const copy = openDatabase(`file:${join(place, "rasp.db")}`);
  const then = await copy.learner.count();
  expect(then).toBeGreaterThanOrEqual(5);
  expect(await copy.submission.count()).toBeGreaterThanOrEqual(then - 1);
  await copy.$disconnect();
  await expect(backup(url, folder, place)).rejects.toThrow("has a backup already");
  await database.learner.deleteMany();
  await expect(restore(url, folder, place)).rejects.toThrow("stop it first");
  await database.$disconnect();
  // In another folder, because open connections of this process keep the first file busy.
  const elsewhere = join(folder, "elsewhere");
  mkdirSync(elsewhere);
  const target = `file:${join(elsewhere, "rasp.db")}`;
  copyFileSync(join(place, "rasp.db"), join(elsewhere, "rasp.db"));
  writeFileSync(join(elsewhere, "secret"), "another", { mode: 0o600 });
  const { kept } = await restore(target, elsewhere, place);
  expect(existsSync(String(kept))).toBe(true);
  const databases = [url, target].map((one) => one.slice("file:".length));
  for (const file of [...databases, String(kept), join(place, "rasp.db"), join(place, "secret")])
    expect(statSync(file).mode & 0o077).toBe(0);
  const again = openDatabase(target);
  expect(await again.learner.count()).toBe(then);
  expect(await migrate(target)).toEqual([]);
  await again.$disconnect();
  expect(readFileSync(join(elsewhere, "secret"), "utf8")).toBe("kept");
  expect(statSync(join(elsewhere, "secret")).mode & 0o077).toBe(0);
  await remove();
});

test("a folder without a backup and a damaged backup are refused, and the database stays", async () => {
  const { url, folder, remove } = await makeDatabase("sqlite");
  await migrate(url);
  const place = join(folder, "nothing");
  mkdirSync(place);
  await expect(restore(url, folder, place)).rejects.toThrow("it is no backup");
  writeFileSync(join(place, "rasp.db"), "nonsense ".repeat(1000));
  await expect(restore(url, folder, place)).rejects.toThrow("no sound database");
  expect(await migrate(url)).toEqual([]);
  await remove();
});

test.skipIf(!hasProvider("postgresql"))("a move to PostgreSQL keeps all rows and their hashes", async () => {
  const from = await makeDatabase("sqlite");
  const to = await makeDatabase("postgresql");
  await migrate(from.url);
  const source = openDatabase(from.url);
  await fill(source, 250);
  await source.rateLimit.create({ data: { key: "k", points: 3, expire: new Date(1_800_000_000_123) } });
  await source.auditEntry.create({ data: { actorId: "a", action: "hide-alias", targetId: "b", reason: "c" } });
  await source.$disconnect();
  const moved = await moveToPostgresql(from.url, to.url);
  const rows = new Map(moved.map(({ table, rows: count }) => [table, count]));
  expect(rows.get("Learner")).toBe(250);
  expect(rows.get("Submission")).toBe(250);
  expect(rows.get("BestResult")).toBe(250);
  expect(rows.get("AuditEntry")).toBe(1);
  const target = openDatabase(to.url);
  expect(await target.learner.count()).toBe(250);
  expect(await target.rateLimit.findUnique({ where: { key: "k" } })).toMatchObject({ points: 3 });
  await target.$disconnect();
  await expect(moveToPostgresql(from.url, to.url)).rejects.toThrow("is not empty");
  await from.remove();
  await to.remove();
});
