import { doJob, type EngineJob } from "../app/_ui/engine-worker/engine-job.ts";
import type { Language } from "../engine/index.ts";
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

interface Typed {
  readonly name: string;
  readonly source: string;
  /** Tokens, as they are typed. */
  readonly input: string;
  readonly language?: Language;
}

/** A program of 200 lines in RASP, with a function in every fifth: it looks at each of the forty positions before. */
const LONG_RASP: Typed = {
  name: "200 lines of RASP, 40 heads",
  language: "rasp",
  input: "abcdefghabcdefghabcdefghabcdefgh",
  source: Array.from({ length: 40 }, (_, i) =>
    [
      `s${i} = select(indices, indices - ${i + 1}, ==);`,
      `a${i} = aggregate(s${i}, tokens, "-");`,
      `d${i} = 1 if a${i} == tokens else 0;`,
      `def f${i}(x) { return x + d${i}; }`,
      `t${i} = f${i}(${i === 0 ? "0" : `t${i - 1}`});`,
    ].join("\n"),
  ).join("\n"),
};

function strike({ name, source: program, input, language }: Typed, kind: (typeof KINDS)[number]): Keystrokes {
  const times: number[] = [];
  for (let i = 0; i < WARM_RUNS + TIMED_RUNS; i++) {
    const source = `# ${i}\n${program}`;
    const start = performance.now();
    const answer = doJob({ kind, source, input, language });
    const ms = performance.now() - start;
    if (answer.kind === "rejected" || answer.kind === "input-rejected") throw new Error(`${name} does not run`);
    if (i >= WARM_RUNS) times.push(ms);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] as number;
  return { name: `${name}, ${kind}`, medianMs: at(0.5), p95Ms: at(0.95) };
}

const typed: readonly Typed[] = [
  ...PROGRAMS.map(({ name, source, input }) => ({ name, source, input: JSON.stringify(input(LENGTH)) })),
  LONG_RASP,
];
process.stdout.write(`${JSON.stringify(typed.flatMap((one) => KINDS.map((kind) => strike(one, kind))))}\n`);
