import "server-only";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

/** Seconds: a hot statement takes less than the first, and nothing waits longer than the last. */
const BUCKETS = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

function makeMetrics() {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const histogram = <Label extends string>(name: string, help: string, label: Label) =>
    new Histogram({ name, help, labelNames: [label], buckets: BUCKETS, registers });
  return {
    registry,
    queueLength: new Gauge({
      name: "rasp_grading_queue_length",
      help: "Tasks that wait for a grading thread",
      labelNames: ["lane"],
      registers,
    }),
    graders: new Gauge({
      name: "rasp_graders",
      help: "Grader processes that live, where graders run elsewhere",
      registers,
    }),
    wait: histogram("rasp_grading_wait_seconds", "Time between a task's arrival and its start", "lane"),
    grading: histogram("rasp_grading_seconds", "Time that a task took in its thread", "lane"),
    verdicts: new Counter({
      name: "rasp_verdicts_total",
      help: "Recorded verdicts, by their status",
      labelNames: ["status"],
      registers,
    }),
    refusals: new Counter({
      name: "rasp_refusals_total",
      help: "Requests that were refused, by the code of the answer",
      labelNames: ["code"],
      registers,
    }),
    database: histogram("rasp_database_seconds", "Time of the statements that every submission runs", "statement"),
  };
}

// Next loads a module once for each of its bundles; one process must still have one registry.
const kept = globalThis as typeof globalThis & { raspMetrics?: ReturnType<typeof makeMetrics> };

/** The metrics that operators may watch. All bundles of a process share them. */
export function metrics(): ReturnType<typeof makeMetrics> {
  kept.raspMetrics ??= makeMetrics();
  return kept.raspMetrics;
}

/** Runs `work` and adds its time to a histogram, whether or not it throws. */
export async function timed<T>(statement: string, work: () => Promise<T>): Promise<T> {
  const end = metrics().database.startTimer({ statement });
  try {
    return await work();
  } finally {
    end();
  }
}
