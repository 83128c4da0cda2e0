import { join } from "node:path";
import { expect, test } from "vitest";
import { catalogCopy, renameFiles } from "./copy-files.ts";
import { parsePuzzle } from "./files.ts";
import { puzzlesRoot, readFiles } from "./load.ts";
import { makeSkeleton } from "./skeleton.ts";

test("a copy of one's own puzzle has everything but the name", () => {
  const files = makeSkeleton("first");
  const copied = renameFiles(files, "second");
  expect(Object.keys(copied)).toEqual(Object.keys(files));
  expect(parsePuzzle(copied).data).toMatchObject({ id: "second", version: 1, function: "first" });
  expect(renameFiles({ "puzzle.json": "{" }, "second")).toEqual({ "puzzle.json": "{" });
});

test.each(["shift", "induction", "sort", "narrow"])("a copy of %s gives away no solution", (id) => {
  const files = readFiles(join(puzzlesRoot(), id));
  const { data, solutions, raspSolutions, wrong, texts } = parsePuzzle(catalogCopy(files, "mine"));
  expect(data.id).toBe("mine");
  expect([data.lesson, data.set, data.tests]).toEqual([undefined, undefined, undefined]);
  expect([...solutions, ...(raspSolutions ?? []), ...wrong]).toEqual([]);
  expect(texts.en).toMatchObject({ hints: [], after: "" });
  expect(texts.en.brief).not.toBe("");
  expect(data.code).toContain("def spec");
});
