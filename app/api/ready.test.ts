import { cpSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { migrate } from "../../prisma/migrate.ts";
import { makeDatabase, type TemporaryDatabase } from "../../prisma/testing/temporary-database.ts";
import { server } from "../_server/system/server.ts";
import { startServer } from "../_server/testing/on-each-database.ts";
import { GET } from "./ready/route.ts";

const FOLDER = "prisma/migrations";

let temporary: TemporaryDatabase;
afterEach(async () => {
  await server().database.$disconnect();
  await server().hotPath.close();
  await temporary.remove();
});

test("a server whose database lacks the newest migration is not ready", async () => {
  temporary = await makeDatabase("sqlite");
  const { url, folder } = temporary;
  const older = join(folder, "migrations");
  const names = readdirSync(FOLDER).filter((name) => /^\d/.test(name));
  for (const name of names.sort().slice(0, -1)) cpSync(join(FOLDER, name), join(older, name), { recursive: true });
  await migrate(url, older);
  startServer({ DATABASE_URL: url, DATA_DIR: folder });
  expect((await GET()).status).toBeGreaterThanOrEqual(500);
  await migrate(url);
  expect((await GET()).status).toBe(200);
});
