import { spawn } from "node:child_process";
import { type Env, readEnv } from "../app/_server/system/env.ts";
import { loadEnvFiles } from "../app/_server/system/load-env-files.ts";
import { exitStatus } from "./exit-status.mjs";
import { isPortFree } from "./port.ts";

const isDevelopment = process.argv.includes("--dev");

/**
 * The graders and the server collect garbage at the same time. If each used helper threads for that, a machine with few
 * cores would spend a fifth of its time on threads that wait for each other.
 */
const V8_FLAGS = ["--single-threaded-gc"];

/** A development server that has not ended by itself this long after a signal is killed. */
const LONGEST_STOP_MS = 30_000;

let isStopping = false;

/** Prepares the start, and serves until a signal stops it. */
async function serve(): Promise<void> {
  loadEnvFiles(isDevelopment);
  const env = readSettings();
  const { port } = env;
  if (!(await isPortFree(port))) exit(`PORT: another program listens on ${port}. Stop it, or set PORT.`);
  const [status] = await Promise.all([prepareStart(env), isDevelopment && watchThreads()]);
  if (status !== 0 || isStopping) process.exit(status);
  const args = [
    // Next's development server passes its flags on in NODE_OPTIONS, and Node accepts no flag of V8 there.
    ...(isDevelopment ? [] : V8_FLAGS),
    "node_modules/next/dist/bin/next",
    isDevelopment ? "dev" : "start",
    "--port",
    String(port),
  ];
  const variables = {
    NODE_OPTIONS: withFrontDoor(),
    NEXT_TELEMETRY_DISABLED: "1",
    // Next's own variable. Without it, a development server is killed 100 ms after a signal, before it has kept its compilation.
    __NEXT_DEV_WAIT_FOR_TURBOPACK_SHUTDOWN: "1",
  };
  process.exit(await run(args, { ...process.env, ...variables }));
}

/** Returns the exit status. A development server that starts again with nothing changed has nothing to prepare. */
async function prepareStart({ databaseUrl, graders }: Env): Promise<number> {
  if (!isDevelopment) return run(["--import", "tsx", "scripts/prepare-start.ts"], process.env);
  const { isPrepared } = await import("./prepared.ts");
  // The tables for graders elsewhere are beyond its look at the database.
  if (graders > 0 && (await isPrepared(databaseUrl))) return 0;
  return run(["--import", "tsx", "scripts/prepare-start.ts", "--dev"], process.env);
}

/** Runs Node until it ends, and passes signals on to it. Returns the exit status. */
function run(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const child = spawn(process.execPath, args, { stdio: "inherit", env });
  const pass = (signal: NodeJS.Signals) => {
    if (isDevelopment && !isStopping) setTimeout(() => child.kill("SIGKILL"), LONGEST_STOP_MS).unref();
    isStopping = true;
    child.kill(signal);
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, pass);
  return new Promise((resolve) => {
    child.on("exit", (code, signal) => {
      for (const one of ["SIGINT", "SIGTERM"] as const) process.off(one, pass);
      resolve(exitStatus(code, signal));
    });
  });
}

/** Bundles the threads again after each change, for a development server. */
async function watchThreads(): Promise<void> {
  const { watchWorkers } = await import("./prepare.ts");
  await watchWorkers();
}

/** Next's development server starts another process; this way both load it. */
function withFrontDoor(): string {
  const frontDoor = new URL("./front-door.mjs", import.meta.url).href;
  return `${process.env.NODE_OPTIONS ?? ""} --import ${frontDoor}`.trim();
}

/** A wrong setting ends the process with one line. */
function readSettings(): Env {
  try {
    return readEnv();
  } catch (error) {
    exit(error);
  }
}

function exit(why: unknown): never {
  console.error(why instanceof Error ? why.message : why);
  process.exit(1);
}

await serve();
