import { expect, test } from "vitest";
import type { Sent } from "../_api/answers.ts";
import type { ClassRow } from "../_api/class-answers.ts";
import { database, onEachDatabase, scoring } from "../_server/testing/on-each-database.ts";
import {
  assign,
  join,
  memberNamed,
  newClass,
  newPuzzle,
  newTeacher,
  publish,
  soundFiles,
} from "./testing/classroom.ts";
import { newEmail, Visitor } from "./testing/visitor.ts";

const PAST = "2020-01-01T00:00:00.000Z";
const FUTURE = "2099-01-01T00:00:00.000Z";

onEachDatabase("times of classes", () => {
  /** A class with one learner. */
  async function withLearner() {
    const teacher = await newTeacher();
    const { id, joinCode } = await newClass(teacher);
    const ada = new Visitor();
    await join(ada, joinCode, "Ada");
    return { teacher, id, joinCode, ada, member: await memberNamed(teacher, id, "Ada") };
  }

  const list = (teacher: Visitor, id: string, assignments: readonly object[]) =>
    teacher.send("PATCH", `/api/classes/${id}`, { json: { change: "assignments", assignments } });
  const extend = (teacher: Visitor, id: string, member: string, dueAt: string | null, puzzleId = "index") =>
    teacher.send("PATCH", `/api/classes/${id}/members/${member}`, { json: { change: "extension", puzzleId, dueAt } });
  const own = async (learner: Visitor, id: string) =>
    (await learner.send<{ row: Sent<ClassRow> }>("GET", `/api/classes/${id}/own`)).body.row;

  test("a class has the zone that it was made with, or UTC, and its teachers change it", async () => {
    const teacher = await newTeacher();
    const json = { name: "7b", ownName: "T", timeZone: "Asia/Taipei" };
    const { id } = (await teacher.send<{ id: string }>("POST", "/api/classes", { json })).body;
    const zone = async (classId: string) => (await teacher.send("GET", `/api/classes/${classId}`)).body.timeZone;
    expect(await zone(id)).toBe("Asia/Taipei");
    expect(await zone((await newClass(teacher)).id)).toBe("UTC");
    const change = (timeZone: string) =>
      teacher.send("PATCH", `/api/classes/${id}`, { json: { change: "time-zone", timeZone } });
    expect((await change("Mars/Olympus")).status).toBe(400);
    expect((await change("Europe/Zurich")).status).toBe(200);
    expect(await zone(id)).toBe("Europe/Zurich");
  });

  test("a solution after the due time counts and is late, or does not count", async () => {
    const { teacher, id, ada } = await withLearner();
    await ada.submit(scoring(3, 4, 5));
    await list(teacher, id, [{ puzzleId: "index", dueAt: PAST, lateRule: "mark" }]);
    expect((await own(ada, id)).results.index).toMatchObject({ state: "solved", isLate: true, layers: 3 });
    await list(teacher, id, [{ puzzleId: "index", dueAt: PAST, lateRule: "close" }]);
    expect((await own(ada, id)).results.index).toMatchObject({ state: "attempted", attempts: 1, layers: null });
  });

  test("a learner with more time is in time, and sees the own due time", async () => {
    const { teacher, id, joinCode, ada, member } = await withLearner();
    const bob = new Visitor();
    await join(bob, joinCode, "Bob");
    await list(teacher, id, [{ puzzleId: "index", dueAt: PAST }]);
    expect((await extend(teacher, id, member, FUTURE)).status).toBe(200);
    await ada.submit(scoring(3, 4, 5));
    await bob.submit(scoring(3, 4, 5));
    expect((await own(ada, id)).results.index).toMatchObject({ isLate: false, dueAt: FUTURE, isExtended: true });
    expect((await own(bob, id)).results.index).toMatchObject({ isLate: true, dueAt: PAST, isExtended: false });
    const nextDue = async (who: Visitor) =>
      (await who.send<{ classes: { nextDue: { dueAt: string } | null }[] }>("GET", "/api/classes")).body.classes[0]
        ?.nextDue;
    expect(await nextDue(ada)).toMatchObject({ dueAt: FUTURE });
    expect(await nextDue(bob)).toBeNull();
    await assign(teacher, id, ["index"], PAST);
    expect((await own(ada, id)).results.index).toMatchObject({ isExtended: true });
    await extend(teacher, id, member, null);
    expect((await own(ada, id)).results.index).toMatchObject({ isLate: true, isExtended: false });
  });

  test("more time is kept by a learner who makes an account", async () => {
    const { teacher, id, joinCode, ada, member } = await withLearner();
    await list(teacher, id, [{ puzzleId: "index", dueAt: PAST }]);
    await extend(teacher, id, member, FUTURE);
    const email = newEmail();
    const elsewhere = new Visitor();
    await elsewhere.signUp(email);
    await join(elsewhere, joinCode, "Ada again");
    await ada.signIn(email);
    expect((await own(ada, id)).results.index).toMatchObject({ isExtended: true });
  });

  test("more time ends after the due time of the class", async () => {
    const { teacher, id, member } = await withLearner();
    await list(teacher, id, [{ puzzleId: "index", dueAt: FUTURE }]);
    for (const dueAt of [PAST, FUTURE])
      expect((await extend(teacher, id, member, dueAt)).body).toMatchObject({ error: { reason: "no-extension" } });
    expect(await database().extension.count({ where: { membershipId: member } })).toBe(0);
  });

  test("a learner who signs in keeps the later of two extensions", async () => {
    const { teacher, id, joinCode, ada, member } = await withLearner();
    await list(teacher, id, [{ puzzleId: "index", dueAt: PAST }]);
    const email = newEmail();
    const elsewhere = new Visitor();
    await elsewhere.signUp(email);
    await join(elsewhere, joinCode, "Ada again");
    await extend(teacher, id, await memberNamed(teacher, id, "Ada again"), "2098-01-01T00:00:00.000Z");
    await extend(teacher, id, member, FUTURE);
    await ada.signIn(email);
    expect((await own(ada, id)).results.index).toMatchObject({ dueAt: FUTURE });
  });

  test("a term that is left out stays as it was", async () => {
    const { teacher, id, ada } = await withLearner();
    await list(teacher, id, [{ puzzleId: "index", dueAt: FUTURE, opensAt: PAST, lateRule: "close" }]);
    await list(teacher, id, [{ puzzleId: "shift" }, { puzzleId: "index" }]);
    const { body } = await ada.send<{ assignments: object[] }>("GET", `/api/classes/${id}`);
    expect(body.assignments).toMatchObject([
      { puzzleId: "shift", dueAt: null, lateRule: "mark" },
      { puzzleId: "index", dueAt: FUTURE, opensAt: PAST, lateRule: "close" },
    ]);
  });

  test("a puzzle opens before it is due", async () => {
    const { teacher, id } = await withLearner();
    const answer = await list(teacher, id, [{ puzzleId: "index", opensAt: FUTURE, dueAt: PAST }]);
    expect(answer.body).toMatchObject({ error: { reason: "opens-after-due" } });
  });

  test("a teacher's puzzle that is not open yet is there for the teachers of the class alone", async () => {
    const { teacher, id, ada } = await withLearner();
    const puzzle = await newPuzzle(teacher, soundFiles());
    await publish(teacher, puzzle);
    const puzzleId = `u-${puzzle.code}`;
    const status = async (who: Visitor) => (await who.submit(scoring(1, 1, 1), { puzzle: puzzleId })).status;
    await list(teacher, id, [{ puzzleId, opensAt: FUTURE }]);
    expect([await status(ada), await status(teacher)]).toEqual([404, 200]);
    await list(teacher, id, [{ puzzleId, opensAt: PAST }]);
    expect(await status(ada)).toBe(200);
  });

  test("more time is no business of learners, other teachers, visitors and former members", async () => {
    const { teacher, id, joinCode, ada, member } = await withLearner();
    await list(teacher, id, [{ puzzleId: "index", dueAt: PAST }]);
    const former = new Visitor();
    await join(former, joinCode, "Former");
    await former.send("DELETE", `/api/classes/${id}/members/${await memberNamed(teacher, id, "Former")}`);
    const read = (who: Visitor) => who.send("GET", `/api/classes/${id}/members/${member}`);
    const zone = (who: Visitor) =>
      who.send("PATCH", `/api/classes/${id}`, { json: { change: "time-zone", timeZone: "UTC" } });
    for (const [who, status] of [
      [ada, 403],
      [former, 404],
      [await newTeacher(), 404],
      [new Visitor(), 403],
    ] as const) {
      const statuses = [
        (await extend(who, id, member, FUTURE)).status,
        (await read(who)).status,
        (await zone(who)).status,
      ];
      expect(statuses).toEqual([status, status, status]);
    }
    const otherClass = await newClass(teacher);
    expect((await teacher.send("GET", `/api/classes/${otherClass.id}/members/${member}`)).status).toBe(404);
    expect((await extend(teacher, otherClass.id, member, FUTURE)).status).toBe(404);
    expect((await extend(teacher, id, member, FUTURE, "shift")).status).toBe(404);
    expect(await database().extension.count({ where: { membershipId: member } })).toBe(0);
  });
});
