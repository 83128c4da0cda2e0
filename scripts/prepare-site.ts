import { aliasKey, KEY_PREFIX } from "../app/_server/people/alias-key.ts";
import { type Env, readEnv } from "../app/_server/system/env.ts";
import { loadEnvFiles } from "../app/_server/system/load-env-files.ts";
import { migrate } from "../prisma/migrate.ts";
import { challenges, loadCatalog } from "../puzzles/catalog.ts";
import { explainFault, explainUnwritable } from "./explain-fault.ts";
import { buildSite, bundleWorkers } from "./prepare.ts";
import { hashSources, markPrepared } from "./prepared.ts";

const isDevelopment = process.argv.includes("--dev");

/**
 * Migrates the database, and builds the site if a source has changed; in development Next builds it. It runs in a process
 * of its own, because the engine and the database client that it loads would stay in the memory of serve.ts while the site runs.
 * A fault of the installation ends the process with one line. `client` is fulfilled when the database client is made.
 */
export async function prepareSite(client: Promise<void>): Promise<void> {
  try {
    await prepare(client);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    // Prisma writes the client in a process of its own, which would go on beside the next start.
    await client.catch(() => undefined);
    process.exit(1);
  }
}

async function prepare(client: Promise<void>): Promise<void> {
  loadEnvFiles(isDevelopment);
  const env = readEnv();
  const sources = isDevelopment ? hashSources() : "";
  const ids = readChallenges();
  const explained = (error: unknown) => {
    throw explainFault(error, env) ?? error;
  };
  await Promise.all([client, migrateDatabase(env).catch(explained)]);
  await correctRows(env, ids).catch(explained);
  if (isDevelopment) return markPrepared(env.databaseUrl, sources);
  try {
    await bundleWorkers();
    buildSite();
  } catch (error) {
    throw explainUnwritable(error) ?? error;
  }
}

async function migrateDatabase({ databaseUrl, graders }: Env): Promise<void> {
  const applied = await migrate(databaseUrl);
  for (const name of applied) console.log(`Applied the migration ${name}.`);
  if (graders > 0) return;
  // Few servers have their graders elsewhere.
  const { makeQueueTables } = await import("../app/_server/grading-queue/make-queue-tables.ts");
  await makeQueueTables(databaseUrl);
}

/** Needs the database client, which may not have been there when this module was loaded. */
async function correctRows({ databaseUrl }: Env, challengeIds: readonly string[]): Promise<void> {
  const { setBoardPuzzles } = await import("../prisma/board-puzzles.ts");
  const { renewAliasKeys } = await import("../prisma/renew-alias-keys.ts");
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
