import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { setBoardPuzzles } from "../../prisma/board-puzzles.ts";
import { providerOf } from "../../prisma/provider.ts";
import { fillBoards } from "../../prisma/testing/fill-boards.ts";
import { readGlobalBoard } from "../_server/boards/global-board.ts";
import { type Board, type BoardReader, readBoard } from "../_server/boards/leaderboard.ts";
import { paretoFront } from "../_server/boards/pareto-front.ts";
import { readSolution } from "../_server/boards/solutions.ts";
import { regrade } from "../_server/grading/regrade.ts";
import { server } from "../_server/system/server.ts";
import { database, onEachDatabase, puzzle, scoring, startServer } from "../_server/testing/on-each-database.ts";
import { newEmail, Visitor } from "./testing/visitor.ts";

test("the front keeps the scores that no other beats in one number without losing in another", () => {
  const score = (layers: number, heads: number, ops: number) => ({ layers, heads, ops });
  const front = [score(1, 3, 9), score(2, 1, 9), score(2, 2, 1)];
  expect(paretoFront([score(2, 3, 9), ...front, score(1, 3, 10), score(9, 9, 9)])).toEqual(front);
  expect(paretoFront([])).toEqual([]);
});

async function solver(source: string, id = "index"): Promise<{ visitor: Visitor; reader: BoardReader; made: string }> {
  const visitor = new Visitor();
  const { body } = await visitor.submit(source, { puzzle: id });
  const made = await database().submission.findUniqueOrThrow({ where: { id: String(body.id) } });
  return { visitor, reader: { learnerId: made.learnerId, isAdmin: false }, made: made.id };
}

const names = (board: Board) => board.rows.map(({ rank, alias }) => [rank, alias]);

onEachDatabase("boards", () => {
  test("a board shows aliases, shared ranks, who was first, both histograms and the reader's place", async () => {
    const ada = await solver(scoring(2, 2, 2));
    await ada.visitor.send("PATCH", "/api/account", { json: { alias: "Ada" } });
    const bob = await solver(scoring(2, 2, 2));
    await bob.visitor.send("PATCH", "/api/account", { json: { alias: "Bob" } });
    const cyd = await solver(scoring(3, 1, 5));
    const board = await readBoard("index", cyd.reader);
    expect(names(board)).toEqual([
      [1, "Ada"],
      [1, "Bob"],
      [3, null],
    ]);
    expect(board.rows.map(({ isFirst }) => isFirst)).toEqual([true, false, true]);
    expect(board.heads).toEqual([
      { count: 1, learners: 1 },
      { count: 2, learners: 2 },
    ]);
    expect(board.front).toHaveLength(2);
    expect(board.own).toMatchObject({ rank: 3, isReader: true });
    expect(JSON.stringify(board)).not.toContain(ada.reader.learnerId);
    expect((await readBoard("index", undefined, [bob.reader.learnerId])).rows).toHaveLength(1);
  });

  test("the crowd of a puzzle is counted by layers, with the reader's own number", async () => {
    const eve = await solver(scoring(4, 1, 1), "mirror");
    await solver(scoring(2, 1, 1), "mirror");
    const { body } = await eve.visitor.send("GET", "/api/boards/mirror");
    expect(body).toEqual({
      layers: [
        { count: 2, learners: 1 },
        { count: 4, learners: 1 },
      ],
      own: 4,
    });
    expect(await new Visitor().send("GET", "/api/boards/mirror")).toMatchObject({ status: 200, body: { own: null } });
    expect(await eve.visitor.send("GET", "/api/boards/none")).toMatchObject({ status: 404 });
  });

  test("a learner who opts out is shown to nobody, and sees their own place", async () => {
    const shy = await solver(scoring(1, 1, 1), "shift");
    await shy.visitor.send("PATCH", "/api/account", { json: { isListed: false } });
    expect(await readBoard("shift")).toMatchObject({ rows: [], layers: [], front: [], learners: 0 });
    expect((await readBoard("shift", shy.reader)).own).toMatchObject({ rank: 1, isReader: true });
    await shy.visitor.send("PATCH", "/api/account", { json: { isListed: true } });
    expect((await readBoard("shift")).rows).toHaveLength(1);
  });

  test("the global board counts ranked puzzles first, then the sums", async () => {
    const two = await solver(scoring(9, 9, 9), "minimum");
    await two.visitor.submit(scoring(9, 9, 9), { puzzle: "first" });
    const one = await solver(scoring(1, 1, 1), "minimum");
    await setBoardPuzzles(server().env.databaseUrl, ["minimum", "first"]);
    const { rows, own } = await readGlobalBoard(one.reader.learnerId);
    expect(rows.map(({ rank, solved, layers }) => [rank, solved, layers])).toEqual([
      [1, 2, 18],
      [2, 1, 1],
    ]);
    expect(own).toMatchObject({ rank: 2, isReader: true });
    const among = await readGlobalBoard(one.reader.learnerId, [one.reader.learnerId]);
    expect(among).toMatchObject({ rows: [{ rank: 1, solved: 1 }], own: { rank: 1 } });
  });

  test("a solution is its author's alone until it is published, and then for those who reached its score", async () => {
    const author = await solver(scoring(2, 2, 2), "split");
    const equal = await solver(scoring(2, 2, 2), "split");
    const worse = await solver(scoring(3, 2, 2), "split");
    expect(await readSolution(author.made, author.reader)).toMatchObject({ kind: "read", solution: { isOwn: true } });
    expect(await readSolution(author.made, equal.reader)).toEqual({ kind: "none" });
    const stolen = await equal.visitor.send("PATCH", `/api/submissions/${author.made}`, {
      json: { isPublished: true },
    });
    expect(stolen.status).toBe(404);
    await author.visitor.send("PATCH", `/api/submissions/${author.made}`, { json: { isPublished: true } });
    expect(await readSolution(author.made, equal.reader)).toMatchObject({ kind: "read", solution: { isOwn: false } });
    expect(await readSolution(author.made, worse.reader)).toMatchObject({ kind: "locked", layers: 2 });
    expect(await readSolution(author.made, undefined)).toMatchObject({ kind: "locked" });
    const seen = async (reader: BoardReader) => (await readBoard("split", reader)).rows.map((row) => row.solutionId);
    expect(await seen(equal.reader)).toContain(author.made);
    expect(await seen(worse.reader)).not.toContain(author.made);
    await author.visitor.send("PATCH", `/api/submissions/${author.made}`, { json: { isPublished: false } });
    expect(await readSolution(author.made, equal.reader)).toEqual({ kind: "none" });
    expect(await readSolution(randomUUID(), equal.reader)).toEqual({ kind: "none" });
  });

  test("history is the reader's own, newest first", async () => {
    const one = await solver("# fails", "slide");
    await one.visitor.submit(scoring(1, 1, 1), { puzzle: "slide" });
    const read = async (visitor: Visitor) =>
      (await visitor.send<{ submissions: { status: string }[] }>("GET", "/api/history/slide")).body.submissions;
    expect((await read(one.visitor)).map(({ status }) => status)).toEqual(["passed", "failed"]);
    expect(await read(new Visitor())).toEqual([]);
  });

  test("results that a newer version refutes are marked and kept, and results that still pass get their new numbers", async () => {
    const fails = await solver(scoring(4, 4, 4), "ralign");
    const changes = await solver(scoring(5, 5, 5), "ralign");
    const back = await solver(scoring(3, 3, 3), "ralign");
    await back.visitor.submit(scoring(6, 6, 6), { puzzle: "ralign" });
    const newer = { ...puzzle("ralign"), version: 99 };
    const grade = (_: unknown, source: string) => {
      const [layers = 0] = (source.match(/\d+/g) ?? []).map(Number);
      const passes = layers > 4;
      const counts = layers === 5 ? 7 : layers;
      return {
        status: passes ? ("passed" as const) : ("failed" as const),
        ...{ layers: counts, heads: counts, ops: counts, ranked: passes },
        ...{ rankedReason: null, counterexample: null, error: null, tests: { passed: 1, total: 1 } },
        ...{ engineVersion: "x", puzzleVersion: 99 },
      };
    };
    expect(await regrade(database(), [newer], grade)).toEqual({ checked: 4, refuted: 2, changed: 1 });
    expect(await regrade(database(), [newer], grade)).toEqual({ checked: 0, refuted: 0, changed: 0 });
    const board = await readBoard("ralign");
    expect(board.rows.map(({ layers }) => layers)).toEqual([6, 7]);
    expect(board.refuted.map(({ layers, rank }) => [layers, rank])).toEqual([[4, null]]);
    const kept = await database().submission.findUniqueOrThrow({ where: { id: fails.made } });
    expect(kept).toMatchObject({ status: "passed", layers: 4, standing: "refuted", regradedPuzzle: 99 });
    expect((await readBoard("ralign", changes.reader)).own).toMatchObject({ layers: 7 });
    await fails.visitor.submit(scoring(8, 8, 8), { puzzle: "ralign" });
    expect((await readBoard("ralign", fails.reader)).own).toMatchObject({ layers: 8, rank: 3 });
  });

  test("a moderator hides an alias and a result, and the log says who and why", async () => {
    const email = newEmail();
    const { env } = (globalThis as unknown as { raspServer: { env: { databaseUrl: string; dataDir: string } } })
      .raspServer;
    const before = database();
    startServer({ DATABASE_URL: env.databaseUrl, DATA_DIR: env.dataDir, ADMIN_EMAILS: `Other@x.org, ${email}` });
    await before.$disconnect();
    const rude = await solver(scoring(1, 1, 1), "add");
    await rude.visitor.send("PATCH", "/api/account", { json: { alias: "Rude One" } });
    const admin = new Visitor();
    await admin.signUp(email);
    const hide = (action: string, targetId: string, as = admin) =>
      as.send("POST", "/api/moderation", { json: { action, targetId, reason: "because" } });
    // The address alone makes nobody an administrator: it has to be proved.
    expect((await hide("hide-alias", rude.reader.learnerId)).status).toBe(404);
    await database().learner.update({ where: { email }, data: { emailVerified: true } });
    expect((await hide("hide-alias", rude.reader.learnerId)).status).toBe(200);
    expect((await readBoard("add")).rows).toMatchObject([{ alias: null }]);
    await rude.visitor.send("PATCH", "/api/account", { json: { alias: "rude one" } });
    expect((await readBoard("add")).rows).toMatchObject([{ alias: null }]);
    expect((await hide("hide-result", rude.made)).status).toBe(200);
    expect((await readBoard("add")).rows).toEqual([]);
    expect((await hide("show-result", rude.made)).status).toBe(200);
    expect((await readBoard("add")).rows).toHaveLength(1);
    expect((await hide("hide-result", randomUUID())).status).toBe(404);
    expect((await hide("hide-result", rude.made, rude.visitor)).status).toBe(404);
    const { entries } = (await admin.send<{ entries: { action: string; reason: string }[] }>("GET", "/api/moderation"))
      .body;
    expect(entries.map(({ action }) => action)).toEqual(["show-result", "hide-result", "hide-alias"]);
  });

  test("a reader below the rows shown has a place, on the board of a puzzle and over all puzzles", async () => {
    await fillBoards(database(), providerOf(server().env.databaseUrl), { learners: 200, puzzleIds: ["first", "add"] });
    await setBoardPuzzles(server().env.databaseUrl, ["first", "add"]);
    const last = await solver(scoring(90, 90, 90), "first");
    const board = await readBoard("first", last.reader);
    expect(board.rows).toHaveLength(50);
    expect(board.own).toMatchObject({ rank: board.learners, isFirst: true });
    expect(board.learners).toBe(await database().bestResult.count({ where: { puzzleId: "first" } }));
    const { rows, own } = await readGlobalBoard(last.reader.learnerId);
    expect(rows).toHaveLength(50);
    expect(own).toMatchObject({ rank: await database().learnerTotal.count({ where: { solved: { gt: 0 } } }) });
    const everybody = (await database().learner.findMany({ select: { id: true } })).map(({ id }) => id);
    expect((await readGlobalBoard(last.reader.learnerId, everybody)).own).toEqual(own);
    expect(await readBoard("first", last.reader, everybody)).toEqual(board);
  });
});
