import { expect, test } from "vitest";
import type { RosterImported } from "../_api/class-answers.ts";
import type { RosterView } from "../_server/teach/roster.ts";
import { database, makeLearner, onEachDatabase } from "../_server/testing/on-each-database.ts";
import { join, memberNamed, newClass, newTeacher } from "./testing/classroom.ts";
import { newEmail, Visitor } from "./testing/visitor.ts";

interface Grid {
  readonly rows: readonly {
    readonly name: string;
    readonly studentNumber: string | null;
    readonly section: string | null;
    readonly hasTwin: boolean;
  }[];
  readonly sections: readonly string[];
}

onEachDatabase("the list of a class", () => {
  const send = (who: Visitor, id: string, csv: string) =>
    who.send<RosterImported>("POST", `/api/classes/${id}/roster`, {
      bytes: new Uint8Array(Buffer.from(csv)),
      headers: { "content-type": "application/octet-stream" },
    });
  const roster = async (who: Visitor, id: string) =>
    (await who.send<RosterView>("GET", `/api/classes/${id}/roster`)).body;
  const grid = async (who: Visitor, id: string, query = "") =>
    (await who.send<Grid>("GET", `/api/classes/${id}/results${query}`)).body;
  const joinWith = (who: Visitor, code: string, name: string, studentNumber: string) =>
    who.send("POST", "/api/classes/join", { json: { code, name, studentNumber } });
  const change = (who: Visitor, id: string, member: string, json: object) =>
    who.send("PATCH", `/api/classes/${id}/members/${member}`, { json });

  test("matches those who join by number, confirmed e-mail or name, and gives them its names and sections", async () => {
    const teacher = await newTeacher();
    const { id, joinCode } = await newClass(teacher);
    const email = newEmail();
    const file = `name,number,email,section\nAda Lovelace,b1,,A\nBob,b2,${email},B\nCleo,,,A\n`;
    expect((await send(teacher, id, file)).body).toEqual({ kind: "imported", entries: 3, matched: 0 });
    const bob = new Visitor();
    await bob.signUp(email);
    await joinWith(new Visitor(), joinCode, "ada", "B1");
    await joinWith(bob, joinCode, "bobby", "");
    await joinWith(new Visitor(), joinCode, "cleo", "");
    // An address that nobody has confirmed says nothing.
    expect(await roster(teacher, id)).toMatchObject({ matchedCount: 2, unmatched: [{ name: "bobby" }] });
    await database().learner.updateMany({ where: { email }, data: { emailVerified: true } });
    expect((await send(teacher, id, file)).body).toMatchObject({ matched: 3 });
    const { rows, sections } = await grid(teacher, id);
    expect(rows).toMatchObject([
      { name: "Ada Lovelace", studentNumber: "b1", section: "A" },
      { name: "Bob", studentNumber: "b2", section: "B" },
      { name: "Cleo", studentNumber: null, section: "A" },
    ]);
    expect(sections).toEqual(["A", "B"]);
    expect((await grid(teacher, id, "?section=A")).rows.map(({ name }) => name)).toEqual(["Ada Lovelace", "Cleo"]);
    expect((await bob.send("GET", `/api/classes/${id}`)).body).toMatchObject({ ownName: "Bob", ownNumber: "b2" });
  });

  test("imported again changes persons, and what they are called in the class", async () => {
    const teacher = await newTeacher();
    const { id, joinCode } = await newClass(teacher);
    await send(teacher, id, "name,number,section\nAda,1,A\nBob,2,A");
    const ada = new Visitor();
    await joinWith(ada, joinCode, "x", "1");
    await send(teacher, id, "name,number,section\nAda L.,1,B\nBob B.,2,B\nCleo,3,B");
    expect((await grid(teacher, id)).rows).toMatchObject([{ name: "Ada L.", section: "B" }]);
    expect((await roster(teacher, id)).absent.map(({ name }) => name)).toEqual(["Bob B.", "Cleo"]);
    await joinWith(ada, joinCode, "somebody else", "9");
    expect((await grid(teacher, id)).rows).toMatchObject([{ name: "Ada L.", studentNumber: "1" }]);
  });

  test("imported with names, then with numbers, and then with names again has each person once", async () => {
    const teacher = await newTeacher();
    const { id } = await newClass(teacher);
    await send(teacher, id, "name\nAda\nBob");
    await send(teacher, id, "name,number,section\nAda,1,A\nBob,2,A");
    await send(teacher, id, "name\nAda\nBob");
    expect((await roster(teacher, id)).absent).toMatchObject([
      { name: "Ada", studentNumber: "1", section: "A" },
      { name: "Bob", studentNumber: "2", section: "A" },
    ]);
  });

  test("shows learners only what they typed, unless number and name or a confirmed e-mail say who they are", async () => {
    const teacher = await newTeacher();
    const { id, joinCode } = await newClass(teacher);
    await send(teacher, id, "name,number,section\nAda,b1,A\nBob,b2,A\nCleo,b3,A");
    const [byName, byNumber, byBoth] = [new Visitor(), new Visitor(), new Visitor()];
    await joinWith(byName, joinCode, "ada", "");
    await joinWith(byNumber, joinCode, "x", "B2");
    await joinWith(byBoth, joinCode, "cleo", "B3");
    expect((await grid(teacher, id)).rows).toMatchObject([
      { name: "Ada", studentNumber: "b1", section: "A" },
      { name: "Bob", studentNumber: "b2", section: "A" },
      { name: "Cleo", studentNumber: "b3", section: "A" },
    ]);
    for (const [who, name, studentNumber, section] of [
      [byName, "ada", null, null],
      [byNumber, "x", "B2", null],
      [byBoth, "Cleo", "b3", "A"],
    ] as const) {
      const read = await who.send("GET", `/api/classes/${id}`);
      expect(read.body).toMatchObject({ ownName: name, ownNumber: studentNumber, ownSection: section });
      const own = await who.send("GET", `/api/classes/${id}/own`);
      expect(own.body).toMatchObject({ row: { name, studentNumber, section } });
    }
    const match = { change: "match", entryId: null };
    await change(teacher, id, await memberNamed(teacher, id, "Bob"), match);
    expect((await grid(teacher, id)).rows).toMatchObject([
      { name: "Ada" },
      { name: "Cleo" },
      { name: "x", studentNumber: null, section: null },
    ]);
  });

  test("gives a learner of an undone match the typed name again, whoever made the match", async () => {
    const teacher = await newTeacher();
    const { id, joinCode } = await newClass(teacher);
    await send(teacher, id, "name,number,section\nAda,b1,A\nBob,b2,B\nCleo,b3,A");
    const [byTeacher, byBoth, moved] = [new Visitor(), new Visitor(), new Visitor()];
    await joinWith(byTeacher, joinCode, "Zed", "");
    await joinWith(byBoth, joinCode, "bob", "B2");
    await joinWith(moved, joinCode, "x", "B3");
    const absent = (await roster(teacher, id)).absent.find(({ name }) => name === "Ada");
    const match = async (name: string, entryId: string | null = null) =>
      change(teacher, id, await memberNamed(teacher, id, name), { change: "match", entryId });
    const seen = async (who: Visitor) => (await who.send("GET", `/api/classes/${id}`)).body;
    await match("Zed", absent?.id);
    expect(await seen(byTeacher)).toMatchObject({ ownName: "Ada", ownNumber: "b1", ownSection: "A" });
    await match("Ada");
    expect(await seen(byTeacher)).toMatchObject({ ownName: "Zed", ownNumber: null, ownSection: null });
    await match("Bob");
    expect(await seen(byBoth)).toMatchObject({ ownName: "bob", ownNumber: null, ownSection: null });
    // A learner who is matched to one person after another, and is renamed, has typed one name.
    await match("Cleo", absent?.id);
    expect(await seen(moved)).toMatchObject({ ownName: "Ada" });
    const details = { change: "details", name: "Ada L.", studentNumber: "b1", section: null };
    await change(teacher, id, await memberNamed(teacher, id, "Ada"), details);
    expect(await seen(moved)).toMatchObject({ ownName: "Ada L." });
    await match("Ada L.");
    expect(await seen(moved)).toMatchObject({ ownName: "x", ownNumber: null, ownSection: null });
    expect((await grid(teacher, id)).rows.map(({ name }) => name)).toEqual(["Zed", "bob", "x"]);
  });

  test("keeps the place of a learner who signs in", async () => {
    const teacher = await newTeacher();
    const { id, joinCode } = await newClass(teacher);
    await send(teacher, id, "name,number,section\nAda,b1,A\nBob,b2,B");
    const [ada, elsewhere] = [new Visitor(), new Visitor()];
    const email = newEmail();
    await elsewhere.signUp(email);
    await join(elsewhere, joinCode, "at home");
    await joinWith(ada, joinCode, "Ada", "b1");
    await ada.signIn(email);
    expect(await roster(teacher, id)).toMatchObject({ matchedCount: 1, absentCount: 1, unmatched: [] });
    expect((await grid(teacher, id)).rows).toMatchObject([{ name: "Ada", studentNumber: "b1", section: "A" }]);
    expect((await ada.send("GET", `/api/classes/${id}`)).body).toMatchObject({ ownName: "Ada", ownSection: "A" });
  });

  test("tells no details of a person to a learner who typed the name and then signs in", async () => {
    const teacher = await newTeacher();
    const { id, joinCode } = await newClass(teacher);
    await send(teacher, id, "name,number,section\nAda,b1,A");
    const [guest, elsewhere] = [new Visitor(), new Visitor()];
    const email = newEmail();
    await elsewhere.signUp(email);
    await join(elsewhere, joinCode, "at home");
    await join(guest, joinCode, "ada");
    await guest.signIn(email);
    expect(await roster(teacher, id)).toMatchObject({ matchedCount: 1 });
    const { body } = await guest.send("GET", `/api/classes/${id}`);
    expect(body).toMatchObject({ ownName: "ada", ownNumber: null, ownSection: null });
  });

  test("has no teachers", async () => {
    const teacher = await newTeacher();
    const { id } = await newClass(teacher);
    await send(teacher, id, "name\nAda");
    const [entry] = (await roster(teacher, id)).absent;
    const owner = await memberNamed(teacher, id, "Teacher");
    const answer = await change(teacher, id, owner, { change: "match", entryId: entry?.id ?? null });
    expect(answer.body).toMatchObject({ error: { reason: "learners-only" } });
  });

  test("refuses a file that is wrong, with its line, and changes nothing", async () => {
    const teacher = await newTeacher();
    const { id } = await newClass(teacher);
    const file = "name,number\nAda,1\nBob,1";
    expect((await send(teacher, id, file)).body).toEqual({ kind: "refused", fault: { code: "twice", line: 3 } });
    expect(await roster(teacher, id)).toMatchObject({ absentCount: 0 });
  });

  test("leaves two of one name to the teacher, who matches and unmatches them", async () => {
    const teacher = await newTeacher();
    const { id, joinCode } = await newClass(teacher);
    await send(teacher, id, "name,number\nAn Li,1\nAn Li,2");
    await joinWith(new Visitor(), joinCode, "An Li", "");
    await joinWith(new Visitor(), joinCode, "An Li", "");
    const before = await roster(teacher, id);
    expect(before).toMatchObject({ matchedCount: 0, unmatched: { length: 2 } });
    expect((await grid(teacher, id)).rows).toMatchObject([{ hasTwin: true }, { hasTwin: true }]);
    const [one, two] = before.unmatched.map(({ memberId }) => memberId);
    const [entry] = before.absent;
    const match = (member = "", entryId: string | null = entry?.id ?? "") =>
      change(teacher, id, member, { change: "match", entryId });
    expect((await match(one)).status).toBe(200);
    expect((await match(two)).body).toMatchObject({ error: { reason: "roster-taken" } });
    expect(await roster(teacher, id)).toMatchObject({ matchedCount: 1, absentCount: 1 });
    await match(one, null);
    expect((await match(two)).status).toBe(200);
  });

  test("gives way to a teacher who renames a learner", async () => {
    const teacher = await newTeacher();
    const { id, joinCode } = await newClass(teacher);
    await join(new Visitor(), joinCode, "Ada");
    const ada = await memberNamed(teacher, id, "Ada");
    const details = { change: "details", name: "Ada L.", studentNumber: " 7 ", section: "" };
    expect((await change(teacher, id, ada, details)).status).toBe(200);
    expect((await grid(teacher, id)).rows).toMatchObject([{ name: "Ada L.", studentNumber: "7", section: null }]);
    expect((await change(teacher, id, ada, { ...details, name: "a\u202eb" })).status).toBe(400);
  });

  test("loses the persons who have not joined when its teacher says so", async () => {
    const teacher = await newTeacher();
    const { id, joinCode } = await newClass(teacher);
    await send(teacher, id, "name\nAda\nBob");
    await join(new Visitor(), joinCode, "Ada");
    expect((await teacher.send("DELETE", `/api/classes/${id}/roster`)).status).toBe(200);
    expect(await roster(teacher, id)).toMatchObject({ matchedCount: 1, absentCount: 0 });
  });

  test("has a person free again whose learner leaves the class", async () => {
    const teacher = await newTeacher();
    const { id, joinCode } = await newClass(teacher);
    await send(teacher, id, "name\nAda");
    await join(new Visitor(), joinCode, "Ada");
    await teacher.send("DELETE", `/api/classes/${id}/members/${await memberNamed(teacher, id, "Ada")}`);
    expect(await roster(teacher, id)).toMatchObject({ matchedCount: 0, absentCount: 1 });
  });

  test("takes ten thousand persons, twice", async () => {
    const teacher = await newTeacher();
    const { id } = await newClass(teacher);
    const lines = Array.from({ length: 10_000 }, (_, i) => `Learner ${i},n${i},l${i}@example.org,A`);
    const file = `name,number,email,section\n${lines.join("\n")}`;
    for (let i = 0; i < 2; i++) expect((await send(teacher, id, file)).body).toMatchObject({ entries: 10_000 });
    expect(await roster(teacher, id)).toMatchObject({ absentCount: 10_000, pages: 200, absent: { length: 50 } });
    const tooMany = await send(teacher, id, "name,number\nOne more,other");
    expect(tooMany.body).toMatchObject({ error: { reason: "roster-full" } });
  }, 60_000);

  test("has fifty persons and fifty learners a page, each with pages of their own", async () => {
    const teacher = await newTeacher();
    const { id } = await newClass(teacher);
    await send(teacher, id, `name\n${Array.from({ length: 120 }, (_, i) => `Person ${i}`).join("\n")}`);
    for (let i = 0; i < 60; i++) {
      const data = { classroomId: id, learnerId: await makeLearner(), role: "learner", name: `Learner ${i}` };
      await database().membership.create({ data });
    }
    const read = async (query: string) =>
      (await teacher.send<RosterView>("GET", `/api/classes/${id}/roster${query}`)).body;
    const first = await read("");
    expect(first).toMatchObject({ page: 1, pages: 3, unmatchedPage: 1, unmatchedPages: 2, unmatchedCount: 60 });
    expect([first.absent.length, first.unmatched.length]).toEqual([50, 50]);
    const last = await read("?page=9&unmatched=2");
    expect(last).toMatchObject({ page: 3, unmatchedPage: 2 });
    expect([last.absent.length, last.unmatched.length]).toEqual([20, 10]);
    const seen = [...first.unmatched, ...last.unmatched].map(({ name }) => name);
    expect(new Set(seen).size).toBe(60);
  });

  test("is for the teachers of the class alone", async () => {
    const teacher = await newTeacher();
    const { id, joinCode } = await newClass(teacher);
    await send(teacher, id, "name\nAda\nBob");
    const ada = new Visitor();
    await join(ada, joinCode, "Ada");
    const former = new Visitor();
    await join(former, joinCode, "Former");
    const [member, gone] = [await memberNamed(teacher, id, "Ada"), await memberNamed(teacher, id, "Former")];
    await former.send("DELETE", `/api/classes/${id}/members/${gone}`);
    const [entry] = (await roster(teacher, id)).absent;
    for (const [who, status] of [
      [ada, 403],
      [former, 404],
      [await newTeacher(), 404],
      [new Visitor(), 403],
    ] as const) {
      const answers = [
        await send(who, id, "name\nEve"),
        await who.send("GET", `/api/classes/${id}/roster`),
        await who.send("DELETE", `/api/classes/${id}/roster`),
        await change(who, id, member, { change: "match", entryId: entry?.id ?? null }),
        await change(who, id, member, { change: "details", name: "Eve", studentNumber: null, section: null }),
      ];
      expect(answers.map((one) => one.status)).toEqual(Array.from({ length: 5 }, () => status));
    }
    const other = await newClass(teacher);
    expect((await change(teacher, other.id, member, { change: "match", entryId: entry?.id ?? null })).status).toBe(404);
    const stranger = new Visitor();
    await join(stranger, other.joinCode, "Stranger");
    const theirs = await memberNamed(teacher, other.id, "Stranger");
    expect((await change(teacher, other.id, theirs, { change: "match", entryId: entry?.id ?? null })).status).toBe(404);
    expect((await roster(teacher, id)).absent.map(({ name }) => name)).toEqual(["Bob"]);
  });
});
