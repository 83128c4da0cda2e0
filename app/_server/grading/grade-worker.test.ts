import { expect, test } from "vitest";
import { findPuzzle } from "../course/puzzles.ts";
import work from "./grade-worker.ts";

const puzzle = findPuzzle("index")?.data;
if (!puzzle) throw new Error("no puzzle index");

test("a puzzle whose specification raises an error is broken for every program", () => {
  const broken = { ...puzzle, code: `${puzzle.code}\ndef spec(seq, **args): return seq[10 ** 6]\n` };
  expect(work({ puzzle: broken, source: "indices", seed: 1 })).toEqual({ kind: "puzzle-broken", code: "index-range" });
});

test("a program that does not run has a verdict", () => {
  expect(work({ puzzle, source: "qery(1)", seed: 1 })).toMatchObject({
    kind: "graded",
    verdict: { status: "error", error: { code: "unknown-name-nearest" } },
  });
});
