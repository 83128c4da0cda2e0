import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "@playwright/test";
import { openDatabase } from "../prisma/client.ts";
import { migrate } from "../prisma/migrate.ts";
import { providerOf } from "../prisma/provider.ts";
import { startPostgresql } from "../prisma/testing/start-postgresql.ts";
import { ended, freePort, newLearner, OwnSite } from "./own-site.ts";
import { INDEX_SOLUTION } from "./site.ts";

/** KILLS=50 makes more of them, for a report. */
const kills = (usual: number) => Number(process.env.KILLS ?? usual);
const SENDERS = 4;
const LONGEST_LIFE_MS = 700;
const WRONG = "def index(i, seq=tokens):\n    return seq\n";

interface Sent {
  readonly source: string;
  readonly key: string;
}

interface Acknowledged {
  readonly id: string;
  readonly key: string;
}

/** A learner whose page sends programs one after another, and each again with its key until it is answered. */
interface Sender {
  readonly cookie: string;
  sent: number;
  pending?: Sent;
}

async function makeSenders(address: string): Promise<Sender[]> {
  const senders: Sender[] = [];
  while (senders.length < SENDERS) senders.push({ cookie: await newLearner(address), sent: 0 });
  return senders;
}

/** Sends the program that waits for an answer, or the next one. Throws if the server is gone or refuses. */
async function send(address: string, sender: Sender, acknowledged: Acknowledged[]): Promise<void> {
  const key = crypto.randomUUID();
  const source = `${sender.sent % 2 === 0 ? INDEX_SOLUTION : WRONG}\n# ${key}`;
  sender.pending ??= { source, key };
  const { pending } = sender;
  const response = await fetch(`${address}/api/submissions`, {
    method: "POST",
    headers: { "Content-Type": "application/json", cookie: sender.cookie },
    body: JSON.stringify({ puzzle: "index", source: pending.source, idempotencyKey: pending.key }),
  });
  const answer = (await response.json()) as Acknowledged;
  if (!response.ok) throw new Error(`answered ${response.status}`);
  acknowledged.push({ id: answer.id, key: pending.key });
  delete sender.pending;
  sender.sent++;
}

/** Sends until `isOver`. A program without an answer is sent again in the next round. */
async function sendOn(address: string, sender: Sender, acknowledged: Acknowledged[], isOver: () => boolean) {
  while (!isOver()) await send(address, sender, acknowledged).catch(() => wait(50));
}

/** Sends the programs that have no answer yet, until each has one. */
async function finish(address: string, senders: readonly Sender[], acknowledged: Acknowledged[]): Promise<void> {
  for (const sender of senders) await sendOn(address, sender, acknowledged, () => sender.pending === undefined);
}

interface Place {
  readonly url: string;
  readonly folder: string;
  readonly remove: () => Promise<void>;
}

async function makePlace(provider: "sqlite" | "postgresql"): Promise<Place | undefined> {
  const folder = mkdtempSync(join(tmpdir(), "rasp-kill-"));
  const postgresql = provider === "postgresql" ? await startPostgresql("on") : undefined;
  if (provider === "postgresql" && !postgresql) return undefined;
  const url = postgresql ? `${postgresql.baseUrl}postgres` : `file:${join(folder, "rasp.db")}`;
  await migrate(url);
  const remove = async () => {
    await postgresql?.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { url, folder, remove };
}

function environment({ url, folder }: Place, graders: number): NodeJS.ProcessEnv {
  return {
    ...process.env,
    DATA_DIR: folder,
    DATABASE_URL: url,
    LOG_LEVEL: "silent",
    GRADERS: String(graders),
    SUBMISSIONS_PER_MINUTE: "100000",
  };
}

for (const [provider, usual] of [
  ["sqlite", 20],
  ["postgresql", 8],
] as const)
  test(`a server that is killed in the middle of submissions loses none that it acknowledged, on ${provider}`, async () => {
    test.setTimeout(1_200_000);
    const place = await makePlace(provider);
    test.skip(!place, "PostgreSQL is not installed");
    if (!place) return;
    const victim = new OwnSite(await freePort(), environment(place, 1));
    const acknowledged: Acknowledged[] = [];
    let senders: Sender[] | undefined;
    try {
      for (let round = 0; round < kills(usual); round++) {
        await victim.start();
        senders ??= await makeSenders(victim.address);
        // The first one wakes the grader, so that the kill meets work and not a start.
        const { length } = acknowledged;
        await sendOn(victim.address, senders[0] as Sender, acknowledged, () => acknowledged.length > length);
        let isOver = false;
        const sending = senders.map((sender) => sendOn(victim.address, sender, acknowledged, () => isOver));
        await wait(50 + ((round * 97) % LONGEST_LIFE_MS));
        isOver = true;
        await victim.kill();
        await Promise.all(sending);
      }
      await victim.start();
      await finish(victim.address, senders ?? [], acknowledged);
      await victim.kill();
      await expectWhole(place.url, acknowledged, `${kills(usual)} kills of the server on ${provider}`);
    } finally {
      await Promise.allSettled([victim.kill()]);
      await place.remove();
    }
  });

test("graders elsewhere that are killed lose no submission, and count none twice", async () => {
  test.setTimeout(1_200_000);
  const place = await makePlace("postgresql");
  test.skip(!place, "PostgreSQL is not installed");
  if (!place) return;
  const site = new OwnSite(await freePort(), environment(place, 0));
  const acknowledged: Acknowledged[] = [];
  const graders: ChildProcess[] = [];
  try {
    while (graders.length < 2) graders.push(await startGrader(environment(place, 1)));
    await site.start();
    const senders = await makeSenders(site.address);
    let isOver = false;
    const sending = senders.map((sender) => sendOn(site.address, sender, acknowledged, () => isOver));
    for (let round = 0; round < kills(4); round++) {
      await wait(50 + ((round * 97) % LONGEST_LIFE_MS));
      await ended(graders.shift(), "SIGKILL");
      graders.push(await startGrader(environment(place, 1)));
    }
    isOver = true;
    await Promise.all(sending);
    await finish(site.address, senders, acknowledged);
    await expectWhole(place.url, acknowledged, `${kills(4)} kills of graders`);
  } finally {
    await Promise.allSettled([site.kill(), ...graders.map((grader) => ended(grader, "SIGKILL"))]);
    await place.remove();
  }
});

/** Starts a process that grades, and returns it when it takes tasks. */
async function startGrader(env: NodeJS.ProcessEnv): Promise<ChildProcess> {
  const args = ["--conditions=react-server", "--import", "tsx", "scripts/grader.ts"];
  const grader = spawn(process.execPath, args, { env, stdio: ["ignore", "pipe", "inherit"] });
  await new Promise<void>((resolve, reject) => {
    grader.stdout?.on("data", (text) => String(text).includes("Grading with") && resolve());
    grader.once("exit", (code) => reject(new Error(`the grader ended with ${code}`)));
  });
  return grader;
}

/**
 * Checks that every acknowledged submission is there. A submission without its progress or its best result is half there; one
 * that progress counts more often than it is there is counted twice.
 */
async function expectWhole(url: string, acknowledged: readonly Acknowledged[], what: string): Promise<void> {
  const database = openDatabase(url);
  const submissions = await database.submission.findMany();
  const progress = await database.progress.findMany();
  const bests = await database.bestResult.findMany();
  const byId = new Map(submissions.map((submission) => [submission.id, submission]));
  const lost = acknowledged.filter(({ id, key }) => byId.get(id)?.idempotencyKey !== key);
  let [half, twice] = [0, 0];
  for (const learnerId of new Set(submissions.map((made) => made.learnerId))) {
    const own = submissions.filter((made) => made.learnerId === learnerId);
    const counted = progress.find((row) => row.learnerId === learnerId);
    const isSolved = own.some(({ status }) => status === "passed");
    half += Math.max(0, own.length - (counted?.attempts ?? 0));
    twice += Math.max(0, (counted?.attempts ?? 0) - own.length);
    if (isSolved !== (counted?.state === "solved")) half++;
    if (isSolved !== bests.some((best) => best.learnerId === learnerId)) half++;
  }
  const sum = { acknowledged: acknowledged.length, kept: submissions.length, lost: lost.length, half, twice };
  console.log(`${what}: ${JSON.stringify(sum)}`);
  expect(acknowledged.length).toBeGreaterThan(0);
  expect(sum).toMatchObject({ lost: 0, half: 0, twice: 0 });
  // Nothing else is there, since each program was sent until it was answered.
  expect(submissions.length).toBe(new Set(acknowledged.map(({ id }) => id)).size);
  if (providerOf(url) === "sqlite")
    expect(await database.$queryRaw`PRAGMA integrity_check`).toEqual([{ integrity_check: "ok" }]);
  await database.$disconnect();
}
