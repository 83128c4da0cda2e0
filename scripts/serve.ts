import { spawn } from "node:child_process";
import { makeQueueTables } from "../app/_server/grading-queue/make-queue-tables.ts";
import { aliasKey, KEY_PREFIX } from "../app/_server/people/alias-key.ts";
import { type Env, readEnv } from "../app/_server/system/env.ts";
import { loadEnvFiles } from "../app/_server/system/load-env-files.ts";
import { setBoardPuzzles } from "../prisma/board-puzzles.ts";
import { migrate } from "../prisma/migrate.ts";
import { renewAliasKeys } from "../prisma/renew-alias-keys.ts";
import { challenges, loadCatalog } from "../puzzles/catalog.ts";
import { exitStatus } from "./exit-status.mjs";
import { explainFault, explainUnwritable } from "./explain-fault.ts";
import { isPortFree } from "./port.ts";
import { buildSite, bundleWorkers, watchWorkers } from "./prepare.ts";

const isDevelopment = process.argv.includes("--dev");

/**
 * The graders and the server collect garbage at the same time. If each used helper threads for that, a machine with few
 * cores would spend a fifth of its time on threads that wait for each other.
 */
const V8_FLAGS = ["--single-threaded-gc"];

/** Migrates, builds if a source has changed, and serves until a signal stops it. */
async function serve(): Promise<void> {
  loadEnvFiles(isDevelopment);
  const env = orExit(readEnv);
  if (!(await isPortFree(env.port))) exit(`PORT: another program listens on ${env.port}. Stop it, or set PORT.`);
  const ids = orExit(readChallenges);
  try {
    await prepareDatabase(env, ids);
  } catch (error) {
    exit(explainFault(error, env) ?? error);
  }
  try {
    await (isDevelopment ? watchWorkers() : bundleWorkers());
    if (!isDevelopment) buildSite();
  } catch (error) {
    exit(explainUnwritable(error) ?? error);
  }
  const args = [
    // Next's development server passes its flags on in NODE_OPTIONS, and Node accepts no flag of V8 there.
    ...(isDevelopment ? [] : V8_FLAGS),
    "node_modules/next/dist/bin/next",
    isDevelopment ? "dev" : "start",
    "--port",
    String(env.port),
  ];
  const next = spawn(process.execPath, args, {
    stdio: "inherit",
    env: { ...process.env, NODE_OPTIONS: withFrontDoor(), NEXT_TELEMETRY_DISABLED: "1" },
  });
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => next.kill(signal));
  next.on("exit", (code, signal) => process.exit(exitStatus(code, signal)));
}

/** Next's development server starts another process; this way both load it. */
function withFrontDoor(): string {
  const frontDoor = new URL("./front-door.mjs", import.meta.url).href;
  return `${process.env.NODE_OPTIONS ?? ""} --import ${frontDoor}`.trim();
}

async function prepareDatabase({ databaseUrl, graders }: Env, challengeIds: readonly string[]): Promise<void> {
  const applied = await migrate(databaseUrl);
  if (graders === 0) await makeQueueTables(databaseUrl);
  for (const name of applied) console.log(`Applied the migration ${name}.`);
  await setBoardPuzzles(databaseUrl, challengeIds);
  await renewAliasKeys(databaseUrl, KEY_PREFIX, aliasKey);
}

function readChallenges(): string[] {
  try {
    return challenges(loadCatalog()).map(({ data }) => data.id);
  } catch (error) {
    throw new Error(`PUZZLES_DIR: ${error instanceof Error ? error.message : error}. Name a folder of puzzles.`);
  }
}

/** Runs a function whose errors are faults of the installation. */
function orExit<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    exit(error instanceof Error ? error.message : error);
  }
}

function exit(why: unknown): never {
  console.error(why);
  process.exit(1);
}

await serve();
