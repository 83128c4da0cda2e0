import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { migrate } from "../../../prisma/migrate.ts";
import { hasProvider, makeDatabase, type TemporaryDatabase } from "../../../prisma/testing/temporary-database.ts";
import { submit } from "../grading/submissions.ts";
import { server } from "../system/server.ts";
import { database, makeLearner, puzzle, startServer } from "../testing/on-each-database.ts";
import { makeForgetfulNetwork } from "./forgetful-network.ts";
import { makeQueueTables } from "./make-queue-tables.ts";

const START_MS = 60_000;
const RIGHT = "def index(i, seq=tokens):\n    return (key(indices) == query(i)).value(seq)\n";
/** Too slow for the quick lane, and within the limits of a verdict. */
const SLOW = `for i in range(2000000):\n    pass\n${RIGHT}`;

/** The process whose slow worker holds a task. */
const HOLDER = `
  SELECT a.application_name AS "name" FROM graphile_worker.jobs j
  JOIN pg_locks l ON l.locktype = 'advisory' AND l.objid::bigint = (hashtext(j.locked_by)::bigint & 4294967295)
  JOIN pg_stat_activity a ON a.pid = l.pid WHERE j.task_identifier = 'grade-slow'`;

describe.skipIf(!hasProvider("postgresql"))("processes that grade", () => {
  let temporary: TemporaryDatabase;
  const processes: ChildProcess[] = [];

  beforeAll(async () => {
    temporary = await makeDatabase("postgresql");
    await migrate(temporary.url);
    await makeQueueTables(temporary.url);
    startServer({ DATABASE_URL: temporary.url, DATA_DIR: temporary.folder, GRADERS: "0" });
  });
  afterAll(async () => {
    await Promise.all(processes.map((process) => ended(process, "SIGTERM")));
    await server().database.$disconnect();
    await server().hotPath.close();
    await temporary.remove();
  });

  function startGrader(databaseUrl = temporary.url): Promise<ChildProcess> {
    const args = ["--conditions=react-server", "--import", "tsx", "scripts/grader.ts"];
    const env = { ...process.env, DATABASE_URL: databaseUrl, DATA_DIR: temporary.folder, GRADERS: "1" };
    const grader = spawn(process.execPath, args, { env, stdio: ["ignore", "pipe", "pipe"] });
    grader.stderr?.pipe(process.stderr);
    processes.push(grader);
    return new Promise((resolve, reject) => {
      grader.stdout?.on("data", (text) => String(text).includes("Grading with") && resolve(grader));
      grader.once("exit", (code) => reject(new Error(`the grader ended with ${code}`)));
    });
  }

  async function ended(grader: ChildProcess, signal: NodeJS.Signals): Promise<void> {
    if (grader.exitCode !== null || grader.signalCode !== null) return;
    const gone = new Promise((resolve) => grader.once("exit", resolve));
    grader.kill(signal);
    await gone;
  }

  test("a grader that is killed in the middle of a task loses nothing: another takes it, and it counts once", {
    timeout: 3 * START_MS,
  }, async () => {
    await startGrader();
    await startGrader();
    const learnerId = await makeLearner();
    const submission = { learnerId, puzzle: puzzle("index"), language: "raspy", address: "one" } as const;
    const quick = await submit({ ...submission, source: RIGHT, idempotencyKey: randomUUID() });
    expect(quick).toMatchObject({ kind: "graded", verdict: { status: "passed", ranked: true } });

    const slow = submit({ ...submission, source: SLOW, idempotencyKey: randomUUID() });
    const holder = async () => (await database().$queryRawUnsafe<{ name: string }[]>(HOLDER))[0]?.name ?? "";
    await expect.poll(holder, { timeout: 10_000, interval: 20 }).toMatch("rasp-grader");
    const name = await holder();
    const [victim] = processes.filter(({ pid }) => name === `rasp-grader ${pid}`);
    await ended(victim as ChildProcess, "SIGKILL");
    expect(await slow).toMatchObject({ kind: "graded", verdict: { status: "passed" } });
    expect(await database().submission.count({ where: { learnerId } })).toBe(2);
    expect(await database().progress.findFirst({ where: { learnerId } })).toMatchObject({ attempts: 2 });
  });

  test.each([
    ["waits for its database", /cannot be reached/],
    ["has just lost its database", undefined],
  ])("a grader that %s ends at SIGTERM, without an error", { timeout: 2 * START_MS }, async (_, words) => {
    const network = await makeForgetfulNetwork(temporary.url);
    const grader = await startGrader(network.url);
    let said = "";
    grader.stderr?.on("data", (text) => {
      said += String(text);
    });
    await network.close();
    if (words) await expect.poll(() => said, { timeout: 20_000 }).toMatch(words);
    await ended(grader, "SIGTERM");
    expect([grader.exitCode, grader.signalCode], said).toEqual([0, null]);
    expect(said).not.toMatch(/unhandled|uncaught/i);
  });
});
