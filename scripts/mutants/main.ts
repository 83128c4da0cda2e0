import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { setPriority } from "node:os";
import { dirname, join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { Command } from "commander";
import { build, type Plugin } from "esbuild";
import { chooseMutants, engineFiles, findNamed, type Mutant, type NamedMutant, originalOf } from "./choose-mutants.ts";
import type { Outcome, Recording, Trial } from "./vitest-shim.ts";

const { count, seed, only, tests, timeout, reuse, again } = new Command("mutants")
  .description("Changes one place of the engine at a time and counts the changes that its unit tests do not notice.")
  .option("--count <n>", "mutants to make", Number, 200)
  .option("--seed <n>", "chooses them", Number, 1)
  .option("--only <text>", "files whose path contains this", "")
  .option("--tests <pattern>", "tests whose path matches this regular expression, for a quick look", "")
  .option("--timeout <s>", "a mutant counts as noticed if one test takes this many seconds", Number, 120)
  .option(
    "--again <file>",
    "makes only the mutants that this report of survivors names, such as node_modules/.cache/mutants/survivors.json",
  )
  .option("--reuse", "reads the recording of the last run, which must have had the same options and files")
  .parse()
  .opts<{ count: number; seed: number; only: string; tests: string; timeout: number; reuse?: true; again?: string }>();

setPriority(19);
const OUT = resolve("node_modules", ".cache", "mutants");
mkdirSync(OUT, { recursive: true });
const BUNDLE = join(OUT, "tests.mjs");
const RECORDING = join(OUT, "recording.json");
const TRIALS = join(OUT, "trials.json");
const SURVIVORS = join(OUT, "survivors.json");

/** Tests that start other programs, or grade whole puzzles for minutes. */
const SLOW = /compile\/export\/export-files|grade\/tricks/;

const mutants = again === undefined ? chooseMutants(count, seed, only) : survivorsOf(again);

/** The mutants of an earlier report whose text is still there. */
function survivorsOf(file: string): readonly Mutant[] {
  const named = JSON.parse(readFileSync(file, "utf8")) as readonly NamedMutant[];
  return named.flatMap((one) => {
    const found = findNamed(one);
    if (found === undefined) process.stdout.write(`gone: ${wordsOf(one)}\n`);
    return found ?? [];
  });
}

function wordsOf({ path, line, original, replacement }: NamedMutant): string {
  return `${path}:${line}: ${original} → ${replacement}`;
}

/** The source with a switch at the place of each of its mutants. */
function switching(path: string, source: string): string {
  let text = source;
  const own = mutants.map((mutant, i) => ({ ...mutant, i })).filter((mutant) => resolve(mutant.path) === path);
  for (const { from, to, form, replacement, i } of own.sort((a, b) => b.from - a.from)) {
    const original = source.slice(from, to);
    const written =
      form === "arguments"
        ? `...(isMutant(${i}) ? [${replacement}] : [${original}])`
        : `(isMutant(${i}) ? (${replacement}) : (${original}))`;
    text = text.slice(0, from) + written + text.slice(to);
  }
  return text;
}

const mutator: Plugin = {
  name: "mutator",
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, ({ path }) => {
      if (path.includes("node_modules")) return undefined;
      const contents = switching(path, readFileSync(path, "utf8"))
        .replaceAll("import.meta.dirname", JSON.stringify(dirname(path)))
        .replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href));
      return { contents, loader: "ts", resolveDir: dirname(path) };
    });
  },
};

async function bundleTests(): Promise<void> {
  const shim = resolve("scripts/mutants/vitest-shim.ts");
  const files = engineFiles().filter(
    (file) => file.endsWith(".test.ts") && !SLOW.test(file) && new RegExp(tests).test(file),
  );
  await build({
    stdin: {
      contents: [
        `import { runTests } from ${JSON.stringify(shim)};`,
        ...files.map((file) => `import ${JSON.stringify(resolve(file))};`),
        "await runTests();",
      ].join("\n"),
      resolveDir: process.cwd(),
    },
    outfile: BUNDLE,
    bundle: true,
    // The engine says that its modules have no side effects, and the tests have only those.
    ignoreAnnotations: true,
    platform: "node",
    format: "esm",
    external: ["@vitest/*", "chai", "fast-check", "typescript", "onnxruntime-web"],
    alias: { vitest: shim },
    plugins: [mutator],
    logLevel: "error",
  });
}

/** Runs the bundle and gives each line that it prints. It is killed if no line comes for `silenceMs`. */
async function runBundle(
  env: Readonly<Record<string, string>>,
  silenceMs: number,
  onLine: (line: string) => void,
): Promise<number | null> {
  const child = spawn(process.execPath, [BUNDLE], {
    stdio: ["ignore", "pipe", "ignore"],
    env: { ...process.env, ...env },
  });
  let timer = setTimeout(() => child.kill("SIGKILL"), silenceMs);
  for await (const line of createInterface(child.stdout)) {
    clearTimeout(timer);
    timer = setTimeout(() => child.kill("SIGKILL"), silenceMs);
    onLine(line);
  }
  clearTimeout(timer);
  return child.exitCode ?? new Promise((done) => child.once("exit", done));
}

/** Runs all tests once without a mutant. Throws if they do not run to their end. */
async function record(): Promise<Recording> {
  const print = (line: string) => void process.stdout.write(`${line}\n`);
  if (!reuse && (await runBundle({ RECORD_TO: RECORDING }, 3_600_000, print)) !== 0)
    throw new Error("the tests do not run to their end without a mutant");
  return JSON.parse(readFileSync(RECORDING, "utf8")) as Recording;
}

/** The tests that can notice a mutant: those that reach it first, and of these the quickest first. */
function trialOf(mutant: number, { atLoad, tests }: Recording): Trial {
  const isAtLoad = atLoad.includes(mutant);
  const chosen = tests
    .map(({ passes, ms, reached }, number) => ({ passes, ms, number, isReaching: reached.includes(mutant) }))
    .filter(({ passes, isReaching }) => passes && (isAtLoad || isReaching))
    .sort((a, b) => Number(b.isReaching) - Number(a.isReaching) || a.ms - b.ms);
  return { mutant, tests: chosen.map(({ number }) => number) };
}

/** Tries mutants one after the other in one process, and in a new one after a mutant that does not end or leaves traces. */
async function tryAll(trials: readonly Trial[], report: (mutant: number, kind: string) => void): Promise<void> {
  let left = trials;
  while (left.length > 0) {
    writeFileSync(TRIALS, JSON.stringify(left));
    const done = new Set<number>();
    const status = await runBundle({ TRIALS }, timeout * 1000, (line) => {
      if (line === "") return;
      const { mutant, kind } = JSON.parse(line) as Outcome;
      done.add(mutant);
      report(mutant, kind === "unclean" ? "killed" : kind);
    });
    left = left.filter(({ mutant }) => !done.has(mutant));
    const [stuck, ...others] = left;
    if (status === 0 || stuck === undefined) continue;
    report(stuck.mutant, "no-end");
    left = others;
  }
}

/** Tries a mutant that runs while the modules load, in a process of its own. */
async function tryAtLoad(trial: Trial, report: (mutant: number, kind: string) => void): Promise<void> {
  writeFileSync(TRIALS, JSON.stringify([trial]));
  let kind: string | undefined;
  const status = await runBundle({ TRIALS, MUTANT: String(trial.mutant) }, timeout * 1000, (line) => {
    if (line !== "") ({ kind } = JSON.parse(line) as Outcome);
  });
  // Without an outcome, the modules did not load, or a test did not end.
  report(trial.mutant, kind ?? (status === null ? "no-end" : "killed"));
}

const started = performance.now();
const seconds = () => Math.round((performance.now() - started) / 1000);
const counts: Record<string, number> = { killed: 0, "no-end": 0, survived: 0, unreached: 0 };
const survivors: NamedMutant[] = [];

function report(index: number, kind: string): void {
  counts[kind] = (counts[kind] ?? 0) + 1;
  if (kind === "killed") return;
  const mutant = mutants[index] as Mutant;
  const { path, line, replacement } = mutant;
  const named: NamedMutant = { path, line, original: originalOf(mutant), replacement };
  process.stdout.write(`${index} ${kind}: ${wordsOf(named)}\n`);
  if (kind === "no-end") return;
  survivors.push(named);
  writeFileSync(SURVIVORS, JSON.stringify(survivors, undefined, 2));
}

await bundleTests();
const recording = await record();
process.stdout.write(`${recording.tests.length} tests without a mutant, ${seconds()} s\n`);
const trials = mutants.map((_, mutant) => trialOf(mutant, recording));
for (const { mutant } of trials.filter(({ tests }) => tests.length === 0)) report(mutant, "unreached");
const isAtLoad = ({ mutant }: Trial) => recording.atLoad.includes(mutant);
const reachable = trials.filter(({ tests }) => tests.length > 0);
await tryAll(
  reachable.filter((trial) => !isAtLoad(trial)),
  report,
);
for (const trial of reachable.filter(isAtLoad)) await tryAtLoad(trial, report);
const survived = (counts.survived ?? 0) + (counts.unreached ?? 0);
process.stdout.write(
  `${mutants.length} made, ${mutants.length - survived} killed (${counts["no-end"]} by time), ${survived} survived ` +
    `(${counts.unreached} in code that no test runs), ${seconds()} s\n`,
);
