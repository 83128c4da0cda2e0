import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { openDatabase } from "./client.ts";
import { migrate } from "./migrate.ts";
import { hasProvider, makeDatabase } from "./testing/temporary-database.ts";

const FOLDERS = { sqlite: "prisma/migrations", postgresql: "prisma/migrations-postgresql" } as const;
const TIMES_OF_ASSIGNMENTS = "20261128191000_times_of_assignments";
const TYPED_NAMES_STAY = "20261128200000_typed_names_stay";

/** Migrates in a process of its own, like a starting server: SQLite waits for a lock with the whole thread, so one process cannot be several servers. */
function migrateInProcess(url: string) {
  const script = `import { migrate } from "./prisma/migrate.ts"; await migrate(${JSON.stringify(url)});`;
  return promisify(execFile)(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", script]);
}

/** A database that lacks a migration and all later ones. */
async function migrateUntil(provider: keyof typeof FOLDERS, first: string) {
  const { url, remove } = await makeDatabase(provider);
  const folder = mkdtempSync(join(tmpdir(), "rasp-migrations-"));
  const newer = readdirSync(FOLDERS[provider]).filter((name) => /^\d/.test(name) && name >= first);
  cpSync(FOLDERS[provider], folder, { recursive: true });
  for (const name of newer) rmSync(join(folder, name), { recursive: true });
  await migrate(url, folder);
  return { url, remove, newer };
}

describe.each(["sqlite", "postgresql"] as const)("migrations of %s", (provider) => {
  test.skipIf(!hasProvider(provider))(
    "many servers that start together apply each migration once",
    async () => {
      const { url, remove } = await makeDatabase(provider);
      await Promise.all(Array.from({ length: 3 }, () => migrateInProcess(url)));
      const database = openDatabase(url);
      const rows = await database.$queryRaw<
        { migration_name: string }[]
      >`SELECT migration_name FROM "_prisma_migrations"`;
      expect(new Set(rows.map((row) => row.migration_name)).size).toBe(rows.length);
      expect(await migrate(url)).toEqual([]);
      await database.$disconnect();
      await remove();
    },
    30_000,
  );

  test.skipIf(!hasProvider(provider))("a migration edited after it was applied stops the start", async () => {
    const { url, remove } = await makeDatabase(provider);
    const folder = mkdtempSync(join(tmpdir(), "rasp-migrations-"));
    cpSync(FOLDERS[provider], folder, { recursive: true });
    const [first] = await migrate(url, folder);
    const file = join(folder, String(first), "migration.sql");
    writeFileSync(file, `${readFileSync(file, "utf8")}\n-- edited\n`);
    await expect(migrate(url, folder)).rejects.toThrow("was edited after it was applied");
    await remove();
  });

  test.skipIf(!hasProvider(provider))("a migration that fails leaves nothing behind", async () => {
    const { url, remove } = await makeDatabase(provider);
    const folder = mkdtempSync(join(tmpdir(), "rasp-migrations-"));
    cpSync(FOLDERS[provider], folder, { recursive: true });
    const names = await migrate(url, folder);
    const broken = join(folder, "99991231000000_broken");
    cpSync(join(folder, String(names[0])), broken, { recursive: true });
    writeFileSync(join(broken, "migration.sql"), 'CREATE TABLE "Half" ("id" TEXT);\nCREATE TABLE nonsense nonsense;\n');
    await expect(migrate(url, folder)).rejects.toThrow();
    writeFileSync(join(broken, "migration.sql"), 'CREATE TABLE "Half" ("id" TEXT);\n');
    expect(await migrate(url, folder)).toEqual(["99991231000000_broken"]);
    await remove();
  });

  test.skipIf(!hasProvider(provider))(
    "a class that had puzzles before their times were noted had them from its beginning",
    async () => {
      const { url, remove, newer } = await migrateUntil(provider, TIMES_OF_ASSIGNMENTS);
      const database = openDatabase(url);
      const createdAt = new Date("2026-11-01T08:00:00.123Z");
      await database.classroom.create({
        data: { id: "7b", name: "7b", joinCode: "code", createdAt },
        select: { id: true },
      });
      await database.$executeRaw`INSERT INTO "Assignment" ("id", "classroomId", "puzzleId", "position", "points")
      VALUES ('one', '7b', 'index', 3, 7)`;
      expect(await migrate(url)).toEqual(newer);
      expect(await database.assignment.findMany()).toMatchObject([
        { id: "one", classroomId: "7b", puzzleId: "index", assignedAt: createdAt, position: 3, points: 7, dueAt: null },
      ]);
      await database.$disconnect();
      await remove();
    },
  );

  test.skipIf(!hasProvider(provider))(
    "learners who saw the typed name before both names were kept see it afterwards too",
    async () => {
      const { url, remove } = await migrateUntil(provider, TYPED_NAMES_STAY);
      const database = openDatabase(url);
      await database.classroom.create({ data: { id: "7b", name: "7b", joinCode: "code" }, select: { id: true } });
      for (const [id, typedName] of [
        ["guessed", "ada"],
        ["proven", null],
      ]) {
        const data = { id: String(id), name: "", email: `${id}@example.org` };
        await database.learner.create({ data, select: { id: true } });
        await database.$executeRaw`INSERT INTO "Membership" ("id", "classroomId", "learnerId", "role", "name", "typedName")
          VALUES (${id}, '7b', ${id}, 'learner', 'Ada', ${typedName})`;
      }
      await migrate(url);
      expect(await database.membership.findMany({ orderBy: { id: "asc" } })).toMatchObject([
        { id: "guessed", typedName: "ada", seesListed: false },
        { id: "proven", typedName: null, seesListed: true },
      ]);
      await database.$disconnect();
      await remove();
    },
  );
});

test("both databases have the same migrations", async () => {
  const { url, remove } = await makeDatabase("sqlite");
  const names = await migrate(url);
  if (hasProvider("postgresql")) {
    const other = await makeDatabase("postgresql");
    expect(await migrate(other.url)).toEqual(names);
    await other.remove();
  }
  await remove();
});
