import { execFile, spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { type BuildOptions, build, context } from "esbuild";
import { LOCALES } from "../engine/locales.ts";
import { postgresqlClient } from "../prisma/postgresql-client.ts";
import { hashFiles } from "./hash-files.ts";
import { writeScriptHashes } from "./write-script-hashes.ts";

/** The files and folders that a build is made of. */
const SOURCES = [
  "app",
  "content",
  "engine",
  "prisma",
  "public",
  "puzzles",
  "mdx-components.tsx",
  "next.config.ts",
  "package-lock.json",
  "postcss.config.mjs",
  "proxy.ts",
  "scripts/prepare.ts",
];

const CLIENT_CLASS = "generated/prisma/internal/class.ts";
const POSTGRESQL_CLASS = "generated/prisma/internal/postgresql-class.ts";

const CLIENT_STAMP = "generated/.made-from";
const CLIENT_SOURCES = ["prisma/schema.prisma", "prisma/postgresql-client.ts", "package-lock.json"];

/** Whether the two Prisma clients are made of the schema as it is. */
export function isClientMade(): boolean {
  return unlessMade(CLIENT_STAMP, CLIENT_SOURCES) === undefined;
}

/** Makes the two Prisma clients, for SQLite and for PostgreSQL, when the schema has changed. */
export async function generateClient(): Promise<void> {
  const mark = unlessMade(CLIENT_STAMP, CLIENT_SOURCES);
  if (!mark) return;
  await generate();
  writeFileSync(POSTGRESQL_CLASS, postgresqlClient(readFileSync(CLIENT_CLASS, "utf8")));
  mark();
}

/** Runs `prisma generate`. If it fails, prints what it said and ends the process. */
async function generate(): Promise<void> {
  // It uses no engine, but looks for one; any file that exists will do.
  const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: "1" };
  const options = { shell: process.platform === "win32", env };
  try {
    await promisify(execFile)(join("node_modules", ".bin", "prisma"), ["generate"], options);
  } catch (error) {
    console.error(error);
    process.exit(1);
  }
}

/** The threads that grade and that read files: they run beside Next's own bundles. */
export const THREADS: BuildOptions = {
  entryPoints: ["app/_server/grading/grade-worker.ts", "app/_server/reading/read-worker.ts"],
  entryNames: "[name]",
  outdir: ".build",
  outExtension: { ".js": ".mjs" },
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  logLevel: "warning",
};

/** The words, in each language, for a page that cannot be shown offline. */
function offlineWords(): string {
  return LOCALES.map((locale) => {
    const { offline } = JSON.parse(readFileSync(`content/messages/${locale}.json`, "utf8"));
    return `<p lang="${locale}">${offline.notKept}</p>`;
  }).join("\n");
}

/** The page's helper that keeps pages for reading offline. A development server does not use it. */
const SERVICE_WORKER: BuildOptions = {
  entryPoints: ["app/_offline/service-worker.ts"],
  outfile: ".build/service-worker.js",
  bundle: true,
  minify: true,
  platform: "browser",
  format: "iife",
  target: "es2022",
  define: { "process.env.NODE_ENV": '"production"', OFFLINE_WORDS: JSON.stringify(offlineWords()) },
  logLevel: "warning",
};

const BUNDLES_STAMP = ".build/made-from";

/** Bundles the code that runs beside Next's own bundles, if a source has changed since the last time. Throws if its folder cannot be written. */
export async function bundleWorkers(): Promise<void> {
  const mark = unlessMade(BUNDLES_STAMP, SOURCES);
  if (!mark) return;
  await Promise.all([build(SERVICE_WORKER), build(THREADS)]);
  mark();
}

/** Bundles the threads, and again after each change of its sources, until the process ends. */
export async function watchWorkers(): Promise<void> {
  rmSync(BUNDLES_STAMP, { force: true });
  const watched = await context(THREADS);
  await watched.rebuild();
  await watched.watch();
}

/** Builds the site if a source has changed since the last build. Throws if its folder cannot be written. */
export function buildSite(distDir = process.env.DIST_DIR || ".next"): void {
  const sources = process.env.PUZZLES_DIR ? [...SOURCES, process.env.PUZZLES_DIR] : SOURCES;
  const mark = unlessMade(join(distDir, "made-from"), sources, process.env.PUBLIC_URL);
  if (!mark) return;
  mkdirSync(distDir, { recursive: true });
  accessSync(distDir, constants.W_OK);
  run("next", ["build"]);
  writeScriptHashes(distDir);
  mark();
}

/** Returns a function that marks the work as done. `undefined` if it is done already, for the same files and the same address. */
function unlessMade(stamp: string, sources: readonly string[], address = ""): (() => void) | undefined {
  const wanted = hashFiles(sources) + address;
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return undefined;
  return () => {
    mkdirSync(dirname(stamp), { recursive: true });
    writeFileSync(stamp, wanted);
  };
}

/** Runs an installed command. If it fails, ends the process, because the command has said why. */
function run(command: string, args: readonly string[]): void {
  const { status } = spawnSync(join("node_modules", ".bin", command), args, {
    stdio: "inherit",
    shell: process.platform === "win32",
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" },
  });
  if (status !== 0) process.exit(status ?? 1);
}
