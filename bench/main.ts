import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { dirname, join } from "node:path";
import { Command } from "commander";
import { build } from "esbuild";
import type { Graded } from "./grade.ts";
import type { Keystrokes } from "./keystroke.ts";
import type { Measured } from "./measure.ts";
import { PROGRAMS, SIZES } from "./programs.ts";

const OUT = join("bench", "out");

const { json, only } = new Command("bench")
  .description("Times the engine and the definition. With RASPY_DIR set, it times the Python library RASPy too.")
  .option("--json <file>", "write the figures to this file", join(OUT, "bench.json"))
  .option("--only <name>", "run this program only")
  .parse()
  .opts<{ json: string; only?: string }>();

/** RASPy's times in milliseconds, used if it is not installed: measured warm, on Python 3.11. */
const RECORDED: Readonly<Record<string, Readonly<Record<number, number>>>> = {
  flip: { 16: 0.19, 64: 0.91, 256: 13.5, 1024: 290, 4096: 5400 },
  histogram: { 16: 0.04, 64: 0.32, 256: 5.5, 1024: 100, 4096: 2000 },
  minimum: { 16: 0.17, 64: 1.3, 256: 20, 1024: 420, 4096: 6800 },
  "add, 6 layers": { 16: 0.83, 64: 3.3, 256: 44, 1024: 1130, 4096: 17_100 },
};

const RASPY_SIZES = SIZES.filter((size) => size <= 4096);

type Times = Readonly<Record<number, number>>;

/** Bundles the script, as a server does. A TypeScript file that runs directly pays a little in every closure. */
async function bundleScript(name: string): Promise<string> {
  const outfile = join(OUT, `${name}.mjs`);
  await build({
    entryPoints: [`bench/${name}.ts`],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
  });
  return outfile;
}

/** Runs a script in a new process and parses the JSON that it prints. */
function runScript<T>(script: string, args: readonly string[]): T {
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, ...args], { encoding: "utf8" });
  if (status !== 0) throw new Error(`${script} ${args.join(" ")}: ${stderr}`);
  return JSON.parse(stdout);
}

function printKeystrokes(strokes: readonly Keystrokes[]): void {
  process.stdout.write("A keystroke in the page's worker, 32 positions, the source new each time: milliseconds\n");
  printTable([
    ["program", "median", "p95"],
    ...strokes.map(({ name, medianMs, p95Ms }) => [name, milliseconds(medianMs), milliseconds(p95Ms)]),
  ]);
}

function printGrading(graded: readonly Graded[]): void {
  process.stdout.write(
    "Grading the best solutions, one thread, on a fresh seed and on one whose tests are made: milliseconds\n",
  );
  const figures = ({ fresh, shared }: Graded) => [fresh, shared].flatMap((one) => [one.medianMs, one.p99Ms, one.cpuMs]);
  const rows = graded.map(figures);
  const means = rows[0]?.map((_, column) => rows.reduce((sum, row) => sum + (row[column] as number), 0) / rows.length);
  printTable([
    ["puzzle", "fresh", "p99", "processor", "made", "p99", "processor"],
    ...graded.map((one, i) => [one.puzzle, ...(rows[i] ?? []).map(milliseconds)]),
    ["mean", ...(means ?? []).map(milliseconds)],
  ]);
}

/** Times by program and input length. Empty if RASPY_DIR is not set. */
function measureRaspy(): Map<string, Record<number, number>> {
  const figures = new Map<string, Record<number, number>>();
  if (!process.env.RASPY_DIR) return figures;
  const jobs = chosen().flatMap(({ name, source, input }) =>
    RASPY_SIZES.map((size) => JSON.stringify({ name, source, input: input(size) })),
  );
  const python = process.env.PYTHON ?? "python3";
  const { stdout, stderr, status } = spawnSync(python, [join("bench", "raspy.py")], {
    input: `${jobs.join("\n")}\n`,
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  if (status !== 0) throw new Error(`RASPy cannot be loaded from ${process.env.RASPY_DIR}: ${stderr}`);
  for (const line of stdout.trim().split("\n")) {
    const { name, size, ms, error } = JSON.parse(line) as { name: string; size: number; ms?: number; error?: string };
    if (ms === undefined) process.stderr.write(`RASPy, ${name} at ${size}: ${error}\n`);
    else figures.set(name, { ...figures.get(name), [size]: ms });
  }
  return figures;
}

function chosen() {
  return PROGRAMS.filter(({ name }) => only === undefined || name === only);
}

/** The slope of time over length in a log-log plot, from about 10³ to 10⁶. */
function growthExponent(ms: Times): number {
  return Math.log((ms[1_000_000] as number) / (ms[1024] as number)) / Math.log(1_000_000 / 1024);
}

function printTable(rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => (row[i] ?? "").length)));
  for (const row of rows)
    process.stdout.write(
      `${row.map((cell, i) => (i === 0 ? cell.padEnd(widths[0] as number) : cell.padStart(widths[i] as number))).join("  ")}\n`,
    );
  process.stdout.write("\n");
}

function milliseconds(ms: number | undefined): string {
  if (ms === undefined) return "-";
  if (ms < 0.1) return ms.toFixed(4);
  return ms < 10 ? ms.toFixed(2) : ms.toFixed(0);
}

function printOurs(measured: readonly Measured[]): void {
  process.stdout.write(
    "This engine: milliseconds of one warm evaluation (median), growth exponent from 1,024 to 1,000,000\n",
  );
  const header = ["program", ...SIZES.map(String), "exponent", "peak MiB"];
  const rows = measured.map(({ name, ms, peakMib }) => [
    name,
    ...SIZES.map((size) => milliseconds(ms[size])),
    growthExponent(ms).toFixed(2),
    peakMib.toFixed(0),
  ]);
  printTable([header, ...rows]);
}

function printBaseline(
  title: string,
  sizes: readonly number[],
  rows: readonly (readonly [string, Times, Times])[],
): void {
  process.stdout.write(`${title}\n`);
  const header = ["program", ...sizes.flatMap((size) => [String(size), "× ours"])];
  const cells = rows.map(([name, theirs, ours]) => [
    name,
    ...sizes.flatMap((size) => {
      const [a, b] = [theirs[size], ours[size]];
      return [milliseconds(a), a === undefined || b === undefined ? "-" : `${(a / b).toFixed(a / b < 10 ? 1 : 0)}×`];
    }),
  ]);
  printTable([header, ...cells]);
}

const script = await bundleScript("measure");
const measured = chosen().map(({ name }) => runScript<Measured>(script, [name]));
printOurs(measured);
printBaseline(
  "The definition, pair by pair, in the same run: milliseconds, and times slower than this engine",
  SIZES.filter((size) => size <= 1024),
  measured.map(({ name, ms, naiveMs }) => [name, naiveMs, ms]),
);
const raspy = measureRaspy();
const isMeasured = raspy.size > 0;
printBaseline(
  isMeasured
    ? "RASPy, in the same run: milliseconds, and times slower than this engine"
    : "RASPy, RECORDED figures (RASPY_DIR is not set, so it was not run here), and times slower than this engine",
  RASPY_SIZES,
  measured.flatMap(({ name, ms }) => {
    const theirs = isMeasured ? raspy.get(name) : RECORDED[name];
    return theirs ? [[name, theirs, ms] as const] : [];
  }),
);
const strokes = only === undefined ? runScript<readonly Keystrokes[]>(await bundleScript("keystroke"), []) : [];
if (strokes.length > 0) printKeystrokes(strokes);
const graded = only === undefined ? runScript<readonly Graded[]>(await bundleScript("grade"), []) : [];
if (graded.length > 0) printGrading(graded);
mkdirSync(dirname(json), { recursive: true });
const report = {
  node: process.version,
  cpu: cpus()[0]?.model,
  programs: measured.map((one) => ({ ...one, exponent: growthExponent(one.ms) })),
  keystrokes: strokes,
  grading: graded,
  raspy: { isMeasured, ms: isMeasured ? Object.fromEntries(raspy) : RECORDED },
};
writeFileSync(json, `${JSON.stringify(report, null, 2)}\n`);
process.stdout.write(`figures: ${json}\n`);
