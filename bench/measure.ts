import { naiveEvaluate } from "../engine/evaluate/naive-evaluate.ts";
import type { SOpNode } from "../engine/graph/node.ts";
import { interpret } from "../engine/interpret/interpret.ts";
import { SOp } from "../engine/interpret/value.ts";
import { DEFAULT_LIMITS, Meter } from "../engine/limits.ts";
import { PROGRAMS, SIZES } from "./programs.ts";

/** The cost of one program. It runs in its own process, so the peak memory is its own too. */
export interface Measured {
  readonly name: string;
  /** Median milliseconds of a warm evaluation, by input length. */
  readonly ms: Readonly<Record<number, number>>;
  readonly naiveMs: Readonly<Record<number, number>>;
  /** Peak resident memory of the process after the longest input. */
  readonly peakMib: number;
}

const LARGEST_NAIVE = 1024;
const WARM_MS = 400;
const TIMED_MS = 600;
const LEAST_RUNS = 5;

/** Median milliseconds of warm runs. */
function time(run: () => void): number {
  const start = performance.now();
  do run();
  while (performance.now() - start < WARM_MS);
  const times: number[] = [];
  const begin = performance.now();
  while (times.length < LEAST_RUNS || performance.now() - begin < TIMED_MS) {
    const before = performance.now();
    run();
    times.push(performance.now() - before);
  }
  return times.sort((a, b) => a - b)[times.length >> 1] as number;
}

function measure(name: string): Measured {
  const program = PROGRAMS.find((other) => other.name === name);
  if (!program) throw new Error(`no program ${name}`);
  const meter = new Meter({ ...DEFAULT_LIMITS, positions: 1_000_000 });
  const interpretation = interpret(program.source, { meter });
  const { result } = interpretation;
  if (!(result instanceof SOp)) throw new Error(`${name} ends in no s-op`);
  const node: SOpNode = result.node;
  const ms: Record<number, number> = {};
  const naiveMs: Record<number, number> = {};
  for (const size of SIZES) {
    const input = program.input(size);
    ms[size] = time(() => {
      // Every run gets the full budget of one run.
      meter.refill();
      interpretation.evaluate([node], input).column(node);
    });
  }
  const peakMib = process.resourceUsage().maxRSS / 1024;
  for (const size of SIZES.filter((other) => other <= LARGEST_NAIVE)) {
    const input = program.input(size);
    naiveMs[size] = time(() => naiveEvaluate(node, input));
  }
  return { name, ms, naiveMs, peakMib };
}

process.stdout.write(`${JSON.stringify(measure(process.argv[2] as string))}\n`);
