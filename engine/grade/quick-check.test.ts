import { expect, test } from "vitest";
import { loadPuzzle } from "../../puzzles/load.ts";
import { explain } from "../problem/explain.ts";
import { applyEdits } from "../repair/fix.ts";
import { gradeSource } from "./grade.ts";
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

test("a program without any function gets the remark that it is missing", () => {
  const check = quickCheck(data, "tokens");
  expect(check.kind === "rejected" && check.problem.code).toBe("function-missing");
});

test.each([
  ["def shift(i=1, default='_'):\n    x = tokens\n", "returns-nothing"],
  ["def shift(i=1, default='_'):\n    return key(1) == query(1)\n", "returns-no-sop"],
  ["def shift(i=1, default='_'):\n    return [1]\n", "returns-no-sop"],
])("%o is a problem at once", (source, code) => {
  const check = quickCheck(data, source);
  expect(check.kind === "checked" && check.examples[0]?.problem?.code).toBe(code);
});

test("a verdict of status error carries the fix that the page shows while typing", () => {
  const source = `def shift${BODY.replace("i=1", "i＝1")}`;
  const check = quickCheck(data, source);
  const { status, error } = gradeSource(data, source, { seed: 5 });
  expect(status).toBe("error");
  expect(error).toEqual(check.kind === "rejected" && check.problem);
  const fixed = gradeSource(data, applyEdits(source, error?.fix?.edits ?? []), { seed: 5 });
  expect(fixed.status).toBe("passed");
});

test("a verdict with a clock tries no candidate for longer than it may", () => {
  let ms = 0;
  const { error } = gradeSource(data, `def shift${BODY.replace("i=1", "i＝1")}`, { seed: 5, clock: () => (ms += 200) });
  expect(error?.code).toBe("full-width");
});

test.each([
  "def shift(i=1, seq=tokens):\n    return seq\n",
  "def shift():\n    return tokens\n",
  "def shift(i, default, seq):\n    return seq\n",
])("%j: the message for an argument forgotten in the first line shows the line as it should be", (source) => {
  const check = quickCheck(data, source);
  const problem = check.kind === "checked" ? check.examples[0]?.problem : check.problem;
  expect(problem?.code).toBe("wrong-parameters");
  expect(problem?.fix?.text).toBe('def shift(i=1, default="_", seq=tokens):');
  const fixed = quickCheck(data, applyEdits(source, problem?.fix?.edits ?? []));
  expect(fixed.kind === "checked" && fixed.examples[0]?.problem).toBe(null);
});

test.each(["lambda x: x", "shift"])("a function that is returned, %s, is reported at once", (returned) => {
  const check = quickCheck(data, `def shift(i=1, default="_", seq=tokens):\n    return ${returned}\n`);
  const problem = check.kind === "checked" ? check.examples[0]?.problem : check.problem;
  expect(problem && explain(problem).message).toBe("`shift` returns a function, not a sequence operation");
});
