import { Command, InvalidArgumentError, Option } from "commander";
import fc from "fast-check";
import { compareCompiled } from "./compiled.ts";
import { findDifference } from "./differential.ts";
import { programs, writeInput } from "./programs.ts";
import { differencesFromPython, snippets } from "./python.ts";
import { findFault } from "./robustness.ts";
import { sources } from "./sources.ts";

interface FuzzOptions {
  readonly cases: number;
  readonly seed: number;
  readonly only?: "differential" | "robustness";
  /** Compiles the programs too, and nothing else: pairs of a program and an input, at least. */
  readonly compile?: true;
  /** Compares expressions with CPython, and nothing else. */
  readonly python?: true;
}

const BATCH = 5_000;
/** One case in 500 has a long input, because it takes as long as a thousand short ones. */
const LONG_EVERY = 500;

const { cases, seed, only, compile, python } = new Command("fuzz")
  .description(
    "Compares planner and definition on random programs, and feeds the engine random text, which must not crash or hang it.",
  )
  .option("--cases <n>", "cases of each kind", parseCount, 10_000)
  .option(
    "--seed <n>",
    "start of the random choices; the same seed makes the same cases",
    parseCount,
    Date.now() % 2 ** 31,
  )
  .addOption(new Option("--only <kind>", "run this kind only").choices(["differential", "robustness"]))
  .option("--compile", "compile random programs to Transformers until 100,000 pairs of program and input are compared")
  .option("--python", "compare random expressions with CPython, which `python3` or PYTHON must run")
  .parse()
  .opts<FuzzOptions>();

function parseCount(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError("A whole number.");
  return Number(text);
}

interface Kind {
  readonly name: string;
  readonly cases: number;
  readonly property: fc.IProperty<[unknown]>;
  readonly show: (counterexample: unknown) => string;
}

const KINDS: readonly Kind[] = [
  {
    name: "differential",
    cases,
    property: fc.property(programs("short"), (made) => findDifference(made) === undefined) as Kind["property"],
    show: showProgram,
  },
  {
    name: "differential, long inputs",
    cases: Math.ceil(cases / LONG_EVERY),
    property: fc.property(programs("long"), (made) => findDifference(made) === undefined) as Kind["property"],
    show: showProgram,
  },
  {
    name: "robustness",
    cases,
    property: fc.property(sources, (source) => findFault(source) === undefined) as Kind["property"],
    show: (source) => `${JSON.stringify(source)}\n${findFault(source as string) ?? "(passes when run alone)"}`,
  },
];

function showProgram(counterexample: unknown): string {
  const made = counterexample as Parameters<typeof findDifference>[0];
  const difference = findDifference(made);
  return `${made.source}\n\non ${writeInput(made.input)}\n  planner     ${difference?.planner}\n  definition  ${difference?.definition}`;
}

/** Runs the cases in batches. Each batch has its own seed, so a failure can be repeated without the batches before it. */
function run({ name, cases: total, property, show }: Kind): boolean {
  const start = performance.now();
  for (let done = 0; done < total; done += BATCH) {
    const batchSeed = (seed + done) % 2 ** 31;
    const numRuns = Math.min(BATCH, total - done);
    const { failed, counterexample } = fc.check(property, { seed: batchSeed, numRuns, endOnFailure: false });
    if (failed) {
      process.stdout.write(`\n${name}: a case fails; fuzz --seed ${batchSeed} --cases ${numRuns} finds it again\n\n`);
      process.stdout.write(`${show(counterexample?.[0])}\n`);
      return false;
    }
    const seconds = ((performance.now() - start) / 1000).toFixed(0);
    process.stdout.write(`${name}: ${done + numRuns} of ${total} cases, ${seconds} s\n`);
  }
  return true;
}

/** CPython runs so many at once. */
const PYTHON_BATCH = 1_000;

const LEAST_PAIRS = 100_000;
const COMPILED_BATCH = 100;

/** Compiles random programs and compares every answer, until enough were compared. */
function runCompiled(): boolean {
  const refused = new Map<string, number>();
  let [pairs, programsCompiled] = [0, 0];
  for (let batch = 0; pairs < LEAST_PAIRS; batch++) {
    for (const made of fc.sample(programs("short"), { seed: (seed + batch) % 2 ** 31, numRuns: COMPILED_BATCH })) {
      const result = compareCompiled(made);
      if (result.difference !== undefined) {
        process.stdout.write(`\n${made.source}\n\n${result.difference}\n`);
        return false;
      }
      pairs += result.pairs;
      if (result.pairs > 0) programsCompiled++;
      if (result.refused !== undefined) refused.set(result.refused, (refused.get(result.refused) ?? 0) + 1);
    }
    process.stdout.write(
      `compiled: ${programsCompiled} programs, ${pairs} pairs; refused ${JSON.stringify([...refused])}\n`,
    );
  }
  return true;
}

/** Compares random expressions with CPython, batch by batch. */
function runPython(): boolean {
  for (let done = 0; done < cases; done += PYTHON_BATCH) {
    const made = fc.sample(snippets, { seed: (seed + done) % 2 ** 31, numRuns: Math.min(PYTHON_BATCH, cases - done) });
    const [first] = differencesFromPython(made).sort((a, b) => a.source.length - b.source.length);
    if (first) {
      process.stdout.write(`\n${first.source}\n  engine   ${first.engine}\n  CPython  ${first.python}\n`);
      return false;
    }
    process.stdout.write(`python: ${done + made.length} of ${cases} expressions\n`);
  }
  return true;
}

process.stdout.write(`seed ${seed}\n`);
const chosen = KINDS.filter(({ name }) => only === undefined || name.startsWith(only));
const isWell = python ? runPython() : compile ? runCompiled() : chosen.map(run).every(Boolean);
if (!isWell) process.exitCode = 1;
