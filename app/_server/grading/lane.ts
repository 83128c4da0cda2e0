import "server-only";
import { metrics } from "../system/metrics.ts";
import { type Client, FairQueue } from "./fair-queue.ts";
import type { CheckTask, GradeTask, ModelTask, RecordTask } from "./grade-task.ts";

/** The queue is full of others' tasks, or of this client's own. */
export class QueueFull extends Error {}

/** A pool of threads, or what a test puts in its place. */
export interface Threads {
  run(
    task: GradeTask | CheckTask | ModelTask | RecordTask,
    options: { readonly signal: AbortSignal; readonly client: Client },
  ): Promise<unknown>;
}

interface Job {
  readonly task: GradeTask | CheckTask | ModelTask | RecordTask;
  readonly client: Client;
  readonly signal: AbortSignal;
  readonly cameAt: number;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** Threads with a fair queue before them. */
export class Lane {
  private readonly queue: FairQueue<Job>;
  private running = 0;

  constructor(
    /** Names it in the metrics. */
    private readonly name: string,
    private readonly threads: () => Threads,
    private readonly size: number,
    capacity: number,
  ) {
    this.queue = new FairQueue(capacity);
  }

  get waiting(): number {
    return this.queue.size;
  }

  get isFull(): boolean {
    return this.queue.isFull;
  }

  /** Runs a task when its turn comes. Throws `QueueFull`, the signal's reason, or what the task throws. */
  run(task: GradeTask | CheckTask | ModelTask | RecordTask, client: Client, signal: AbortSignal): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const job = { task, client, signal, resolve, reject, cameAt: performance.now() };
      this.queue.add(client, job)?.reject(new QueueFull("the grading queue is full"));
      signal.addEventListener("abort", () => this.queue.remove(job) && reject(signal.reason), { once: true });
      this.startNext();
    });
  }

  private startNext(): void {
    while (this.running < this.size) {
      const next = this.queue.take();
      if (!next) break;
      void this.start(next.item);
    }
    metrics().queueLength.set({ lane: this.name }, this.queue.size);
  }

  private async start({ task, client, signal, cameAt, resolve, reject }: Job): Promise<void> {
    this.running++;
    const startedAt = performance.now();
    metrics().wait.observe({ lane: this.name }, (startedAt - cameAt) / 1000);
    try {
      resolve(await this.threads().run(task, { signal, client }));
    } catch (error) {
      reject(error);
    }
    this.running--;
    const ms = performance.now() - startedAt;
    metrics().grading.observe({ lane: this.name }, ms / 1000);
    this.queue.finish(client, ms);
    this.startNext();
  }
}
