import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { setPriority } from "node:os";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { Command } from "commander";
import { context, type Plugin } from "esbuild";
import { findMutations, type Mutation } from "./find-mutations.ts";
import type { Recording } from "./vitest-shim.ts";

const { count, seed, only, timeout, reuse } = new Command("mutants")
  .description("Changes one place of the engine at a time and counts the changes that its unit tests do not notice.")
  .option("--count <n>", "mutants to make", Number, 200)
  .option("--seed <n>", "chooses them", Number, 1)
  .option("--only <text>", "files whose path contains this", "")
  .option(
    "--reuse",
    "reads which tests reach which mutants from the last run, which must have had the same options and files",
  )
  .option("--timeout <s>", "a mutant counts as noticed after these seconds", Number, 120)
  .parse()
  .opts<{ count: number; seed: number; only: string; timeout: number; reuse?: true }>();

setPriority(19);
const OUT = resolve("node_modules", ".cache", "mutants");
mkdirSync(OUT, { recursive: true });
const BUNDLE = join(OUT, "tests.mjs");
const RECORDING = join(OUT, "recording.json");

/** Tests, words, generated files, and code that only tests use. */
const NO_SOURCE =
  /\.test\.ts$|\/testdata\/|\/problem\/\w\w(-\w\w)?\/|\/version\.ts$|\/naive-|\/testing\.ts$|\/rasp\/(parser|library)\.ts$/;

interface Mutant extends Mutation {
  readonly path: string;
  readonly source: string;
}

function engineFiles(): string[] {
  const files = readdirSync("engine", { recursive: true, encoding: "utf8" });
  return files
    .map((file) => `engine/${file.replaceAll("\\", "/")}`)
    .filter((file) => file.endsWith(".ts"))
    .sort();
}

/** A small generator of pseudorandom numbers below 1 (mulberry32). */
function randomOf(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let word = Math.imul(state ^ (state >>> 15), 1 | state);
    word = (word + Math.imul(word ^ (word >>> 7), 61 | word)) ^ word;
    return ((word ^ (word >>> 14)) >>> 0) / 2 ** 32;
  };
}

function chooseMutants(): readonly Mutant[] {
  const sources = engineFiles().filter((file) => !NO_SOURCE.test(file) && file.includes(only));
  const all = sources.flatMap((path) => {
    const source = readFileSync(path, "utf8");
    return findMutations(source).map((mutation) => ({ ...mutation, path: resolve(path), source }));
  });
  const random = randomOf(seed);
  const chosen: Mutant[] = [];
  while (chosen.length < count && all.length > 0) chosen.push(...all.splice(Math.floor(random() * all.length), 1));
  return chosen;
}

const mutants = chooseMutants();
/** The mutant in the next bundle. `undefined`: every mutant's place reports that it was reached, and none is changed. */
let mutant: Mutant | undefined;

function sourceOf(path: string): string {
  if (mutant?.path === path)
    return mutant.source.slice(0, mutant.from) + mutant.replacement + mutant.source.slice(mutant.to);
  const source = readFileSync(path, "utf8");
  return mutant ? source : reporting(path, source);
}

function reporting(path: string, source: string): string {
  const inserted = mutants.flatMap(({ path: own, reach }, i) =>
    own === path
      ? [
          { at: reach.from, text: `(reachMutant(${i}), ` },
          { at: reach.to, text: ")" },
        ]
      : [],
  );
  let text = source;
  for (const { at, text: piece } of inserted.sort((a, b) => b.at - a.at))
    text = text.slice(0, at) + piece + text.slice(at);
  return text;
}

const mutator: Plugin = {
  name: "mutator",
  setup(build) {
    build.onLoad({ filter: /\.ts$/ }, ({ path }) => {
      if (path.includes("node_modules")) return undefined;
      const text = sourceOf(path)
        .replaceAll("import.meta.dirname", JSON.stringify(dirname(path)))
        .replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href));
      return { contents: text, loader: "ts", resolveDir: dirname(path) };
    });
  },
};

const shim = resolve("scripts/mutants/vitest-shim.ts");
const tests = engineFiles().filter((file) => file.endsWith(".test.ts"));
const bundle = await context({
  stdin: {
    contents: [
      `import { runTests } from ${JSON.stringify(shim)};`,
      ...tests.map((file) => `import ${JSON.stringify(resolve(file))};`),
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
  logLevel: "silent",
});

interface Run {
  readonly kind: "passed" | "failed" | "no-end";
  readonly output: string;
}

function runBundle(env: Readonly<Record<string, string>>, timeoutMs: number): Run {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [BUNDLE], {
    encoding: "utf8",
    timeout: timeoutMs,
    env: { ...process.env, ...env },
  });
  const kind = error ? "no-end" : status === 0 ? "passed" : "failed";
  return { kind, output: (stdout || stderr).trim().slice(0, 1_000) };
}

/** Runs all tests once without a mutant. Throws if they do not run to their end. */
async function record(): Promise<Recording> {
  if (reuse) return JSON.parse(readFileSync(RECORDING, "utf8")) as Recording;
  await bundle.rebuild();
  const { kind, output } = runBundle({ RECORD_TO: RECORDING }, 1_800_000);
  if (kind !== "passed") throw new Error(`the tests do not run without a mutant: ${output}`);
  if (output) process.stdout.write(`${output}\n`);
  return JSON.parse(readFileSync(RECORDING, "utf8")) as Recording;
}

/** The tests that can notice a mutant, the quickest first. */
function testsFor(index: number, { atLoad, tests }: Recording) {
  const isAtLoad = atLoad.includes(index);
  const chosen = tests
    .map((test, number) => ({ ...test, number }))
    .filter(({ passes, reached }) => passes && (isAtLoad || reached.includes(index)));
  return chosen.sort((a, b) => a.ms - b.ms);
}

async function tryMutant(index: number, recording: Recording): Promise<"killed" | "no-end" | "survived" | "unreached"> {
  const chosen = testsFor(index, recording);
  if (chosen.length === 0) return "unreached";
  mutant = mutants[index];
  try {
    await bundle.rebuild();
  } catch {
    return "killed";
  }
  const expectedMs = chosen.reduce((sum, { ms }) => sum + ms, 0);
  const { kind } = runBundle(
    { TESTS: chosen.map(({ number }) => number).join(",") },
    Math.min(timeout * 1000, Math.round(20_000 + 5 * expectedMs)),
  );
  return kind === "passed" ? "survived" : kind === "failed" ? "killed" : "no-end";
}

const started = performance.now();
const seconds = () => Math.round((performance.now() - started) / 1000);
const recording = await record();
process.stdout.write(`${recording.tests.length} tests without a mutant, ${seconds()} s\n`);
const counts = { killed: 0, "no-end": 0, survived: 0, unreached: 0 };
for (const [i, { path, source, from, to, replacement, line }] of mutants.entries()) {
  const outcome = await tryMutant(i, recording);
  counts[outcome]++;
  if (outcome === "killed") continue;
  const file = path.slice(process.cwd().length + 1);
  process.stdout.write(`${i + 1} ${outcome}: ${file}:${line}: ${source.slice(from, to)} → ${replacement}\n`);
}
const survived = counts.survived + counts.unreached;
process.stdout.write(
  `${mutants.length} made, ${mutants.length - survived} killed (${counts["no-end"]} by time), ${survived} survived ` +
    `(${counts.unreached} in code that no test runs), ${seconds()} s\n`,
);
await bundle.dispose();
