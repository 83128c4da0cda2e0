import { randomUUID } from "node:crypto";
import { rmSync, writeFileSync } from "node:fs";
import { createClient } from "@libsql/client";
import { expect, test } from "vitest";
import { migrate } from "../../../prisma/migrate.ts";
import { makeDatabase } from "../../../prisma/testing/temporary-database.ts";
import { submit } from "../grading/submissions.ts";
import { findOrMakeLearner, findReader } from "../people/auth.ts";
import { database, makeLearner, puzzle, scoring, startServer } from "../testing/on-each-database.ts";
import { DatabaseUnavailable } from "./database.ts";

function send(learnerId: string, idempotencyKey: string) {
  return submit({
    learnerId,
    puzzle: puzzle("index"),
    source: scoring(1, 1, 1),
    language: "raspy",
    idempotencyKey,
    address: "one",
  });
}

test("a database that another process holds for too long is unavailable; the retry works and counts once", async () => {
  const temporary = await makeDatabase("sqlite");
  await migrate(temporary.url);
  startServer({ DATABASE_URL: temporary.url, DATA_DIR: temporary.folder });
  const learnerId = await makeLearner();
  const other = createClient({ url: temporary.url });
  const lock = await other.transaction("write");
  const key = randomUUID();
  await expect(send(learnerId, key)).rejects.toThrow(DatabaseUnavailable);
  await lock.rollback();
  other.close();
  expect(await send(learnerId, key)).toMatchObject({ kind: "graded" });
  expect(await send(learnerId, key)).toMatchObject({ kind: "graded" });
  expect(await database().progress.findFirst({ where: { learnerId } })).toMatchObject({ attempts: 1 });
  await database().$disconnect();
  await temporary.remove();
}, 30_000);

test("a file that is gone or no database is unavailable", async () => {
  const temporary = await makeDatabase("sqlite");
  startServer({ DATABASE_URL: temporary.url, DATA_DIR: temporary.folder });
  await expect(send(randomUUID(), randomUUID())).rejects.toThrow(DatabaseUnavailable);
  await database().$disconnect();
  const file = temporary.url.slice("file:".length);
  rmSync(file, { force: true });
  writeFileSync(file, "this is no database, however long one reads on in it ".repeat(100));
  startServer({ DATABASE_URL: temporary.url, DATA_DIR: temporary.folder });
  await expect(send(randomUUID(), randomUUID())).rejects.toThrow(DatabaseUnavailable);
  await database().$disconnect();
  await temporary.remove();
});

test("a PostgreSQL that does not answer is unavailable", async () => {
  const temporary = await makeDatabase("sqlite");
  startServer({ DATABASE_URL: "postgresql://rasp@127.0.0.1:1/rasp", DATA_DIR: temporary.folder });
  await expect(send(randomUUID(), randomUUID())).rejects.toThrow(DatabaseUnavailable);
  await temporary.remove();
});

test("a database that does not answer cannot name the sender of a request", async () => {
  const temporary = await makeDatabase("sqlite");
  await migrate(temporary.url);
  startServer({ DATABASE_URL: temporary.url, DATA_DIR: temporary.folder });
  const { setCookies } = await findOrMakeLearner(new Headers());
  const headers = new Headers({ cookie: setCookies.map((cookie) => cookie.split(";")[0]).join("; ") });
  expect(await findReader(headers)).toMatchObject({ isAnonymous: true });
  await database().$disconnect();
  startServer({ DATABASE_URL: "postgresql://rasp@127.0.0.1:1/rasp", DATA_DIR: temporary.folder });
  await expect(findReader(headers)).rejects.toThrow(DatabaseUnavailable);
  await expect(findOrMakeLearner(new Headers())).rejects.toThrow(DatabaseUnavailable);
  await temporary.remove();
});

test("transactions keep to one connection, and one that cannot be committed leaves nothing open in it", async () => {
  const temporary = await makeDatabase("sqlite");
  await migrate(temporary.url);
  startServer({ DATABASE_URL: temporary.url, DATA_DIR: temporary.folder });
  const learnerId = await makeLearner();
  await database().$executeRaw`CREATE TEMP TABLE OfThisConnection (n INTEGER)`;
  await send(learnerId, randomUUID());
  const orphan = database().$transaction(async (transaction) => {
    await transaction.$executeRaw`PRAGMA defer_foreign_keys = ON`;
    await transaction.draft.create({ data: { learnerId: randomUUID(), puzzleId: "index", source: "", version: 1 } });
  });
  await expect(orphan).rejects.toThrow();
  await send(learnerId, randomUUID());
  expect(await database().$queryRaw`SELECT n FROM OfThisConnection`).toEqual([]);
  const other = createClient({ url: temporary.url });
  expect((await other.execute("SELECT count(*) AS n FROM Submission")).rows[0]?.n).toBe(2);
  expect((await other.execute("SELECT count(*) AS n FROM Draft")).rows[0]?.n).toBe(0);
  other.close();
  await database().$disconnect();
  await temporary.remove();
});
