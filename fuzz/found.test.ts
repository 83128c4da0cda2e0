import { describe, expect, test } from "vitest";
import type { Scalar } from "../engine/graph/scalar.ts";
import { Float } from "../engine/graph/scalar.ts";
import { findDifference } from "./differential.ts";
import { findFault } from "./robustness.ts";

/** Cases that fuzzing found, as it shrank them. The planner got each of them wrong once. */
const FOUND: readonly { readonly fact: string; readonly source: string; readonly input: readonly Scalar[] }[] = [
  {
    fact: "a selector as the result computes its parts in the order in which they were made",
    source: `
before = key(indices) < query(indices)
same = key(tokens) == query(tokens)
s0 = same.value(tokens, 0)
s1 = before.value(tokens, 0)
select(s1.map(lambda x: x), s0, lambda a, b: a == b)`,
    input: ["a", "a", "a"],
  },
  {
    fact: "if two comparisons fail, the error names the left one, whatever plan the selector has",
    source: "(key(indices) + query(tokens)) & (key(tokens) < query(tokens))",
    input: ["", new Float(0.1)],
  },
];

describe("found by fuzzing", () => {
  test.each(FOUND)("$fact", ({ source, input }) => {
    expect(findDifference({ source, input })).toBeUndefined();
  });

  test("a line of a notebook's magic that looks like an assignment is no pattern", () => {
    expect(findFault("% +=")).toBeUndefined();
  });

  test("an error on a last line of spaces has its place in the source", () => {
    expect(findFault("for i, c in enumerate('hello'):\n    if c == 'l':\n        break\nelse:\n ")).toBeUndefined();
  });
});
