import type { EngineAnswer, EngineJob } from "./engine-job.ts";
import { rejectedAs } from "./rejected-as.ts";
import type { FromWorker, WorkerPort } from "./worker-messages.ts";

export interface Finished {
  readonly answer: EngineAnswer;
  /** The engine's own time. */
  readonly ms: number;
}

interface Pending {
  readonly owner: string;
  readonly job: EngineJob;
  readonly done: (finished: Finished) => void;
}

interface Running extends Pending {
  readonly id: number;
  readonly startedAtMs: number;
  readonly stop: ReturnType<typeof setTimeout>;
}

export interface JobQueueOptions {
  readonly start: () => WorkerPort;
  /** A job that takes longer is ended, and its worker with it. */
  readonly timeLimitMs?: number;
  /** A job whose owner has asked for something newer is let finish only this long. */
  readonly supersededLimitMs?: number;
  /** A worker that has not said that it is ready by then counts as broken. */
  readonly readyLimitMs?: number;
  readonly onBroken: () => void;
}

/**
 * Feeds one worker, a job at a time. An owner (a cell of the page) has at most one job waiting: a newer one takes its
 * place, and what the older one finds is dropped.
 */
export class JobQueue {
  private readonly waiting = new Map<string, Pending>();
  private running: Running | undefined;
  private worker: WorkerPort | undefined;
  private isReady = false;
  private readyTimer: ReturnType<typeof setTimeout> | undefined;
  private lastId = 0;
  private readonly timeLimitMs: number;
  private readonly supersededLimitMs: number;
  private readonly readyLimitMs: number;

  constructor(private readonly options: JobQueueOptions) {
    this.timeLimitMs = options.timeLimitMs ?? 2000;
    this.supersededLimitMs = options.supersededLimitMs ?? 250;
    this.readyLimitMs = options.readyLimitMs ?? 15_000;
  }

  ask(owner: string, job: EngineJob, done: (finished: Finished) => void): void {
    this.waiting.set(owner, { owner, job, done });
    this.endSuperseded();
    this.next();
  }

  /** The owner has left, or wants nothing any more. */
  forget(owner: string): void {
    this.waiting.delete(owner);
    if (this.running?.owner === owner) this.running = { ...this.running, done: () => {} };
  }

  /** The open jobs, for the worker that replaces a broken one. */
  takeAll(): Pending[] {
    const all = [...(this.running ? [this.running] : []), ...this.waiting.values()];
    const latest = new Map(all.map((pending) => [pending.owner, pending]));
    this.waiting.clear();
    this.endWorker();
    return [...latest.values()];
  }

  private next(): void {
    if (this.running) return;
    const [pending] = this.waiting.values();
    if (!pending) return;
    if (!this.worker) this.startWorker();
    if (!this.isReady || !this.worker) return;
    this.waiting.delete(pending.owner);
    const id = ++this.lastId;
    const stop = setTimeout(() => this.endRunning(), this.timeLimitMs);
    this.running = { ...pending, id, startedAtMs: Date.now(), stop };
    this.worker.post({ id, job: pending.job });
  }

  private startWorker(): void {
    const worker = this.options.start();
    this.worker = worker;
    this.isReady = false;
    const broken = () => {
      if (this.worker === worker && !this.isReady) this.options.onBroken();
    };
    this.readyTimer = setTimeout(broken, this.readyLimitMs);
    worker.onBroken(broken);
    worker.onMessage((message) => {
      if (this.worker === worker) this.receive(message);
    });
  }

  private receive(message: FromWorker): void {
    if (message.kind === "ready") {
      this.isReady = true;
      clearTimeout(this.readyTimer);
      this.next();
      return;
    }
    const running = this.running;
    if (running?.id !== message.id) return;
    clearTimeout(running.stop);
    this.running = undefined;
    if (!this.waiting.has(running.owner)) running.done({ answer: message.answer, ms: message.ms });
    this.next();
  }

  /** Ends the running job if its owner wants another and has waited long enough. */
  private endSuperseded(): void {
    const running = this.running;
    if (!running || !this.waiting.has(running.owner)) return;
    const waitMs = running.startedAtMs + this.supersededLimitMs - Date.now();
    setTimeout(
      () => {
        if (this.running?.id === running.id && this.waiting.has(running.owner)) this.endRunning();
      },
      Math.max(0, waitMs),
    );
  }

  private endRunning(): void {
    const running = this.running;
    if (!running) return;
    this.endWorker();
    const answer = rejectedAs("LimitError", "limit-time", { seconds: this.timeLimitMs / 1000 });
    if (!this.waiting.has(running.owner)) running.done({ answer, ms: Date.now() - running.startedAtMs });
    this.next();
  }

  private endWorker(): void {
    clearTimeout(this.readyTimer);
    if (this.running) clearTimeout(this.running.stop);
    this.running = undefined;
    this.worker?.terminate();
    this.worker = undefined;
    this.isReady = false;
  }
}
