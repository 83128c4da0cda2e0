import { expect, test } from "vitest";
import type { Problem } from "../problem/problem.ts";
import { Failure } from "./failure.ts";
import { recipeOf, type Turn } from "./turns.ts";

const TURN: Turn = { on: /^unexpected$/, pattern: /(loop) \w+/d, instead: ["for $1"], args: { word: "$1", times: 2 } };

/** The remedy for a problem at the last line of a program. */
function remedyFor(source: string, turn: Partial<Turn> = {}) {
  const from = source.lastIndexOf("\n") + 1;
  const span = { from, to: source.length, line: source.split("\n").length, column: 1 };
  const problem: Problem = { type: "SyntaxError", code: "unexpected", args: {}, span };
  return recipeOf([{ ...TURN, ...turn }])(new Failure(source, problem));
}

test.each([
  ["the line of the problem", "a\nb\nloop i", 4],
  ["the line before it", "a\nloop i\nc", 2],
  ["the line before it, blank lines aside", "a\nloop i\n\n  \nc", 2],
  ["the only line", "loop i", 0],
])("a turn of phrase is found in %s", (_, source, from) => {
  expect(remedyFor(source)).toEqual({
    args: { word: "loop", times: 2 },
    at: { from, to: from + 6 },
    candidates: [[{ from, to: from + 6, insert: "for loop" }]],
  });
});

test("a turn of phrase is not looked for two lines above the problem, unless it may be far", () => {
  expect(remedyFor("loop i\nb\nc")).toBeUndefined();
  expect(remedyFor("loop i\nb\nc", { isFar: true })?.at).toEqual({ from: 0, to: 6 });
});

test("the group to blame is the place of the problem", () => {
  expect(remedyFor("a\nloop i", { blame: 1 })?.at).toEqual({ from: 2, to: 6 });
});

test("a turn of phrase of another problem is not looked for", () => {
  expect(remedyFor("loop i", { on: /^unclosed$/ })).toBeUndefined();
});
