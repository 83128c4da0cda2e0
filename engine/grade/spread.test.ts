import { expect, test } from "vitest";
import { Float } from "../graph/scalar.ts";
import { answerKey, showCase } from "./spread.ts";

test("answers that print differently have different keys", () => {
  const values = [Infinity, -Infinity, NaN, 0, -0, 1].map((value) => new Float(value));
  const answers = [...values, 1, true, null, "1", "i1", 2n ** 60n].map((value) => [value]);
  const keys = [...answers, [], ["a", "b"], ['a","sb']].map(answerKey);
  expect(new Set(keys).size).toBe(keys.length);
});

test("equal answers have the same key", () => {
  expect(answerKey([new Float(0.5), 2n ** 60n, "a"])).toBe(answerKey([new Float(0.5), 2n ** 60n, "a"]));
});

test("a shown case has at most 40 characters for its input and for its answer", () => {
  const input = Array.from({ length: 50 }, () => "😀");
  expect(showCase("hard", { input, args: new Map(), expected: input.map((_, i) => i) })).toMatchObject({
    length: 50,
    input: `"${"😀".repeat(32)}…"`,
    answer: "[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, …",
  });
});
