import { expect, test } from "vitest";
import { checkResultRows } from "./check-result-row.ts";
import { type PuzzleFolder, parsePuzzle } from "./files.ts";
import { makeSkeleton } from "./skeleton.ts";

/** A puzzle whose one example has this answer, and whose English brief is this text. */
function folderWith(brief: string, expected: readonly (string | number)[]): PuzzleFolder {
  const { data, texts, ...rest } = parsePuzzle(makeSkeleton("same"));
  const examples = [{ input: "abc", args: {}, expected }];
  return {
    ...rest,
    data: { ...data, examples },
    texts: { ...texts, en: { ...texts.en, brief }, "zh-TW": { ...texts["zh-TW"], brief: "" } },
  };
}

function block(row: string, language = ""): string {
  return `\`\`\`${language}\n${row}\n\`\`\`\n`;
}

test.each<[string, string, (string | number)[]]>([
  ["a program of the brief", block("result = (key(1) == query(1))", "python"), ["a"]],
  ["a live program", block("result = tokens\nresult", 'rasp live input="a"'), ["a"]],
  ["a program without a language", block("result = tokens"), ["a"]],
  ["a program between two texts", block("x", "text") + block("result x", "python") + block("x"), ["a"]],
  ["rounded numbers", block("result 0.33 0.67 0.5 1.0"), [0.3333333333333333, 0.6666666666666666, 0.5, 1]],
  ["numbers that are cut", block("result 0.66"), [0.6666666666666666]],
  ["a space among the tokens", block("result a   b", "text"), ["a", " ", "b"]],
  ["an empty text among the tokens", block("result a   b", "text"), ["a", "", "b"]],
  ["quotes", block(`result 'a' "b" c`), ["a", "b", "c"]],
  ["a list as Python writes it", block("result ['a', 'b']"), ["a", "b"]],
])("%s needs no advice", (_, brief, expected) => {
  expect(checkResultRows(folderWith(brief, expected))).toEqual([]);
});

test.each<[string, string, (string | number)[]]>([
  ["result b a", "b a", ["a", "b"]],
  ["result 0.35", "0.35", [0.3333333333333333]],
  ["result 1", "1", [0.6]],
  ["result a a", "a a", ["a"]],
])("a row that is no answer gets advice: %s", (row, told, expected) => {
  expect(checkResultRows(folderWith(block(row, "text"), expected))).toEqual([
    { ok: true, isAdvice: true, subject: "brief.en.mdx", code: "check-result", args: { row: told } },
  ]);
});
