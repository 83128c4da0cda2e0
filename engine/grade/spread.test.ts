import { expect, test } from "vitest";
import { Float } from "../graph/scalar.ts";
import { answerKey } from "./spread.ts";

test("answers that print differently have different keys", () => {
  const values = [Infinity, -Infinity, NaN, 0, -0, 1].map((value) => new Float(value));
  const answers = [...values, 1, true, null, "1", "i1", 2n ** 60n].map((value) => [value]);
  const keys = [...answers, [], ["a", "b"], ['a","sb']].map(answerKey);
  expect(new Set(keys).size).toBe(keys.length);
});

test("equal answers have the same key", () => {
  expect(answerKey([new Float(0.5), 2n ** 60n, "a"])).toBe(answerKey([new Float(0.5), 2n ** 60n, "a"]));
});
