import { expect, test } from "vitest";
import { findPuzzle } from "../course/puzzles.ts";
import { countParameters } from "./count-parameters.ts";

const puzzle = findPuzzle("shift")?.data;
if (!puzzle) throw new Error("no puzzle shift");

const SHIFT = `def shift(i, default, seq=tokens):
    return (key(indices) == query(indices - i)).value(seq, default)`;

test("a solution has as many parameters as its Transformer over the puzzle's own domain", () => {
  expect(countParameters({ puzzle, source: SHIFT })).toBe(3322);
});

test("a solution in RASP has as many as the same program in RASPy", () => {
  const source = "def shift(i, d) { return aggregate(select(indices, indices - i, ==), tokens, d); }";
  expect(countParameters({ puzzle, source, language: "rasp" })).toBe(3322);
});

test("a program that does not compile, and a puzzle without a domain, have none", () => {
  expect(countParameters({ puzzle, source: "def shift(i, default): return nothing" })).toBeNull();
  const { transformer: _, ...without } = puzzle;
  expect(countParameters({ puzzle: without, source: SHIFT })).toBeNull();
});
