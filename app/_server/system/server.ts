import "server-only";
import { Mutex } from "async-mutex";
import pino, { type Logger } from "pino";
import type { Piscina } from "piscina";
import { type Database, openDatabase } from "../../../prisma/client.ts";
import { type Graders, makeGraders } from "../grading/graders.ts";
import { makeRecorder, type Recorder } from "../grading/recorder.ts";
import type { HotPath } from "../hot-path/hot-path.ts";
import { openHotPath } from "../hot-path/open-hot-path.ts";
import { readingThread } from "../reading/reading-thread.ts";
import { type Env, readEnv } from "./env.ts";
import { gradingPool } from "./grading-pool.ts";

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
    graders: openGraders(env.graders),
  };
}

/** The lower priority of a thread that runs slow programs. */
const SLOW_NICENESS = 5;

/** The threads that grade: as many as the machine is to lend, and half as many again for slow programs. */
function openGraders(size: number): Graders {
  const slowSize = Math.max(1, size >> 1);
  return makeGraders(
    { size, threads: gradingPool({ threads: size }) },
    { size: slowSize, threads: gradingPool({ threads: slowSize, niceness: SLOW_NICENESS }) },
  );
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
