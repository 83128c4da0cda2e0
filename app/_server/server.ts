import "server-only";
import { join } from "node:path";
import pino, { type Logger } from "pino";
import { Piscina } from "piscina";
import { type Database, openDatabase } from "../../prisma/client.ts";
import { type Env, readEnv } from "./env.ts";

/** What lives as long as the server does. */
export interface Server {
  readonly env: Env;
  readonly log: Logger;
  readonly database: Database;
  readonly graders: Piscina;
}

// Next loads a module once for each of its bundles; one process must still have one database and one pool.
const kept = globalThis as typeof globalThis & { raspServer?: Server };

/** The server's own things, opened on first use. */
export function server(): Server {
  kept.raspServer ??= open(readEnv());
  return kept.raspServer;
}

/** Submissions that may wait for each grader; more are told to come back. */
const QUEUE_PER_GRADER = 32;
const GRADER_MEMORY_MB = 512;

function open(env: Env): Server {
  return {
    env,
    log: pino({ level: env.logLevel }),
    database: openDatabase(env.databaseUrl),
    graders: new Piscina({
      filename: join(/* turbopackIgnore: true */ process.cwd(), ".build/grade-worker.mjs"),
      minThreads: env.graders,
      maxThreads: env.graders,
      maxQueue: env.graders * QUEUE_PER_GRADER,
      resourceLimits: { maxOldGenerationSizeMb: GRADER_MEMORY_MB },
    }),
  };
}
