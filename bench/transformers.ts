import { Command } from "commander";
import {
  agreeOn,
  allInputs,
  type CompiledProgram,
  compileProgram,
  countInputs,
  type Experiment,
  makeRunner,
  PRECISIONS,
  prepareExperiment,
  randomInputs,
  tokenIds,
} from "../engine/index.ts";
import { PLAY_ORDER } from "../puzzles/catalog.ts";
import { loadPuzzle } from "../puzzles/load.ts";

interface Options {
  readonly random: number;
  /** Inputs on which each precision, sharpness, sink and noise is tried. */
  readonly tried: number;
}

const { random, tried } = new Command("bench:transformers")
  .description(
    "Compiles every exact solution of the challenges, and prints sizes, times, agreement, and where each breaks.",
  )
  .option("--random <n>", "random inputs to compare on", Number, 10_000)
  .option("--tried <n>", "random inputs for each way of breaking it", Number, 200)
  .parse()
  .opts<Options>();

const COMPILED = 5;
const RUNS = 101;
const MOST_SHORT = 20_000;
const SHARPNESS = [1, 2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 24, 30];
const POWERS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const NOISE = [0.3, 0.1, 0.03, 0.01, 0.003, 0.001, 0.0003, 0.0001];

const COLUMNS = [
  "solution",
  "layers → blocks",
  "heads",
  "d_model",
  "d_mlp",
  "parameters",
  "bound",
  "compile ms",
  "run ms",
  "random",
  "every short",
  ...PRECISIONS,
  "β from",
  "K from",
  "noise to",
];

process.stdout.write(`| ${COLUMNS.join(" | ")} |\n|${COLUMNS.map(() => " --- ").join("|")}|\n`);
for (const id of PLAY_ORDER) {
  const { data, solutions } = loadPuzzle(id);
  const { transformer } = data;
  if (!transformer) continue;
  const { tokens, length, call } = transformer;
  for (const { file, source } of solutions) {
    const compile = () => compileProgram(source, { tokens, length, puzzle: data, args: call });
    const times = Array.from({ length: COMPILED }, () => timed(compile));
    const made = times[0]?.result;
    if (made?.kind !== "compiled") process.stdout.write(`| ${file} | ${made?.problem.code} |\n`);
    else process.stdout.write(`| ${[file, ...rowOf(made, median(times.map(({ ms }) => ms)))].join(" | ")} |\n`);
  }
}

function rowOf(made: CompiledProgram, compileMs: number): string[] {
  const { compiled, oracle } = made;
  const { size } = compiled.model;
  const runner = makeRunner(compiled.model);
  const longest = [...randomInputs(compiled, 50)].sort((a, b) => b.length - a.length)[0] ?? [];
  const ids = tokenIds(compiled, longest);
  const runs = Array.from({ length: RUNS }, () => timed(() => runner.run(ids)).ms);
  let upTo = Math.min(3, compiled.request.length);
  while (upTo > 1 && countInputs(compiled, upTo) > MOST_SHORT) upTo--;
  const some = agreeOn(compiled, runner, oracle, randomInputs(compiled, random));
  const short = agreeOn(compiled, runner, oracle, allInputs(compiled, upTo));
  return [
    `${compiled.layers} → ${size.blocks}`,
    String(size.heads),
    String(size.dModel),
    String(size.dMlp),
    size.parameters.toLocaleString("en-US"),
    compiled.layout.risk.toPrecision(2),
    compileMs.toFixed(0),
    median(runs).toFixed(2),
    `${some.agreed}/${some.total}`,
    `${short.agreed}/${short.total} (≤ ${upTo})`,
    ...limitsOf(made),
  ];
}

/** The share that agrees at each precision, then the softest, lightest and noisiest at which all agree. */
function limitsOf(made: CompiledProgram): string[] {
  const { sinks } = made.compiled.layout;
  const inputs = [...randomInputs(made.compiled, tried)];
  const share = (experiment: Experiment) => {
    const { compiled, runner, changes } = prepareExperiment(made.compiled, experiment);
    const { agreed, total } = agreeOn(compiled, runner, made.oracle, inputs, changes);
    return total === 0 ? 1 : agreed / total;
  };
  const first = (values: readonly number[], experimentAt: (value: number) => Experiment) =>
    values.find((value) => share(experimentAt(value)) === 1);
  const power = first(POWERS, (value) => ({ sinks: { ...sinks, weight: 2 ** value } }));
  return [
    ...PRECISIONS.map((precision) => `${(100 * share({ precision })).toFixed(1)} %`),
    String(first(SHARPNESS, (sharpness) => ({ sinks: { ...sinks, sharpness } })) ?? `> ${SHARPNESS.at(-1)}`),
    power === undefined ? `> ${2 ** (POWERS.at(-1) ?? 0)}` : String(2 ** power),
    String(first(NOISE, (noise) => ({ noise })) ?? `< ${NOISE.at(-1)}`),
  ];
}

function timed<T>(work: () => T): { readonly result: T; readonly ms: number } {
  const start = performance.now();
  const result = work();
  return { result, ms: performance.now() - start };
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}
