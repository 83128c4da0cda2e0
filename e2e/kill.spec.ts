import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { openDatabase } from "../prisma/client.ts";
import { migrate } from "../prisma/migrate.ts";
import { freePort, newLearner, OwnSite } from "./own-site.ts";
import { INDEX_SOLUTION } from "./site.ts";

const KILLS = 20;
const SENDERS = 4;
const LONGEST_LIFE_MS = 700;
const WRONG = "def index(i, seq=tokens):\n    return seq\n";

interface Acknowledged {
  readonly id: string;
  readonly key: string;
}

/** Submits a program and adds the answer to `acknowledged`. Throws if the server is gone. */
async function send(address: string, cookie: string, source: string, acknowledged: Acknowledged[]): Promise<void> {
  const key = crypto.randomUUID();
  const response = await fetch(`${address}/api/submissions`, {
    method: "POST",
    headers: { "Content-Type": "application/json", cookie },
    body: JSON.stringify({ puzzle: "index", source: `${source}\n# ${key}`, idempotencyKey: key }),
  });
  if (response.ok) acknowledged.push({ id: ((await response.json()) as Acknowledged).id, key });
}

async function sendUntilKilled(address: string, cookie: string, acknowledged: Acknowledged[]): Promise<void> {
  try {
    for (let i = 0; ; i++) await send(address, cookie, i % 2 === 0 ? INDEX_SOLUTION : WRONG, acknowledged);
  } catch {
    // Killed.
  }
}

test(`a server that is killed ${KILLS} times in the middle of submissions loses none that it acknowledged`, async () => {
  test.setTimeout(400_000);
  const folder = mkdtempSync(join(tmpdir(), "rasp-kill-"));
  const url = `file:${join(folder, "rasp.db")}`;
  await migrate(url);
  const env = {
    ...process.env,
    DATA_DIR: folder,
    DATABASE_URL: url,
    LOG_LEVEL: "silent",
    GRADERS: "1",
    SUBMISSIONS_PER_MINUTE: "100000",
  };
  const victim = new OwnSite(await freePort(), env);
  const acknowledged: Acknowledged[] = [];
  const cookies: string[] = [];
  try {
    for (let round = 0; round < KILLS; round++) {
      await victim.start();
      while (cookies.length < SENDERS) cookies.push(await newLearner(victim.address));
      // The first one wakes the grader, so that the kill meets work and not a start.
      await send(victim.address, String(cookies[0]), WRONG, acknowledged);
      const senders = cookies.map((cookie) => sendUntilKilled(victim.address, cookie, acknowledged));
      await new Promise((resolve) => setTimeout(resolve, 50 + ((round * 97) % LONGEST_LIFE_MS)));
      await victim.kill();
      await Promise.all(senders);
    }
  } finally {
    await victim.kill();
  }
  await expectWhole(url, acknowledged);
  rmSync(folder, { recursive: true, force: true });
});

/** Checks that every acknowledged submission is there, and that progress and best results agree with the submissions. */
async function expectWhole(url: string, acknowledged: readonly Acknowledged[]): Promise<void> {
  const database = openDatabase(url);
  const submissions = await database.submission.findMany({ orderBy: { createdAt: "asc" } });
  const byId = new Map(submissions.map((submission) => [submission.id, submission]));
  const lost = acknowledged.filter(({ id, key }) => byId.get(id)?.idempotencyKey !== key);
  console.log(`${KILLS} kills: ${acknowledged.length} acknowledged, ${submissions.length} kept, ${lost.length} lost`);
  expect(acknowledged.length).toBeGreaterThanOrEqual(KILLS);
  expect(lost).toEqual([]);
  const progress = await database.progress.findMany();
  const bests = await database.bestResult.findMany();
  for (const { learnerId, attempts, state } of progress) {
    const own = submissions.filter((submission) => submission.learnerId === learnerId);
    const solved = own.some(({ status }) => status === "passed");
    expect(attempts).toBe(own.length);
    expect(state).toBe(solved ? "solved" : "attempted");
    expect(bests.some((best) => best.learnerId === learnerId)).toBe(solved);
  }
  expect(progress.reduce((sum, { attempts }) => sum + attempts, 0)).toBe(submissions.length);
  const verdict = await database.$queryRaw<{ integrity_check: string }[]>`PRAGMA integrity_check`;
  expect(verdict).toEqual([{ integrity_check: "ok" }]);
  await database.$disconnect();
}
