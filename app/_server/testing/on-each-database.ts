import { randomUUID } from "node:crypto";
import pino from "pino";
import type { Piscina } from "piscina";
import { afterAll, beforeAll, describe } from "vitest";
import type { PuzzleData, UnrankedReason, Verdict } from "../../../engine/index.ts";
import { migrate } from "../../../prisma/migrate.ts";
import type { Provider } from "../../../prisma/provider.ts";
import { hasProvider, makeDatabase, type TemporaryDatabase } from "../../../prisma/testing/temporary-database.ts";
import { findPuzzle } from "../course/puzzles.ts";
import type { GradeTask } from "../grading/grade-task.ts";
import work from "../grading/grade-worker.ts";
import { makeGraders, type Pool } from "../grading/graders.ts";
import type { auth } from "../people/auth.ts";
import read, { type ReadTask } from "../reading/read-worker.ts";
import { readEnv } from "../system/env.ts";
import { openDatabases, openGraders, type Server } from "../system/server.ts";

const PROVIDERS: readonly Provider[] = ["sqlite", "postgresql"];

const kept = globalThis as typeof globalThis & { raspServer?: Server; raspAuth?: ReturnType<typeof auth> };

/** Runs the same tests on SQLite and, if it is installed, on PostgreSQL. Each has its own database. */
export function onEachDatabase(title: string, suite: (provider: Provider) => void): void {
  for (const provider of PROVIDERS)
    describe.skipIf(!hasProvider(provider))(`${title}, on ${provider}`, () => {
      let temporary: TemporaryDatabase;
      beforeAll(async () => {
        temporary = await makeDatabase(provider);
        await migrate(temporary.url);
        startServer({ DATABASE_URL: temporary.url, DATA_DIR: temporary.folder });
      });
      afterAll(async () => {
        await kept.raspServer?.database.$disconnect();
        await kept.raspServer?.hotPath.close();
        await temporary.remove();
      });
      suite(provider);
    });
}

/** Lines that the server has logged, as JSON. */
export const logged: string[] = [];

/** A grader that needs no thread. */
const INSTANT: Pool = {
  size: 1,
  threads: () => ({
    run: async (task) => {
      if ("model" in task) return parametersIn(task.model.source);
      if ("record" in task) return reasonOf(task.record);
      return "files" in task ? work(task) : { kind: "graded", verdict: verdictOf(task) };
    },
  }),
};

/** Makes `server()` give one with these variables and a grader that needs no thread; with `GRADERS=0`, with graders elsewhere. */
export function startServer(variables: Record<string, string>): void {
  const env = readEnv({ AUTH_SECRET: "a secret that only tests know, and long", LOG_LEVEL: "info", ...variables });
  logged.length = 0;
  kept.raspServer = {
    env,
    log: pino({ level: env.logLevel }, { write: (line: string) => void logged.push(line) }),
    ...openDatabases(env.databaseUrl),
    isStopping: () => false,
    reading: { run: (task: ReadTask) => read(task) } as unknown as Piscina,
    graders: env.graders === 0 ? openGraders(env) : makeGraders(INSTANT, INSTANT),
  };
  delete kept.raspAuth;
}

/** The running server's database. */
export function database(): Server["database"] {
  if (!kept.raspServer) throw new Error("no server was started");
  return kept.raspServer.database;
}

/** A program that the tests' grader passes with these counts. */
export function scoring(layers: number, heads: number, ops: number, note = ""): string {
  return `# passes with ${layers} ${heads} ${ops} ${note}`;
}

/** A program that passes but may not be ranked. */
export function unranked(layers: number, heads: number, ops: number): string {
  return scoring(layers, heads, ops, "unranked");
}

/** A program that passes as a record, which its check confirms or refutes. */
export function recordOf(layers: number, heads: number, ops: number, outcome: "kept" | "refuted"): string {
  return scoring(layers, heads, ops, `record ${outcome}`);
}

/** The parameters that a program of a test says its model has. */
function parametersIn(source: string): number | null {
  const [, parameters] = /parameters (\d+)/.exec(source) ?? [];
  return parameters === undefined ? null : Number(parameters);
}

function reasonOf({ source }: GradeTask): UnrankedReason | null {
  if (!source.endsWith("refuted")) return null;
  return { code: "unranked-record", args: { length: 64, suites: 12 }, cause: null, test: null };
}

function verdictOf({ puzzle, source }: GradeTask): Verdict {
  const [layers = null, heads = null, ops = null] = (source.match(/\d+/g) ?? []).map(Number);
  const passes = source.startsWith("# passes");
  return {
    status: passes ? "passed" : "failed",
    layers,
    heads,
    ops,
    ranked: passes && !source.endsWith("unranked"),
    rankedReason: null,
    tests: { passed: passes ? 200 : 7, total: 200 },
    counterexample: null,
    error: null,
    engineVersion: "1.0.0",
    puzzleVersion: puzzle.version,
    ...(source.includes("record") && { isRecordUnchecked: true }),
  };
}

export function puzzle(id: string): PuzzleData {
  const found = findPuzzle(id);
  if (!found) throw new Error(`no puzzle ${id}`);
  return found.data;
}

/** A new anonymous learner's id. */
export async function makeLearner(): Promise<string> {
  const id = randomUUID();
  await database().learner.create({
    data: { id, name: "Anonymous", email: `${id}@anonymous.invalid`, isAnonymous: true },
  });
  return id;
}
