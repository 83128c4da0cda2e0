import { expect, test } from "vitest";
import { parseInputText, runCell } from "../../../engine/index.ts";
import { blanksOf, gridOf, isRight, rightRows } from "./judge-prediction.ts";

function view(program: string, text: string) {
  const read = parseInputText(text);
  const outcome = runCell(program, { input: read.kind === "input" ? read.tokens : [] });
  if (outcome.kind === "rejected") throw new Error(outcome.problem.code);
  return outcome.view;
}

const FLIP = "n = (key(1) == query(1)).value(1)\n(key(n - 1 - indices) == query(indices)).value(tokens)";

test.each([
  ["output", ["c", "b", "a"]],
  [1, ["b"]],
  ["layers", ["2"]],
] as const)("a question about %s has its answers from the engine", (ask, answers) => {
  expect(blanksOf(ask, view(FLIP, "abc")).map(({ answer }) => answer.text)).toEqual(answers);
});

test("a question about a position that is not there is a fault of the lesson", () => {
  expect(() => blanksOf(3, view(FLIP, "abc"))).toThrow("position 3 of 3");
});

test.each([
  ["tokens", "a", "a", true],
  ["tokens", "a", " 'a' ", true],
  ["tokens", "a", "A", false],
  ["tokens", "a", "", false],
  ['tokens + " "', "a", "a", true],
  ["raw(['\"'])", "a", '"', true],
  ["indices + 2", "a", "2", true],
  ["indices + 2", "a", "2.0", true],
  ["indices", "a", "", false],
  ["indices", "a", "zero", false],
  ["(indices + 1) / 2", "a", "0.5", true],
  ["(indices + 1) / 2", "a", ".50", true],
  ["indices == 0", "a", "true", true],
  ["indices == 0", "a", "1", true],
  ["indices == 0", "a", "False", false],
  ["raw([None])", "a", "none", true],
])("for %s on %s, %j is judged", (program, input, written, right) => {
  const [blank] = blanksOf("output", view(program, input));
  expect(blank && isRight(written, blank.answer)).toBe(right);
});

test("a question about the grid has that of the last head, judged row by row", () => {
  const answer = gridOf(view('(key("b") == query(tokens)).value(1)', "abc"));
  expect(answer).toEqual([
    [false, false, false],
    [true, true, true],
    [false, false, false],
  ]);
  const turned = answer.map((_, query) => answer.map((row) => row[query] === true));
  expect(rightRows(turned, answer)).toBe(0);
  expect(rightRows([[], [true, true, true], [false, false, false]], answer)).toBe(2);
  expect(rightRows(answer, answer)).toBe(3);
  expect(() => gridOf(view("tokens", "abc"))).toThrow("without a head");
});
