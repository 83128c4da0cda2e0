import { createClient } from "@libsql/client";
import { expect, test } from "vitest";
import { openDatabase } from "./client.ts";
import { migrate } from "./migrate.ts";
import { makeDatabase } from "./testing/temporary-database.ts";

test("after a connection met a lock, its next write is committed at once and others see it", async () => {
  const { url, remove } = await makeDatabase("sqlite");
  await migrate(url);
  const database = openDatabase(url);
  const other = createClient({ url });
  const lock = await other.transaction("write");
  const count = (key: string) =>
    database.rateLimit.upsert({
      where: { key },
      create: { key, points: 1 },
      update: { points: { increment: 1 } },
    });
  await expect(count("a")).rejects.toThrow();
  await lock.rollback();
  await count("a");
  const { rows } = await other.execute(`SELECT points FROM "RateLimit" WHERE key = 'a'`);
  expect(rows.map(({ points }) => points)).toEqual([1]);
  await database.$transaction((transaction) => transaction.rateLimit.create({ data: { key: "b", points: 1 } }));
  await other.execute(`DELETE FROM "RateLimit"`);
  other.close();
  await database.$disconnect();
  await remove();
});

test("a write waits for another process's lock while the event loop runs", async () => {
  const { url, remove } = await makeDatabase("sqlite");
  await migrate(url);
  const database = openDatabase(url);
  const other = createClient({ url });
  const lock = await other.transaction("write");
  // The timer cannot fire while a driver waits inside the event loop, and then the write fails.
  setTimeout(() => void lock.rollback(), 50);
  await database.$transaction((transaction) => transaction.rateLimit.create({ data: { key: "a", points: 1 } }));
  expect(await database.rateLimit.count()).toBe(1);
  other.close();
  await database.$disconnect();
  await remove();
});

test("a query may name more than a thousand values", async () => {
  const { url, remove } = await makeDatabase("sqlite");
  await migrate(url);
  const database = openDatabase(url);
  await database.rateLimit.create({ data: { key: "2999", points: 1 } });
  const keys = Array.from({ length: 3_000 }, (_, i) => String(i));
  const where = { key: { in: keys }, points: { in: [1, 2] } };
  expect(await database.rateLimit.findMany({ where, orderBy: { key: "asc" }, take: 5 })).toHaveLength(1);
  await database.$disconnect();
  await remove();
});
