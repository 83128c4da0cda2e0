import { expect, test } from "vitest";
import { sameData } from "./same-data.ts";

test.each([
  [{ a: [1, null] }, { a: [1, null] }, true],
  [{ a: [1, null] }, { a: [1] }, false],
  [[], {}, false],
  [{ a: 1 }, { b: 1 }, false],
  [null, {}, false],
  ["x", "x", true],
])("%j beside %j", (a, b, same) => {
  expect(sameData(a, b)).toBe(same);
});
