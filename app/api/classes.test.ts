import { expect, test } from "vitest";
import type { Verdict } from "../../engine/index.ts";
import { readBoard } from "../_server/boards/leaderboard.ts";
import { readCircle } from "../_server/teach/class-board.ts";
import { database, onEachDatabase, scoring } from "../_server/testing/on-each-database.ts";
import { assign, deleteAccount, join, memberNamed, newClass, newTeacher } from "./testing/classroom.ts";
import { newEmail, Visitor } from "./testing/visitor.ts";

interface Row {
  readonly name: string;
  readonly results: Record<string, { state: string; attempts: number; layers: number | null; isLate: boolean }>;
}

interface Results {
  readonly rows: readonly Row[];
  readonly stuck: readonly {
    puzzleId: string;
    unsolved: number;
    points: { learners: number; input: string | null }[];
  }[];
}

const PAST = "2020-01-01T00:00:00.000Z";

onEachDatabase("classes", () => {
  const results = (visitor: Visitor, id: string) => visitor.send<Results>("GET", `/api/classes/${id}/results`);

  test("are listed with the assignment that is due next", async () => {
    const teacher = await newTeacher();
    const { id, joinCode } = await newClass(teacher);
    const learner = new Visitor();
    await join(learner, joinCode, "Ada");
    const nextDue = async () =>
      (await learner.send<{ classes: { nextDue: { puzzleId: string } | null }[] }>("GET", "/api/classes")).body
        .classes[0]?.nextDue;
    await assign(teacher, id, ["shift"], PAST);
    expect(await nextDue()).toBeNull();
    await assign(teacher, id, ["shift", "index"], new Date(Date.now() + 86_400_000).toISOString());
    expect((await nextDue())?.puzzleId).toMatch(/^(shift|index)$/);
  });

  test("are joined by code by somebody without an account, however the code is typed", async () => {
    const teacher = await newTeacher();
    const { id, joinCode } = await newClass(teacher);
    const learner = new Visitor();
    const typed = `${joinCode.slice(0, 4).toUpperCase()}-${joinCode.slice(4)} `;
    expect((await join(learner, typed, "Ada")).body).toEqual({ id });
    expect((await join(learner, joinCode, "Ada L.")).status).toBe(200);
    const { rows } = (await results(teacher, id)).body;
    expect(rows.map(({ name }) => name)).toEqual(["Ada L."]);
  });

  test("show the teacher who solved what, with layers, and whether it was late", async () => {
    const teacher = await newTeacher();
    const { id, joinCode } = await newClass(teacher);
    const [ada, bob] = [new Visitor(), new Visitor()];
    await join(ada, joinCode, "Ada");
    await join(bob, joinCode, "Bob");
    await assign(teacher, id, ["shift", "index"], PAST);
    await ada.submit(scoring(3, 4, 5), { puzzle: "index" });
    await bob.submit("# fails", { puzzle: "index" });
    const { rows } = (await results(teacher, id)).body;
    expect(rows).toMatchObject([
      {
        name: "Ada",
        results: { index: { state: "solved", attempts: 1, layers: 3, isLate: true }, shift: { state: "new" } },
      },
      { name: "Bob", results: { index: { state: "attempted", attempts: 1, layers: null } } },
    ]);
  });

  test("narrow a board to their members, and only for their members", async () => {
    const teacher = await newTeacher();
    const { id, joinCode } = await newClass(teacher);
    const [ada, bob] = [new Visitor(), new Visitor()];
    await join(ada, joinCode, "Ada");
    await ada.submit(scoring(3, 4, 5), { puzzle: "index" });
    await bob.submit(scoring(2, 4, 5), { puzzle: "index" });
    const member = await database().membership.findFirstOrThrow({ where: { classroomId: id, role: "learner" } });
    const reader = { learnerId: member.learnerId, sessionId: "", email: "", isAnonymous: true, isAdmin: false };
    const { among } = await readCircle(reader, id);
    const board = await readBoard("index", reader, among);
    expect(board.rows.map(({ isReader, layers }) => ({ isReader, layers }))).toEqual([{ isReader: true, layers: 3 }]);
    expect((await readCircle({ ...reader, learnerId: "somebody else" }, id)).among).toBeUndefined();
    expect((await readCircle(undefined, id)).among).toBeUndefined();
  });

  test("show a learner exactly the facts that the teacher sees of them, and of nobody else", async () => {
    const teacher = await newTeacher();
    const { id, joinCode } = await newClass(teacher);
    const [ada, bob] = [new Visitor(), new Visitor()];
    await join(ada, joinCode, "Ada");
    await join(bob, joinCode, "Bob");
    await assign(teacher, id, ["index"]);
    await ada.submit(scoring(1, 1, 0));
    const own = (await ada.send<{ row: Row }>("GET", `/api/classes/${id}/own`)).body.row;
    expect(own).toEqual((await results(teacher, id)).body.rows.find(({ name }) => name === "Ada"));
    const view = await ada.send<{ members: { name: string }[]; joinCode: null }>("GET", `/api/classes/${id}`);
    expect(view.body.members.map(({ name }) => name)).toEqual(["Teacher"]);
    expect(view.body.joinCode).toBeNull();
  });

  test("show where learners are stuck: the counterexample that most of them meet", async () => {
    const teacher = await newTeacher();
    const { id, joinCode } = await newClass(teacher);
    await assign(teacher, id, ["index"]);
    const learners = [new Visitor(), new Visitor(), new Visitor()];
    for (const [i, learner] of learners.entries()) {
      await join(learner, joinCode, `Learner ${i}`);
      const { body } = await learner.submit("# fails");
      await fail(String(body.id), i < 2 ? '"ab"' : '"a"');
    }
    const [stuck] = (await results(teacher, id)).body.stuck;
    expect(stuck).toMatchObject({ puzzleId: "index", unsolved: 3 });
    expect(stuck?.points).toMatchObject([
      { input: '"ab"', learners: 2 },
      { input: '"a"', learners: 1 },
    ]);
  });

  /** The tests' grader gives no counterexample. */
  async function fail(submissionId: string, inputText: string) {
    const counterexample = { inputText, args: { i: 1 }, expected: ["b"], got: ["a"], problem: null };
    await database().submission.update({
      where: { id: submissionId },
      data: {
        counterexample: JSON.stringify(counterexample satisfies Partial<NonNullable<Verdict["counterexample"]>>),
      },
    });
  }

  test("are no business of another learner, another teacher or a visitor", async () => {
    const teacher = await newTeacher();
    const { id, joinCode } = await newClass(teacher);
    const learner = new Visitor();
    await join(learner, joinCode, "Ada");
    await join(new Visitor(), joinCode, "Bob");
    const other = new Visitor();
    await other.submit("# tries");
    const [bob, owner] = [await memberNamed(teacher, id, "Bob"), await memberNamed(teacher, id, "Teacher")];
    const forTeachers = [
      ["GET", `/api/classes/${id}/results`, undefined],
      ["GET", `/api/classes/${id}/csv`, undefined],
      ["PATCH", `/api/classes/${id}`, { change: "name", name: "Ours" }],
      ["PATCH", `/api/classes/${id}`, { change: "closed", isClosed: true }],
      ["PATCH", `/api/classes/${id}`, { change: "join-code" }],
      ["DELETE", `/api/classes/${id}`, undefined],
      ["DELETE", `/api/classes/${id}/members/${bob}`, undefined],
      ["DELETE", `/api/classes/${id}/members/${owner}`, undefined],
      ["PATCH", `/api/classes/${id}/members/${bob}`, { change: "role", role: "co-teacher" }],
    ] as const;
    const forMembers = [
      ["GET", `/api/classes/${id}`, undefined],
      ["GET", `/api/classes/${id}/own`, undefined],
    ] as const;
    const asked = async (visitor: Visitor, attempts: typeof forTeachers | typeof forMembers) => {
      const statuses = [];
      for (const [method, path, json] of attempts) statuses.push((await visitor.send(method, path, { json })).status);
      return new Set(statuses);
    };
    expect(await asked(learner, forTeachers)).toEqual(new Set([403]));
    expect(await asked(learner, forMembers)).toEqual(new Set([200]));
    for (const [outsider, status] of [
      [other, 404],
      [await newTeacher(), 404],
      [new Visitor(), 403],
    ] as const) {
      expect(await asked(outsider, forTeachers)).toEqual(new Set([status]));
      expect(await asked(outsider, forMembers)).toEqual(new Set([status]));
    }
    expect([403, 404]).toContain((await assign(learner, id, ["index"])).status);
    expect((await assign(await newTeacher(), id, ["index"])).status).toBe(404);
    expect((await assign(new Visitor(), id, ["index"])).status).toBe(403);
    const made = { json: { name: "x", ownName: "x" } };
    expect((await learner.send("POST", "/api/classes", made)).status).toBe(403);
    expect((await new Visitor().send("POST", "/api/classes", made)).status).toBe(403);
    expect((await teacher.send("GET", `/api/classes/${id}`)).body).toMatchObject({ name: "Class 7b", isClosed: false });
  });

  test("have co-teachers with an account, who may do everything but the owner's own actions", async () => {
    const [owner, colleague] = [await newTeacher(), await newTeacher()];
    const { id, joinCode } = await newClass(owner);
    const anonymous = new Visitor();
    await join(colleague, joinCode, "Colleague");
    await join(anonymous, joinCode, "Ada");
    const member = await memberNamed(owner, id, "Colleague");
    const ada = await memberNamed(owner, id, "Ada");
    const promote = (memberId: string) =>
      owner.send("PATCH", `/api/classes/${id}/members/${memberId}`, { json: { change: "role", role: "co-teacher" } });
    expect((await promote(ada)).body).toMatchObject({ error: { reason: "needs-account" } });
    expect((await promote(member)).status).toBe(200);
    expect((await assign(colleague, id, ["index"])).status).toBe(200);
    expect((await results(colleague, id)).body.rows.map(({ name }) => name)).toEqual(["Ada"]);
    expect((await colleague.send("DELETE", `/api/classes/${id}/members/${ada}`)).status).toBe(200);
    expect((await colleague.send("DELETE", `/api/classes/${id}`)).status).toBe(403);
    const closed = { json: { change: "closed", isClosed: true } };
    expect((await colleague.send("PATCH", `/api/classes/${id}`, closed)).status).toBe(403);
    const ownerMember = await memberNamed(owner, id, "Teacher");
    expect((await colleague.send("DELETE", `/api/classes/${id}/members/${ownerMember}`)).status).toBe(403);
    expect((await owner.send("DELETE", `/api/classes/${id}/members/${ownerMember}`)).status).toBe(409);
  });

  test("forget a learner who is removed, or leaves, but not the puzzles that the learner solved", async () => {
    const teacher = await newTeacher();
    const { id, joinCode } = await newClass(teacher);
    await assign(teacher, id, ["index"]);
    const [ada, bob] = [new Visitor(), new Visitor()];
    await join(ada, joinCode, "Ada");
    await join(bob, joinCode, "Bob");
    await ada.submit(scoring(1, 1, 1));
    await teacher.send("DELETE", `/api/classes/${id}/members/${await memberNamed(teacher, id, "Ada")}`);
    await bob.send("DELETE", `/api/classes/${id}/members/${await memberNamed(teacher, id, "Bob")}`);
    expect((await results(teacher, id)).body.rows).toEqual([]);
    expect((await ada.send("GET", `/api/classes/${id}`)).status).toBe(404);
    expect((await ada.send("GET", "/api/progress")).body).toHaveProperty("index");
  });

  test("once closed are read but not joined or changed, and can be opened again", async () => {
    const teacher = await newTeacher();
    const { id, joinCode } = await newClass(teacher);
    const close = (isClosed: boolean) =>
      teacher.send("PATCH", `/api/classes/${id}`, { json: { change: "closed", isClosed } });
    await close(true);
    expect((await join(new Visitor(), joinCode)).body).toMatchObject({ error: { reason: "class-closed" } });
    expect((await assign(teacher, id, ["index"])).status).toBe(409);
    expect((await results(teacher, id)).status).toBe(200);
    await close(false);
    expect((await join(new Visitor(), joinCode)).status).toBe(200);
  });

  test("have a code that a new one makes worthless", async () => {
    const teacher = await newTeacher();
    const { id, joinCode } = await newClass(teacher);
    await teacher.send("PATCH", `/api/classes/${id}`, { json: { change: "join-code" } });
    expect((await join(new Visitor(), joinCode)).body).toMatchObject({ error: { reason: "unknown-code" } });
  });

  test("guessing codes ends soon, makes no learner of the guesser, and leaves a learner with the right code alone", async () => {
    const guesser = new Visitor();
    const headers = { "x-rasp-socket": "203.0.113.7" };
    const guess = (code: string) => guesser.send("POST", "/api/classes/join", { json: { code, name: "x" }, headers });
    const before = await database().learner.count();
    const statuses = [];
    for (let i = 0; i < 302; i++) statuses.push((await guess(`guess${i}`)).status);
    expect(statuses.slice(0, 300)).toEqual(Array.from({ length: 300 }, () => 404));
    expect(statuses.slice(300)).toEqual([429, 429]);
    expect(await database().learner.count()).toBe(before);
    const { joinCode } = await newClass(await newTeacher());
    expect((await join(new Visitor(), joinCode)).status).toBe(200);
  });

  test("a learner who guesses has fewer tries, from wherever they say they come", async () => {
    const guesser = new Visitor();
    await guesser.submit("# fails");
    const guess = (i: number) =>
      guesser.send("POST", "/api/classes/join", {
        json: { code: `guess${i}`, name: "x" },
        headers: { "x-rasp-socket": `198.51.100.${i}` },
      });
    const statuses = [];
    for (let i = 0; i < 11; i++) statuses.push((await guess(i)).status);
    expect(statuses.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 404));
    expect(statuses[10]).toBe(429);
  });

  test("assign known puzzles, each once", async () => {
    const teacher = await newTeacher();
    const { id } = await newClass(teacher);
    expect((await assign(teacher, id, ["nowhere"])).status).toBe(404);
    expect((await assign(teacher, id, ["u-nowhere"])).status).toBe(404);
    expect((await assign(teacher, id, ["index", "index"])).status).toBe(400);
    expect((await assign(teacher, id, ["shift", "index"])).status).toBe(200);
    const view = await teacher.send<{ assignments: { puzzleId: string }[] }>("GET", `/api/classes/${id}`);
    expect(view.body.assignments.map(({ puzzleId }) => puzzleId)).toEqual(["shift", "index"]);
  });

  test("as CSV hold no cell that a spreadsheet would run", async () => {
    const teacher = await newTeacher();
    const { id, joinCode } = await newClass(teacher);
    await assign(teacher, id, ["index"]);
    await join(new Visitor(), joinCode, '=HYPERLINK("https://evil.example")');
    const { body, response } = await teacher.send<string>("GET", `/api/classes/${id}/csv`);
    expect(response.headers.get("content-type")).toContain("text/csv");
    expect(body).toContain(
      `"'=HYPERLINK(""https://evil.example"")",,,${await memberNamed(teacher, id, '=HYPERLINK("https://evil.example")')},Index,index,,new,0,`,
    );
  });

  test("keep a learner who makes an account of their anonymous start", async () => {
    const teacher = await newTeacher();
    const { id, joinCode } = await newClass(teacher);
    const learner = new Visitor();
    await join(learner, joinCode, "Ada");
    await learner.signUp(newEmail());
    expect((await learner.send("GET", `/api/classes/${id}`)).status).toBe(200);
    expect((await results(teacher, id)).body.rows.map(({ name }) => name)).toEqual(["Ada"]);
  });

  test("and names that cannot be seen are refused", async () => {
    const teacher = await newTeacher();
    for (const name of ["", "   ", "a\u202eb", "x".repeat(81)])
      expect((await teacher.send("POST", "/api/classes", { json: { name, ownName: "T" } })).status).toBe(400);
  });

  test("with learners are archived, not deleted; opened again, they are as they were", async () => {
    const teacher = await newTeacher();
    const { id, joinCode } = await newClass(teacher);
    const ada = new Visitor();
    await join(ada, joinCode, "Ada");
    await assign(teacher, id, ["index"]);
    await ada.submit(scoring(3, 4, 5), { puzzle: "index" });
    expect((await teacher.send("DELETE", `/api/classes/${id}`)).body).toEqual({ kind: "archived" });
    const listed = async (who: Visitor) => (await who.send<{ classes: unknown }>("GET", "/api/classes")).body.classes;
    expect(await listed(teacher)).toMatchObject([{ id, isArchived: true, isClosed: true }]);
    expect(await listed(ada)).toEqual([]);
    expect((await join(new Visitor(), joinCode, "Bob")).status).toBe(409);
    expect((await results(teacher, id)).body.rows).toMatchObject([{ results: { index: { state: "solved" } } }]);
    const json = { change: "closed", isClosed: false };
    expect((await teacher.send("PATCH", `/api/classes/${id}`, { json })).status).toBe(200);
    expect(await listed(ada)).toMatchObject([{ id, isArchived: false, isClosed: false }]);
    const { id: empty } = await newClass(teacher);
    expect((await teacher.send("DELETE", `/api/classes/${empty}`)).body).toEqual({ kind: "deleted" });
  });

  test("are handed over before their owner's account can go", async () => {
    const [owner, colleague] = [await newTeacher(), await newTeacher()];
    const { id, joinCode } = await newClass(owner);
    await join(new Visitor(), joinCode, "Ada");
    await join(colleague, joinCode, "Colleague");
    const setRole = async (who: Visitor, role: string) =>
      who.send("PATCH", `/api/classes/${id}/members/${await memberNamed(who, id, "Colleague")}`, {
        json: { change: "role", role },
      });
    expect((await deleteAccount(owner)).body).toMatchObject({ error: { reason: "owns-classes" } });
    expect((await setRole(owner, "co-teacher")).status).toBe(200);
    expect((await setRole(colleague, "owner")).status).toBe(403);
    expect((await setRole(owner, "owner")).status).toBe(200);
    expect((await owner.send("GET", `/api/classes/${id}`)).body).toMatchObject({ role: "co-teacher" });
    expect((await deleteAccount(owner)).status).toBe(200);
    expect((await colleague.send("GET", `/api/classes/${id}`)).body).toMatchObject({ role: "owner", learners: 1 });
  });
});
