import "server-only";
import { EventEmitter } from "node:events";
import { run, type WorkerEvents } from "graphile-worker";
import pg from "pg";
import { MARK_AS_LIVE, RELEASE_TASKS_OF_THE_DEAD } from "./live-graders.ts";
import { makeQueueTables, SILENT } from "./make-queue-tables.ts";
import { END, jobOf, type LaneName, type Outcome, READ, SWEEP } from "./shared-tasks.ts";

/** Between two looks for tasks of graders that have ended, and for tasks whose message was lost. */
const LOOK_MS = 1_000;
/** Each lane listens, and one connection looks after the tables. */
const FURTHER_CONNECTIONS = 3;

/** The threads of a lane. Errors of a task are errors of `run`. */
interface Lane {
  readonly size: number;
  readonly threads: () => { run(task: unknown): Promise<unknown> };
}

export interface Grader {
  /** Ends when the tasks that have begun have ended. */
  stop(): Promise<void>;
  /** Resolves after `stop`. Rejects if the database is lost: the grader does nothing more then. */
  readonly ended: Promise<unknown>;
}

/** The side of a grader: takes tasks of the site from PostgreSQL and runs them on these pools (docs/decisions/210). */
export async function runGrader(connectionString: string, lanes: Readonly<Record<LaneName, Lane>>): Promise<Grader> {
  await makeQueueTables(connectionString);
  const pool = new pg.Pool({
    connectionString,
    max: lanes.quick.size + lanes.slow.size + FURTHER_CONNECTIONS,
    options: "-c synchronous_commit=off",
  });
  pool.on("error", () => undefined);
  // Operators see the process by this name in pg_stat_activity.
  const mark = new pg.Client({ connectionString, application_name: `rasp-grader ${process.pid}` });
  const markLost = new Promise<never>((_, reject) => {
    mark.on("error", reject);
  });
  await mark.connect();
  const events: WorkerEvents = new EventEmitter();
  let marked: Promise<unknown> = Promise.resolve();
  events.on("worker:create", ({ worker }) => {
    marked = marked.then(() => mark.query(MARK_AS_LIVE, [worker.workerId]));
  });
  const start = (lane: LaneName) =>
    run({
      pgPool: pool,
      taskList: { [jobOf(lane)]: (payload) => gradeOne(pool, lanes[lane], (payload as { readonly id: string }).id) },
      concurrency: lanes[lane].size,
      pollInterval: LOOK_MS,
      noHandleSignals: true,
      parsedCronItems: [],
      logger: SILENT,
      events,
    });
  const runners = await Promise.all([start("quick"), start("slow")]);
  await marked;
  const timer = setInterval(() => look(pool), LOOK_MS);
  const ended = Promise.race([markLost, Promise.all(runners.map(({ promise }) => promise))]).finally(async () => {
    clearInterval(timer);
    await Promise.allSettled(runners.map((runner) => runner.stop()));
    await Promise.allSettled([mark.end(), pool.end()]);
  });
  ended.catch(() => undefined);
  return {
    ended,
    stop: async () => {
      await Promise.allSettled(runners.map((runner) => runner.stop()));
      await ended.catch(() => undefined);
    },
  };
}

async function gradeOne(pool: pg.Pool, { threads }: Lane, id: string): Promise<void> {
  const { rows } = await pool.query({ name: "read", text: READ, values: [id] });
  const [found] = rows;
  if (!found) return;
  const outcome = await outcomeOf(() => threads().run(found.task));
  await pool.query({ name: "end", text: END, values: [id, JSON.stringify(outcome)] });
}

async function outcomeOf(work: () => Promise<unknown>): Promise<Outcome> {
  try {
    return { kind: "done", value: (await work()) ?? null };
  } catch (error) {
    return { kind: "threw", message: String(error) };
  }
}

/** A database that cannot be reached is noticed by the connection that holds the marks. */
async function look(pool: pg.Pool): Promise<void> {
  try {
    await pool.query(RELEASE_TASKS_OF_THE_DEAD);
    await pool.query(SWEEP);
  } catch {
    // Looked at again in a second.
  }
}
