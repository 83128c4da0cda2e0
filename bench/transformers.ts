import { readFileSync, writeFileSync } from "node:fs";
import { Command } from "commander";
import {
  agreeOn,
  allInputs,
  type CompiledProgram,
  compileProgram,
  countInputs,
  type Experiment,
  explain,
  makeRunner,
  PRECISIONS,
  prepareExperiment,
  randomInputs,
  tokenIds,
} from "../engine/index.ts";
import { PEERS } from "../engine/testdata/peers.ts";
import { PLAY_ORDER } from "../puzzles/catalog.ts";
import { loadPuzzle } from "../puzzles/load.ts";

interface Options {
  readonly random: number;
  /** Inputs on which each precision, sharpness, sink and noise is tried. */
  readonly tried: number;
  /** Renews the tables of docs/transformers.md. */
  readonly write?: true;
}

const { random, tried, write } = new Command("bench:transformers")
  .description(
    "Compiles every exact solution of the challenges and the programs of peers, and prints sizes, times, agreement, and where each breaks.",
  )
  .option("--random <n>", "random inputs to compare on", Number, 10_000)
  .option("--tried <n>", "random inputs for each way of breaking it", Number, 200)
  .option("--write", "renew the tables of docs/transformers.md")
  .parse()
  .opts<Options>();

const COMPILED = 3;
const RUNS = 101;
const MOST_SHORT = 20_000;
const SHARPNESS = [1, 2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 24, 30];
const POWERS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
/** The number formats from the one with the most binary digits to the one with the fewest. */
const FROM_FINE = ["float32", "float16", "bfloat16", "int8"] as const;
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
  "breaks first",
  "β from",
  "K from",
  "noise to",
];

const DOCUMENT = new URL("../docs/transformers.md", import.meta.url);
const HEADER = `| ${COLUMNS.join(" | ")} |\n|${COLUMNS.map(() => " --- ").join("|")}|`;

const tables = { challenges: [...solutionRows()], peers: [...peerRows()] };
if (write) {
  const text = readFileSync(DOCUMENT, "utf8");
  writeFileSync(DOCUMENT, Object.entries(tables).reduce(withTable, text));
}

function* solutionRows(): Generator<string> {
  tell(HEADER);
  for (const id of PLAY_ORDER) {
    const { data, solutions } = loadPuzzle(id);
    const { transformer } = data;
    if (!transformer) continue;
    const { tokens, length, call } = transformer;
    for (const { file, source } of solutions)
      yield rowFor(`${id}/${file.replace(".py", "")}`, () =>
        compileProgram(source, { tokens, length, puzzle: data, args: call }),
      );
  }
}

function* peerRows(): Generator<string> {
  tell(HEADER);
  for (const { name, source, vocabulary, length } of PEERS)
    yield rowFor(name, () => compileProgram(source, { tokens: vocabulary, length }));
}

function rowFor(name: string, compile: () => ReturnType<typeof compileProgram>): string {
  const times = Array.from({ length: COMPILED }, () => timed(compile));
  const made = times[0]?.result;
  const cells =
    made?.kind === "compiled"
      ? rowOf(made, median(times.map(({ ms }) => ms)))
      : [made ? explain(made.problem).message : "", ...COLUMNS.slice(2).map(() => "")];
  return tell(`| ${[name, ...cells].join(" | ")} |`);
}

function tell(line: string): string {
  process.stdout.write(`${line}\n`);
  return line;
}

/** The document with the rows between the two comments of this name. */
function withTable(text: string, [name, rows]: readonly [string, readonly string[]]): string {
  const [begin, end] = [`<!-- ${name}: begin -->`, `<!-- ${name}: end -->`];
  const [before, rest = ""] = text.split(begin);
  return `${before}${begin}\n\n${[HEADER, ...rows].join("\n")}\n\n${end}${rest.split(end)[1]}`;
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
  const shares = PRECISIONS.map((precision) => ({ precision, right: share({ precision }) }));
  return [
    ...shares.map(({ right }) => `${(100 * right).toFixed(1)} %`),
    FROM_FINE.find((fine) => shares.some(({ precision, right }) => precision === fine && right < 1)) ?? "none",
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
