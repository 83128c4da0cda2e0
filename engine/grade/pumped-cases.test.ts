import { expect, test } from "vitest";
import { pumpedCases } from "./pumped-cases.ts";

/** The inputs that are made of these, as texts. */
function pumped(inputs: readonly string[], length: number): string[] {
  const from = inputs.map((input) => ({ input: [...input], args: new Map() }));
  return [...pumpedCases(from, length)].map(({ input }) => input.join(""));
}

test("short inputs come first, each repeated, then stretched, then filled up at each place", () => {
  expect(pumped(["abc", "", "()"], 4)).toEqual([
    "()()",
    "abcabc",
    "(())",
    "aabbcc",
    "(((" + ")",
    "()))",
    "aabc",
    "abbc",
    "abcc",
  ]);
});
