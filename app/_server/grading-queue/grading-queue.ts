import "server-only";
import { createHmac, randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import type { Client } from "../grading/fair-queue.ts";
import type { Threads } from "../grading/lane.ts";
import { metrics } from "../system/metrics.ts";
import { ARE_YOU_THERE, CONNECTION, WITHOUT_FLUSH } from "./connection.ts";
import { COUNT_GRADERS } from "./live-graders.ts";
import { ADD, COLLECT, COUNT_TASKS, ENDED, GIVE_UP, jobOf, LAST, type LaneName, type Outcome } from "./shared-tasks.ts";

const CONNECTIONS = 4;
/** Between two looks for graders that live and for results whose message was lost. */
const LOOK_MS = 1_000;
/** Between two tries to add a task whose learner has another one. */
const TURN_MS = 100;

/** No grader runs, so a task would wait in vain. */
export class NoGrader extends Error {}

interface Sent {
  readonly lane: LaneName;
  readonly task: Parameters<Threads["run"]>[0];
  readonly client: Client;
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * The side of the site: gives tasks to graders in other processes and waits for their results, through PostgreSQL
 * (docs/decisions/210). A result that nobody collects is lost, and the page sends its program again.
 */
export class GradingQueue {
  private readonly pool: pg.Pool;
  private readonly waiting = new Map<string, Waiting>();
  private listener: pg.Client | undefined;
  private looking: Promise<void> | undefined;
  private graders = 0;
  private lookedAtMs = Number.NEGATIVE_INFINITY;
  private readonly timer: NodeJS.Timeout;

  /** `secret` hides the addresses of learners from anyone who reads the tables. */
  constructor(
    private readonly connectionString: string,
    private readonly secret: string,
  ) {
    this.pool = new pg.Pool({ ...CONNECTION, connectionString, max: CONNECTIONS, options: WITHOUT_FLUSH });
    this.pool.on("error", () => undefined);
    this.timer = setInterval(() => this.lookOrGiveUp(), LOOK_MS).unref();
  }

  /** The threads that run the tasks of a lane. */
  threads(lane: LaneName): Threads {
    return {
      run: async (task, { signal, client }) => {
        signal.throwIfAborted();
        const id = randomUUID();
        const result = this.resultOf(id, signal);
        this.send(id, { lane, task, client }).catch((error: unknown) => this.giveUp([id], error));
        return result;
      },
    };
  }

  async close(): Promise<void> {
    clearInterval(this.timer);
    await this.looking?.catch(() => undefined);
    await this.listener?.end().catch(() => undefined);
    await this.pool.end();
  }

  /** Adds a task when its learner has no other one. Throws `NoGrader` if the task would wait in vain. */
  private async send(id: string, { lane, task, client }: Sent): Promise<void> {
    if (performance.now() - this.lookedAtMs > LOOK_MS) await this.look();
    if (this.graders === 0) throw new NoGrader("no grader runs");
    const address = createHmac("sha256", this.secret).update(client.address).digest("base64url");
    // Nobody waits for the size of a model, and it costs as much as a hundred verdicts.
    const addition = "model" in task ? LAST : 0;
    const values = [id, client.learnerId, address, JSON.stringify(task), jobOf(lane), addition];
    while (this.waiting.has(id)) {
      const { rowCount } = await this.pool.query({ name: "add", text: ADD, values });
      if (rowCount) return;
      await wait(TURN_MS);
    }
  }

  private resultOf(id: string, signal: AbortSignal): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      signal.addEventListener("abort", () => this.giveUp([id], signal.reason), { once: true });
    });
  }

  private giveUp(ids: readonly string[], reason: unknown): void {
    const known = ids.filter((id) => this.waiting.has(id));
    if (known.length === 0) return;
    for (const id of known) {
      this.waiting.get(id)?.reject(reason);
      this.waiting.delete(id);
    }
    // A task whose row stays is graded for nobody and swept away.
    this.pool.query(GIVE_UP, [known]).catch(() => undefined);
  }

  /** If the database cannot be reached, all tasks end with an error, and their pages send them again. */
  private async lookOrGiveUp(): Promise<void> {
    try {
      await this.look();
    } catch (error) {
      this.giveUp([...this.waiting.keys()], error);
    }
  }

  /** One look at a time: a slow database gets no second one. */
  private look(): Promise<void> {
    this.looking ??= this.lookNow().finally(() => {
      this.looking = undefined;
    });
    return this.looking;
  }

  private async lookNow(): Promise<void> {
    await this.listen();
    const [{ graders }, { tasks }] = await Promise.all([
      this.one<{ graders: number }>(COUNT_GRADERS),
      this.one<{ tasks: number }>(COUNT_TASKS),
    ]);
    this.graders = graders;
    this.lookedAtMs = performance.now();
    metrics().graders.set(graders);
    metrics().queueLength.set({ lane: "shared" }, tasks);
    if (graders === 0) this.giveUp([...this.waiting.keys()], new NoGrader("no grader runs any more"));
    await this.collect([...this.waiting.keys()]);
  }

  private async one<Row extends pg.QueryResultRow>(text: string): Promise<Row> {
    const { rows } = await this.pool.query<Row>(text);
    return rows[0] as Row;
  }

  /** Keeps a connection that answers and that listens. */
  private async listen(): Promise<void> {
    if (this.listener && (await answers(this.listener))) return;
    const client = new pg.Client({ ...CONNECTION, connectionString: this.connectionString });
    const forget = () => {
      if (this.listener === client) this.listener = undefined;
    };
    client.on("error", forget);
    client.on("end", forget);
    client.on("notification", ({ payload = "" }) => {
      if (this.waiting.has(payload)) this.collect([payload]).catch(() => undefined);
    });
    this.listener = client;
    try {
      await client.connect();
      await client.query(`LISTEN ${ENDED}`);
    } catch (error) {
      forget();
      await client.end().catch(() => undefined);
      throw error;
    }
  }

  private async collect(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const query = { name: "collect", text: COLLECT, values: [ids] };
    const { rows } = await this.pool.query<{ id: string; result: Outcome }>(query);
    for (const { id, result } of rows) {
      const one = this.waiting.get(id);
      this.waiting.delete(id);
      if (result.kind === "done") one?.resolve(result.value);
      else one?.reject(new Error(result.message));
    }
  }
}

/** Ends a connection that does not answer. */
async function answers(client: pg.Client): Promise<boolean> {
  try {
    await client.query(ARE_YOU_THERE);
    return true;
  } catch {
    await client.end().catch(() => undefined);
    return false;
  }
}
