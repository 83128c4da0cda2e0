import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { setBoardPuzzles } from "./board-puzzles.ts";
import { openDatabase } from "./client.ts";
import { lookAtDatabase } from "./look-at-database.ts";
import { migrate } from "./migrate.ts";
import { hasProvider, makeDatabase } from "./testing/temporary-database.ts";

describe.each(["sqlite", "postgresql"] as const)("a look at %s", (provider) => {
  const testHere = test.skipIf(!hasProvider(provider));

  async function migratedDatabase() {
    const { url, remove } = await makeDatabase(provider);
    const database = openDatabase(url);
    onTestFinished(async () => {
      await database.$disconnect();
      await remove();
    });
    await migrate(url);
    return { url, database };
  }

  testHere("a learner without an alias changes nothing", async () => {
    const { url, database } = await migratedDatabase();
    const before = await lookAtDatabase(url);
    await database.learner.create({ data: { id: "a", name: "", email: "a@example.org", isAnonymous: true } });
    expect(before).toContain("learners_and_submissions");
    expect(await lookAtDatabase(url)).toBe(before);
  });

  testHere("another puzzle on the board, a key of an older version and a migration less change it", async () => {
    const { url, database } = await migratedDatabase();
    const seen = [await lookAtDatabase(url)];
    const changes = [
      () => setBoardPuzzles(url, ["first"]),
      () =>
        database.learner.create({
          data: { id: "a", name: "", email: "a@example.org", alias: "Ada", aliasKey: "ada" },
        }),
      () => database.$executeRaw`DELETE FROM "_prisma_migrations" WHERE migration_name LIKE '%archives'`,
    ];
    for (const change of changes) {
      await change();
      seen.push(await lookAtDatabase(url));
    }
    expect(new Set(seen).size).toBe(1 + changes.length);
    expect(seen).not.toContain(undefined);
  });

  testHere("a database without tables cannot be read", async () => {
    const { url, remove } = await makeDatabase(provider);
    onTestFinished(remove);
    expect(await lookAtDatabase(url)).toBeUndefined();
  });
});

test("a look makes no file", async () => {
  const { folder, remove } = await makeDatabase("sqlite");
  onTestFinished(remove);
  const file = join(folder, "none.db");
  expect(await lookAtDatabase(`file:${file}`)).toBeUndefined();
  expect(existsSync(file)).toBe(false);
});
