import { setTimeout as wait } from "node:timers/promises";
import { type Grader, runGrader } from "../app/_server/grading-queue/run-grader.ts";
import { type Env, readEnv } from "../app/_server/system/env.ts";
import { gradingPools } from "../app/_server/system/grading-pool.ts";
import { loadEnvFiles } from "../app/_server/system/load-env-files.ts";
import { providerOf } from "../prisma/provider.ts";
import { explainFault } from "./explain-fault.ts";
import { bundleWorkers } from "./prepare.ts";

/** After the database was lost. */
const AGAIN_MS = 1_000;

/** `npm run grader`: grades for a site on PostgreSQL whose GRADERS is 0, until a signal stops it. */
async function grade(): Promise<void> {
  loadEnvFiles();
  const env = readEnv();
  if (providerOf(env.databaseUrl) === "sqlite") throw new Error("DATABASE_URL: graders need the site's PostgreSQL.");
  if (env.graders === 0) throw new Error("GRADERS: the number of threads of this grader must be at least 1.");
  await bundleWorkers();
  const lanes = gradingPools(env.graders);
  let grader: Grader | undefined = await start(env, lanes);
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => stop.abort());
  console.log(`Grading with ${env.graders} threads.`);
  while (grader) {
    await untilEnded(grader, env, stop.signal);
    grader = await startAgain(env, lanes, stop.signal);
  }
  process.exit();
}

type Lanes = ReturnType<typeof gradingPools>;

async function start(env: Env, lanes: Lanes): Promise<Grader> {
  try {
    return await runGrader(env.databaseUrl, lanes);
  } catch (error) {
    throw new Error(explainFault(error, env) ?? String(error), { cause: error });
  }
}

/** The signal lets the grader finish the tasks that it has begun. */
async function untilEnded(grader: Grader, env: Env, signal: AbortSignal): Promise<void> {
  const stop = () => void grader.stop();
  signal.addEventListener("abort", stop);
  try {
    await grader.ended;
  } catch (error) {
    console.error(explainFault(error, env) ?? error);
  }
  signal.removeEventListener("abort", stop);
}

/** Tries until the database is there again. The signal ends the process at once; tasks that it had begun go to another grader. */
async function startAgain(env: Env, lanes: Lanes, signal: AbortSignal): Promise<Grader | undefined> {
  const exit = () => process.exit();
  signal.addEventListener("abort", exit);
  let grader: Grader | undefined;
  while (!grader && !signal.aborted) {
    await wait(AGAIN_MS);
    try {
      grader = await start(env, lanes);
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
    }
  }
  signal.removeEventListener("abort", exit);
  return grader;
}

try {
  await grade();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
