import { expect, test, vi } from "vitest";
import type { VersionView } from "../_api/class-answers.ts";
import type { Reader } from "../_server/people/auth.ts";
import { chooseVersion, readVersions } from "../_server/teach/versions.ts";
import { database, logged, onEachDatabase, scoring } from "../_server/testing/on-each-database.ts";
import {
  assign,
  join,
  memberNamed,
  newClass,
  newPuzzle,
  newTeacher,
  publish,
  readDrafted,
  soundFiles,
} from "./testing/classroom.ts";
import { Visitor } from "./testing/visitor.ts";

onEachDatabase("versions of a puzzle in a class", () => {
  /** A class with a puzzle in two versions; Ada solved the first. */
  async function withTwoVersions() {
    const teacher = await newTeacher();
    const { id, joinCode } = await newClass(teacher);
    const puzzle = await newPuzzle(teacher, soundFiles());
    await publish(teacher, puzzle);
    const puzzleId = `u-${puzzle.code}`;
    await assign(teacher, id, [puzzleId]);
    const ada = new Visitor();
    await join(ada, joinCode, "Ada");
    await ada.submit(scoring(3, 4, 5), { puzzle: puzzleId });
    const files = { ...soundFiles(), "starter.py": `${soundFiles()["starter.py"]}# more\n` };
    await teacher.send("PUT", `/api/teach/puzzles/${puzzle.id}`, { json: { files, baseVersion: puzzle.draftVersion } });
    expect((await publish(teacher, await readDrafted(teacher, puzzle.id))).body).toMatchObject({ version: 2 });
    const owner = await database().membership.findFirstOrThrow({ where: { classroomId: id, role: "owner" } });
    const reader: Reader = { learnerId: owner.learnerId, sessionId: "", email: "", isAnonymous: false, isAdmin: false };
    return { teacher, reader, id, joinCode, ada, puzzleId };
  }

  const versions = (reader: Reader, id: string): Promise<VersionView[]> => readVersions(reader, id);
  const result = async (who: Visitor, id: string, puzzleId: string) =>
    (await who.send<{ row: { results: Record<string, object> } }>("GET", `/api/classes/${id}/own`)).body.row.results[
      puzzleId
    ];
  const choose = (who: Visitor, id: string, puzzleId: string, isGradedAgain = true) =>
    who.send("PATCH", `/api/classes/${id}`, { json: { change: "version", puzzleId, isGradedAgain } });

  test("an open page learns of a new version, and nobody else does", async () => {
    const { teacher, joinCode, id, ada, puzzleId } = await withTwoVersions();
    const ask = (who: Visitor) => who.send("GET", `/api/puzzles/${puzzleId}/version`);
    expect((await ask(ada)).body).toEqual({ version: 2 });
    const former = new Visitor();
    await join(former, joinCode, "Former");
    await former.send("DELETE", `/api/classes/${id}/members/${await memberNamed(teacher, id, "Former")}`);
    for (const who of [former, await newTeacher(), new Visitor()]) expect((await ask(who)).status).toBe(404);
    expect((await ada.send("GET", "/api/puzzles/index/version")).status).toBe(404);
  });

  test("a result keeps its verdict and names its version until the teacher has it graded again", async () => {
    const { reader, id, ada, puzzleId } = await withTwoVersions();
    expect(await versions(reader, id)).toEqual([{ puzzleId, newest: 2, older: 1, left: 1, isGradedAgain: false }]);
    expect(await result(ada, id, puzzleId)).toMatchObject({ state: "solved", version: 1, layers: 3 });
    await (await chooseVersion(reader, id, { puzzleId, isGradedAgain: true })).done;
    expect(await versions(reader, id)).toEqual([{ puzzleId, newest: 2, older: 1, left: 0, isGradedAgain: true }]);
    expect(await result(ada, id, puzzleId)).toMatchObject({ state: "solved", version: 2, layers: 3 });
    await chooseVersion(reader, id, { puzzleId, isGradedAgain: false });
    expect(await result(ada, id, puzzleId)).toMatchObject({ version: 1 });
  });

  test("the view of a class counts the submissions under older versions, and reads none of them", async () => {
    const { reader, id, joinCode, ada, puzzleId } = await withTwoVersions();
    const bob = new Visitor();
    await join(bob, joinCode, "Bob");
    for (const who of [ada, bob]) await who.submit(scoring(2, 2, 2), { puzzle: puzzleId });
    await database().submission.updateMany({ where: { puzzleId }, data: { puzzleVersion: 1 } });
    const asked = vi.spyOn(database(), "$queryRaw");
    expect(await versions(reader, id)).toMatchObject([{ older: 3, left: 3 }]);
    const answers = await Promise.all(asked.mock.results.map(({ value }) => value));
    asked.mockRestore();
    expect(answers).toMatchObject([[{}]]);
  });

  test("another verdict on the new version changes the result of the class that asked, and of no other", async () => {
    const { teacher, reader, id, ada, puzzleId } = await withTwoVersions();
    const other = await newClass(teacher);
    await assign(teacher, other.id, [puzzleId]);
    await join(ada, other.joinCode, "Ada");
    // The grader of the tests reads its verdict in the program.
    await database().submission.updateMany({ where: { puzzleId }, data: { source: "# fails" } });
    await (await chooseVersion(reader, id, { puzzleId, isGradedAgain: true })).done;
    expect(await result(ada, id, puzzleId)).toMatchObject({ state: "attempted", version: 2, points: 0 });
    expect(await result(ada, other.id, puzzleId)).toMatchObject({ state: "solved", version: 1, points: 1 });
  });

  test("a class keeps the verdicts of its version when another class chooses a newer one", async () => {
    const { teacher, reader, id, ada, puzzleId } = await withTwoVersions();
    await (await chooseVersion(reader, id, { puzzleId, isGradedAgain: true })).done;
    const other = await newClass(teacher);
    await assign(teacher, other.id, [puzzleId]);
    await join(ada, other.joinCode, "Ada");
    const { id: drafted } = await database().authoredPuzzle.findUniqueOrThrow({ where: { code: puzzleId.slice(2) } });
    const { files, draftVersion } = await readDrafted(teacher, drafted);
    const json = { files: { ...files, "starter.py": `${files["starter.py"]}# third\n` }, baseVersion: draftVersion };
    await teacher.send("PUT", `/api/teach/puzzles/${drafted}`, { json });
    expect((await publish(teacher, await readDrafted(teacher, drafted))).body).toMatchObject({ version: 3 });
    // The grader of the tests reads its verdict in the program.
    await database().submission.updateMany({ where: { puzzleId }, data: { source: "# fails" } });
    await (await chooseVersion(reader, other.id, { puzzleId, isGradedAgain: true })).done;
    expect(await result(ada, other.id, puzzleId)).toMatchObject({ state: "attempted", version: 3, points: 0 });
    expect(await result(ada, id, puzzleId)).toMatchObject({ state: "solved", version: 2, points: 1 });
    expect(await versions(reader, id)).toMatchObject([{ newest: 3, left: 0, isGradedAgain: false }]);
  });

  test("a submission that cannot be graded keeps its verdict, and the others are graded again", async () => {
    const { reader, id, joinCode, ada, puzzleId } = await withTwoVersions();
    await database().submission.updateMany({ where: { puzzleId }, data: { language: "no language" } });
    const bob = new Visitor();
    await join(bob, joinCode, "Bob");
    await bob.submit(scoring(2, 2, 2), { puzzle: puzzleId });
    const learner = { memberships: { some: { classroomId: id, name: "Bob" } } };
    await database().submission.updateMany({ where: { puzzleId, learner }, data: { puzzleVersion: 1 } });
    await (await chooseVersion(reader, id, { puzzleId, isGradedAgain: true })).done;
    expect(await versions(reader, id)).toMatchObject([{ older: 2, left: 1 }]);
    expect(await result(ada, id, puzzleId)).toMatchObject({ state: "solved", version: 1, layers: 3 });
    expect(await result(bob, id, puzzleId)).toMatchObject({ state: "solved", version: 2, layers: 2 });
    expect(logged.join("")).toContain("a submission was not graded again");
  });

  test("the choice stays when the list is saved again", async () => {
    const { teacher, reader, id, puzzleId } = await withTwoVersions();
    await (await chooseVersion(reader, id, { puzzleId, isGradedAgain: true })).done;
    await assign(teacher, id, ["index", puzzleId]);
    expect(await versions(reader, id)).toMatchObject([{ isGradedAgain: true }]);
  });

  test("only teachers of the class choose, and only for its puzzles", async () => {
    const { teacher, reader, id, ada, puzzleId } = await withTwoVersions();
    for (const [who, status] of [
      [ada, 403],
      [await newTeacher(), 404],
      [new Visitor(), 403],
    ] as const)
      expect((await choose(who, id, puzzleId)).status).toBe(status);
    expect((await choose(teacher, id, "index")).status).toBe(404);
    const other = await newClass(teacher);
    expect((await choose(teacher, other.id, puzzleId)).status).toBe(404);
    expect(await versions(reader, id)).toMatchObject([{ isGradedAgain: false }]);
  });
});
