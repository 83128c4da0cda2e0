import { strToU8, unzipSync, zipSync } from "fflate";
import { expect, test, vi } from "vitest";
import { checkFiles } from "../../puzzles/check-files.ts";
import { server } from "../_server/system/server.ts";
import { database, onEachDatabase, scoring } from "../_server/testing/on-each-database.ts";
import {
  assign,
  deleteAccount,
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

onEachDatabase("authored puzzles", () => {
  const path = (id: string, rest = "") => `/api/teach/puzzles/${id}${rest}`;
  const save = (teacher: Visitor, id: string, files: Record<string, string>, baseVersion: number) =>
    teacher.send<{ draftVersion: number; files?: Record<string, string> }>("PUT", path(id), {
      json: { files, baseVersion },
    });

  test("are made small but whole, saved with a version, and listed for their teacher", async () => {
    const teacher = await newTeacher();
    const drafted = await newPuzzle(teacher);
    expect(Object.keys(drafted.files)).toContain("solutions/first-idea.py");
    const files = { ...drafted.files, "puzzle.py": "# later" };
    expect((await save(teacher, drafted.id, files, 1)).body).toMatchObject({ kind: "saved", draftVersion: 2 });
    const listed = await teacher.send<{ puzzles: object[] }>("GET", "/api/teach/puzzles");
    expect(listed.body.puzzles).toMatchObject([{ id: drafted.id, title: { en: "Twin" }, publishedVersion: 0 }]);
  });

  test("are closed to another teacher, a learner or a visitor", async () => {
    const teacher = await newTeacher();
    const { id, files, draftVersion } = await newPuzzle(teacher);
    const learner = new Visitor();
    await learner.submit("# tries");
    const attempts = [
      ["GET", path(id), undefined],
      ["PUT", path(id), { files, baseVersion: draftVersion }],
      ["POST", path(id, "/check"), {}],
      ["POST", path(id, "/publish"), { baseVersion: draftVersion, isUnlisted: true }],
      ["GET", path(id, "/zip"), undefined],
      ["DELETE", path(id), undefined],
    ] as const;
    for (const [visitor, status] of [
      [await newTeacher(), 404],
      [learner, 403],
      [new Visitor(), 403],
    ] as const)
      for (const [method, address, json] of attempts)
        expect([method, address, (await visitor.send(method, address, { json })).status]).toEqual([
          method,
          address,
          status,
        ]);
    for (const visitor of [learner, new Visitor()]) {
      expect((await visitor.send("POST", "/api/teach/puzzles", { json: { name: "mine" } })).status).toBe(403);
      expect((await visitor.send("GET", "/api/teach/puzzles")).status).toBe(403);
    }
    expect((await readDrafted(teacher, id)).draftVersion).toBe(draftVersion);
  });

  test("edited by two at once are won by one; the other sees the winner's files, and nothing is overwritten", async () => {
    const teacher = await newTeacher();
    const { id, files } = await newPuzzle(teacher);
    const mine = { ...files, "starter.py": "# mine" };
    const theirs = { ...files, "starter.py": "# theirs" };
    expect((await save(teacher.copy(), id, theirs, 1)).status).toBe(200);
    const refused = await save(teacher, id, mine, 1);
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({ kind: "conflict", draftVersion: 2, files: { "starter.py": "# theirs" } });
    expect((await save(teacher, id, mine, 2)).body).toMatchObject({ draftVersion: 3 });
  });

  test("are edited by the colleagues of a class that uses them, and deleted by their owner alone", async () => {
    const [owner, colleague] = [await newTeacher(), await newTeacher()];
    const drafted = await newPuzzle(owner, soundFiles());
    await publish(owner, drafted);
    const { id: classId, joinCode } = await newClass(owner);
    await join(colleague, joinCode, "Colleague");
    expect((await colleague.send("GET", path(drafted.id))).status).toBe(404);
    await assign(owner, classId, [`u-${drafted.code}`]);
    expect((await colleague.send("GET", path(drafted.id))).status).toBe(404);
    const member = await memberNamed(owner, classId, "Colleague");
    await owner.send("PATCH", `/api/classes/${classId}/members/${member}`, {
      json: { change: "role", role: "co-teacher" },
    });
    expect((await colleague.send("GET", path(drafted.id))).status).toBe(200);
    expect((await colleague.send("DELETE", path(drafted.id))).status).toBe(403);
    expect((await owner.send("DELETE", path(drafted.id))).status).toBe(200);
  });

  test("a teacher who gives somebody else's puzzle to a class does not own it", async () => {
    const [owner, other] = [await newTeacher(), await newTeacher()];
    const drafted = await newPuzzle(owner, soundFiles());
    await publish(owner, drafted);
    const { id: classId } = await newClass(other);
    expect((await assign(other, classId, [`u-${drafted.code}`])).status).toBe(404);
    await publish(owner, drafted, true);
    expect((await assign(other, classId, [`u-${drafted.code}`])).status).toBe(200);
    expect((await other.send("GET", path(drafted.id))).status).toBe(404);
  });

  test("are checked as the command line checks a folder, and published only when sound", async () => {
    const teacher = await newTeacher();
    const drafted = await newPuzzle(teacher);
    const checked = await teacher.send<{ isSound: boolean; findings: { ok: boolean; code: string }[] }>(
      "POST",
      path(drafted.id, "/check"),
      { json: {} },
    );
    const mend = checked.body.findings.filter(({ ok }) => !ok).map(({ code }) => code);
    expect(new Set(mend)).toEqual(new Set(["check-placeholder", "check-wrong-count"]));
    expect((await publish(teacher, drafted)).body).toMatchObject({ kind: "unsound" });
    await save(teacher, drafted.id, soundFiles(), 1);
    expect((await publish(teacher, drafted)).status).toBe(409);
    const saved = await readDrafted(teacher, drafted.id);
    expect((await publish(teacher, saved)).body).toMatchObject({ kind: "published", version: 1 });
    expect((await publish(teacher, saved)).body).toMatchObject({ kind: "published", version: 1 });
  });

  test.each([
    ["brief.en.mdx", "one\n\n{process.exit()}", "check-text-expression"],
    ["after.zh-TW.mdx", "import fs from 'fs'", "check-text-module"],
    ["brief.en.mdx", "<script>alert(1)</script>", "check-text-component"],
    ["hints.en.md", "1. [x](javascript:alert(1))\n2. b\n3. c", "check-text-link"],
    ["brief.en.mdx", `one\n\n${">".repeat(3_000)}`, "check-text-size"],
    ["puzzle.py", "def spec(seq):\n    while True:\n        pass", "check-raises"],
    ["puzzle.json", "{", "check-load"],
  ])("with a bad %s are refused with the reason", async (file, text, code) => {
    const teacher = await newTeacher();
    const base = soundFiles();
    const files = {
      ...base,
      [file]: file === "puzzle.py" ? `${text}\n\n${base[file]?.replace("def spec", "def was")}` : text,
    };
    const drafted = await newPuzzle(teacher, files);
    const published = await publish(teacher, drafted);
    expect(published.body).toMatchObject({ kind: "unsound" });
    expect(JSON.stringify(published.body)).toContain(code);
  });

  test("a save that is too large, or of files that belong to no puzzle, is refused", async () => {
    const teacher = await newTeacher();
    const { id, files } = await newPuzzle(teacher);
    expect((await save(teacher, id, { ...files, "puzzle.py": "x".repeat(100_001) }, 1)).status).toBe(400);
    expect((await save(teacher, id, { ...files, "../away.py": "" }, 1)).status).toBe(400);
    const many = Object.fromEntries(Array.from({ length: 90 }, (_, i) => [`wrong/w${i}.py`, ""]));
    expect((await save(teacher, id, { ...files, ...many }, 1)).status).toBe(400);
  });

  test("unlisted, are solved by whoever has the address; otherwise by the class alone", async () => {
    const teacher = await newTeacher();
    const drafted = await newPuzzle(teacher, soundFiles());
    const puzzle = `u-${drafted.code}`;
    const learner = new Visitor();
    const solve = (visitor: Visitor) => visitor.submit(scoring(0, 0, 0), { puzzle });
    expect((await solve(learner)).status).toBe(404);
    await publish(teacher, drafted);
    expect((await solve(learner)).status).toBe(404);
    const { id: classId, joinCode } = await newClass(teacher);
    await assign(teacher, classId, [puzzle]);
    expect((await solve(learner)).status).toBe(404);
    await join(learner, joinCode);
    expect((await solve(learner)).body).toMatchObject({ status: "passed", puzzleVersion: 1 });
    expect((await solve(new Visitor())).status).toBe(404);
    await publish(teacher, await readDrafted(teacher, drafted.id), true);
    expect((await solve(new Visitor())).status).toBe(200);
  });

  test("published anew, leave earlier results with the version that they were for", async () => {
    const teacher = await newTeacher();
    const drafted = await newPuzzle(teacher, soundFiles());
    const puzzle = `u-${drafted.code}`;
    await publish(teacher, drafted, true);
    const learner = new Visitor();
    await learner.submit(scoring(1, 1, 1), { puzzle });
    await save(teacher, drafted.id, { ...soundFiles(), "after.en.mdx": "Another." }, drafted.draftVersion);
    const again = await publish(teacher, await readDrafted(teacher, drafted.id), true);
    expect(again.body.version).toBe(2);
    expect((await learner.submit(scoring(2, 2, 2), { puzzle })).body).toMatchObject({ puzzleVersion: 2 });
    const kept = await database().submission.findMany({
      where: { puzzleId: puzzle },
      orderBy: { puzzleVersion: "asc" },
    });
    expect(kept.map(({ puzzleVersion }) => puzzleVersion)).toEqual([1, 2]);
    expect(await database().puzzleVersion.count({ where: { puzzleId: drafted.id } })).toBe(2);
  });

  test("deleted while a learner without the class solves them are unknown, and what was solved stays the learner's", async () => {
    const teacher = await newTeacher();
    const drafted = await newPuzzle(teacher, soundFiles());
    const puzzle = `u-${drafted.code}`;
    await publish(teacher, drafted, true);
    const { id: classId } = await newClass(teacher);
    await assign(teacher, classId, [puzzle, "index"]);
    const learner = new Visitor();
    await learner.submit(scoring(1, 1, 1), { puzzle });
    const draft = `/api/drafts/${puzzle}`;
    expect((await learner.send("PUT", draft, { json: { source: "mine", baseVersion: 0 } })).status).toBe(200);
    expect((await teacher.send("DELETE", path(drafted.id))).status).toBe(200);
    const late = await learner.submit(scoring(0, 0, 0), { puzzle });
    expect(late.status).toBe(404);
    expect(late.body).toMatchObject({ error: { code: "unknown-puzzle" } });
    expect((await learner.send("PUT", draft, { json: { source: "x", baseVersion: 1 } })).status).toBe(404);
    expect((await learner.send("GET", "/api/progress")).body).toHaveProperty([puzzle]);
    const left = await teacher.send<{ assignments: { puzzleId: string }[] }>("GET", `/api/classes/${classId}`);
    expect(left.body.assignments.map(({ puzzleId }) => puzzleId)).toEqual([puzzle, "index"]);
  });

  test("that a class was given are archived, not deleted: the class keeps them and its results, and no other gets them", async () => {
    const teacher = await newTeacher();
    const drafted = await newPuzzle(teacher, soundFiles());
    const puzzle = `u-${drafted.code}`;
    await publish(teacher, drafted);
    const { id: classId, joinCode } = await newClass(teacher);
    const learner = new Visitor();
    await join(learner, joinCode);
    await assign(teacher, classId, [puzzle]);
    await learner.submit(scoring(1, 1, 1), { puzzle });
    const draft = await teacher.send<{ usedBy: unknown }>("GET", path(drafted.id));
    expect(draft.body.usedBy).toEqual({ names: ["Class 7b"], others: 0 });

    expect((await teacher.send("DELETE", path(drafted.id))).body).toEqual({ kind: "archived" });
    expect((await learner.submit(scoring(0, 0, 0), { puzzle })).status).toBe(200);
    const { body } = await teacher.send<{ rows: { results: unknown }[] }>("GET", `/api/classes/${classId}/results`);
    expect(body.rows.map(({ results }) => results)).toMatchObject([{ [puzzle]: { state: "solved", attempts: 2 } }]);
    const { id: another } = await newClass(teacher);
    expect((await assign(teacher, another, [puzzle])).status).toBe(404);
    expect((await save(teacher, drafted.id, soundFiles(), drafted.draftVersion)).status).toBe(409);

    const stranger = await newTeacher();
    const restore = (who: Visitor) => who.send("PATCH", path(drafted.id), { json: { isArchived: false } });
    expect((await restore(stranger)).status).toBe(404);
    expect((await restore(teacher)).status).toBe(200);
    expect((await assign(teacher, another, [puzzle])).status).toBe(200);
  });

  test("of an author who deletes their account pass to the class that was given them", async () => {
    const [author, other] = [await newTeacher(), await newTeacher()];
    const drafted = await newPuzzle(author, soundFiles());
    await publish(author, drafted, true);
    const { id: classId, joinCode } = await newClass(other);
    await assign(other, classId, [`u-${drafted.code}`]);
    expect((await deleteAccount(author)).status).toBe(200);
    const learner = new Visitor();
    await join(learner, joinCode);
    expect((await learner.submit(scoring(1, 1, 1), { puzzle: `u-${drafted.code}` })).status).toBe(200);
    expect((await other.send("GET", path(drafted.id))).body).toMatchObject({ isOwner: true });
  });

  test("begin as a template, as a copy of one's own, or as a puzzle of the site without its solutions", async () => {
    const [teacher, other] = [await newTeacher(), await newTeacher()];
    const start = (client: typeof teacher, from: object) =>
      client.send<{ id: string }>("POST", "/api/teach/puzzles", { json: { name: "mine", from } });
    const filesOf = async (from: object) => {
      const { status, body } = await start(teacher, from);
      expect(status).toBe(200);
      return (await readDrafted(teacher, body.id)).files;
    };
    expect((await filesOf({ kind: "template", name: "argument" }))["puzzle.py"]).toContain('args["i"]');
    const site = await filesOf({ kind: "catalog", id: "shift" });
    expect(Object.keys(site).filter((path) => /^(solutions|wrong)/.test(path))).toEqual([]);
    const { id } = await newPuzzle(teacher, soundFiles());
    const own = await filesOf({ kind: "own", id });
    expect(own["solutions/first-idea.py"]).toBe(soundFiles()["solutions/first-idea.py"]);
    expect(JSON.parse(own["puzzle.json"] ?? "")).toMatchObject({ id: "mine", version: 1 });
    expect((await start(other, { kind: "own", id })).status).toBe(404);
    expect((await start(teacher, { kind: "catalog", id: "../../package.json" })).status).toBe(404);
    expect((await start(teacher, { kind: "template", name: "constructor" })).status).toBe(400);
  });

  test("are checked one at a time for one teacher, who keeps no grader from the others", async () => {
    const teacher = await newTeacher();
    const { id } = await newPuzzle(teacher);
    const check = () => teacher.copy().send("POST", path(id, "/check"), { json: {} });
    const slow = vi.spyOn(server().graders, "check").mockImplementation(async () => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      return { isSound: true, findings: [], mutants: [], cases: [], spread: [] };
    });
    const statuses = (await Promise.all([check(), check()])).map(({ status }) => status);
    expect(statuses.sort()).toEqual([200, 503]);
    expect((await check()).status).toBe(200);
    slow.mockRestore();
  });

  test("leave as a zip of a folder that passes `check`, and come back the same", async () => {
    const teacher = await newTeacher();
    const { id } = await newPuzzle(teacher, soundFiles());
    const { response } = await teacher.send("GET", path(id, "/zip"));
    expect(response.headers.get("content-disposition")).toContain('filename="twin.zip"');
    const zip = new Uint8Array(await response.arrayBuffer());
    const decoder = new TextDecoder();
    const files = Object.fromEntries(
      Object.entries(unzipSync(zip)).map(([name, bytes]) => [name.replace("twin/", ""), decoder.decode(bytes)]),
    );
    expect(checkFiles(files, { withMutants: false }).isSound).toBe(true);
    const other = await newTeacher();
    const imported = await sendZip(other, zip);
    expect((await readDrafted(other, String(imported.body.id))).files).toEqual(files);
  });

  const sendZip = (visitor: Visitor, bytes: Uint8Array<ArrayBuffer>) =>
    visitor.send<{ id: string; error: { reason: string; message: string } }>("POST", "/api/teach/puzzles", {
      bytes,
      headers: { "content-type": "application/zip" },
    });

  const pack = (files: Record<string, string>) =>
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));

  test.each([
    [
      "a path that leads outside",
      () => pack({ ...soundFiles(), "../../evil.py": "x" }),
      "zip-outside",
      "../../evil.py",
    ],
    ["an absolute path", () => pack({ ...soundFiles(), "/etc/passwd": "x" }), "zip-outside", "/etc/passwd"],
    ["a Windows path", () => pack({ ...soundFiles(), "..\\evil.py": "x" }), "zip-outside", "..\\evil.py"],
    ["a file that belongs to no puzzle", () => pack({ ...soundFiles(), "run.sh": "x" }), "zip-unknown", "run.sh"],
    ["no puzzle.py", () => pack({ "puzzle.json": "{}" }), "zip-missing", "puzzle.py"],
    ["a bomb", () => pack({ ...soundFiles(), "wrong/bomb.py": "0".repeat(50_000_000) }), "zip-large", "wrong/bomb.py"],
    [
      "too many files",
      () => pack(Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`wrong/w${i}.py`, "x"]))),
      "zip-many",
      "80",
    ],
    ["no zip at all", () => strToU8("this is no zip"), "zip-broken", "no zip"],
    ["half a zip", () => pack(soundFiles()).slice(0, 700), "zip-broken", "no zip"],
    [
      "what is no text",
      () => zipSync({ "puzzle.json": strToU8("{}"), "puzzle.py": new Uint8Array([0xff, 0xfe, 0xff]) }),
      "zip-text",
      "puzzle.py",
    ],
  ])("a zip with %s is refused, and told why", async (_, make, reason, named) => {
    const teacher = await newTeacher();
    const refused = await sendZip(teacher, make() as Uint8Array<ArrayBuffer>);
    expect(refused.status).toBe(400);
    expect(refused.body.error).toMatchObject({ reason, message: expect.stringContaining(named) });
  });

  test("a zip whose puzzle.json is of another version can be taken in, and `check` names what is wrong", async () => {
    const teacher = await newTeacher();
    const files = soundFiles();
    const config = JSON.stringify({ ...JSON.parse(files["puzzle.json"] ?? ""), version: "2.0" });
    const imported = await sendZip(teacher, pack({ ...files, "puzzle.json": config }));
    const checked = await teacher.send("POST", path(String(imported.body.id), "/check"), { json: {} });
    const because = [{ code: "check-field", args: { field: "version" } }, { code: "check-field-type" }];
    expect(checked.body).toMatchObject({
      findings: [{ ok: false, subject: "puzzle.json", code: "check-load", because }],
    });
  });
});
