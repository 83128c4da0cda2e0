import { setTimeout as wait } from "node:timers/promises";
import { type Grader, runGrader } from "../app/_server/grading-queue/run-grader.ts";
import { type Env, readEnv } from "../app/_server/system/env.ts";
import { gradingPools } from "../app/_server/system/grading-pool.ts";
import { loadEnvFiles } from "../app/_server/system/load-env-files.ts";
import { providerOf } from "../prisma/client.ts";
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
  let grader = await start(env, lanes);
  let isStopping = false;
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.on(signal, () => {
      isStopping = true;
      void grader.stop().then(() => process.exit());
    });
  console.log(`Grading with ${env.graders} threads.`);
  while (!isStopping) {
    await grader.ended.catch((error: unknown) => console.error(explainFault(error, env) ?? error));
    if (!isStopping) grader = await startAgain(env, lanes);
  }
}

type Lanes = ReturnType<typeof gradingPools>;

async function start(env: Env, lanes: Lanes): Promise<Grader> {
  try {
    return await runGrader(env.databaseUrl, lanes);
  } catch (error) {
    throw new Error(explainFault(error, env) ?? String(error), { cause: error });
  }
}

/** Tries until the database is there again. */
async function startAgain(env: Env, lanes: Lanes): Promise<Grader> {
  for (;;) {
    await wait(AGAIN_MS);
    try {
      return await start(env, lanes);
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
    }
  }
}

try {
  await grade();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
