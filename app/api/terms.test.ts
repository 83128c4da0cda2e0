import { expect, test } from "vitest";
import { readNextInClass } from "../_server/teach/next-in-class.ts";
import { database, onEachDatabase } from "../_server/testing/on-each-database.ts";
import { join, newClass, newTeacher } from "./testing/classroom.ts";
import { Visitor } from "./testing/visitor.ts";

const FUTURE = "2099-01-01T00:00:00.000Z";

onEachDatabase("from term to term", () => {
  async function withList() {
    const teacher = await newTeacher();
    const { id, joinCode } = await newClass(teacher);
    const assignments = [
      { puzzleId: "shift", opensAt: FUTURE, points: 5, pointRule: "layers", layerLimit: 2 },
      { puzzleId: "index", dueAt: FUTURE, lateRule: "close" },
      { puzzleId: "minimum" },
    ];
    const answer = await teacher.send("PATCH", `/api/classes/${id}`, { json: { change: "assignments", assignments } });
    expect(answer.status).toBe(200);
    return { teacher, id, joinCode };
  }

  const copy = (who: Visitor, copyOf: string) =>
    who.send<{ id: string }>("POST", "/api/classes", { json: { name: "Next term", ownName: "T", copyOf } });

  test("a new class begins with the puzzles of another, without its times and its people", async () => {
    const { teacher, id, joinCode } = await withList();
    await join(new Visitor(), joinCode, "Ada");
    const made = (await copy(teacher, id)).body.id;
    expect((await teacher.send("GET", `/api/classes/${made}`)).body).toMatchObject({
      name: "Next term",
      learners: 0,
      assignments: [
        { puzzleId: "shift", opensAt: null, points: 5, pointRule: "layers", layerLimit: 2 },
        { puzzleId: "index", dueAt: null, lateRule: "close" },
        { puzzleId: "minimum" },
      ],
    });
  });

  test("the list of a class is copied by its teachers alone", async () => {
    const { id, joinCode } = await withList();
    const learner = await newTeacher();
    await join(learner, joinCode, "Ada");
    expect((await copy(learner, id)).status).toBe(403);
    expect((await copy(await newTeacher(), id)).status).toBe(404);
    expect((await copy(new Visitor(), id)).status).toBe(403);
    expect(
      await database().classroom.count({ where: { name: "Next term", memberships: { some: { name: "T" } } } }),
    ).toBe(1);
  });

  test("after a puzzle comes the next one of the class that is open", async () => {
    const { teacher, id, joinCode } = await withList();
    await join(new Visitor(), joinCode, "Ada");
    const { learnerId } = await database().membership.findFirstOrThrow({ where: { classroomId: id, name: "Ada" } });
    const reader = { learnerId, sessionId: "", email: "", isAnonymous: true, isAdmin: false };
    const after = async (puzzleId: string) => (await readNextInClass(reader, puzzleId))?.puzzleId;
    expect(await after("shift")).toBe("index");
    expect(await after("index")).toBe("minimum");
    expect(await after("minimum")).toBeUndefined();
    expect(await after("histogram")).toBeUndefined();
    expect(await readNextInClass(undefined, "index")).toBeUndefined();
    await teacher.send("PATCH", `/api/classes/${id}`, { json: { change: "closed", isClosed: true } });
    expect(await after("index")).toBeUndefined();
  });
});
