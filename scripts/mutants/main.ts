import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { setPriority } from "node:os";
import { dirname, join, resolve } from "node:path";
import { Command } from "commander";
import { context, type Plugin } from "esbuild";
import { findMutations, type Mutation } from "./find-mutations.ts";

const { count, seed, only, timeout } = new Command("mutants")
  .description("Changes one place of the engine at a time and counts the changes that its unit tests do not notice.")
  .option("--count <n>", "mutants to make", Number, 200)
  .option("--seed <n>", "chooses them", Number, 1)
  .option("--only <text>", "files whose path contains this", "")
  .option("--timeout <s>", "seconds until a mutant that does not end counts as noticed", Number, 60)
  .parse()
  .opts<{ count: number; seed: number; only: string; timeout: number }>();

setPriority(19);
const OUT = resolve("node_modules", ".cache", "mutants");
mkdirSync(OUT, { recursive: true });
/** Written by others at this time, or longer than all the others together because they grade whole puzzles. */
const LEFT_OUT =
  /engine\/(compile|rasp)\/|engine\/(grade\/(tricks|mutants|suite|candidate)|hostile|blog)|run-testdata\.test/;
/** The programs with their expectations: they notice most, and soonest. */
const QUICK = /engine\/(testdata|graph|problem|syntax|interpret)\/|engine\/(language|golden|fluent)/;

const tests = engineFiles().filter((file) => file.endsWith(".test.ts") && !LEFT_OUT.test(file));
const sources = engineFiles().filter(
  (file) =>
    !/\.test\.ts$|\/testdata\/|\/problem\/\w\w(-\w\w)?\/|version\.ts$|test-runtime|naive-/.test(file) &&
    !LEFT_OUT.test(file) &&
    file.includes(only),
);

let mutated: { readonly path: string; readonly text: string } | undefined;
/** A bundle of unit tests that can be made again with a mutant in it. */
async function makeSuite(name: string, files: readonly string[]) {
  const outfile = join(OUT, `${name}.mjs`);
  const imports = files.map((file) => `import ${JSON.stringify(resolve(file))};`);
  const bundle = await context({
    stdin: {
      contents: [...imports, 'import { runTests } from "vitest"; await runTests();'].join("\n"),
      resolveDir: process.cwd(),
    },
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    external: ["@vitest/*", "chai", "fast-check", "typescript"],
    alias: { vitest: resolve("scripts/mutants/vitest-shim.ts") },
    plugins: [mutator()],
    logLevel: "silent",
  });
  return { outfile, bundle };
}

type Suite = Awaited<ReturnType<typeof makeSuite>>;

/** Hands the bundler the mutant in place of its file, and tests the folder that they lie in. */
function mutator(): Plugin {
  return {
    name: "mutator",
    setup(build) {
      build.onLoad({ filter: /\/engine\/.*\.ts$/ }, ({ path }) => {
        const text = mutated?.path === path ? mutated.text : readFileSync(path, "utf8");
        return { contents: text.replaceAll("import.meta.dirname", JSON.stringify(dirname(path))), loader: "ts" };
      });
    },
  };
}

function engineFiles(): string[] {
  const files = readdirSync("engine", { recursive: true, encoding: "utf8" });
  return files
    .map((file) => `engine/${file.replaceAll("\\", "/")}`)
    .filter((file) => file.endsWith(".ts"))
    .sort();
}

async function runSuite({ bundle, outfile }: Suite): Promise<{ readonly killed: boolean; readonly why: string }> {
  try {
    await bundle.rebuild();
  } catch (error) {
    return { killed: true, why: `does not compile: ${error}` };
  }
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [outfile], {
    encoding: "utf8",
    timeout: timeout * 1000,
  });
  return { killed: status !== 0, why: error ? "does not end" : ((stdout || stderr).trim().split("\n")[0] ?? "") };
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

interface Mutant extends Mutation {
  readonly file: string;
  readonly source: string;
}

function chooseMutants(): Mutant[] {
  const all = sources.flatMap((file) => {
    const source = readFileSync(file, "utf8");
    return findMutations(source).map((mutation) => ({ ...mutation, file, source }));
  });
  const random = randomOf(seed);
  const chosen: Mutant[] = [];
  while (chosen.length < count && all.length > 0) chosen.push(...all.splice(Math.floor(random() * all.length), 1));
  return chosen;
}

const suites = [
  await makeSuite(
    "quick",
    tests.filter((file) => QUICK.test(file)),
  ),
  await makeSuite(
    "thorough",
    tests.filter((file) => !QUICK.test(file)),
  ),
];
for (const suite of suites) {
  const { killed, why } = await runSuite(suite);
  if (killed) throw new Error(`the tests fail without any mutant: ${why}`);
  process.stdout.write(`without any mutant: ${why}\n`);
}
let survived = 0;
const mutants = chooseMutants();
for (const [i, { file, source, from, to, replacement, line }] of mutants.entries()) {
  mutated = { path: resolve(file), text: source.slice(0, from) + replacement + source.slice(to) };
  let isKilled = false;
  for (const suite of suites) isKilled ||= (await runSuite(suite)).killed;
  if (isKilled) continue;
  survived++;
  process.stdout.write(`${i + 1}: ${file}:${line}: ${source.slice(from, to)} → ${replacement}\n`);
}
process.stdout.write(`${mutants.length} made, ${mutants.length - survived} killed, ${survived} survived\n`);
for (const { bundle } of suites) await bundle.dispose();
