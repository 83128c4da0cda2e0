import "server-only";
import { createHmac, randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import type { Threads } from "../grading/lane.ts";
import { metrics } from "../system/metrics.ts";
import { COUNT_GRADERS } from "./live-graders.ts";
import { ADD, COLLECT, COUNT_TASKS, ENDED, GIVE_UP, jobOf, type LaneName, type Outcome } from "./shared-tasks.ts";

const CONNECTIONS = 4;
const CONNECT_TIMEOUT_MS = 5_000;
/** Between two looks for graders that live and for results whose message was lost. */
const LOOK_MS = 1_000;
/** Between two tries to add a task whose learner has another one. */
const TURN_MS = 100;

/** No grader runs, so a task would wait in vain. */
export class NoGrader extends Error {}

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
  private graders = 0;
  private lookedAtMs = Number.NEGATIVE_INFINITY;
  private readonly timer: NodeJS.Timeout;

  /** `secret` hides the addresses of learners from who reads the tables. */
  constructor(
    private readonly connectionString: string,
    private readonly secret: string,
  ) {
    // A power cut may lose tasks that nobody has a verdict for. The flush of each would cost as much as its verdict.
    const options = "-c synchronous_commit=off";
    this.pool = new pg.Pool({
      connectionString,
      max: CONNECTIONS,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      options,
    });
    this.pool.on("error", () => undefined);
    this.timer = setInterval(() => this.lookOrGiveUp(), LOOK_MS).unref();
  }

  /** The threads that run the tasks of a lane. */
  threads(lane: LaneName): Threads {
    return {
      run: async (task, { signal, client }) => {
        if (performance.now() - this.lookedAtMs > LOOK_MS) await this.look();
        if (this.graders === 0) throw new NoGrader("no grader runs");
        const id = randomUUID();
        const address = createHmac("sha256", this.secret).update(client.address).digest("base64url");
        const result = this.resultOf(id, signal);
        // The wait below may end first.
        result.catch(() => undefined);
        const values = [id, client.learnerId, address, JSON.stringify(task), jobOf(lane)];
        while ((await this.pool.query({ name: "add", text: ADD, values })).rowCount === 0) {
          if (!this.waiting.has(id)) break;
          await wait(TURN_MS);
        }
        return result;
      },
    };
  }

  async close(): Promise<void> {
    clearInterval(this.timer);
    await this.listener?.end().catch(() => undefined);
    await this.pool.end();
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

  /** If the database cannot be reached, whoever waits is told so and sends again. */
  private async lookOrGiveUp(): Promise<void> {
    try {
      await this.look();
    } catch (error) {
      this.giveUp([...this.waiting.keys()], error);
    }
  }

  private async look(): Promise<void> {
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

  private async listen(): Promise<void> {
    if (this.listener) return;
    const { connectionString } = this;
    const client = new pg.Client({ connectionString, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
    this.listener = client;
    const forget = () => {
      if (this.listener === client) this.listener = undefined;
    };
    client.on("error", forget);
    client.on("end", forget);
    client.on("notification", ({ payload = "" }) => {
      if (this.waiting.has(payload)) this.collect([payload]).catch(() => undefined);
    });
    try {
      await client.connect();
      await client.query(`LISTEN ${ENDED}`);
    } catch (error) {
      forget();
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
