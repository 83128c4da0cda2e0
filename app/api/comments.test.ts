import { expect, test } from "vitest";
import type { Sent } from "../_api/answers.ts";
import type { ProgramsPage, ProgramView } from "../_api/class-answers.ts";
import { limit } from "../_server/system/rate-limits.ts";
import { listClasses } from "../_server/teach/classes.ts";
import { readCommented } from "../_server/teach/programs.ts";
import { database, onEachDatabase, scoring } from "../_server/testing/on-each-database.ts";
import { assign, deleteAccount, join, memberNamed, newClass, newTeacher } from "./testing/classroom.ts";
import { newEmail, Visitor } from "./testing/visitor.ts";

const setReading = (teacher: Visitor, id: string, readsPrograms: boolean) =>
  teacher.send("PATCH", `/api/classes/${id}`, { json: { change: "reads-programs", readsPrograms } });
const agree = (learner: Visitor, id: string, agrees = true) =>
  learner.send("PATCH", `/api/classes/${id}/own`, { json: { agrees } });
const joinAgreeing = (learner: Visitor, code: string, name = "Ada") =>
  learner.send("POST", "/api/classes/join", { json: { code, name, agrees: true } });
const programs = (who: Visitor, id: string, member: string, query = "") =>
  who.send<Sent<ProgramsPage>>("GET", `/api/classes/${id}/members/${member}/programs${query}`);
const program = (who: Visitor, id: string, submission: string) =>
  who.send<Sent<ProgramView>>("GET", `/api/classes/${id}/programs/${submission}`);
const comment = (who: Visitor, id: string, submission: string, line: number, text: string) =>
  who.send<{ id: string }>("POST", `/api/classes/${id}/programs/${submission}`, { json: { line, text } });
const edit = (who: Visitor, id: string, commentId: string, text: string) =>
  who.send("PATCH", `/api/classes/${id}/comments/${commentId}`, { json: { text } });
const remove = (who: Visitor, id: string, commentId: string) =>
  who.send("DELETE", `/api/classes/${id}/comments/${commentId}`);
const opening = (who: Visitor, opened: readonly { readonly id: string; readonly editedAt?: string | null }[]) =>
  who.send("PATCH", "/api/comments", { json: { opened: opened.map((one) => ({ editedAt: null, ...one })) } });
const send = async (learner: Visitor, source = scoring(3, 4, 5), puzzle = "index") =>
  String((await learner.submit(source, { puzzle })).body.id);

/** A class that reads programs, with a learner who agreed while joining. */
async function readingClass() {
  const teacher = await newTeacher();
  const { id, joinCode } = await newClass(teacher);
  await assign(teacher, id, ["index"]);
  await setReading(teacher, id, true);
  const ada = new Visitor();
  await joinAgreeing(ada, joinCode);
  return { teacher, id, joinCode, ada, member: await memberNamed(teacher, id, "Ada") };
}

/** The sources that the teacher reads, newest first. */
async function sourcesRead(teacher: Visitor, id: string, member: string): Promise<string[]> {
  const { body } = await programs(teacher, id, member);
  const views = await Promise.all(body.programs.map((one) => program(teacher, id, one.id)));
  return views.map((view) => view.body.source);
}

onEachDatabase("programs that a class reads", () => {
  test("are those that a learner submits after agreeing, to puzzles of the class", async () => {
    const { teacher, id, joinCode, ada, member } = await readingClass();
    const late = new Visitor();
    const before = await send(late, "# fails before");
    await joinAgreeing(late, joinCode, "Late");
    await send(late, "# fails after");
    await send(late, "# fails elsewhere", "shift");
    const lateMember = await memberNamed(teacher, id, "Late");
    expect(await sourcesRead(teacher, id, lateMember)).toEqual(["# fails after"]);
    expect((await program(teacher, id, before)).status).toBe(404);
    expect(await sourcesRead(teacher, id, member)).toEqual([]);
    await send(ada);
    const { body } = await programs(teacher, id, member);
    expect(body).toMatchObject({
      name: "Ada",
      programs: [{ puzzleId: "index", status: "passed", layers: 3, heads: 4, isLate: false, comments: 0 }],
      page: 1,
      pages: 1,
    });
    expect(body.sharedFrom).not.toBeNull();
  });

  test("leave out those that were submitted before the class had the puzzle", async () => {
    const { teacher, id, ada, member } = await readingClass();
    const before = await send(ada, "# fails before", "shift");
    await assign(teacher, id, ["index", "shift"]);
    expect((await program(teacher, id, before)).status).toBe(404);
    expect(await sourcesRead(teacher, id, member)).toEqual([]);
    await send(ada, "# fails after", "shift");
    expect(await sourcesRead(teacher, id, member)).toEqual(["# fails after"]);
    // A list that is saved once more keeps the time of each puzzle; a puzzle that was taken off begins again.
    await assign(teacher, id, ["shift"]);
    expect(await sourcesRead(teacher, id, member)).toEqual(["# fails after"]);
    await assign(teacher, id, []);
    await send(ada, "# fails between", "shift");
    await assign(teacher, id, ["shift"]);
    expect(await sourcesRead(teacher, id, member)).toEqual([]);
  });

  test("begin with the very instant at which the class has the puzzle", async () => {
    const { teacher, id, ada, member } = await readingClass();
    const submission = await send(ada);
    const { createdAt } = await database().submission.findUniqueOrThrow({ where: { id: submission } });
    const assignedAt = (time: number) =>
      database().assignment.updateMany({ where: { classroomId: id }, data: { assignedAt: new Date(time) } });
    await assignedAt(Number(createdAt));
    expect(await sourcesRead(teacher, id, member)).toHaveLength(1);
    await assignedAt(Number(createdAt) + 1);
    expect(await sourcesRead(teacher, id, member)).toEqual([]);
  });

  test("begin with the very instant of the agreement", async () => {
    const { teacher, id, ada, member } = await readingClass();
    const submission = await send(ada);
    const { createdAt } = await database().submission.findUniqueOrThrow({ where: { id: submission } });
    const agreedAt = (programsFrom: Date) =>
      database().membership.update({ where: { id: member }, data: { programsFrom } });
    await agreedAt(createdAt);
    expect((await program(teacher, id, submission)).status).toBe(200);
    await agreedAt(new Date(Number(createdAt) + 1));
    expect((await program(teacher, id, submission)).status).toBe(404);
    expect((await programs(teacher, id, member)).body.programs).toEqual([]);
  });

  test("leave out those of a learner who joined without agreeing, or before the class asked", async () => {
    const teacher = await newTeacher();
    const { id, joinCode } = await newClass(teacher);
    await assign(teacher, id, ["index"]);
    const [early, silent] = [new Visitor(), new Visitor()];
    // The class does not ask yet, so this is no agreement.
    await joinAgreeing(early, joinCode, "Early");
    expect((await agree(early, id)).body).toMatchObject({ error: { reason: "reads-no-programs" } });
    await setReading(teacher, id, true);
    await join(silent, joinCode, "Silent");
    for (const [learner, name] of [
      [early, "Early"],
      [silent, "Silent"],
    ] as const) {
      await send(learner);
      const member = await memberNamed(teacher, id, name);
      expect((await programs(teacher, id, member)).body).toMatchObject({ sharedFrom: null, programs: [] });
      expect((await agree(learner, id)).status).toBe(200);
      await send(learner, "# fails later");
      expect(await sourcesRead(teacher, id, member)).toEqual(["# fails later"]);
    }
  });

  test("are not widened by agreeing twice, or by joining again", async () => {
    const { teacher, id, joinCode, ada, member } = await readingClass();
    const first = (await programs(teacher, id, member)).body.sharedFrom;
    await agree(ada, id);
    await joinAgreeing(ada, joinCode, "Ada");
    expect((await programs(teacher, id, member)).body.sharedFrom).toBe(first);
  });

  test("end when the learner takes the agreement back, and go on with later ones after a new agreement", async () => {
    const { teacher, id, ada, member } = await readingClass();
    const submission = await send(ada);
    expect((await program(teacher, id, submission)).status).toBe(200);
    expect((await agree(ada, id, false)).status).toBe(200);
    expect((await program(teacher, id, submission)).status).toBe(404);
    expect((await comment(teacher, id, submission, 1, "Hello")).status).toBe(404);
    expect((await programs(teacher, id, member)).body).toMatchObject({ sharedFrom: null, programs: [] });
    await agree(ada, id);
    await send(ada, "# fails later");
    expect(await sourcesRead(teacher, id, member)).toEqual(["# fails later"]);
  });

  test("end as soon as the class stops reading, and the class has to ask again", async () => {
    const { teacher, id, ada, member } = await readingClass();
    const submission = await send(ada);
    await setReading(teacher, id, false);
    expect((await program(teacher, id, submission)).status).toBe(404);
    await setReading(teacher, id, true);
    expect((await program(teacher, id, submission)).status).toBe(404);
    expect((await ada.send("GET", `/api/classes/${id}`)).body).toMatchObject({
      readsPrograms: true,
      ownProgramsFrom: null,
    });
    expect((await programs(teacher, id, member)).body.sharedFrom).toBeNull();
  });

  test("are announced on the page of the class", async () => {
    const { id, ada } = await readingClass();
    const { body } = await ada.send("GET", `/api/classes/${id}`);
    expect(body).toMatchObject({ readsPrograms: true, ownProgramsFrom: expect.stringMatching(/Z$/) });
    const quiet = await newClass(await newTeacher());
    expect(quiet).toMatchObject({ readsPrograms: false });
  });

  test("end with the membership, also for one who joins again", async () => {
    const { teacher, id, joinCode, ada, member } = await readingClass();
    const submission = await send(ada);
    await ada.send("DELETE", `/api/classes/${id}/members/${member}`);
    expect((await program(teacher, id, submission)).status).toBe(404);
    expect((await programs(teacher, id, member)).status).toBe(404);
    expect((await program(ada, id, submission)).status).toBe(404);
    await joinAgreeing(ada, joinCode, "Ada");
    expect((await program(teacher, id, submission)).status).toBe(404);
  });

  test("of a closed class stay, without later ones", async () => {
    const { teacher, id, ada, member } = await readingClass();
    const inTime = await send(ada, "# fails in time");
    const close = () => teacher.send("PATCH", `/api/classes/${id}`, { json: { change: "closed", isClosed: true } });
    await close();
    const { createdAt } = await database().submission.findUniqueOrThrow({ where: { id: inTime } });
    await database().classroom.update({ where: { id }, data: { closedAt: createdAt } });
    const later = await send(ada, "# fails later");
    await database().submission.update({ where: { id: later }, data: { createdAt: new Date(Number(createdAt) + 1) } });
    // To close it once more is to leave it closed.
    await close();
    expect(await sourcesRead(teacher, id, member)).toEqual(["# fails in time"]);
    expect((await agree(ada, id, false)).status).toBe(200);
    expect((await agree(ada, id)).body).toMatchObject({ error: { reason: "class-closed" } });
    expect(await sourcesRead(teacher, id, member)).toEqual([]);
    expect((await setReading(teacher, id, true)).body).toMatchObject({ error: { reason: "class-closed" } });
    expect((await setReading(teacher, id, false)).status).toBe(200);
  });

  test("end when the class goes to the archive, where its learners do not see it, and it has to ask again", async () => {
    const { teacher, id, ada, member } = await readingClass();
    const submission = await send(ada);
    const { body } = await comment(teacher, id, submission, 1, "Hello");
    await teacher.send("DELETE", `/api/classes/${id}`);
    expect((await program(teacher, id, submission)).status).toBe(404);
    expect((await edit(teacher, id, body.id, "Other words")).status).toBe(404);
    expect((await programs(teacher, id, member)).body).toMatchObject({ sharedFrom: null, programs: [] });
    expect((await teacher.send("GET", `/api/classes/${id}`)).body).toMatchObject({ readsPrograms: false });
    await teacher.send("PATCH", `/api/classes/${id}`, { json: { change: "closed", isClosed: false } });
    await setReading(teacher, id, true);
    expect((await program(teacher, id, submission)).status).toBe(404);
  });

  test("of a class that is in the archive are read by nobody, whatever it noted before", async () => {
    const { teacher, id, ada } = await readingClass();
    const submission = await send(ada);
    await database().classroom.update({ where: { id }, data: { archivedAt: new Date() } });
    expect((await program(teacher, id, submission)).status).toBe(404);
  });

  test("end for a learner who becomes a co-teacher, who has to agree again as a learner", async () => {
    const { teacher, id, joinCode } = await readingClass();
    const bob = await newTeacher();
    await joinAgreeing(bob, joinCode, "Bob");
    const submission = await send(bob);
    const member = await memberNamed(teacher, id, "Bob");
    const become = (role: string) =>
      teacher.send("PATCH", `/api/classes/${id}/members/${member}`, { json: { change: "role", role } });
    expect((await program(teacher, id, submission)).status).toBe(200);
    await become("co-teacher");
    expect((await program(teacher, id, submission)).status).toBe(404);
    await become("learner");
    expect((await program(teacher, id, submission)).status).toBe(404);
    expect((await agree(teacher, id)).status).toBe(403);
  });

  test("come in pages, newest first, and of one puzzle if wanted", async () => {
    const { teacher, id, ada, member } = await readingClass();
    await assign(teacher, id, ["index", "shift"]);
    const { learnerId } = await database().membership.findUniqueOrThrow({ where: { id: member } });
    const row = (i: number) => ({
      learnerId,
      puzzleId: i % 2 === 0 ? "index" : "shift",
      puzzleVersion: 1,
      engineVersion: "1",
      seed: 1,
      source: `# ${i}`,
      idempotencyKey: `page-${i}`,
      status: "failed",
      ranked: false,
      testsPassed: i,
      testsTotal: 100,
      createdAt: new Date(Date.now() + 1000 + i),
    });
    await database().submission.createMany({ data: Array.from({ length: 45 }, (_, i) => row(i)) });
    const of = async (query: string) => (await programs(teacher, id, member, query)).body;
    const first = await of("");
    expect([first.page, first.pages, first.programs[0]?.testsPassed, first.programs.length]).toEqual([1, 3, 44, 20]);
    expect((await of("?page=3")).programs.map(({ testsPassed }) => testsPassed)).toEqual([4, 3, 2, 1, 0]);
    expect((await of("?page=999")).page).toBe(3);
    const shift = await of("?puzzle=shift&page=2");
    expect([shift.pages, shift.programs.length]).toEqual([2, 2]);
    expect((await of("?puzzle=first")).programs).toEqual([]);
    expect((await program(ada, id, String(first.programs[0]?.id))).status).toBe(200);
  });

  test("are marked late by the learner's own due time", async () => {
    const { teacher, id, ada, member } = await readingClass();
    await assign(teacher, id, ["index"], "2020-01-01T00:00:00.000Z");
    const submission = await send(ada);
    expect((await program(teacher, id, submission)).body.isLate).toBe(true);
    const json = { change: "extension", puzzleId: "index", dueAt: "2099-01-01T00:00:00.000Z" };
    await teacher.send("PATCH", `/api/classes/${id}/members/${member}`, { json });
    expect((await program(teacher, id, submission)).body.isLate).toBe(false);
    expect((await program(ada, id, submission)).body.isLate).toBe(false);
  });
});

onEachDatabase("comments on programs", () => {
  test("reach the learner beside their line, and are new until the learner opens them", async () => {
    const { teacher, id, ada } = await readingClass();
    const submission = await send(ada, "# fails\n# line 2\n# line 3");
    const { body } = await comment(teacher, id, submission, 2, "  Look at <b>this</b>.\r\nTwice.  ");
    const seen = (await program(ada, id, submission)).body;
    expect(seen).toMatchObject({
      isOwn: true,
      comments: 1,
      newComments: 1,
      lineComments: [
        {
          id: body.id,
          line: 2,
          text: "Look at <b>this</b>.\nTwice.",
          author: "Teacher",
          isOwn: false,
          editedAt: null,
          isNew: true,
        },
      ],
    });
    expect((await program(teacher, id, submission)).body.lineComments).toMatchObject([{ isOwn: true, isNew: true }]);
    const open = (who: Visitor) => opening(who, [{ id: body.id }, { id: "no such" }]);
    await open(teacher);
    expect((await program(ada, id, submission)).body.newComments).toBe(1);
    expect((await open(ada)).status).toBe(200);
    expect((await program(ada, id, submission)).body.newComments).toBe(0);
    await edit(teacher, id, body.id, "Look again.");
    expect((await program(ada, id, submission)).body).toMatchObject({
      newComments: 1,
      lineComments: [{ text: "Look again.", editedAt: expect.stringMatching(/Z$/), isNew: true }],
    });
    expect((await remove(teacher, id, body.id)).status).toBe(200);
    expect((await program(ada, id, submission)).body.lineComments).toEqual([]);
  });

  test("that are changed while the learner has the page open stay new", async () => {
    const { teacher, id, ada } = await readingClass();
    const submission = await send(ada);
    const { body } = await comment(teacher, id, submission, 1, "First words");
    const [first] = (await program(ada, id, submission)).body.lineComments;
    await edit(teacher, id, body.id, "Second words");
    const [second] = (await program(ada, id, submission)).body.lineComments;
    const isNew = async () => (await program(ada, id, submission)).body.lineComments[0]?.isNew;
    await opening(ada, [{ id: body.id, editedAt: first?.editedAt ?? null }]);
    expect(await isNew()).toBe(true);
    await edit(teacher, id, body.id, "Third words");
    await opening(ada, [{ id: body.id, editedAt: second?.editedAt ?? null }]);
    expect(await isNew()).toBe(true);
    const [third] = (await program(ada, id, submission)).body.lineComments;
    const others = Array.from({ length: 499 }, (_, i) => ({ id: `other-${i}`, editedAt: third?.editedAt ?? null }));
    expect((await opening(ada, [...others, { id: body.id, editedAt: third?.editedAt ?? null }])).status).toBe(200);
    expect(await isNew()).toBe(false);
  });

  test("are plain text of at most 2,000 characters on a line that there is", async () => {
    const { teacher, id, ada } = await readingClass();
    const submission = await send(ada, "# fails\n# line 2");
    const status = async (text: string, line = 1) => (await comment(teacher, id, submission, line, text)).status;
    for (const text of [
      "",
      " \n ",
      "x".repeat(2_001),
      "x".repeat(10_000),
      "a\0b",
      "a\x1b[31m",
      "a\u202eb",
      "a\ufeffb",
      "\ud800",
    ])
      expect([text.slice(0, 9), await status(text)]).toEqual([text.slice(0, 9), 400]);
    for (const line of [0, 3, -1, 1.5]) expect([line, await status("Hello", line)]).toEqual([line, 400]);
    expect(await status("x".repeat(2_000))).toBe(200);
    expect(await status("<script>alert(1)</script>\n\tif a:", 2)).toBe(200);
    expect(await status("中文，👩‍👩‍👧 done")).toBe(200);
    expect(await database().comment.count({ where: { submissionId: submission } })).toBe(3);
  });

  test("have a limit of number and of rate", async () => {
    const { teacher, id, ada } = await readingClass();
    const submission = await send(ada);
    const about = { submissionId: submission, classroomId: id, line: 1, text: "Hello" };
    await database().comment.createMany({ data: Array.from({ length: 200 }, () => about) });
    expect((await comment(teacher, id, submission, 1, "More")).body).toMatchObject({
      error: { reason: "too-many-comments" },
    });
    const authorId = (await database().membership.findFirstOrThrow({ where: { classroomId: id, role: "owner" } }))
      .learnerId;
    await Promise.all(Array.from({ length: 60 }, () => limit("comment-learner", authorId).catch(() => undefined)));
    expect((await comment(teacher, id, submission, 1, "More")).status).toBe(429);
  });

  test("are changed and deleted by their author alone", async () => {
    const { teacher, id, joinCode, ada } = await readingClass();
    const submission = await send(ada);
    const co = await newTeacher();
    await join(co, joinCode, "Co");
    const json = { change: "role", role: "co-teacher" };
    await teacher.send("PATCH", `/api/classes/${id}/members/${await memberNamed(teacher, id, "Co")}`, { json });
    const { body } = await comment(teacher, id, submission, 1, "Mine");
    expect([(await edit(co, id, body.id, "Yours")).status, (await remove(co, id, body.id)).status]).toEqual([404, 404]);
    expect((await comment(co, id, submission, 1, "From the other")).status).toBe(200);
    const { lineComments } = (await program(co, id, submission)).body;
    expect(lineComments.map(({ author, isOwn }) => [author, isOwn])).toEqual([
      ["Teacher", false],
      ["Co", true],
    ]);
  });

  test("of a former teacher are deleted by a teacher who may read the program, and by nobody else", async () => {
    const { teacher, id, joinCode, ada } = await readingClass();
    const submission = await send(ada);
    const [former, classmate] = [await newTeacher(), new Visitor()];
    await join(former, joinCode, "Former");
    await join(classmate, joinCode, "Classmate");
    const member = await memberNamed(teacher, id, "Former");
    const json = { change: "role", role: "co-teacher" };
    await teacher.send("PATCH", `/api/classes/${id}/members/${member}`, { json });
    const ofFormer = (await comment(former, id, submission, 1, "Words")).body.id;
    expect((await remove(teacher, id, ofFormer)).status).toBe(404);
    const mayDelete = async (who: Visitor) =>
      (await program(who, id, submission)).body.lineComments.map((one) => one.mayDelete);
    expect([await mayDelete(teacher), await mayDelete(former)]).toEqual([[false], [true]]);
    await former.send("DELETE", `/api/classes/${id}/members/${member}`);
    // One teacher became a learner again, another deleted the account.
    const { learnerId } = await database().membership.findFirstOrThrow({
      where: { classroomId: id, name: "Classmate" },
    });
    const about = { classroomId: id, submissionId: submission, line: 1, text: "Words" };
    const create = async (authorId: string | null) =>
      (await database().comment.create({ data: { ...about, authorId } })).id;
    const ids = [ofFormer, await create(learnerId), await create(null)];
    const stranger = await newTeacher();
    const other = await newClass(stranger);
    for (const one of ids) {
      const refused = [
        await remove(ada, id, one),
        await remove(classmate, id, one),
        await remove(new Visitor(), id, one),
        await remove(former, id, one),
        await remove(stranger, id, one),
        await remove(stranger, other.id, one),
        await edit(teacher, id, one, "Other words"),
      ];
      expect(refused.map(({ status }) => status)).toEqual([403, 403, 403, 404, 404, 404, 404]);
    }
    expect(await mayDelete(teacher)).toEqual([true, true, true]);
    expect(await mayDelete(ada)).toEqual([false, false, false]);
    const where = { classroomId: id, name: "Ada" };
    const { programsFrom } = await database().membership.findFirstOrThrow({ where });
    await agree(ada, id, false);
    for (const one of ids) expect((await remove(teacher, id, one)).status).toBe(404);
    await database().membership.updateMany({ where, data: { programsFrom } });
    for (const one of ids) expect((await remove(teacher, id, one)).status).toBe(200);
    expect((await program(ada, id, submission)).body.lineComments).toEqual([]);
  });

  test("stay with the learner who takes the agreement back, leaves, or loses the teacher and the class", async () => {
    const { teacher, id, ada, member } = await readingClass();
    const submission = await send(ada);
    const { body } = await comment(teacher, id, submission, 1, "Keep this");
    const history = async () => {
      return (await ada.send<{ comments: object[] }>("GET", "/api/history/index")).body.comments;
    };
    await agree(ada, id, false);
    expect((await program(ada, id, submission)).body.lineComments).toMatchObject([{ text: "Keep this" }]);
    expect((await edit(teacher, id, body.id, "Other words")).status).toBe(404);
    await ada.send("DELETE", `/api/classes/${id}/members/${member}`);
    expect(await history()).toMatchObject([{ line: 1, text: "Keep this", author: "Teacher", isNew: true }]);
    await deleteAccount(teacher);
    expect(await history()).toMatchObject([{ text: "Keep this", author: null }]);
    expect(await database().comment.findUnique({ where: { id: body.id } })).toMatchObject({
      authorId: null,
      classroomId: null,
    });
  });

  test("stay to be counted, listed and opened by a learner who becomes a co-teacher", async () => {
    const { teacher, id, joinCode } = await readingClass();
    const bob = await newTeacher();
    await joinAgreeing(bob, joinCode, "Bob");
    const submission = await send(bob);
    const { body } = await comment(teacher, id, submission, 1, "Hello");
    const member = await memberNamed(teacher, id, "Bob");
    const json = { change: "role", role: "co-teacher" };
    await teacher.send("PATCH", `/api/classes/${id}/members/${member}`, { json });
    const { learnerId } = await database().membership.findUniqueOrThrow({ where: { id: member } });
    const reader = { learnerId, sessionId: "", email: "", isAnonymous: false, isAdmin: false };
    const counted = async () => (await listClasses(reader)).map(({ newComments }) => newComments);
    expect(await counted()).toEqual([1]);
    expect(await readCommented(reader, id)).toMatchObject([{ id: submission, newComments: 1 }]);
    expect((await program(bob, id, submission)).body).toMatchObject({ isOwn: true, lineComments: [{ isNew: true }] });
    await opening(bob, [{ id: body.id }]);
    expect(await counted()).toEqual([0]);
  });

  test("lead to the program with the latest of them first, however old the program is", async () => {
    const { id, member } = await readingClass();
    const { learnerId } = await database().membership.findUniqueOrThrow({ where: { id: member } });
    const row = (i: number) => ({
      id: `commented-${member}-${i}`,
      learnerId,
      puzzleId: "index",
      puzzleVersion: 1,
      engineVersion: "1",
      seed: 1,
      source: `# ${i}`,
      idempotencyKey: `commented-${i}`,
      status: "failed",
      ranked: false,
      testsPassed: i,
      testsTotal: 200,
      createdAt: new Date(Date.now() + i),
    });
    await database().submission.createMany({ data: Array.from({ length: 102 }, (_, i) => row(i)) });
    const on = (i: number, at: number) => ({
      submissionId: row(i).id,
      classroomId: id,
      line: 1,
      text: "Hello",
      createdAt: new Date(Date.now() + at),
    });
    const later = [on(0, 2_000), on(1, 1_000)];
    await database().comment.createMany({ data: [...Array.from({ length: 102 }, (_, i) => on(i, i)), ...later] });
    const reader = { learnerId, sessionId: "", email: "", isAnonymous: true, isAdmin: false };
    const listed = (await readCommented(reader, id)).map(({ testsPassed }) => testsPassed);
    expect(listed).toHaveLength(100);
    expect(listed.slice(0, 4)).toEqual([0, 1, 101, 100]);
  });

  test("go with the account of the learner", async () => {
    const { teacher, id, ada } = await readingClass();
    const submission = await send(ada);
    await comment(teacher, id, submission, 1, "Hello");
    await ada.send("DELETE", "/api/account", { json: { confirm: "delete" } });
    expect(await database().comment.count({ where: { classroomId: id } })).toBe(0);
  });

  test("are deleted by their author also where the program is no longer to be seen", async () => {
    const { teacher, id, ada } = await readingClass();
    const submission = await send(ada);
    const { body } = await comment(teacher, id, submission, 1, "Hello");
    await agree(ada, id, false);
    expect((await remove(teacher, id, body.id)).status).toBe(200);
  });

  test("of one class are not shown in another", async () => {
    const { teacher, id, ada } = await readingClass();
    const other = await newTeacher();
    const second = await newClass(other);
    await assign(other, second.id, ["index"]);
    await setReading(other, second.id, true);
    await joinAgreeing(ada, second.joinCode, "Ada");
    const submission = await send(ada);
    const { body } = await comment(teacher, id, submission, 1, "For class one");
    expect((await program(other, second.id, submission)).body).toMatchObject({ comments: 0, lineComments: [] });
    expect((await program(ada, second.id, submission)).body.lineComments).toEqual([]);
    expect((await edit(teacher, second.id, body.id, "x")).status).toBe(404);
    expect((await remove(other, second.id, body.id)).status).toBe(404);
  });
});

onEachDatabase("others who ask for programs and comments", () => {
  test("are refused and told nothing", async () => {
    const { teacher, id, joinCode, ada, member } = await readingClass();
    const submission = await send(ada);
    const { body } = await comment(teacher, id, submission, 1, "A secret");
    const classmate = new Visitor();
    await joinAgreeing(classmate, joinCode, "Classmate");
    const former = await newTeacher();
    await joinAgreeing(former, joinCode, "Former");
    const formerMember = await memberNamed(teacher, id, "Former");
    await teacher.send("PATCH", `/api/classes/${id}/members/${formerMember}`, {
      json: { change: "role", role: "co-teacher" },
    });
    expect((await program(former, id, submission)).status).toBe(200);
    await former.send("DELETE", `/api/classes/${id}/members/${formerMember}`);
    const stranger = await newTeacher();
    const own = await newClass(stranger);
    await assign(stranger, own.id, ["index"]);
    await setReading(stranger, own.id, true);
    const cases: readonly (readonly [Visitor, readonly number[]])[] = [
      // programs, program, comment, edit, remove, setting, agreement
      [classmate, [403, 404, 403, 403, 403, 403, 200]],
      [former, [404, 404, 404, 404, 404, 404, 404]],
      [stranger, [404, 404, 404, 404, 404, 404, 404]],
      [new Visitor(), [403, 403, 403, 403, 403, 403, 403]],
    ];
    for (const [who, expected] of cases) {
      const answers = [
        await programs(who, id, member),
        await program(who, id, submission),
        await comment(who, id, submission, 1, "Hello"),
        await edit(who, id, body.id, "Hello"),
        await remove(who, id, body.id),
        await setReading(who, id, false),
        await agree(who, id, false),
      ];
      expect(answers.map(({ status }) => status)).toEqual(expected);
      expect(JSON.stringify(answers.map((answer) => answer.body))).not.toMatch(/secret|passes|Ada/);
      await opening(who, [{ id: body.id }]);
    }
    for (const elsewhere of [
      await programs(stranger, own.id, member),
      await program(stranger, own.id, submission),
      await comment(stranger, own.id, submission, 1, "Hello"),
      await edit(stranger, own.id, body.id, "Hello"),
      await remove(stranger, own.id, body.id),
    ])
      expect(elsewhere.status).toBe(404);
    expect((await program(ada, id, submission)).body).toMatchObject({
      newComments: 1,
      lineComments: [{ text: "A secret", editedAt: null }],
    });
    expect((await ada.send("PATCH", `/api/classes/${id}/comments/${body.id}`, { json: { text: "x" } })).status).toBe(
      403,
    );
    expect((await programs(ada, id, member)).status).toBe(403);
  });

  test("from pages of other sites change nothing", async () => {
    const { id, ada } = await readingClass();
    const headers = { origin: "https://evil.example" };
    expect((await ada.send("PATCH", `/api/classes/${id}/own`, { json: { agrees: false }, headers })).status).toBe(403);
    expect((await ada.send("PATCH", "/api/comments", { json: { opened: [] }, headers })).status).toBe(403);
  });
});

onEachDatabase("a learner who signs in", () => {
  test("keeps agreement and comments, and a program sent under both keeps its comments too", async () => {
    const { teacher, id, ada, member } = await readingClass();
    const email = newEmail();
    const account = new Visitor();
    await account.signUp(email);
    const key = "7d9c1f0e-4a0e-4a52-9f2f-000000000077";
    const submission = String((await ada.submit("# fails", { key })).body.id);
    const kept = String((await account.submit("# fails", { key })).body.id);
    await comment(teacher, id, submission, 1, "Hello");
    await ada.signIn(email);
    expect((await programs(teacher, id, member)).body.sharedFrom).not.toBeNull();
    expect((await program(ada, id, kept)).body).toMatchObject({ newComments: 1, lineComments: [{ text: "Hello" }] });
  });

  test("shows no program that was submitted without the agreement, on either side", async () => {
    // The account is not in the class, and submits at home before it takes the agreement of the school's browser over.
    const { teacher, id, joinCode, ada, member } = await readingClass();
    const email = newEmail();
    const account = new Visitor();
    await account.signUp(email);
    await send(ada, "# fails at school");
    await send(account, "# fails at home");
    await ada.signIn(email);
    expect(await sourcesRead(teacher, id, member)).not.toContain("# fails at home");
    await send(account, "# fails afterwards");
    expect(await sourcesRead(teacher, id, member)).toEqual(["# fails afterwards"]);
    // A browser that is not in the class brings its programs along to an account that agreed.
    const [second, browser] = [new Visitor(), new Visitor()];
    const secondEmail = newEmail();
    await second.signUp(secondEmail);
    await joinAgreeing(second, joinCode, "Second");
    await send(browser, "# fails elsewhere");
    await browser.signIn(secondEmail);
    const secondMember = await memberNamed(teacher, id, "Second");
    expect(await sourcesRead(teacher, id, secondMember)).toEqual([]);
    expect((await programs(teacher, id, secondMember)).body.sharedFrom).not.toBeNull();
  });

  test("goes on from the same time if the other side has submitted nothing since then", async () => {
    const { teacher, id, ada, member } = await readingClass();
    const email = newEmail();
    const account = new Visitor();
    await account.signUp(email);
    const early = await send(account, "# fails early");
    await database().submission.update({ where: { id: early }, data: { createdAt: new Date(0) } });
    await send(ada, "# fails at school");
    const { sharedFrom } = (await programs(teacher, id, member)).body;
    await ada.signIn(email);
    expect((await programs(teacher, id, member)).body.sharedFrom).toBe(sharedFrom);
    expect(await sourcesRead(teacher, id, member)).toEqual(["# fails at school"]);
  });

  test("has agreed only if both memberships had, from the later time on", async () => {
    for (const both of [true, false]) {
      const { teacher, id, joinCode, ada } = await readingClass();
      const email = newEmail();
      const account = new Visitor();
      await account.signUp(email);
      await (both ? joinAgreeing : join)(account, joinCode, "Account");
      const later = (await account.send("GET", `/api/classes/${id}`)).body.ownProgramsFrom;
      await ada.signIn(email);
      const { sharedFrom } = (await programs(teacher, id, await memberNamed(teacher, id, "Account"))).body;
      expect(sharedFrom).toBe(both ? later : null);
    }
  });
});
