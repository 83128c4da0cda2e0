import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { setTimeout as wait } from "node:timers/promises";
import { Command } from "commander";
import { openDatabase } from "../prisma/client.ts";
import { migrate } from "../prisma/migrate.ts";
import { providerOf } from "../prisma/provider.ts";
import { fillBoards } from "../prisma/testing/fill-boards.ts";
import { startPostgresql } from "../prisma/testing/start-postgresql.ts";
import { challenges, loadCatalog } from "../puzzles/catalog.ts";
import { startSite } from "./site.ts";
import { bestSolutions, makeLearners, type Solution } from "./submission-load.ts";

interface Options {
  readonly learners: number;
  readonly port: number;
  readonly postgresql: boolean;
}

const { learners, port, postgresql } = new Command("bench:boards")
  .description("Views of boards over HTTP, on the production build with a full database.")
  .option("--learners <n>", "learners, each with 4.5 results on the average", Number, 50_000)
  .option("--port <n>", "port of the site", Number, 3797)
  .option("--postgresql", "on PostgreSQL instead of the embedded database", false)
  .parse()
  .opts<Options>();

const VIEWS = 20;
const AT_ONCE = 10;

/** The milliseconds until the first byte of an answer came, and until the last. */
async function view(url: string, cookie: string): Promise<{ readonly first: number; readonly last: number }> {
  const start = performance.now();
  const response = await fetch(url, { headers: { cookie } });
  if (!response.ok) throw new Error(`${url} was answered ${response.status}`);
  const reader = response.body?.getReader();
  await reader?.read();
  const first = performance.now() - start;
  while (!(await reader?.read())?.done);
  return { first, last: performance.now() - start };
}

/** The longest time that `/api/health` took while `run` did its work. */
async function stallDuring(site: string, run: () => Promise<unknown>): Promise<number> {
  let isDone = false;
  let longest = 0;
  const asking = (async () => {
    while (!isDone) {
      longest = Math.max(longest, (await view(`${site}/api/health`, "")).last);
      await wait(5);
    }
  })();
  await run();
  isDone = true;
  await asking;
  return longest;
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] as number;

const folder = mkdtempSync(join(tmpdir(), "rasp-bench-boards-"));
const server = postgresql ? await startPostgresql("on") : undefined;
if (postgresql && !server) throw new Error("PostgreSQL is not installed");
const databaseUrl = server ? `${server.baseUrl}postgres` : `file:${join(folder, "rasp.db")}`;
try {
  await migrate(databaseUrl);
  const database = openDatabase(databaseUrl);
  const puzzleIds = challenges(loadCatalog()).map(({ data }) => data.id);
  const start = performance.now();
  await fillBoards(database, providerOf(databaseUrl), { learners, puzzleIds });
  const results = await database.bestResult.count();
  console.log(`${learners} learners and ${results} results in ${((performance.now() - start) / 1000).toFixed(1)} s`);
  await database.$disconnect();
  const site = await startSite({ port, variables: { DATABASE_URL: databaseUrl } });
  try {
    const [cookie = ""] = await makeLearners(site.url, 1, bestSolutions()[1] as Solution);
    for (const path of ["/boards", `/puzzles/${puzzleIds[0]}/board`, `/puzzles/${puzzleIds[1]}/board`]) {
      await view(site.url + path, cookie);
      const views = [];
      for (let i = 0; i < VIEWS; i++) views.push(await view(site.url + path, cookie));
      const stall = await stallDuring(site.url, () =>
        Promise.all(Array.from({ length: AT_ONCE }, () => view(site.url + path, cookie))),
      );
      const firsts = views.map(({ first }) => first);
      console.log(
        `${path.padEnd(24)} first byte ${median(firsts).toFixed(0)} ms (at most ${Math.max(...firsts).toFixed(0)}), ` +
          `${AT_ONCE} at once stall others for ${stall.toFixed(0)} ms`,
      );
    }
  } finally {
    await site.stop();
  }
} finally {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
}
