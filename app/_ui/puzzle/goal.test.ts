import { expect, test } from "vitest";
import { type PublicPuzzle, quickCheck, runCell } from "../../../engine/index.ts";
import { perLocale } from "../../../engine/locales.ts";
import { goalOf } from "./goal.ts";

const PUZZLE: PublicPuzzle = {
  id: "last",
  version: 1,
  function: "last",
  title: perLocale(() => "Last"),
  summary: perLocale(() => ""),
  signature: "last(n)",
  call: ["n"],
  starter: "",
  examples: [
    { input: "abc", args: { n: 1 }, expected: ["a", "a", "c"] },
    { input: [1, 2], args: { n: 0 }, expected: [true, 2] },
  ],
  limits: { heads: 4, solvedLength: 8, lengths: [8] },
  medals: { par: { layers: 1, heads: 1 }, best: { layers: 1, heads: 1 } },
  concepts: [],
  prerequisites: [],
};

function goal(source: string, input: string, args: Readonly<Record<string, number>>) {
  const tokens = input.startsWith("[") ? (JSON.parse(input) as number[]) : [...input];
  const outcome = runCell(source, { input: tokens, call: { function: "last", call: ["n"], args } });
  const view = outcome.kind === "ran" ? outcome.view : null;
  return goalOf({ puzzle: PUZZLE, input, args, view, check: quickCheck(PUZZLE, source), counterexample: null });
}

const SAME = "def last(n):\n    return tokens\n";

test("every differing position is marked, and the first is the lowest", () => {
  expect(goal(SAME, "abc", { n: 1 })?.differing).toEqual([1]);
  expect(goal("def last(n):\n    return indices\n", "abc", { n: 1 })?.differing).toEqual([0, 1, 2]);
});

test("True equals 1, as in Python", () => {
  expect(goal(SAME, "[1, 2]", { n: 0 })?.differing).toEqual([]);
});

test("an input that is no example has no goal, nor has an example with other arguments", () => {
  expect(goal(SAME, "abcd", { n: 1 })).toBeNull();
  expect(goal(SAME, "abc", { n: 2 })).toBeNull();
});

test("a program that does not run leaves the goal, with nothing computed", () => {
  expect(goal("def last(n):\n    return", "abc", { n: 1 })).toMatchObject({ got: null, differing: [] });
  expect(goal("def last(n):\n    return", "abc", { n: 1 })?.expected.map(({ text }) => text)).toEqual(["a", "a", "c"]);
});

test("a selector is compared as the puzzle reads it", () => {
  const puzzle: PublicPuzzle = { ...PUZZLE, call: [], read: '{call}.value(tokens, "_")', signature: "last()" };
  const example = { input: "ab", args: {}, expected: ["b", "a"] };
  const source = "def last():\n    return key(indices) == query(indices + 1)\n";
  const readPuzzle = { ...puzzle, examples: [example] };
  const outcome = runCell(source, { input: ["a", "b"], call: { function: "last", call: [], args: {} } });
  const view = outcome.kind === "ran" ? outcome.view : null;
  const check = quickCheck(readPuzzle, source);
  const found = goalOf({ puzzle: readPuzzle, input: "ab", args: {}, view, check, counterexample: null });
  expect(found?.got?.map(({ text }) => text)).toEqual(["b", "_"]);
  expect(found?.differing).toEqual([1]);
});
