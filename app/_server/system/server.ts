import "server-only";
import { Mutex } from "async-mutex";
import pino, { type Logger } from "pino";
import type { Piscina } from "piscina";
import { type Database, openDatabase } from "../../../prisma/client.ts";
import { type Graders, makeGraders } from "../grading/graders.ts";
import { makeRecorder, type Recorder } from "../grading/recorder.ts";
import { GradingQueue } from "../grading-queue/grading-queue.ts";
import type { LaneName } from "../grading-queue/shared-tasks.ts";
import type { HotPath } from "../hot-path/hot-path.ts";
import { openHotPath } from "../hot-path/open-hot-path.ts";
import { readingThread } from "../reading/reading-thread.ts";
import { type Env, readEnv } from "./env.ts";
import { gradingPools } from "./grading-pool.ts";

/** The things that live as long as the server process. */
export interface Server {
  readonly env: Env;
  readonly log: Logger;
  readonly database: Database;
  /** The prepared statements that every submission runs. */
  readonly hotPath: HotPath;
  readonly recorder: Recorder;
  readonly graders: Graders;
  /** The thread that reads files which somebody sent. */
  readonly reading: Piscina;
  /** Whether the process has been asked to stop; it still finishes the requests that it has begun. */
  readonly isStopping: () => boolean;
}

// Next loads a module once for each of its bundles; one process must still have one database and one pool.
const kept = globalThis as typeof globalThis & { raspServer?: Server };

/** Returns the server's own things. The first call opens them. */
export function server(): Server {
  kept.raspServer ??= open(readEnv());
  return kept.raspServer;
}

/** The log leaves out these fields, because they could name a person or open their session. */
const REDACTED = ["email", "*.email", "password", "*.password", "token", "*.token", "cookie", "*.cookie", "headers"];

function open(env: Env): Server {
  const log = pino({ level: env.logLevel, redact: REDACTED });
  return {
    env,
    log,
    isStopping: watchForStop(log),
    ...openDatabases(env.databaseUrl),
    reading: readingThread(),
    graders: openGraders(env),
  };
}

/** Tasks of each lane that this server has in the queue that it shares with others. The rest wait here, in a fair order. */
const SHARED_TASKS = 64;

/** The threads of this process; or, if it has none, graders elsewhere (docs/decisions/210). */
export function openGraders({ graders, databaseUrl, authSecret }: Env): Graders {
  if (graders > 0) {
    const { quick, slow } = gradingPools(graders);
    return makeGraders(quick, slow);
  }
  const queue = new GradingQueue(databaseUrl, authSecret);
  const lane = (name: LaneName) => ({ size: SHARED_TASKS, threads: () => queue.threads(name) });
  return makeGraders(lane("quick"), lane("slow"));
}

/** The database, by Prisma and by the hot path. */
export function openDatabases(url: string): Pick<Server, "database" | "hotPath" | "recorder"> {
  const turn = new Mutex();
  const hotPath = openHotPath(url, turn);
  return { database: openDatabase(url, turn), hotPath, recorder: makeRecorder(hotPath) };
}

/** Next finishes the requests that have begun. Meanwhile `/api/ready` asks a proxy to send no more. */
function watchForStop(log: Logger): () => boolean {
  let isStopping = false;
  const stop = () => {
    if (!isStopping) log.info("stopping after the requests that have begun");
    isStopping = true;
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, stop);
  return () => isStopping;
}
