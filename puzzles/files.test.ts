import { describe, expect, test } from "vitest";
import { checkFiles } from "./check-files.ts";
import { type PuzzleFiles, parsePuzzle } from "./files.ts";
import { publicPuzzle } from "./load.ts";
import { makeSkeleton } from "./skeleton.ts";

const files = makeSkeleton("reverse");
const starter = files["starter.py"] as string;
const inChinese = starter.replace(/#.*/, "# 用一行說明要做什麼。");

describe("a starter in another language", () => {
  const translated: PuzzleFiles = { ...files, "starter.zh-TW.py": inChinese };

  test("is the first program of readers of that language", () => {
    const folder = parsePuzzle(translated);
    expect(publicPuzzle(folder, "zh-TW").starter).toBe(inChinese);
    expect(publicPuzzle(folder, "en").starter).toBe(starter);
  });

  test("may be left out", () => {
    expect(publicPuzzle(parsePuzzle(files), "zh-TW").starter).toBe(starter);
    expect(findingsOf(files)).toEqual([]);
  });

  test("differs in nothing but its comments", () => {
    expect(findingsOf(translated)).toEqual([["check-starter-code-ok", true]]);
    const other = { ...files, "starter.zh-TW.py": inChinese.replace("return indices", "return seq") };
    expect(findingsOf(other)).toEqual([["check-starter-code", false]]);
  });
});

function findingsOf(checked: PuzzleFiles) {
  const { findings } = checkFiles(checked, { withMutants: false });
  return findings.filter(({ subject }) => subject === "starter.zh-TW.py").map(({ code, ok }) => [code, ok]);
}
