import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { doJob, type EngineJob } from "./engine-job.ts";
import { type Finished, JobQueue } from "./job-queue.ts";
import type { FromWorker, ToWorker, WorkerPort } from "./worker-messages.ts";

/** A worker that answers when the test says so. */
class FakeWorker implements WorkerPort {
  readonly posted: ToWorker[] = [];
  isTerminated = false;
  private listener: (message: FromWorker) => void = () => {};
  private broken: () => void = () => {};
  post(message: ToWorker) {
    this.posted.push(message);
  }
  onMessage(listener: (message: FromWorker) => void) {
    this.listener = listener;
  }
  onBroken(listener: () => void) {
    this.broken = listener;
  }
  terminate() {
    this.isTerminated = true;
  }
  say(message: FromWorker) {
    this.listener(message);
  }
  answer() {
    const { id, job } = this.posted.at(-1) as ToWorker;
    this.say({ kind: "answer", id, answer: doJob(job), ms: 1 });
  }
  breakDown() {
    this.broken();
  }
}

let workers: FakeWorker[];
let queue: JobQueue;
let isBroken: boolean;
const worker = () => workers.at(-1) as FakeWorker;
const run = (source: string): EngineJob => ({ kind: "run", source, input: "ab" });
const sourceOf = (message: ToWorker | undefined) => message?.job.source;

beforeEach(() => {
  vi.useFakeTimers();
  workers = [];
  isBroken = false;
  queue = new JobQueue({
    start: () => {
      const started = new FakeWorker();
      workers.push(started);
      return started;
    },
    onBroken: () => {
      isBroken = true;
    },
  });
});

afterEach(() => {
  vi.useRealTimers();
});

test("nothing is posted before the worker is ready", () => {
  queue.ask("a", run("1"), () => {});
  expect(worker().posted).toHaveLength(0);
  worker().say({ kind: "ready" });
  expect(sourceOf(worker().posted[0])).toBe("1");
});

test("a newer job of the same owner takes the place of the one that waits", () => {
  const found: Finished[] = [];
  for (const source of ["1", "2", "3"]) queue.ask("a", run(source), (finished) => found.push(finished));
  worker().say({ kind: "ready" });
  worker().answer();
  expect(worker().posted.map(sourceOf)).toEqual(["3"]);
  expect(found).toHaveLength(1);
});

test("the result of a superseded job is dropped", () => {
  const found: string[] = [];
  queue.ask("a", run("1"), () => found.push("1"));
  worker().say({ kind: "ready" });
  queue.ask("a", run("2"), () => found.push("2"));
  worker().answer();
  worker().answer();
  expect(found).toEqual(["2"]);
});

test("owners take turns", () => {
  const found: string[] = [];
  queue.ask("a", run("1"), () => found.push("a"));
  queue.ask("b", run("2"), () => found.push("b"));
  worker().say({ kind: "ready" });
  worker().answer();
  worker().answer();
  expect(found).toEqual(["a", "b"]);
});

test("a job that runs too long is stopped with a problem, and the next one gets a new worker", () => {
  const found: Finished[] = [];
  queue.ask("a", run("1"), (finished) => found.push(finished));
  queue.ask("b", run("2"), (finished) => found.push(finished));
  worker().say({ kind: "ready" });
  vi.advanceTimersByTime(2000);
  expect(found[0]?.answer).toMatchObject({ kind: "rejected", problem: { code: "limit-time", args: { seconds: 2 } } });
  expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true, false]);
  worker().say({ kind: "ready" });
  worker().answer();
  expect(found).toHaveLength(2);
});

test("a long job is ended early when its owner wants another", () => {
  queue.ask("a", run("1"), () => {});
  worker().say({ kind: "ready" });
  vi.advanceTimersByTime(100);
  queue.ask("a", run("2"), () => {});
  expect(workers).toHaveLength(1);
  vi.advanceTimersByTime(150);
  worker().say({ kind: "ready" });
  expect(workers).toHaveLength(2);
  expect(sourceOf(worker().posted[0])).toBe("2");
});

test("loading the worker does not count as running", () => {
  const found: Finished[] = [];
  queue.ask("a", run("1"), (finished) => found.push(finished));
  vi.advanceTimersByTime(5000);
  worker().say({ kind: "ready" });
  worker().answer();
  expect(found[0]?.answer.kind).toBe("ran");
});

test.each([
  ["says so", () => worker().breakDown()],
  ["says nothing", () => vi.advanceTimersByTime(20_000)],
])("a worker that cannot start and %s gives its jobs back", (_, happen) => {
  queue.ask("a", run("1"), () => {});
  queue.ask("b", run("2"), () => {});
  happen();
  expect(isBroken).toBe(true);
  expect(queue.takeAll().map(({ owner }) => owner)).toEqual(["a", "b"]);
});

test("a forgotten owner hears nothing", () => {
  const found: string[] = [];
  queue.ask("a", run("1"), () => found.push("a"));
  worker().say({ kind: "ready" });
  queue.forget("a");
  worker().answer();
  expect(found).toEqual([]);
});
