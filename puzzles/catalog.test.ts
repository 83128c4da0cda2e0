import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { gradeSource } from "../engine/index.ts";
import { challenges, exercisesOf, loadCatalog, PLAY_ORDER, puzzleIds, seasonSets, secondSeason } from "./catalog.ts";
import { publicPuzzle } from "./load.ts";

const PUZZLES = import.meta.dirname;
const made: string[] = [];

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

/** Copies the puzzles and adds a folder: a copy of `from` with changes in its puzzle.json. */
function withCopy(from: string, id: string, changes: object): string {
  const root = mkdtempSync(join(tmpdir(), "puzzles-"));
  made.push(root);
  cpSync(PUZZLES, root, { recursive: true });
  cpSync(join(PUZZLES, from), join(root, id), { recursive: true });
  const file = join(root, id, "puzzle.json");
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, "utf8")), id, ...changes }));
  return root;
}

const ids = (folders: readonly { readonly data: { readonly id: string } }[]) => folders.map(({ data }) => data.id);

test("the catalog has the eight challenges in the order of play", () => {
  expect(ids(challenges(loadCatalog(PUZZLES)))).toEqual([...PLAY_ORDER]);
});

test("a ninth challenge follows the eight with no code changed", () => {
  const root = withCopy("shift", "a-ninth", {});
  expect(ids(challenges(loadCatalog(root)))).toEqual([...PLAY_ORDER, "a-ninth"]);
});

test("a folder that names a lesson is an exercise of that lesson and not a challenge", () => {
  const catalog = loadCatalog(withCopy("shift", "a-ninth", { lesson: "some-lesson" }));
  expect(ids(challenges(catalog))).toEqual([...PLAY_ORDER]);
  expect(ids(exercisesOf(catalog, "some-lesson"))).toEqual(["a-ninth"]);
  expect(ids(exercisesOf(catalog))).toContain("a-ninth");
});

test("a folder that names a set is in the second season and no challenge", () => {
  const catalog = loadCatalog(withCopy("shift", "a-ninth", { set: "competitor" }));
  expect(ids(challenges(catalog))).toEqual([...PLAY_ORDER]);
  expect(ids(secondSeason(catalog))).toContain("a-ninth");
  const sets = seasonSets(catalog).map(({ id, puzzles }) => [id, ids(puzzles).includes("a-ninth")]);
  expect(sets.at(-1)).toEqual(["competitor", true]);
});

test("each lesson of RASPy but the one between the parts has one exercise, in the order of the lessons", () => {
  const lessons: string[] = JSON.parse(readFileSync(join(PUZZLES, "../content/lessons/order.json"), "utf8"));
  const named = exercisesOf(loadCatalog(PUZZLES)).map(({ data }) => data.lesson);
  expect(named).toEqual(lessons.filter((lesson) => lesson !== "real-transformers" && lesson !== "paper-language"));
});

test("the play order names each folder once, and every folder that it names exists", () => {
  expect(new Set(puzzleIds(PUZZLES)).size).toBe(puzzleIds(PUZZLES).length);
  expect(puzzleIds(join(PUZZLES, "index"))).toEqual([]);
});

test("a `read` without a place for the call is refused", () => {
  const root = withCopy("shift", "a-ninth", { read: "tokens" });
  expect(() => loadCatalog(root)).toThrow("read: an expression around {call}");
});

test("a selector is read by the puzzle's own expression", () => {
  const catalog = loadCatalog(withCopy("shift", "a-ninth", { read: '{call}.value(tokens, "?")' }));
  const puzzle = catalog.find(({ data }) => data.id === "a-ninth");
  if (!puzzle) throw new Error("the copy is not listed");
  const grade = (result: string) =>
    gradeSource(puzzle.data, `def shift(i, default):\n    return ${result}`, { seed: 1 });
  expect(grade("key(indices) == query(indices)")).toMatchObject({ status: "failed", layers: 1, heads: 1 });
  expect(grade("tokens")).toMatchObject({ status: "error", error: { code: "returns-no-selector" } });
});

test("a public puzzle holds no specification", () => {
  for (const folder of loadCatalog(PUZZLES)) expect(publicPuzzle(folder, "en")).not.toHaveProperty("code");
});
