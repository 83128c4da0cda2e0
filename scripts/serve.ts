import { spawn } from "node:child_process";
import { type Env, readEnv } from "../app/_server/system/env.ts";
import { setBoardPuzzles } from "../prisma/board-puzzles.ts";
import { migrate } from "../prisma/migrate.ts";
import { challenges, loadCatalog } from "../puzzles/catalog.ts";
import { exitStatus } from "./exit-status.mjs";
import { buildSite, bundleWorkers, watchWorkers } from "./prepare.ts";

const isDevelopment = process.argv.includes("--dev");

/**
 * The graders and the server collect garbage at the same time. If each used helper threads for that, a machine with few
 * cores would spend a fifth of its time on threads that wait for each other.
 */
const V8_FLAGS = ["--single-threaded-gc"];

/** Migrates, builds if a source has changed, and serves until a signal stops it. */
async function serve(): Promise<void> {
  const env = readEnvOrExit();
  const applied = await migrate(env.databaseUrl);
  for (const name of applied) console.log(`Applied the migration ${name}.`);
  const ids = challenges(loadCatalog()).map(({ data }) => data.id);
  await setBoardPuzzles(env.databaseUrl, ids);
  await (isDevelopment ? watchWorkers() : bundleWorkers());
  if (!isDevelopment) buildSite();
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

function readEnvOrExit(): Env {
  try {
    return readEnv();
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  }
}

await serve();
