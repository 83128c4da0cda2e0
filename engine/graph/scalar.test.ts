import { expect, test } from "vitest";
import { asNumber, Float, integer, integerOf } from "./scalar.ts";

const LAST = Number.MAX_SAFE_INTEGER;

test.each([0, 1, -1, LAST - 1, LAST, -LAST])("the integer %d is a number", (value) => {
  expect(integer(BigInt(value))).toBe(value);
  expect(integerOf(value)).toBe(value);
});

test.each([2n ** 53n, -(2n ** 53n), 2n ** 53n + 2n, 10n ** 30n])("the integer %s is a bigint", (value) => {
  expect(integer(value)).toBe(value);
});

test("a float without fraction beyond 2**53 is a bigint, and negative zero is the integer 0", () => {
  expect(integerOf(2 ** 53)).toBe(2n ** 53n);
  expect(integerOf(-0)).toBe(0);
});

test.each([
  [3, 3],
  [-(2n ** 60n), -(2 ** 60)],
  [new Float(2.5), 2.5],
  [true, 1],
  [false, 0],
  ["1", undefined],
  [null, undefined],
] as const)("the number of %o is %o", (value, number) => {
  expect(asNumber(value)).toBe(number);
});
