import "server-only";
import { EventEmitter } from "node:events";
import { setImmediate as nextTurn, setTimeout as wait } from "node:timers/promises";
import { runTaskList, type WorkerEvents, type WorkerPool } from "graphile-worker";
import pg from "pg";
import { ARE_YOU_THERE, CONNECTION, WITHOUT_FLUSH } from "./connection.ts";
import { MARK_AS_LIVE, MARK_OPTIONS, RELEASE_TASKS_OF_THE_DEAD } from "./live-graders.ts";
import { makeQueueTables, SILENT } from "./make-queue-tables.ts";
import { END, jobOf, type LaneName, type Outcome, READ, SWEEP } from "./shared-tasks.ts";

/** Between two looks for tasks of graders that have ended, and for tasks whose message was lost. */
const LOOK_MS = 1_000;
/** Each lane listens, and one connection looks after the tables. */
const FURTHER_CONNECTIONS = 3;
/** For one task. The longest that a server waits for. */
const LONGEST_MS = 60_000;

/** The threads of a lane. Errors of a task are errors of `run`. */
interface Lane {
  readonly size: number;
  readonly threads: () => { run(task: unknown, options: { readonly signal: AbortSignal }): Promise<unknown> };
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
    ...CONNECTION,
    connectionString,
    max: lanes.quick.size + lanes.slow.size + FURTHER_CONNECTIONS,
    options: WITHOUT_FLUSH,
  });
  pool.on("error", () => undefined);
  // Graphile Worker stops listening to the errors of a connection before it gives the connection back. An error that
  // nobody listens to would end the process; `mark` notices that the database is lost.
  pool.on("connect", (client) => client.on("error", () => undefined));
  // Operators see the process by this name in pg_stat_activity.
  const application_name = `rasp-grader ${process.pid}`;
  const mark = new pg.Client({ ...CONNECTION, connectionString, application_name, options: MARK_OPTIONS });
  const events: WorkerEvents = new EventEmitter();
  const lost = lossOf(mark, events);
  const workers: WorkerPool[] = [];
  const listened = answersToListen(events);
  const stopWorkers = async () => {
    await listened();
    await Promise.allSettled(workers.map((pool) => pool.gracefulShutdown()));
  };
  const close = async () => {
    await stopWorkers();
    await Promise.allSettled([mark.end(), pool.end()]);
  };
  try {
    await mark.connect();
    const marked = markWorkers(mark, events);
    for (const lane of ["quick", "slow"] as const) workers.push(startLane(lane));
    await Promise.race([marked(), lost]);
  } catch (error) {
    await close();
    throw error;
  }

  /** Graphile Worker has `run` too, which also reads a timetable: a database that is lost meanwhile would end the process. */
  function startLane(lane: LaneName): WorkerPool {
    const concurrency = lanes[lane].size;
    const options = { concurrency, pollInterval: LOOK_MS, noHandleSignals: true, logger: SILENT, events };
    const grade = (payload: unknown) => gradeOne(pool, lanes[lane], (payload as { readonly id: string }).id);
    return runTaskList(options, { [jobOf(lane)]: grade }, pool);
  }

  const timer = setInterval(() => look(pool), LOOK_MS);
  const closing = new AbortController();
  const all = Promise.all(workers.map(({ promise }) => promise));
  const ended = Promise.race([lost, silenceOf(mark, closing.signal), all]).finally(async () => {
    closing.abort();
    clearInterval(timer);
    await close();
  });
  ended.catch(() => undefined);
  return {
    ended,
    stop: async () => {
      await stopWorkers();
      await ended.catch(() => undefined);
    },
  };
}

/**
 * Rejects when the connection of the marks breaks, or when a worker cannot say that its task has ended: such a worker takes
 * no more tasks.
 */
function lossOf(mark: pg.Client, events: WorkerEvents): Promise<never> {
  const lost = new Promise<never>((_, reject) => {
    mark.on("error", reject);
    events.on("worker:fatalError", ({ error }) => reject(error));
  });
  lost.catch(() => undefined);
  return lost;
}

/** Marks each new worker as live. Returns a function that waits for the marks. */
function markWorkers(mark: pg.Client, events: WorkerEvents): () => Promise<unknown> {
  let marked: Promise<unknown> = Promise.resolve();
  events.on("worker:create", ({ worker }) => {
    marked = marked.then(() => mark.query(MARK_AS_LIVE, [worker.workerId]));
    marked.catch(() => undefined);
  });
  return () => marked;
}

/**
 * Returns a function that waits until each LISTEN has its answer. If a pool of Graphile Worker is stopped before that, and LISTEN
 * fails afterwards, the pool gives its connection back twice. The second time is an error that nobody can catch.
 */
function answersToListen(events: WorkerEvents): () => Promise<unknown> {
  const answers = new Map<WorkerPool, Promise<unknown>>();
  events.on("pool:listen:success", ({ workerPool, client }) => {
    // LISTEN is sent just after this event. A connection answers its statements in order.
    const answer = nextTurn().then(() => client.query(ARE_YOU_THERE));
    answers.set(
      workerPool,
      answer.catch(() => undefined),
    );
  });
  return () => Promise.all(answers.values());
}

/** Rejects when a connection answers no more. A network may forget it and tell neither side. */
async function silenceOf(mark: pg.Client, signal: AbortSignal): Promise<never> {
  for (;;) {
    await mark.query(ARE_YOU_THERE);
    await wait(LOOK_MS, undefined, { signal });
  }
}

async function gradeOne(pool: pg.Pool, { threads }: Lane, id: string): Promise<void> {
  const { rows } = await pool.query({ name: "read", text: READ, values: [id] });
  const [found] = rows;
  if (!found) return;
  const outcome = await outcomeOf(() => threads().run(found.task, { signal: AbortSignal.timeout(LONGEST_MS) }));
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
