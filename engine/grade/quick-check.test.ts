import { expect, test } from "vitest";
import { loadPuzzle } from "../../puzzles/load.ts";
import { applyEdits } from "../repair/fix.ts";
import { quickCheck } from "./quick-check.ts";

const { data } = loadPuzzle("shift");
const BODY = "(i=1, default='_', seq=tokens):\n    return (key(indices) == query(indices - i)).value(seq, default)\n";

test("a function under another name is named, with a fix that passes", () => {
  const source = `def shfit${BODY}\nshfit(2)`;
  const check = quickCheck(data, source);
  if (check.kind !== "rejected") throw new Error("the misnamed function was found");
  expect(check.problem.code).toBe("function-misnamed");
  expect(check.problem.args).toMatchObject({ name: "shift", given: "shfit" });
  const fixed = quickCheck(data, applyEdits(source, check.problem.fix?.edits ?? []));
  expect(fixed.kind === "checked" && fixed.examples.every(({ passed }) => passed)).toBe(true);
});

test("a program without any function is told that it is missing", () => {
  const check = quickCheck(data, "tokens");
  expect(check.kind === "rejected" && check.problem.code).toBe("function-missing");
});

test.each([
  ["def shift(i=1, default='_'):\n    x = tokens\n", "returns-nothing"],
  ["def shift(i=1, default='_'):\n    return key(1) == query(1)\n", "returns-no-sop"],
  ["def shift(i=1, default='_'):\n    return [1]\n", "returns-no-sop"],
])("%o is told at once", (source, code) => {
  const check = quickCheck(data, source);
  expect(check.kind === "checked" && check.examples[0]?.problem?.code).toBe(code);
});
