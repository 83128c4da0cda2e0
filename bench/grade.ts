import { gradeSource } from "../engine/index.ts";
import { PLAY_ORDER } from "../puzzles/catalog.ts";
import { loadPuzzle } from "../puzzles/load.ts";

/** The time to grade the best solution of a puzzle in one thread. */
export interface Graded {
  readonly puzzle: string;
  readonly solution: string;
  /** Every run has a fresh seed, so it makes the tests too. */
  readonly fresh: Times;
  /** Every run has the same seed, so the tests exist already. */
  readonly shared: Times;
}

export interface Times {
  readonly medianMs: number;
  readonly p99Ms: number;
  /** Processor time of the whole process, with garbage collection. On a busy machine it is more exact than a clock. */
  readonly cpuMs: number;
}

const WARM_RUNS = 20;
const TIMED_RUNS = Number(process.argv[2] ?? 100);

function grade(puzzle: string): Graded {
  const { data, solutions } = loadPuzzle(puzzle);
  const ranked = solutions
    .map(({ file, source }) => ({ file, source, verdict: gradeSource(data, source, { seed: 0, records: "later" }) }))
    .filter(({ verdict }) => verdict.ranked)
    .sort((a, b) => score(a.verdict) - score(b.verdict));
  const [best] = ranked;
  if (!best) throw new Error(`${puzzle} has no ranked solution`);
  const gradeOn = (seed: number) => {
    if (!gradeSource(data, best.source, { seed, records: "later" }).ranked) throw new Error(`${puzzle}: not ranked`);
  };
  let seed = 1;
  return { puzzle, solution: best.file, fresh: time(() => gradeOn(seed++)), shared: time(() => gradeOn(0)) };
}

function time(run: () => void): Times {
  for (let i = 0; i < WARM_RUNS; i++) run();
  const times: number[] = [];
  const before = process.cpuUsage();
  for (let i = 0; i < TIMED_RUNS; i++) {
    const start = performance.now();
    run();
    times.push(performance.now() - start);
  }
  const { user, system } = process.cpuUsage(before);
  times.sort((a, b) => a - b);
  return {
    medianMs: times[times.length >> 1] as number,
    p99Ms: times[Math.floor(times.length * 0.99)] as number,
    cpuMs: (user + system) / 1000 / TIMED_RUNS,
  };
}

/** Compares layers, then heads, then ops. */
function score({ layers, heads, ops }: { layers: number | null; heads: number | null; ops: number | null }): number {
  return ((layers ?? 99) * 100 + (heads ?? 99)) * 1000 + (ops ?? 999);
}

process.stdout.write(`${JSON.stringify(PLAY_ORDER.map(grade))}\n`);
