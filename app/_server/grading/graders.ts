import "server-only";
import { Mutex } from "async-mutex";
import type { UnrankedReason } from "../../../engine/index.ts";
import type { Checked } from "../../../puzzles/check-files.ts";
import { makeBudgets } from "./budgets.ts";
import type { Client } from "./fair-queue.ts";
import type { CheckTask, GradeResult, GradeTask, ModelTask, RecordTask } from "./grade-task.ts";
import { Lane, QueueFull, type Threads } from "./lane.ts";

/** A thread has at most this many tasks waiting. The next learner is asked to come back. */
const QUEUE_PER_THREAD = 32;
/** Tasks that one learner may have waiting for each other. A page sends one. */
const MOST_OF_A_LEARNER = 8;

/** All checks of records share one place in the queue, and so do all measurements of models. */
const RECORDS: Client = { learnerId: "records", address: "records" };
const MODELS: Client = { learnerId: "models", address: "models" };

/** The result of grading without a budget. */
type Ended = Exclude<GradeResult, { readonly kind: "needs-more-time" }>;

/** Runs tasks off the event loop, in a fair order. */
export interface Graders {
  /** Throws `QueueFull`, the reason of the signal, or what the task throws. */
  grade(task: GradeTask, client: Client, signal: AbortSignal): Promise<Ended>;
  /** Throws as `grade` does. */
  check(task: CheckTask, client: Client, signal: AbortSignal): Promise<Checked>;
  /** In the slow lane. Throws as `grade` does. */
  record(task: RecordTask, signal: AbortSignal): Promise<UnrankedReason | null>;
  /** In the slow lane. Throws as `grade` does. */
  model(task: ModelTask, signal: AbortSignal): Promise<number | null>;
  readonly waiting: number;
  readonly isFull: boolean;
}

/** A pool of threads and their number. */
export interface Pool {
  readonly threads: () => Threads;
  readonly size: number;
}

/**
 * Tasks in two lanes (docs/decisions/051). Each program begins in the quick lane. One that needs more than 300 ms of
 * processor time, or less after slow ones from its address, begins again in the slow lane, so slow programs never keep the quick lane from others. A check of a
 * puzzle is slow. A learner has one task in the lanes at a time.
 */
export function makeGraders(quick: Pool, slow: Pool): Graders {
  const capacity = quick.size * QUEUE_PER_THREAD;
  const quickLane = new Lane("quick", quick.threads, quick.size, capacity);
  const slowLane = new Lane("slow", slow.threads, slow.size, capacity);
  const inTurn = makeTurns();
  const budgets = makeBudgets();
  return {
    grade: (task, client, signal) =>
      inTurn(client.learnerId, async () => {
        const quick = { ...task, budgetMs: budgets.of(client) };
        const result = (await quickLane.run(quick, client, signal)) as GradeResult;
        if (result.kind !== "needs-more-time") return result;
        budgets.wasSlow(client);
        return (await slowLane.run(task, client, signal)) as Ended;
      }),
    check: (task, client, signal) =>
      inTurn(client.learnerId, async () => (await slowLane.run(task, client, signal)) as Checked),
    record: async (task, signal) => (await slowLane.run(task, RECORDS, signal)) as UnrankedReason | null,
    model: async (task, signal) => (await slowLane.run(task, MODELS, signal)) as number | null,
    get waiting() {
      return quickLane.waiting + slowLane.waiting;
    },
    get isFull() {
      return quickLane.isFull;
    },
  };
}

/** Runs one work of a name at a time, the others in their order. Throws `QueueFull` if too many wait. */
function makeTurns() {
  const turns = new Map<string, { readonly mutex: Mutex; count: number }>();
  return async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const turn = turns.get(name) ?? { mutex: new Mutex(), count: 0 };
    if (turn.count >= MOST_OF_A_LEARNER) throw new QueueFull("this learner has too many tasks waiting");
    turns.set(name, turn);
    turn.count++;
    try {
      return await turn.mutex.runExclusive(work);
    } finally {
      turn.count--;
      if (turn.count === 0) turns.delete(name);
    }
  };
}
