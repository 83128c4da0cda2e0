import { fetchUntilItComes } from "../browser/fetch-until-it-comes.ts";
import type { EngineJob } from "./engine-job.ts";
import { type Finished, JobQueue } from "./job-queue.ts";
import type { FromWorker, WorkerPort } from "./worker-messages.ts";

/** Does the page's jobs: the worker, or the page itself if a worker cannot start. */
interface EngineClient {
  ask(owner: string, job: EngineJob, done: (finished: Finished) => void): void;
  forget(owner: string): void;
}

let client: EngineClient | undefined;

/** The page's one engine, started when it is first asked. */
export function engineClient(): EngineClient {
  client ??= typeof Worker === "undefined" ? new PageEngine() : startQueue();
  return client;
}

/** Asks for a single answer. */
export function askEngine(owner: string, job: EngineJob): Promise<Finished> {
  return new Promise((resolve) => engineClient().ask(owner, job, resolve));
}

function startQueue(): EngineClient {
  const queue = new JobQueue({
    start: startWorker,
    onBroken: () => {
      const page = new PageEngine();
      client = page;
      for (const { owner, job, done } of queue.takeAll()) page.ask(owner, job, done);
    },
  });
  return queue;
}

function startWorker(): WorkerPort {
  const worker = new Worker(new URL("./engine.worker.ts", import.meta.url), { type: "module" });
  return {
    post: (message) => worker.postMessage(message),
    onMessage: (listener) => worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => listener(data)),
    onBroken: (listener) => worker.addEventListener("error", listener),
    terminate: () => worker.terminate(),
  };
}

/** Runs jobs in the page, each when the page is idle; the engine's own limits end a program that runs away. */
class PageEngine implements EngineClient {
  private readonly wanted = new Map<string, EngineJob>();
  /** Without a network, all jobs wait until it comes. */
  private readonly engine = new Promise<typeof import("./engine-job.ts")>((resolve) => {
    fetchUntilItComes(() => import("./engine-job.ts"), resolve);
  });

  ask(owner: string, job: EngineJob, done: (finished: Finished) => void): void {
    this.wanted.set(owner, job);
    setTimeout(async () => {
      const { doJob } = await this.engine;
      if (this.wanted.get(owner) !== job) return;
      this.wanted.delete(owner);
      const start = performance.now();
      const answer = doJob(job);
      done({ answer, ms: performance.now() - start });
    });
  }

  forget(owner: string): void {
    this.wanted.delete(owner);
  }
}
