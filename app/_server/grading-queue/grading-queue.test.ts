import pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { hasProvider, makeDatabase, type TemporaryDatabase } from "../../../prisma/testing/temporary-database.ts";
import type { Client } from "../grading/fair-queue.ts";
import type { GradeTask, ModelTask } from "../grading/grade-task.ts";
import { makeForgetfulNetwork } from "./forgetful-network.ts";
import { GradingQueue, NoGrader } from "./grading-queue.ts";
import { makeQueueTables } from "./make-queue-tables.ts";
import { type Grader, runGrader } from "./run-grader.ts";
import { COUNT_TASKS, ENDED } from "./shared-tasks.ts";

/** The outcome of a poll, with patience for a busy machine. */
const eventually = <T>(read: () => T) => expect.poll(read, { timeout: 15_000 });

const SECRET = "a secret that only tests know, and long";

describe.skipIf(!hasProvider("postgresql"))("graders elsewhere", () => {
  let temporary: TemporaryDatabase;
  const open: { close(): Promise<void> }[] = [];
  const graders: Grader[] = [];

  beforeAll(async () => {
    temporary = await makeDatabase("postgresql");
    await makeQueueTables(temporary.url);
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await Promise.all(graders.splice(0).map((grader) => grader.stop()));
    await Promise.all(open.splice(0).map((one) => one.close()));
  });
  afterAll(() => temporary.remove());

  /** A server, which gives a task a name and waits for its result. */
  function site(url = temporary.url) {
    const queue = new GradingQueue(url, SECRET);
    open.push(queue);
    return (name: string, about: Partial<Client> & Partial<ModelTask> = {}, signal = AbortSignal.timeout(20_000)) => {
      const { learnerId = name, address = name, ...more } = about;
      const task = { source: name, ...more } as GradeTask | ModelTask;
      return queue.threads("quick").run(task, { signal, client: { learnerId, address } });
    };
  }

  /** A way to the database that forgets connections. */
  async function network(forgetAt?: string) {
    const made = await makeForgetfulNetwork(temporary.url, forgetAt);
    open.push(made);
    return made;
  }

  /** A grader whose tasks end when the test says so, or at their signal. */
  async function grader(size = 1, url = temporary.url) {
    const running = new Map<string, (value: unknown) => void>();
    const begun: string[] = [];
    const threads = () => ({
      run: (task: unknown, { signal }: { readonly signal: AbortSignal }) =>
        new Promise((resolve, reject) => {
          const { source } = task as GradeTask;
          begun.push(source);
          running.set(source, resolve);
          signal.addEventListener("abort", () => reject(signal.reason));
        }),
    });
    const started = await runGrader(url, { quick: { size, threads }, slow: { size: 1, threads } });
    graders.push(started);
    const end = async (name: string) => {
      await eventually(() => [...running.keys()]).toContain(name);
      running.get(name)?.(`${name} is graded`);
      running.delete(name);
    };
    return { begun, end, ended: started.ended };
  }

  test("a task runs in a grader, and its result comes back", async () => {
    const { end } = await grader();
    const result = site()("one");
    await end("one");
    expect(await result).toBe("one is graded");
  });

  test("a task is refused at once while no grader runs", async () => {
    await expect(site()("nobody")).rejects.toBeInstanceOf(NoGrader);
  });

  test("a task that waits is refused when the last grader has gone", async () => {
    const send = site();
    const { begun } = await grader();
    const result = send("left alone");
    await eventually(() => begun).toEqual(["left alone"]);
    result.catch(() => undefined);
    // The test's thread never ends, so the grader is left to its fate: its connections go, as they do when it is killed.
    await ask(
      "SELECT pg_terminate_backend(l.pid) FROM pg_locks l WHERE l.locktype = 'advisory' AND l.pid <> pg_backend_pid()",
    );
    await expect(result).rejects.toThrow(/no grader runs|terminat/);
    graders.splice(0);
  });

  test("a learner has one task at a time, whichever server sent it", async () => {
    const { begun, end } = await grader(4);
    const [here, there] = [site(), site()];
    const first = here("first", { learnerId: "ada" });
    await eventually(() => begun).toEqual(["first"]);
    const second = there("second", { learnerId: "ada" });
    const another = there("another", { learnerId: "bob" });
    await end("another");
    expect(await another).toBe("another is graded");
    expect(begun).toEqual(["first", "another"]);
    await end("first");
    await end("second");
    expect(await Promise.all([first, second])).toEqual(["first is graded", "second is graded"]);
  });

  test("a server that was killed while it waited leaves its learner's next task a grader", async () => {
    const { begun, end } = await grader(2);
    const killed = new GradingQueue(temporary.url, SECRET);
    const client = { learnerId: "ada", address: "ada" };
    const options = { signal: AbortSignal.timeout(20_000), client };
    const lost = killed.threads("quick").run({ source: "lost" } as GradeTask, options);
    lost.catch(() => undefined);
    await eventually(() => begun).toEqual(["lost"]);
    await killed.close();
    const again = site()("again", { learnerId: "ada" });
    await end("lost");
    await end("again");
    expect(await again).toBe("again is graded");
  });

  test("an address with many tasks lets one with none go first, on all servers together", async () => {
    const { begun, end } = await grader(1);
    const [here, there] = [site(), site()];
    const results: Promise<unknown>[] = [];
    for (const [i, name] of ["flood 0", "flood 1", "flood 2"].entries()) {
      results.push(here(name, { address: "flood" }));
      await eventually(countTasks).toBe(i + 1);
    }
    await eventually(() => begun).toEqual(["flood 0"]);
    results.push(there("calm"));
    await eventually(countTasks).toBe(4);
    for (const name of ["flood 0", "calm", "flood 1", "flood 2"]) await end(name);
    await Promise.all(results);
    expect(begun).toEqual(["flood 0", "calm", "flood 1", "flood 2"]);
  });

  test("a task whose sender gives up before it begins is not run", async () => {
    const { begun, end } = await grader(1);
    const send = site();
    const first = send("long");
    await eventually(() => begun).toEqual(["long"]);
    const patience = new AbortController();
    const second = send("impatient", {}, patience.signal);
    await eventually(countTasks).toBe(2);
    patience.abort(new Error("gave up"));
    await expect(second).rejects.toThrow("gave up");
    await eventually(countTasks).toBe(1);
    const third = send("third");
    await end("long");
    await end("third");
    await Promise.all([first, third]);
    expect(begun).toEqual(["long", "third"]);
  });

  test("a task whose sender has given up already is not sent", async () => {
    const { begun, end } = await grader();
    const send = site();
    const late = send("late", {}, AbortSignal.abort(new Error("too late")));
    await expect(late).rejects.toThrow("too late");
    const next = send("next");
    await end("next");
    expect(await next).toBe("next is graded");
    expect(begun).toEqual(["next"]);
  });

  test("a sender that gives up need not wait for a silent database", async () => {
    const { begun, end } = await grader();
    const way = await network();
    const send = site(way.url.replace(/query_timeout=\d+/, ""));
    const first = send("first");
    await end("first");
    await first;
    way.forget({ later: true });
    const patience = new AbortController();
    const second = send("second", {}, patience.signal);
    patience.abort(new Error("gave up"));
    await expect(second).rejects.toThrow("gave up");
    expect(begun).toEqual(["first"]);
  });

  test("a server listens again when the network has forgotten its connection", async () => {
    const way = await network();
    site(way.url);
    const listens = () => way.count(`LISTEN ${ENDED}`);
    await eventually(listens).toBe(1);
    way.forget();
    await eventually(listens).toBe(2);
  });

  test("a grader ends when the network has forgotten its connections", async () => {
    const way = await network();
    const { ended } = await grader(1, way.url);
    // Each of the two lanes listens to two channels.
    await eventually(() => way.count("LISTEN\0")).toBe(4);
    way.forget({ later: true });
    await expect(ended).rejects.toThrow("timeout");
    graders.splice(0);
    // The far end of a connection learns a moment later that the near end has closed it.
    await eventually(() => way.open).toBe(0);
  });

  test("a grader whose database is lost before it has answered LISTEN gives each connection back once", async () => {
    const faults: unknown[] = [];
    const note = (fault: unknown) => faults.push(fault);
    process.on("unhandledRejection", note);
    const way = await network("; LISTEN ");
    await grader(1, way.url.replace("query_timeout=300", "query_timeout=3000"));
    await eventually(() => way.count("; LISTEN ")).toBe(2);
    const stopped = graders.splice(0).map((one) => one.stop());
    await way.close();
    await Promise.all(stopped);
    await eventually(() => way.open).toBe(0);
    process.off("unhandledRejection", note);
    expect(faults).toEqual([]);
  });

  test("a grader that cannot start leaves no connection", async () => {
    const way = await network("pg_advisory_lock(7202612");
    await expect(grader(1, way.url)).rejects.toThrow("timeout");
    await eventually(() => way.open).toBe(0);
  });

  test("a task that takes longer than any server waits is ended", async () => {
    const limit = new AbortController();
    const timeout = AbortSignal.timeout;
    vi.spyOn(AbortSignal, "timeout").mockImplementation((ms) => (ms === 60_000 ? limit.signal : timeout(ms)));
    const { begun } = await grader();
    const endless = site()("endless");
    await eventually(() => begun).toEqual(["endless"]);
    limit.abort(new Error("too long"));
    await expect(endless).rejects.toThrow("too long");
  });

  test("models are measured when no other task waits", async () => {
    const { begun, end } = await grader(1);
    const send = site();
    const first = send("first");
    await eventually(() => begun).toEqual(["first"]);
    const model = send("model", { model: {} as ModelTask["model"] });
    await eventually(countTasks).toBe(2);
    const learner = send("learner");
    await eventually(countTasks).toBe(3);
    for (const name of ["first", "learner", "model"]) await end(name);
    await Promise.all([first, learner, model]);
    expect(begun).toEqual(["first", "learner", "model"]);
  });

  async function ask(sql: string): Promise<Record<string, unknown> | undefined> {
    const client = new pg.Client({ connectionString: temporary.url });
    await client.connect();
    const { rows } = await client.query(sql);
    await client.end();
    return rows[0];
  }

  /** Tasks that have not ended. */
  async function countTasks(): Promise<unknown> {
    return (await ask(COUNT_TASKS))?.tasks;
  }
});
