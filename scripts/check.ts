import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { findChromium } from "./find-chromium.ts";
import { copyPuzzlesWithNinth } from "./ninth-puzzle.ts";
import { buildSite, bundleWorkers, generateClient } from "./prepare.ts";

interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly failures: readonly Failure[];
}

interface Failure {
  readonly title: string;
  /** The runner's message, as it printed it. A check that fails as a whole has none. */
  readonly message?: string | undefined;
}

/** The sum repeats this many lines of a message, because some readers see only the end of a long log. */
const MESSAGE_LINES = 12;

/** A suite of one part. `args` are the words behind `--` on the command line. */
type Suite = readonly [name: string, run: (args: readonly string[]) => Count];

const CODE = ["app", "bench", "cli", "e2e", "engine", "fuzz", "prisma", "proxy.ts", "puzzles", "scripts"];

const PARTS = {
  lint: [
    ["lint", () => runCheck("biome", ["check", "--error-on-warnings", "."])],
    ["import arrows", () => runCheck("depcruise", [...CODE, "--config", ".dependency-cruiser.mjs"])],
    ["unused code", () => runCheck("knip", [])],
  ],
  types: [["types", () => runCheck("tsc", ["--noEmit"])]],
  unit: [["unit, golden and property tests", runVitest]],
  journeys: [["journeys in a browser", runPlaywright]],
} as const satisfies Readonly<Record<string, readonly Suite[]>>;

type Part = keyof typeof PARTS;

const work = mkdtempSync(join(tmpdir(), "rasp-test-"));

/** Runs the parts, every part if none is named. The last line is the sum over all their suites. */
async function check(names: readonly Part[], args: readonly string[]): Promise<void> {
  await generateClient();
  await bundleWorkers();
  const suites = names.flatMap((name): readonly Suite[] => PARTS[name]);
  const counts = suites.map(([name, run]) => {
    console.log(`\n── ${name}`);
    const started = Date.now();
    const count = run(args);
    console.log(
      `── ${name}: ${count.passed} passed, ${count.failed} failed in ${Math.round((Date.now() - started) / 1000)} s`,
    );
    return count;
  });
  const sum = (key: "passed" | "failed") => counts.reduce((total, count) => total + count[key], 0);
  const [passed, failed] = [sum("passed"), sum("failed")];
  rmSync(work, { recursive: true, force: true });
  for (const failure of counts.flatMap(({ failures }) => failures)) console.log(describeFailure(failure));
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 || counts.some((count) => count.passed === 0) ? 1 : 0;
}

function describeFailure({ title, message = "" }: Failure): string {
  const lines = stripVTControlCharacters(message).split("\n", MESSAGE_LINES);
  return [`── failed: ${title}`, ...lines.filter((line) => line.trim() !== "").map((line) => `   ${line}`)].join("\n");
}

/** A check that passes or fails as a whole. */
function runCheck(command: string, args: readonly string[]): Count {
  return run(command, args) ? { passed: 1, failed: 0, failures: [] } : failedAsAWhole(command);
}

function failedAsAWhole(title: string): Count {
  return { passed: 0, failed: 1, failures: [{ title }] };
}

function runVitest(args: readonly string[]): Count {
  const file = join(work, "vitest.json");
  const ok = run("vitest", ["run", "--reporter=dot", "--reporter=json", `--outputFile.json=${file}`, ...args]);
  return readCount(ok, file, (report: VitestReport) => {
    const skipped = endedAs(report, "skipped", "pending");
    for (const { fullName } of skipped) console.log(`── did not run: ${fullName}`);
    const failures = endedAs(report, "failed").map(({ fullName, failureMessages }) => ({
      title: fullName,
      message: failureMessages[0],
    }));
    return { passed: report.numPassedTests, failed: report.numFailedTests, failures };
  });
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly { readonly assertionResults: readonly UnitTest[] }[];
}

interface UnitTest {
  readonly status: string;
  readonly fullName: string;
  readonly failureMessages: readonly string[];
}

/** The tests that ended so. A test is skipped if something that it needs is not installed: its title names it. */
function endedAs({ testResults }: VitestReport, ...statuses: readonly string[]): UnitTest[] {
  return testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => statuses.includes(status));
}

function runPlaywright(args: readonly string[]): Count {
  const file = join(work, "playwright.json");
  const env = {
    DIST_DIR: process.env.DIST_DIR || ".next-test",
    PUZZLES_DIR: copyPuzzlesWithNinth(join(work, "puzzles")),
    CHROMIUM_PATH: findChromium(),
    E2E_DATA_DIR: join(work, "data"),
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
  };
  Object.assign(process.env, env);
  buildSite();
  const ok = run("playwright", ["test", "--config", "e2e/playwright.config.ts", "--reporter=line,json", ...args]);
  return readCount(ok, file, ({ stats, suites }: PlaywrightReport) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    failures: suites.flatMap(failedJourneys),
  }));
}

interface PlaywrightReport {
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number };
  readonly suites: readonly PlaywrightSuite[];
}

interface PlaywrightSuite {
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs: readonly Journey[];
}

interface Journey {
  readonly title: string;
  readonly file: string;
  readonly ok: boolean;
  readonly tests: readonly {
    readonly results: readonly { readonly errors: readonly { readonly message?: string }[] }[];
  }[];
}

function failedJourneys({ suites = [], specs }: PlaywrightSuite): Failure[] {
  const failed = specs
    .filter(({ ok }) => !ok)
    .map(({ file, title, tests }) => ({
      title: `${file}: ${title}`,
      message: tests
        .flatMap(({ results }) => results)
        .flatMap(({ errors }) => errors)
        .map(({ message }) => message)
        .join("\n"),
    }));
  return [...failed, ...suites.flatMap(failedJourneys)];
}

/** Reads the counts of a runner. If it failed without a failed test, or wrote no report, that counts as one failure. */
function readCount<Report>(ok: boolean, file: string, count: (report: Report) => Count): Count {
  try {
    const counted = count(JSON.parse(readFileSync(file, "utf8")) as Report);
    return ok || counted.failed > 0 ? counted : { ...counted, ...failedAsAWhole("the runner itself") };
  } catch (error) {
    return failedAsAWhole(`the report ${file} cannot be read: ${error}`);
  }
}

function run(command: string, args: readonly string[]): boolean {
  const { status } = spawnSync(join("node_modules", ".bin", command), args, {
    stdio: "inherit",
    shell: process.platform === "win32",
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" },
  });
  return status === 0;
}

/** The parts that the first argument names, separated by commas; the other arguments are for the runner of the part. */
function readArguments([named = "lint,types,unit,journeys", ...args]: readonly string[]): [Part[], readonly string[]] {
  const names = named.split(",");
  const unknown = names.find((name) => !(name in PARTS));
  if (unknown !== undefined)
    throw new Error(`there is no part "${unknown}"; there are ${Object.keys(PARTS).join(", ")}`);
  return [names as Part[], args];
}

await check(...readArguments(process.argv.slice(2)));
