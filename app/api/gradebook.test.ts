import { expect, test } from "vitest";
import { inOneLanguage } from "../../puzzles/skeleton.ts";
import type { Sent } from "../_api/answers.ts";
import type { ClassRow } from "../_api/class-answers.ts";
import { onEachDatabase, puzzle, scoring, unranked } from "../_server/testing/on-each-database.ts";
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
import { Visitor } from "./testing/visitor.ts";

const PAST = "2020-01-01T00:00:00.000Z";
const FUTURE = "2099-01-01T00:00:00.000Z";

onEachDatabase("the gradebook of a class", () => {
  const csv = async (who: Visitor, id: string, query = "") => who.send<string>("GET", `/api/classes/${id}/csv${query}`);
  /** The cells of a CSV file that has no quoted cell, as objects by the names of their columns. */
  const tableOf = (text: string) => {
    const [head = [], ...lines] = text
      .replace("\uFEFF", "")
      .trim()
      .split("\r\n")
      .map((line) => line.split(","));
    return lines.map((cells) => Object.fromEntries(head.map((name, i) => [name, cells[i] ?? ""])));
  };

  /** Three learners: one in time, one late, one with more time. */
  async function marked() {
    const teacher = await newTeacher();
    const { id, joinCode } = await newClass(teacher);
    const learners = [new Visitor(), new Visitor(), new Visitor()] as const;
    for (const [i, learner] of learners.entries()) await join(learner, joinCode, ["Ada", "Bob", "Cleo"][i]);
    const assignments = [
      { puzzleId: "index", dueAt: PAST, points: 10, pointRule: "layers", layerLimit: 3 },
      { puzzleId: "shift", points: 4, pointRule: "tests" },
    ];
    await teacher.send("PATCH", `/api/classes/${id}`, { json: { change: "assignments", assignments } });
    const cleo = await memberNamed(teacher, id, "Cleo");
    const extension = { change: "extension", puzzleId: "index", dueAt: FUTURE };
    await teacher.send("PATCH", `/api/classes/${id}/members/${cleo}`, { json: extension });
    await learners[0].submit("# fails", { puzzle: "shift" });
    await learners[1].submit(scoring(3, 4, 5));
    await learners[1].submit(unranked(1, 1, 1));
    await learners[2].submit(scoring(2, 2, 2));
    await learners[2].submit(scoring(1, 1, 1), { puzzle: "shift" });
    return { teacher, id, joinCode, learners };
  }

  test("says of each learner exactly what the learner sees", async () => {
    const { teacher, id, learners } = await marked();
    const long = tableOf((await csv(teacher, id)).body);
    const wide = tableOf((await csv(teacher, id, "?form=wide")).body);
    expect(long).toHaveLength(6);
    for (const learner of learners) {
      const { row } = (await learner.send<{ row: Sent<ClassRow> }>("GET", `/api/classes/${id}/own`)).body;
      const whole = wide.find((line) => line.learner === row.name);
      expect(whole).toMatchObject({ points: String(row.points), max_points: String(row.maxPoints) });
      for (const [puzzleId, result] of Object.entries(row.results)) {
        const line = long.find((one) => one.learner === row.name && one.puzzle_id === puzzleId);
        expect(line).toMatchObject({
          state: result.state,
          attempts: String(result.attempts),
          points: String(result.points),
          version: String(result.version ?? ""),
          layers: String(result.layers ?? ""),
          heads: String(result.heads ?? ""),
          counted_at: result.countedAt ?? "",
          due_at: result.dueAt ?? "",
          late: result.countedAt === null ? "" : result.isLate ? "yes" : "no",
          extended: result.dueAt === null ? "" : result.isExtended ? "yes" : "no",
        });
        const title = line?.puzzle ?? "";
        expect(whole?.[title]).toBe(String(result.points));
        expect(whole?.[`${title}: late`]).toBe(result.isLate ? "late" : "");
        expect(whole?.[`${title}: version`]).toBe(String(result.version ?? ""));
      }
    }
  });

  test("has points by the rule of each puzzle, late marks and versions", async () => {
    const { teacher, id } = await marked();
    expect(tableOf((await csv(teacher, id, "?form=wide")).body)).toMatchObject([
      { learner: "Ada", Index: "0", "Index: late": "", "Index: version": "", points: "0.14", max_points: "14" },
      {
        learner: "Bob",
        Index: "10",
        "Index: late": "late",
        "Index: version": String(puzzle("index").version),
        points: "10",
      },
      { learner: "Cleo", Index: "10", "Index: late": "", points: "14" },
    ]);
  });

  test("names a puzzle in one language by the title that it has", async () => {
    const teacher = await newTeacher();
    const { id, joinCode } = await newClass(teacher);
    const puzzle = await newPuzzle(teacher, inOneLanguage(soundFiles(), "zh-TW"));
    expect((await publish(teacher, puzzle)).body).toMatchObject({ kind: "published" });
    await assign(teacher, id, [`u-${puzzle.code}`]);
    await join(new Visitor(), joinCode, "Ada");
    const { body } = await teacher.send<{ assignments: object[] }>("GET", `/api/classes/${id}`);
    expect(body.assignments).toMatchObject([{ title: { en: "Twin", "zh-TW": "Twin" } }]);
    expect(tableOf((await csv(teacher, id)).body)).toMatchObject([{ puzzle: "Twin" }]);
    expect((await csv(teacher, id, "?form=wide")).body).toContain("Twin,Twin: late,Twin: version");
  });

  test("for research names nobody, and gives a learner one pseudonym for all of it", async () => {
    const { teacher, id } = await marked();
    const [first, second] = [
      (await csv(teacher, id, "?names=hidden")).body,
      (await csv(teacher, id, "?form=wide&names=hidden")).body,
    ];
    expect(first).not.toMatch(/Ada|Bob|Cleo/);
    const names = new Set(tableOf(first).map(({ learner }) => learner));
    expect(names.size).toBe(3);
    expect(new Set(tableOf(second).map(({ learner }) => learner))).toEqual(names);
    expect([...names]).toEqual([...names].toSorted());
    for (const { counted_at: at } of tableOf(first)) expect(at).toMatch(/^$|T00:00:00\.000Z$/);
  });

  test("comes in pages of fifty learners, by name", async () => {
    const teacher = await newTeacher();
    const { id, joinCode } = await newClass(teacher);
    for (let i = 0; i < 51; i++) await join(new Visitor(), joinCode, `Learner ${String(i).padStart(2, "0")}`);
    const page = async (number: string) =>
      (
        await teacher.send<{ rows: { name: string }[]; page: number; pages: number; learners: number }>(
          "GET",
          `/api/classes/${id}/results?page=${number}`,
        )
      ).body;
    expect(await page("1")).toMatchObject({ page: 1, pages: 2, learners: 51, rows: { length: 50 } });
    expect(await page("2")).toMatchObject({ page: 2, rows: [{ name: "Learner 50" }] });
    expect(await page("99")).toMatchObject({ page: 2 });
    expect(await page("x")).toMatchObject({ page: 1 });
  });

  test("needs a number for the rule of layers, and whole points up to 1000", async () => {
    const teacher = await newTeacher();
    const { id } = await newClass(teacher);
    const send = (terms: object) =>
      teacher.send("PATCH", `/api/classes/${id}`, {
        json: { change: "assignments", assignments: [{ puzzleId: "index", ...terms }] },
      });
    expect((await send({ pointRule: "layers" })).body).toMatchObject({ error: { reason: "no-layer-limit" } });
    for (const points of [-1, 1.5, 1001]) expect((await send({ points })).status).toBe(400);
    expect((await send({ pointRule: "luck" })).status).toBe(400);
  });

  test("is for the teachers of the class alone", async () => {
    const { id, joinCode, teacher, learners } = await marked();
    const former = new Visitor();
    await join(former, joinCode, "Former");
    await former.send("DELETE", `/api/classes/${id}/members/${await memberNamed(teacher, id, "Former")}`);
    for (const query of ["", "?form=wide", "?names=hidden"])
      for (const [who, status] of [
        [learners[0], 403],
        [former, 404],
        [await newTeacher(), 404],
        [new Visitor(), 403],
      ] as const)
        expect((await csv(who, id, query)).status).toBe(status);
  });
});
