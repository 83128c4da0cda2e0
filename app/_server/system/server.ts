import "server-only";
import { join } from "node:path";
import pino, { type Logger } from "pino";
import { Piscina } from "piscina";
import { type Database, openDatabase } from "../../../prisma/client.ts";
import { type Env, readEnv } from "./env.ts";

/** What lives as long as the server does. */
export interface Server {
  readonly env: Env;
  readonly log: Logger;
  readonly database: Database;
  readonly graders: Piscina;
  /** Whether the process was told to stop and only finishes what it has begun. */
  readonly isStopping: () => boolean;
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

/** What could name a person, or open their session, never reaches the log. */
const REDACTED = ["email", "*.email", "password", "*.password", "token", "*.token", "cookie", "*.cookie", "headers"];

function open(env: Env): Server {
  const log = pino({ level: env.logLevel, redact: REDACTED });
  return {
    env,
    log,
    isStopping: watchForStop(log),
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

/** Next finishes the requests that have begun; `/api/ready` meanwhile tells a proxy to send no more. */
function watchForStop(log: Logger): () => boolean {
  let isStopping = false;
  const stop = () => {
    if (!isStopping) log.info("stopping: what has begun is finished");
    isStopping = true;
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, stop);
  return () => isStopping;
}
