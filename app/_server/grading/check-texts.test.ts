import { expect, test } from "vitest";
import { makeSkeleton } from "../../../puzzles/skeleton.ts";
import { checkTexts } from "./check-texts.ts";

test("the texts of a new puzzle have no finding", () => {
  expect(checkTexts(makeSkeleton("same"))).toEqual([]);
});

test.each([
  ["an expression", "First.\n\n{evil()}", "check-text-expression", 3],
  ["an attribute that is computed", "<LiveCell program={evil()} />", "check-text-attribute", 1],
  ["a formula that KaTeX cannot read", "First.\n\n$\\frac{1}$", "check-text-formula", 3],
  ["a tag without an end", "First.\n\n<b", "check-text-syntax", 3],
])("%s in a text is found with its file and line", (_, text, code, line) => {
  const finding = { ok: false, subject: "brief.zh-TW.mdx", code, args: { line } };
  expect(checkTexts({ ...makeSkeleton("same"), "brief.zh-TW.mdx": text })).toMatchObject([finding]);
});
