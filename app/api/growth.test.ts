import { type Client, createClient, type InStatement } from "@libsql/client";
import { afterAll, beforeAll, expect, test } from "vitest";
import { EmbeddedDatabase } from "../../prisma/libsql-adapter.ts";
import { migrate } from "../../prisma/migrate.ts";
import { makeDatabase, type TemporaryDatabase } from "../../prisma/testing/temporary-database.ts";
import { makeSkeleton } from "../../puzzles/skeleton.ts";
import { readGlobalBoard } from "../_server/boards/global-board.ts";
import { readBoard } from "../_server/boards/leaderboard.ts";
import { readSmallestModels } from "../_server/boards/smallest-models.ts";
import { readSolution } from "../_server/boards/solutions.ts";
import { measureModel } from "../_server/grading/model-sizes.ts";
import { limit } from "../_server/system/rate-limits.ts";
import { server } from "../_server/system/server.ts";
import { database, puzzle, scoring, startServer } from "../_server/testing/on-each-database.ts";
import { newEmail, Visitor } from "./testing/visitor.ts";

/** Every statement that Prisma has sent, with its values. */
const sent = new Map<string, Exclude<InStatement, string>>();
const { createClient: createWithout } = EmbeddedDatabase.prototype;
let temporary: TemporaryDatabase;

beforeAll(async () => {
  EmbeddedDatabase.prototype.createClient = function (config) {
    return listening(createWithout.call(this, config));
  };
  temporary = await makeDatabase("sqlite");
  await migrate(temporary.url);
  startServer({ DATABASE_URL: temporary.url, DATA_DIR: temporary.folder });
});
afterAll(async () => {
  EmbeddedDatabase.prototype.createClient = createWithout;
  await server().database.$disconnect();
  await server().hotPath.close();
  await temporary.remove();
});

/** The same client, which notes what it is asked. */
function listening(client: Client): Client {
  const noting = (run: (statement: InStatement) => Promise<unknown>) => (statement: InStatement) => {
    const one = typeof statement === "string" ? { sql: statement } : statement;
    sent.set(one.sql, one);
    return run(statement);
  };
  return new Proxy(client, {
    get(target, property) {
      const value: unknown = Reflect.get(target, property);
      if (property === "execute") return noting(target.execute.bind(target));
      if (property !== "transaction") return value;
      return async () => {
        const transaction = await target.transaction();
        return Object.assign(transaction, { execute: noting(transaction.execute.bind(transaction)) });
      };
    },
  });
}

/** The statements whose plan reads a table from its first row to its last, each with the line of the plan that says so. */
async function wholeReads(): Promise<string[]> {
  const client = createClient({ url: temporary.url });
  const found: string[] = [];
  for (const { sql, args = [] } of sent.values()) {
    // A list without members is asked for as 1=0, and reads nothing.
    if (!/^\s*(SELECT|WITH|UPDATE|DELETE)/i.test(sql) || /WHERE \(?1=0\b/.test(sql)) continue;
    const { rows } = await client.execute({ sql: `EXPLAIN QUERY PLAN ${sql}`, args });
    for (const { detail } of rows)
      if (/^SCAN main\.|^SCAN [A-Z]/.test(String(detail)) && !ALLOWED.some((one) => one.test(String(detail))))
        found.push(`${detail}: … ${sql.slice(Math.max(0, sql.lastIndexOf(" FROM ")))}`);
  }
  client.close();
  return found;
}

/** Reads that may begin at the first row of a table. */
const ALLOWED = [
  // Once an hour: the rows of learners who were limited in the last hours.
  /^SCAN main\.RateLimit/,
  // Two hundred, by the index of times.
  /^SCAN main\.AuditEntry USING INDEX AuditEntry_at_idx/,
  // The first places, by an index in their order.
  /^SCAN main\.LearnerTotal USING INDEX/,
  // Records that wait for their check. There are few records.
  /^SCAN main\.RecordCheck/,
];

test("no request reads a table from its first row to its last", async () => {
  const teacher = new Visitor();
  await teacher.submit(scoring(1, 1, 1));
  await teacher.signUp(newEmail());
  const made = await teacher.send<{ id: string }>("POST", "/api/teach/puzzles", { json: { name: "growing" } });
  expect(made.body).toEqual({ id: expect.any(String) });
  const { id: puzzleId } = made.body;
  const code = (await database().authoredPuzzle.findUniqueOrThrow({ where: { id: puzzleId } })).code;
  const files = JSON.stringify(makeSkeleton("growing"));
  await database().puzzleVersion.create({ data: { puzzleId, version: 2, files } });
  const json = { name: "A class", ownName: "A teacher" };
  const { id: classId } = (await teacher.send<{ id: string }>("POST", "/api/classes", { json })).body;
  const assignments = [{ puzzleId: "index" }, { puzzleId: `u-${code}` }];
  await teacher.send("PATCH", `/api/classes/${classId}`, { json: { assignments } });
  const { joinCode } = await database().classroom.findUniqueOrThrow({ where: { id: classId } });

  const learner = new Visitor();
  await learner.submit(scoring(2, 2, 2));
  await learner.submit("# fails");
  await learner.send("PUT", "/api/drafts/index", { json: { source: "x", baseVersion: 0 } });
  await learner.send("POST", "/api/classes/join", { json: { code: joinCode, name: "A learner" } });
  const member = await database().membership.findFirstOrThrow({ where: { classroomId: classId, role: "learner" } });
  const { learnerId } = member;
  const submission = await database().submission.findFirstOrThrow({ where: { learnerId, status: "passed" } });
  await measureModel({
    submissionId: submission.id,
    learnerId,
    puzzle: puzzle("index"),
    source: "# parameters 9",
    language: "raspy",
  });

  for (const visitor of [learner, teacher])
    for (const path of [
      "/api/account",
      "/api/account/export",
      "/api/progress",
      "/api/history/index",
      "/api/drafts/index",
      "/api/boards/index",
      `/api/submissions/${submission.id}`,
      "/api/classes",
      `/api/classes/${classId}`,
      `/api/classes/${classId}/own`,
      `/api/classes/${classId}/results`,
      `/api/classes/${classId}/csv`,
      `/api/classes/${classId}/roster`,
      `/api/classes/${classId}/members/${member.id}`,
      `/api/classes/${classId}/members/${member.id}/programs`,
      "/api/teach/puzzles",
      `/api/teach/puzzles/${puzzleId}`,
      `/api/puzzles/u-${code}/version`,
    ])
      await visitor.send("GET", path);
  const reader = { learnerId, isAdmin: false };
  await readBoard("index", reader);
  await readBoard("index", reader, [learnerId]);
  await readGlobalBoard(learnerId);
  await readSmallestModels("index", learnerId);
  await readSolution(submission.id, reader);
  await limit("account-learner", learnerId);
  await learner.signUp(newEmail());
  await teacher.send("DELETE", `/api/classes/${classId}`);
  await teacher.send("DELETE", `/api/teach/puzzles/${puzzleId}`);
  await learner.send("DELETE", "/api/account", { json: { confirm: "delete", password: "correct horse battery" } });
  expect(sent.size).toBeGreaterThan(100);
  expect(await wholeReads()).toEqual([]);
}, 120_000);
