import { describe, expect, test } from "vitest";
import { LOCALES } from "../engine/locales.ts";
import { checkFiles } from "./check-files.ts";
import { type PuzzleFiles, parsePuzzle } from "./files.ts";
import { publicPuzzle } from "./load.ts";
import { inOneLanguage, makeSkeleton } from "./skeleton.ts";
import { writeTexts } from "./testing/write-texts.ts";

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

describe("a puzzle in one language", () => {
  const english = inOneLanguage(writeTexts(files), "en");
  const chinese = inOneLanguage(writeTexts(files), "zh-TW");

  test("is read in that language by everybody, and says which it is", () => {
    const { texts, data } = parsePuzzle(chinese);
    expect(texts.en).toEqual(texts["zh-TW"]);
    expect(texts.en.language).toBe("zh-TW");
    expect(data.summary.en).toBe(data.summary["zh-TW"]);
    expect(parsePuzzle(files).texts.en.language).toBe("en");
  });

  test("has nothing to mend for it", () => {
    const { findings } = checkFiles(english, { withMutants: false });
    const told = findings.filter(({ ok, isAdvice }) => !ok || isAdvice).map(({ code, subject }) => [code, subject]);
    expect(told).toEqual([
      ...LOCALES.filter((locale) => locale !== "en").map((locale) => ["check-language", `brief.${locale}.mdx`]),
      ["check-wrong-count", "wrong/"],
    ]);
  });

  test("may keep the blank texts of the other one", () => {
    const { texts } = parsePuzzle({ ...english, "brief.zh-TW.mdx": " \n", "hints.zh-TW.md": "" });
    expect(texts["zh-TW"]).toEqual(texts.en);
  });
});

test("a puzzle without any brief cannot be read", () => {
  const none = Object.fromEntries(Object.entries(files).filter(([path]) => !path.startsWith("brief")));
  expect(() => parsePuzzle(none)).toThrow("brief.en.mdx: cannot be read");
});
