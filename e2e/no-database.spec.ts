import { closeSync, copyFileSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "../prisma/client.ts";
import { migrate } from "../prisma/migrate.ts";
import { startPostgresql } from "../prisma/testing/start-postgresql.ts";
import { freePort, newLearner, OwnSite } from "./own-site.ts";
import { expect, test } from "./site.ts";

const PAGES = "app/[locale]";
const FAILURE = { en: "This page stumbled", "zh-TW": "這一頁出了差錯" } as const;

/** The addresses of the pages that read the database: those that say what they show without it. */
function readingPages(): string[] {
  const files = readdirSync(PAGES, { recursive: true, encoding: "utf8" });
  const reading = files.filter(
    (file) => /(^|\/)page\.tsx$/.test(file) && readFileSync(join(PAGES, file), "utf8").includes("orFailure("),
  );
  return reading.map((file) => `/${file.replace(/\/page\.tsx$/, "").replaceAll(/\[\w+\]/g, "index")}`);
}

/** A database that can be taken away and given back while a server uses it. */
interface Removable {
  readonly url: string;
  readonly take: () => Promise<void>;
  readonly giveBack: () => Promise<void>;
  readonly remove: () => Promise<void>;
}

async function sqliteFile(): Promise<Removable> {
  const folder = mkdtempSync(join(tmpdir(), "rasp-no-database-"));
  const file = join(folder, "rasp.db");
  const copy = join(folder, "copy.db");
  const url = `file:${file}`;
  await migrate(url);
  /** Keeps the file, since the server has it open. */
  const write = (bytes: Buffer) => {
    const opened = openSync(file, "r+");
    writeSync(opened, bytes, 0, bytes.length, 0);
    closeSync(opened);
  };
  return {
    url,
    take: async () => {
      const database = openDatabase(url);
      await database.$queryRaw`PRAGMA wal_checkpoint(TRUNCATE)`;
      await database.$disconnect();
      copyFileSync(file, copy);
      write(Buffer.alloc(readFileSync(file).length, "damaged "));
    },
    giveBack: async () => write(readFileSync(copy)),
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

async function postgresql(): Promise<Removable | undefined> {
  const server = await startPostgresql();
  if (!server) return undefined;
  const url = `${server.baseUrl}postgres`;
  await migrate(url);
  return { url, take: server.halt, giveBack: server.resume, remove: server.stop };
}

for (const [name, makeDatabase] of [
  ["a file that is damaged", sqliteFile],
  ["a PostgreSQL that is stopped", postgresql],
] as const)
  test(`on ${name}, every page that reads it is the page for failures with status 503, until it is back`, async ({
    page,
    context,
  }) => {
    test.setTimeout(240_000);
    const database = await makeDatabase();
    test.skip(!database, "PostgreSQL is not installed");
    if (!database) return;
    const folder = mkdtempSync(join(tmpdir(), "rasp-no-database-"));
    const env = { ...process.env, DATA_DIR: folder, DATABASE_URL: database.url, LOG_LEVEL: "silent", GRADERS: "1" };
    const site = new OwnSite(await freePort(), env);
    try {
      await site.start();
      const cookie = await newLearner(site.address);
      const view = (path: string) => fetch(`${site.address}${path}`, { headers: { cookie } });
      const pages = readingPages();
      expect(pages).toContain("/puzzles/index/board");
      const statuses = async () => {
        const seen: number[] = [];
        for (const path of pages) seen.push((await view(path)).status);
        return seen;
      };
      const before = await statuses();
      expect(before.filter((status) => status >= 500)).toEqual([]);

      await database.take();
      await expect(async () => expect((await view("/api/ready")).status).toBe(503)).toPass({ timeout: 30_000 });
      for (const [locale, words] of Object.entries(FAILURE))
        for (const path of pages) {
          const response = await view(`/${locale}${path}`);
          const text = await response.text();
          expect([path, response.status, response.headers.get("retry-after")]).toEqual([path, 503, "3"]);
          expect(text).toContain(words);
          expect(text).toContain("<footer");
        }
      // A file of the build is there without a database.
      expect((await view("/puzzles/index")).status).toBe(200);
      const [name = "", value = ""] = cookie.split("=");
      await context.addCookies([{ name, value, url: site.address }]);
      await page.goto(`${site.address}/puzzles/index/board`);
      await expect(page.getByRole("heading", { name: FAILURE.en })).toBeVisible();

      await database.giveBack();
      await expect(async () => expect((await view("/api/ready")).status).toBe(200)).toPass({ timeout: 30_000 });
      await page.getByRole("button", { name: "Try again" }).click();
      await expect(page.getByRole("heading", { name: /^Board: / })).toBeVisible();
      expect(await statuses()).toEqual(before);
    } finally {
      await site.kill();
      await database.remove();
      rmSync(folder, { recursive: true, force: true });
    }
  });
