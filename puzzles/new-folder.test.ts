import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { LOCALES } from "../engine/locales.ts";
import { checkFolder } from "./check-folder.ts";
import { textFiles } from "./files.ts";
import { makePuzzleFolder } from "./new-folder.ts";

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "puzzles-"));
});

afterEach(() => rmSync(root, { recursive: true }));

test("a new folder is a complete puzzle without wrong answers and texts of its own", () => {
  expect(makePuzzleFolder("left-twin", root)).toBe(join(root, "left-twin"));
  const mend = checkFolder("left-twin", { root }).findings.filter(({ ok, isAdvice }) => !ok || isAdvice);
  expect(new Set(mend.map(({ code }) => code))).toEqual(new Set(["check-placeholder", "check-wrong-count"]));
  const left = mend.filter(({ code }) => code === "check-placeholder").map(({ subject }) => subject);
  expect(new Set(left)).toEqual(
    new Set(["puzzle.json", "starter.py", ...LOCALES.flatMap((locale) => Object.values(textFiles(locale)))]),
  );
});

test.each(["Reverse", "a b", "../away", "", "1st"])("%j cannot name a puzzle", (id) => {
  expect(() => makePuzzleFolder(id, root)).toThrow("cannot name a puzzle: lower-case letters");
});

test("an existing folder is not overwritten", () => {
  makePuzzleFolder("twice", root);
  expect(() => makePuzzleFolder("twice", root)).toThrow("is there already");
});
