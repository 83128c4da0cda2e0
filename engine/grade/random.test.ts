import { expect, test } from "vitest";
import { seededRandom } from "./random.ts";

function draw(seed: number): readonly number[] {
  const random = seededRandom(seed);
  return [random(), random(), random()];
}

test("a seed gives the same numbers each time, from 0 up to 1", () => {
  expect(draw(7)).toEqual(draw(7));
  for (const number of draw(7)) expect(number >= 0 && number < 1).toBe(true);
});

test.each([
  ["near seeds", 1, 2],
  ["seeds that differ by 2^32", 1, 2 ** 32 + 1],
])("%s give other numbers", (_, one, other) => {
  expect(draw(one)).not.toEqual(draw(other));
});
