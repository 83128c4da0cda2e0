import { expect, test } from "vitest";
import { readConfig, testWithoutInput } from "./draft-files.ts";

function filesWith(tests: unknown) {
  const medal = { layers: 1, heads: 1 };
  const limits = { heads: 8, lengths: [1], solvedLength: 1 };
  const config = { title: {}, summary: {}, call: [], examples: [], medals: { par: medal, best: medal }, limits, tests };
  return { "puzzle.json": JSON.stringify(config) };
}

test.each([
  ["nothing", {}],
  ["null", null],
  ["an input that is no text or list", { input: 3, args: {} }],
])("a hidden test of %s is named and not edited by fields", (_, broken) => {
  const files = filesWith([{ input: "ab", args: {} }, broken]);
  expect(readConfig(files)).toBeUndefined();
  expect(testWithoutInput(files)).toBe(2);
});

test("hidden tests with inputs are edited by fields", () => {
  const files = filesWith([
    { input: "ab", args: {} },
    { input: [1, 2], args: {} },
  ]);
  expect(readConfig(files)?.tests).toHaveLength(2);
  expect(testWithoutInput(files)).toBeUndefined();
  expect(testWithoutInput({ "puzzle.json": "{" })).toBeUndefined();
});
