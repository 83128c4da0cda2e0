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
import type { Reader } from "../_server/people/auth.ts";
import { limit } from "../_server/system/rate-limits.ts";
import { server } from "../_server/system/server.ts";
import { readCircle } from "../_server/teach/class-board.ts";
import { readStuck } from "../_server/teach/class-results.ts";
import { addComment, openComments, readOwnComments } from "../_server/teach/comments.ts";
import { countNewComments } from "../_server/teach/count-new-comments.ts";
import { readNextInClass } from "../_server/teach/next-in-class.ts";
import { readCommented, readProgram } from "../_server/teach/programs.ts";
import { readVersions } from "../_server/teach/versions.ts";
import { database, puzzle, scoring, startServer } from "../_server/testing/on-each-database.ts";
import { assign } from "./testing/classroom.ts";
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

/** The same client. It notes every question that it gets. */
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
    const plan = rows.map(({ detail }) => String(detail));
    for (const line of plan.filter((one) => readsTable(one, plan)))
      if (!ALLOWED.some((one) => one.test(line)))
        found.push(`${line}: … ${sql.slice(Math.max(0, sql.lastIndexOf(" FROM ")))}`);
  }
  client.close();
  return found;
}

/**
 * Whether a line of a plan reads all rows of a table, by its name or by the one that the statement gives it. Subqueries have
 * lines of their own, and tables of a function have the rows of one value.
 */
function readsTable(line: string, plan: readonly string[]): boolean {
  const [, name] = /^SCAN (\S+)/.exec(line) ?? [];
  if (name === undefined || /^SCAN (CONSTANT ROW|\(|\S+ VIRTUAL TABLE|\d+ CONSTANT ROWS?)/.test(line)) return false;
  return !plan.includes(`CO-ROUTINE ${name}`) && !plan.includes(`MATERIALIZE ${name}`);
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
  expect((await assign(teacher, classId, ["index", `u-${code}`])).status).toBe(200);
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

  const [asked, answered] = [new Set<string>(), new Set<string>()];
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
    ]) {
      asked.add(path);
      if ((await visitor.send("GET", path)).status === 200) answered.add(path);
    }
  // Some paths are for one of the two.
  expect(answered).toEqual(asked);
  const reader: Reader = { learnerId, sessionId: "", email: "", isAnonymous: false, isAdmin: false };
  const owner = await database().membership.findFirstOrThrow({ where: { classroomId: classId, role: "owner" } });
  const teaching: Reader = { ...reader, learnerId: owner.learnerId };
  await readBoard("index", reader);
  await readBoard("index", reader, [learnerId]);
  await readGlobalBoard(learnerId);
  await readSmallestModels("index", learnerId);
  await readSolution(submission.id, reader);
  await limit("account-learner", learnerId);
  // Pages of classes read these without a route.
  await database().classroom.update({ where: { id: classId }, data: { readsPrograms: true } });
  await database().membership.update({ where: { id: member.id }, data: { programsFrom: new Date(0) } });
  const commentId = await addComment(teaching, classId, { submissionId: submission.id, line: 1, text: "Why?" });
  expect(await readCommented(reader, classId)).toMatchObject([{ id: submission.id, comments: 1 }]);
  await readProgram(teaching, classId, submission.id);
  await readOwnComments(learnerId, "index");
  await countNewComments(learnerId);
  await openComments(reader, [
    { id: commentId, editedAt: null },
    { id: commentId, editedAt: new Date() },
  ]);
  expect(await readNextInClass(reader, "index")).toMatchObject({ puzzleId: `u-${code}` });
  expect(await readVersions(teaching, classId)).toEqual([]);
  await readStuck(teaching, classId);
  await readCircle(reader, classId);
  await learner.signUp(newEmail());
  await teacher.send("DELETE", `/api/classes/${classId}`);
  await teacher.send("DELETE", `/api/teach/puzzles/${puzzleId}`);
  await learner.send("DELETE", "/api/account", { json: { confirm: "delete", password: "correct horse battery" } });
  expect(sent.size).toBeGreaterThan(100);
  expect(await wholeReads()).toEqual([]);
}, 120_000);
