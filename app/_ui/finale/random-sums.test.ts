import { expect, test } from "vitest";
import { randomSum, readDigits, sumOf } from "./random-sums.ts";

test("sums are exact, however long", () => {
  expect(sumOf("99999999999999999999", "1").expected).toBe("100000000000000000000");
  expect(sumOf("007", "3").expected).toBe("10");
});

test("a random sum has numbers of one to twelve digits", () => {
  expect(randomSum(() => 0)).toEqual({ a: "0", b: "0", expected: "0" });
  const { a, b } = randomSum(() => 0.999);
  expect([a, b]).toEqual(["999999999999", "999999999999"]);
});

test("digits are read without zeros in front, and anything else is no number", () => {
  expect(readDigits(["0", "0", "4", "2"])).toBe("42");
  expect(readDigits(["0"])).toBe("0");
  expect(readDigits(["1", "12"])).toBeNull();
  expect(readDigits(["_", "1"])).toBeNull();
  expect(readDigits([])).toBeNull();
});
