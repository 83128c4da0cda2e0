import { doJob, type EngineJob } from "../app/_ui/engine-worker/engine-job.ts";
import { PROGRAMS } from "./programs.ts";

/** The worker's job at a keystroke: it parses, runs and evaluates the new source and makes the view to draw. */
export interface Keystrokes {
  readonly name: string;
  readonly medianMs: number;
  readonly p95Ms: number;
}

const LENGTH = 32;
const WARM_RUNS = 50;
const TIMED_RUNS = 400;
/** The view of the heads, and the trace of the whole program with the origin of every value. */
const KINDS = ["run", "trace"] as const satisfies readonly EngineJob["kind"][];

function strike(name: string, kind: (typeof KINDS)[number]): Keystrokes {
  const program = PROGRAMS.find((other) => other.name === name);
  if (!program) throw new Error(`no program ${name}`);
  const input = JSON.stringify(program.input(LENGTH));
  const times: number[] = [];
  for (let i = 0; i < WARM_RUNS + TIMED_RUNS; i++) {
    const source = `# ${i}\n${program.source}`;
    const start = performance.now();
    const answer = doJob({ kind, source, input });
    const ms = performance.now() - start;
    if (answer.kind === "rejected" || answer.kind === "input-rejected") throw new Error(`${name} does not run`);
    if (i >= WARM_RUNS) times.push(ms);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] as number;
  return { name: `${name}, ${kind}`, medianMs: at(0.5), p95Ms: at(0.95) };
}

process.stdout.write(`${JSON.stringify(PROGRAMS.flatMap(({ name }) => KINDS.map((kind) => strike(name, kind))))}\n`);
