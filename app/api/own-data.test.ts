import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect, test, vi } from "vitest";
import type { Database } from "../../prisma/client.ts";
import { downloadParts } from "../_server/http/answer-reader.ts";
import { exportReceived } from "../_server/people/export-classes.ts";
import { exportJson, exportZip } from "../_server/people/export-data.ts";
import { limit, type Rule } from "../_server/system/rate-limits.ts";
import { countTurns } from "../_server/testing/count-turns.ts";
import { database, logged, onEachDatabase, scoring } from "../_server/testing/on-each-database.ts";
import { assign, join, memberNamed, newClass, newTeacher } from "./testing/classroom.ts";
import { newEmail, Visitor } from "./testing/visitor.ts";

type Draft = { draft: { source: string; version: number; rival: string | null } | null };

onEachDatabase("drafts", () => {
  const read = async (visitor: Visitor) => (await visitor.send<Draft>("GET", "/api/drafts/index")).body.draft;
  const save = (visitor: Visitor, source: string, baseVersion: number) =>
    visitor.send<Draft>("PUT", "/api/drafts/index", { json: { source, baseVersion } });

  test("are kept with a version that counts the saves", async () => {
    const visitor = new Visitor();
    expect(await read(visitor)).toBeNull();
    expect((await save(visitor, "one", 0)).body.draft).toMatchObject({ source: "one", version: 1 });
    expect((await save(visitor, "two", 1)).body.draft).toMatchObject({ source: "two", version: 2 });
    expect(await read(visitor)).toMatchObject({ source: "two", version: 2, rival: null });
  });

  test("are not overwritten by a text that was based on an older one", async () => {
    const visitor = new Visitor();
    await save(visitor, "start", 0);
    const other = visitor.copy();
    await save(visitor, "from the laptop", 1);
    const refused = await save(other, "from the phone", 1);
    expect(refused.status).toBe(409);
    expect(refused.body.draft).toMatchObject({ source: "from the laptop", version: 2 });
    expect(await read(visitor)).toMatchObject({ source: "from the laptop" });
  });

  test("saved by two at once are won by one of them, and the other gets a conflict", async () => {
    const visitor = new Visitor();
    await save(visitor, "start", 0);
    const answers = await Promise.all(["a", "b", "c"].map((source) => save(visitor.copy(), source, 1)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });

  test("saved again by a retry are no conflict", async () => {
    const visitor = new Visitor();
    await save(visitor, "same", 0);
    expect((await save(visitor, "same", 0)).status).toBe(200);
  });

  test("in two languages are two", async () => {
    const visitor = new Visitor();
    await save(visitor, "tokens", 0);
    const json = { source: "tokens;", language: "rasp", baseVersion: 0 };
    expect((await visitor.send<Draft>("PUT", "/api/drafts/index", { json })).status).toBe(200);
    expect(await read(visitor)).toMatchObject({ source: "tokens" });
    const inRasp = await visitor.send<Draft>("GET", "/api/drafts/index?language=rasp");
    expect(inRasp.body.draft).toMatchObject({ source: "tokens;", version: 1 });
    expect((await visitor.send("GET", "/api/drafts/index?language=basic")).status).toBe(400);
  });

  test("of another learner cannot be read", async () => {
    const visitor = new Visitor();
    await save(visitor, "mine", 0);
    expect(await read(new Visitor())).toBeNull();
  });

  test("too long, without a version or of no puzzle are refused", async () => {
    const visitor = new Visitor();
    expect((await save(visitor, "x".repeat(200_000), 0)).status).toBe(400);
    expect((await visitor.send("PUT", "/api/drafts/index", { json: { source: "x" } })).status).toBe(400);
    const nowhere = { json: { source: "x", baseVersion: 0 } };
    expect((await visitor.send("PUT", "/api/drafts/nowhere", nowhere)).status).toBe(404);
  });
});

onEachDatabase("export and import", () => {
  async function learner(): Promise<Visitor> {
    const visitor = new Visitor();
    await visitor.submit(scoring(2, 2, 2));
    await visitor.submit("# fails");
    await visitor.submit(scoring(1, 1, 1), { puzzle: "shift" });
    await visitor.send("PUT", "/api/drafts/first", { json: { source: "a draft", baseVersion: 0 } });
    return visitor;
  }

  async function exportZip(visitor: Visitor): Promise<Uint8Array<ArrayBuffer>> {
    const { response } = await visitor.send("GET", "/api/account/export");
    return new Uint8Array(await response.arrayBuffer());
  }

  const importFile = (visitor: Visitor, bytes: Uint8Array<ArrayBuffer>) =>
    visitor.send("POST", "/api/account/import", { bytes });

  test("the ZIP holds the JSON and each program as a file", async () => {
    const visitor = await learner();
    const email = newEmail();
    await visitor.signUp(email);
    const files = unzipSync(await exportZip(visitor));
    expect(Object.keys(files).sort()).toEqual([
      "drafts/first.py",
      "rasp-school.json",
      "submissions/index/0001-passed-2-layers-2-heads.py",
      "submissions/index/0002-failed.py",
      "submissions/shift/0003-passed-1-layers-1-heads.py",
    ]);
    expect(strFromU8(files["drafts/first.py"] ?? new Uint8Array())).toBe("a draft");
    const { body } = await visitor.send("GET", "/api/account/export?as=json");
    expect(body).toMatchObject({ format: "rasp-school-export", learner: { email, signsInWith: ["credential"] } });
    expect(JSON.stringify(body)).not.toMatch(/password|token/i);
  });

  test("a file that someone else imports is graded again, and counts once even if it is imported twice", async () => {
    const bytes = await exportZip(await learner());
    const elsewhere = new Visitor();
    expect((await importFile(elsewhere, bytes)).body).toEqual({
      graded: 3,
      passed: 2,
      known: 0,
      foreign: 0,
      left: 0,
      drafts: 1,
    });
    expect((await importFile(elsewhere, bytes)).body).toMatchObject({ graded: 0, known: 3, drafts: 0 });
    expect((await elsewhere.send("GET", "/api/progress")).body).toMatchObject({
      index: { state: "solved", attempts: 2, best: { layers: 2 } },
      shift: { best: { layers: 1 } },
    });
  });

  test("a program keeps its language", async () => {
    const visitor = new Visitor();
    await visitor.submit("# passes 1 1 1", { language: "rasp" });
    await visitor.send("PUT", "/api/drafts/first", { json: { source: "d;", language: "rasp", baseVersion: 0 } });
    const bytes = await exportZip(visitor);
    expect(Object.keys(unzipSync(bytes)).filter((name) => name.endsWith(".rasp"))).toHaveLength(2);
    const elsewhere = new Visitor();
    await importFile(elsewhere, bytes);
    const history = await elsewhere.send<{ submissions: object[] }>("GET", "/api/history/index");
    expect(history.body.submissions).toMatchObject([{ language: "rasp" }]);
    const { draft } = (await elsewhere.send<Draft>("GET", "/api/drafts/first?language=rasp")).body;
    expect(draft).toMatchObject({ source: "d;" });
  });

  test("a file that claims a result gets the one that its program earns", async () => {
    const { body } = await (await learner()).send<{ submissions: object[] }>("GET", "/api/account/export?as=json");
    const forged = { ...body, submissions: [{ ...body.submissions[1], status: "passed", layers: 0, ranked: true }] };
    const cheat = new Visitor();
    await importFile(cheat, strToU8(JSON.stringify(forged)) as Uint8Array<ArrayBuffer>);
    expect((await cheat.send("GET", "/api/progress")).body).toEqual({
      index: { state: "attempted", attempts: 1, best: null },
    });
  });

  test("a draft that is here already stays, and the file's is offered beside it", async () => {
    const bytes = await exportZip(await learner());
    const visitor = new Visitor();
    await visitor.send("PUT", "/api/drafts/first", { json: { source: "mine", baseVersion: 0 } });
    await importFile(visitor, bytes);
    const { draft } = (await visitor.send<Draft>("GET", "/api/drafts/first")).body;
    expect(draft).toMatchObject({ source: "mine", rival: "a draft" });
  });

  test("of several drafts of one puzzle the last is taken", async () => {
    const { body } = await (await learner()).send<{ drafts: object[] }>("GET", "/api/account/export?as=json");
    const drafts = ["one", "two", "three"].map((source) => ({ ...body.drafts[0], source }));
    const visitor = new Visitor();
    const imported = await importFile(visitor, new Uint8Array(strToU8(JSON.stringify({ ...body, drafts }))));
    expect(imported.body).toMatchObject({ drafts: 1 });
    const { draft } = (await visitor.send<Draft>("GET", "/api/drafts/first")).body;
    expect(draft).toMatchObject({ source: "three", rival: null });
  });

  test.each([
    ["no export at all", strToU8("hello")],
    ["another JSON", strToU8('{"format":"other"}')],
    ["a ZIP without our file", zipSync({ "../../etc/passwd": strToU8("x") })],
    ["a ZIP that is cut off", zipSync({ "rasp-school.json": strToU8("{}") }).slice(0, 40)],
  ])("%s is refused and changes nothing", async (_name, bytes) => {
    const visitor = new Visitor();
    const before = await database().learner.count();
    expect((await importFile(visitor, new Uint8Array(bytes))).body).toMatchObject({
      error: { reason: "import-not-ours" },
    });
    expect(await database().learner.count()).toBe(before);
  });

  test("a ZIP bomb is not unpacked", async () => {
    const bomb = zipSync({ "rasp-school.json": new Uint8Array(64 * 1024 * 1024) });
    expect(bomb.byteLength).toBeLessThan(1024 * 1024);
    const refused = await importFile(new Visitor(), new Uint8Array(bomb));
    expect(refused.body).toMatchObject({ error: { reason: "import-too-large" } });
  });

  interface Classes {
    readonly classes: readonly object[];
    readonly commentsReceived: readonly object[];
    readonly commentsWritten: readonly object[];
  }
  const exported = async (who: Visitor) => (await who.send<Classes>("GET", "/api/account/export?as=json")).body;

  /** A class with a list and a puzzle that is over, and a learner of it with more time and a comment. */
  async function classWithAda() {
    const teacher = await newTeacher();
    const { id, joinCode } = await newClass(teacher);
    await teacher.send("POST", `/api/classes/${id}/roster`, {
      bytes: new Uint8Array(Buffer.from("name,number,email,section\nAda Lovelace,b1,ada@example.org,A\nBob,b2,,B\n")),
      headers: { "content-type": "application/octet-stream" },
    });
    await assign(teacher, id, ["index"], "2020-01-01T00:00:00.000Z");
    await teacher.send("PATCH", `/api/classes/${id}`, { json: { change: "reads-programs", readsPrograms: true } });
    const ada = new Visitor();
    const json = { code: joinCode, name: "Ada Lovelace", studentNumber: "b1", agrees: true };
    await ada.send("POST", "/api/classes/join", { json });
    const member = await memberNamed(teacher, id, "Ada Lovelace");
    const extension = { change: "extension", puzzleId: "index", dueAt: "2099-01-01T00:00:00.000Z" };
    await teacher.send("PATCH", `/api/classes/${id}/members/${member}`, { json: extension });
    const submission = (await ada.submit("# fails\n# here")).body.id;
    const comment = { line: 2, text: "Look here" };
    await teacher.send("POST", `/api/classes/${id}/programs/${submission}`, { json: comment });
    return { teacher, id, joinCode, ada };
  }

  test("a learner's file has memberships, the place on the list, more time, agreement and comments", async () => {
    const { teacher, ada } = await classWithAda();
    expect(await exported(ada)).toMatchObject({
      classes: [
        {
          class: "Class 7b",
          role: "learner",
          name: "Ada Lovelace",
          studentNumber: "b1",
          section: "A",
          teachersReadProgramsFrom: expect.stringMatching(/Z$/),
          onList: { name: "Ada Lovelace", studentNumber: "b1", email: null, section: "A" },
          extensions: [{ puzzle: "index", dueAt: "2099-01-01T00:00:00.000Z" }],
        },
      ],
      commentsReceived: [{ class: "Class 7b", puzzle: "index", line: 2, text: "Look here", by: "Teacher" }],
      commentsWritten: [],
    });
    const written = await exported(teacher);
    expect(written).toMatchObject({
      classes: [{ role: "owner", name: "Teacher", onList: null }],
      commentsReceived: [],
      commentsWritten: [{ class: "Class 7b", puzzle: "index", line: 2, text: "Look here" }],
    });
    expect(JSON.stringify(written)).not.toMatch(/Ada|fails/);
    const email = newEmail();
    await ada.signUp(email);
    expect((await exported(ada)).commentsReceived).toHaveLength(1);
    await database().learner.updateMany({ where: { email }, data: { emailVerified: true } });
    await database().rosterEntry.updateMany({ where: { email: "ada@example.org" }, data: { email } });
    expect((await exported(ada)).classes).toMatchObject([{ onList: { email } }]);
  });

  test("a learner's file reads nothing of the other classes of those who commented", async () => {
    const { teacher, id } = await classWithAda();
    const { learnerId } = await database().membership.findFirstOrThrow({ where: { classroomId: id, role: "learner" } });
    const charactersRead = async () => {
      let read = 0;
      const counting = database().$extends({
        query: {
          $allModels: {
            async findMany({ args, query }) {
              const rows = await query(args);
              read += JSON.stringify(rows).length;
              return rows;
            },
          },
        },
      });
      const { value } = await exportReceived(counting as unknown as Database, learnerId).next();
      expect(value).toMatchObject([{ text: "Look here", by: "Teacher" }]);
      return read;
    };
    const before = await charactersRead();
    for (let i = 0; i < 3; i++) await newClass(teacher);
    expect(await charactersRead()).toBe(before);
  });

  test("a learner who types the name of a classmate finds nothing of the list in the file", async () => {
    const { joinCode } = await classWithAda();
    const eve = new Visitor();
    await join(eve, joinCode, "Bob");
    const { classes } = await exported(eve);
    expect(classes).toMatchObject([{ name: "Bob", studentNumber: null, section: null, onList: null }]);
    expect(JSON.stringify(classes)).not.toMatch(/b2|ada@/);
  });

  test("a file that claims classes and comments makes none", async () => {
    const { ada } = await classWithAda();
    const file = await exported(ada);
    const before = [await database().membership.count(), await database().comment.count()];
    const thief = new Visitor();
    const forged = { ...file, commentsWritten: file.commentsReceived };
    await importFile(thief, new Uint8Array(strToU8(JSON.stringify(forged))));
    expect([await database().membership.count(), await database().comment.count()]).toEqual(before);
    expect(await exported(thief)).toMatchObject({ classes: [], commentsReceived: [], commentsWritten: [] });
  });

  test("a file of before has no classes, and is taken", async () => {
    const { classes: _, commentsReceived: __, commentsWritten: ___, ...old } = await exported(await learner());
    const { body } = await importFile(new Visitor(), new Uint8Array(strToU8(JSON.stringify(old))));
    expect(body).toMatchObject({ graded: 3 });
  });

  test("to delete an account deletes memberships, more time and the own row of the list, and no row of others", async () => {
    const { id, joinCode, ada } = await classWithAda();
    const eve = new Visitor();
    await join(eve, joinCode, "Bob");
    for (const who of [ada, eve]) await who.send("DELETE", "/api/account", { json: { confirm: "delete" } });
    const ofClass = { where: { classroomId: id } };
    expect(await database().membership.count(ofClass)).toBe(1);
    expect(await database().extension.count({ where: { membership: { classroomId: id } } })).toBe(0);
    expect(await database().comment.count(ofClass)).toBe(0);
    expect(await database().rosterEntry.findMany(ofClass)).toMatchObject([{ name: "Bob", membershipId: null }]);
  });

  test("someone new has nothing to export", async () => {
    expect((await new Visitor().send("GET", "/api/account/export")).status).toBe(401);
  });
});

let hoursAhead = 0;

onEachDatabase("what was counted of whom", () => {
  test("is removed some time after it has expired", async () => {
    const yesterday = new Date(Date.now() - 24 * 60 * 60_000);
    await database().rateLimit.createMany({
      data: [
        { key: "old", points: 1, expire: yesterday },
        { key: "open", points: 1, expire: new Date(Date.now() + 60_000) },
      ],
    });
    hoursAhead += 2;
    vi.spyOn(Date, "now").mockReturnValue(Date.now() + hoursAhead * 60 * 60_000);
    await limit("account-learner", "somebody");
    vi.restoreAllMocks();
    const keys = (await database().rateLimit.findMany()).map(({ key }) => key);
    expect(keys).toContain("open");
    expect(keys).not.toContain("old");
  });
});

onEachDatabase("a history", () => {
  test("of long programs ends after two million characters, and has the best one", async () => {
    const visitor = new Visitor();
    await visitor.submit(scoring(2, 2, 2));
    const { id: best, ...made } = await database().submission.findFirstOrThrow({ orderBy: { createdAt: "desc" } });
    const data = Array.from({ length: 45 }, (_, i) => ({
      ...made,
      source: `# ${i}`.padEnd(100_000),
      idempotencyKey: String(i),
      createdAt: new Date(made.createdAt.getTime() + 1 + i),
    }));
    await database().submission.createMany({ data });
    const path = `/api/history/${made.puzzleId}`;
    const { body } = await visitor.send<{ submissions: { id: string; source: string }[] }>("GET", path);
    const numbers = body.submissions.map(({ source }) => Number(source.slice(2)));
    expect(body.submissions.at(-1)?.id).toBe(best);
    expect(new Set(numbers.slice(0, -1)).size).toBe(20);
    expect(numbers[0]).toBe(44);
    expect(Math.min(...numbers.slice(0, -1))).toBe(25);
  });
});

onEachDatabase("an export of many programs", () => {
  const PROGRAMS = 45;
  /** As many programs as six pages hold, most of them of the same time. */
  async function busyLearner(): Promise<Visitor> {
    const visitor = new Visitor();
    await visitor.submit("# fails");
    const { id: _, ...made } = await database().submission.findFirstOrThrow({ orderBy: { createdAt: "desc" } });
    const data = Array.from({ length: PROGRAMS - 1 }, (_, i) => ({
      ...made,
      source: `# program ${i}`,
      idempotencyKey: String(i),
      createdAt: new Date(made.createdAt.getTime() - Math.floor(i / 30)),
      puzzleId: i < 40 ? "index" : "shift",
    }));
    await database().submission.createMany({ data });
    return visitor;
  }
  const download = <T = Record<string, unknown>>(visitor: Visitor, query = "") =>
    visitor.send<T>("GET", `/api/account/export${query}`);

  test("has each of them once, and asks for 10 at a time", async () => {
    const visitor = await busyLearner();
    const asked = vi.spyOn(database().submission, "findMany");
    const { body } = await download<{ submissions: { source: string; puzzle: string }[] }>(visitor, "?as=json");
    expect(asked.mock.calls.map(([query]) => query?.take)).toEqual([10, 10, 10, 10, 10, 10]);
    vi.restoreAllMocks();
    expect(new Set(body.submissions.map(({ source }) => source)).size).toBe(PROGRAMS);
    expect(body.submissions).toHaveLength(PROGRAMS);
    const files = unzipSync(new Uint8Array(await (await download(visitor)).response.arrayBuffer()));
    expect(JSON.parse(strFromU8(files["rasp-school.json"] ?? new Uint8Array())).submissions).toEqual(body.submissions);
    expect(Object.keys(files)).toHaveLength(PROGRAMS + 1);
    expect(strFromU8(files["submissions/shift/0045-failed.py"] ?? new Uint8Array())).toBe(
      body.submissions.at(-1)?.source,
    );
  });

  test("is imported again as known, and the programs that are there are read ten at a time", async () => {
    const visitor = await busyLearner();
    const exported = new Uint8Array(await (await download(visitor)).response.arrayBuffer());
    const asked = vi.spyOn(database().submission, "findMany");
    expect((await visitor.send("POST", "/api/account/import", { bytes: exported })).body).toMatchObject({
      graded: 0,
      known: PROGRAMS,
    });
    expect(new Set(asked.mock.calls.map(([query]) => query?.take))).toEqual(new Set([10]));
    vi.restoreAllMocks();
  });

  test("gives other requests a turn of the event loop before each page", async () => {
    await busyLearner();
    const { learnerId } = await database().submission.findFirstOrThrow({ orderBy: { createdAt: "desc" } });
    const turning = countTurns();
    const turns = new Set<number>();
    for await (const part of exportJson(learnerId)) if (part.includes('"source"')) turns.add(turning.turn);
    turning.stop();
    expect(turns.size).toBe(6);
  });

  test("ends with its reader", async () => {
    await busyLearner();
    const { learnerId } = await database().submission.findFirstOrThrow({ orderBy: { createdAt: "desc" } });
    const asked = vi.spyOn(database().submission, "findMany");
    const faults = logged.length;
    const reader = (await downloadParts(exportZip(learnerId), "application/zip", "a.zip")).body?.getReader();
    while (asked.mock.calls.length === 0) await reader?.read();
    await reader?.cancel();
    expect(asked).toHaveBeenCalledTimes(1);
    expect(logged.slice(faults)).toEqual([]);
    vi.restoreAllMocks();
  });

  test.each(["json", "zip"])("as %s breaks off if its learner is deleted meanwhile", async (form) => {
    const visitor = await busyLearner();
    const { learnerId } = await database().submission.findFirstOrThrow({ orderBy: { createdAt: "desc" } });
    const parts: AsyncGenerator<unknown> = form === "json" ? exportJson(learnerId) : exportZip(learnerId);
    await parts.next();
    expect((await visitor.send("DELETE", "/api/account", { json: { confirm: "delete" } })).status).toBe(200);
    const rest = async () => {
      for await (const _ of parts);
    };
    await expect(rest()).rejects.toThrow();
  });

  test("whose database is lost is refused before its first part, and breaks off after it", async () => {
    const visitor = await busyLearner();
    const lost = new Error("SQLITE_BUSY: database is locked");
    vi.spyOn(database().learner, "findUniqueOrThrow").mockRejectedValueOnce(lost);
    expect((await download(visitor)).status).toBe(503);
    vi.spyOn(database().submission, "findMany").mockRejectedValueOnce(lost);
    await expect(download(visitor)).rejects.toThrow("cannot be reached");
    expect(logged.at(-1)).toContain("broke off");
    vi.restoreAllMocks();
    expect((await download(visitor)).status).toBe(200);
  });

  test("may be asked for ten times in an hour", async () => {
    const visitor = new Visitor();
    await visitor.submit("# fails");
    const statuses: number[] = [];
    for (let i = 0; i < 11; i++) statuses.push((await download(visitor, "?as=json")).status);
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 200), 429]);
  });
});

onEachDatabase("an address from which no end of new learners comes", () => {
  const save = { json: { source: "x", baseVersion: 0 } };

  async function flood(rule: Rule, address: string): Promise<void> {
    const isOver = async () =>
      limit(rule, address).then(
        () => false,
        () => true,
      );
    for (let i = 0; i < 1000; i++) if (await isOver()) return;
    throw new Error(`${rule} has no end`);
  }

  test("has to wait, and a learner who was there before does not", async () => {
    const headers = { "x-rasp-socket": "192.0.2.1" };
    const known = new Visitor();
    await known.send("PUT", "/api/drafts/index", save);
    await flood("new-learner-address", "192.0.2.1");
    const before = await database().learner.count();
    expect((await new Visitor().send("PUT", "/api/drafts/index", { ...save, headers })).status).toBe(429);
    expect((await new Visitor().send("PATCH", "/api/account", { json: { alias: "Eve" }, headers })).status).toBe(429);
    expect(await database().learner.count()).toBe(before);
    expect((await known.send("PUT", "/api/drafts/shift", { ...save, headers })).status).toBe(200);
    expect((await new Visitor().send("PUT", "/api/drafts/index", save)).status).toBe(200);
  });

  test("or of imports, since each is read and graded, and a bad one is read as well", async () => {
    const headers = { "x-rasp-socket": "192.0.2.2" };
    const visitor = new Visitor();
    await visitor.submit("# fails");
    const { body } = await visitor.send("GET", "/api/account/export?as=json");
    const bytes = new Uint8Array(strToU8(JSON.stringify(body)));
    await flood("import-address", "192.0.2.2");
    expect((await new Visitor().send("POST", "/api/account/import", { bytes, headers })).status).toBe(429);
    const bad = strToU8("hello") as Uint8Array<ArrayBuffer>;
    expect((await new Visitor().send("POST", "/api/account/import", { bytes: bad, headers })).status).toBe(429);
    expect((await new Visitor().send("POST", "/api/account/import", { bytes })).status).toBe(200);
  });
});

onEachDatabase("too many submissions", () => {
  test("have to wait, and an answer that was given already is given again", async () => {
    const visitor = new Visitor();
    const key = "7d9c1f0e-4a0e-4a52-9f2f-000000000001";
    expect((await visitor.submit("# fails", { key })).status).toBe(200);
    let last = 200;
    for (let i = 0; i < 30; i++) last = (await visitor.submit(`# fails ${i}`)).status;
    expect(last).toBe(429);
    expect((await visitor.submit("# fails", { key })).status).toBe(200);
    expect((await new Visitor().submit("# fails")).status).toBe(200);
  });
});
