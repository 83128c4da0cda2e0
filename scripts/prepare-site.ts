import { makeQueueTables } from "../app/_server/grading-queue/make-queue-tables.ts";
import { aliasKey, KEY_PREFIX } from "../app/_server/people/alias-key.ts";
import { type Env, readEnv } from "../app/_server/system/env.ts";
import { loadEnvFiles } from "../app/_server/system/load-env-files.ts";
import { setBoardPuzzles } from "../prisma/board-puzzles.ts";
import { migrate } from "../prisma/migrate.ts";
import { renewAliasKeys } from "../prisma/renew-alias-keys.ts";
import { challenges, loadCatalog } from "../puzzles/catalog.ts";
import { explainFault, explainUnwritable } from "./explain-fault.ts";
import { buildSite, bundleWorkers } from "./prepare.ts";

const isDevelopment = process.argv.includes("--dev");

/**
 * Migrates the database, and builds the site if a source has changed; in development Next builds it. It runs in a process
 * of its own, because the engine and the database client that it loads would stay in the memory of serve.ts while the site runs.
 */
async function prepareStart(): Promise<void> {
  loadEnvFiles(isDevelopment);
  const env = readEnv();
  const ids = readChallenges();
  try {
    await prepareDatabase(env, ids);
  } catch (error) {
    throw explainFault(error, env) ?? error;
  }
  if (isDevelopment) return;
  try {
    await bundleWorkers();
    buildSite();
  } catch (error) {
    throw explainUnwritable(error) ?? error;
  }
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

try {
  await prepareStart();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
