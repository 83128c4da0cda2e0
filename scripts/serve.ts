import { spawn } from "node:child_process";
import { type Env, readEnv } from "../app/_server/system/env.ts";
import { migrate } from "../prisma/migrate.ts";
import { exitStatus } from "./exit-status.mjs";
import { buildSite, bundleWorkers } from "./prepare.ts";

const isDevelopment = process.argv.includes("--dev");

/**
 * Graders and the server collect their garbage at the same time; with helper threads for each of them, a machine with few
 * cores spends a fifth of its time on those waiting for each other.
 */
const V8_FLAGS = ["--single-threaded-gc"];

/** Migrates, builds what has changed, and serves until it is told to stop. */
async function serve(): Promise<void> {
  const env = readEnvOrExit();
  const applied = await migrate(env.databaseUrl);
  for (const name of applied) console.log(`Applied the migration ${name}.`);
  await bundleWorkers();
  if (!isDevelopment) buildSite();
  const args = [
    ...V8_FLAGS,
    "node_modules/next/dist/bin/next",
    isDevelopment ? "dev" : "start",
    "--port",
    String(env.port),
  ];
  const next = spawn(process.execPath, args, {
    stdio: "inherit",
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" },
  });
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => next.kill(signal));
  next.on("exit", (code, signal) => process.exit(exitStatus(code, signal)));
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
