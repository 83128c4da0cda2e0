import { expect, test } from "vitest";
import { randomSum, randomSumsWithin, readDigits, sumOf } from "./random-sums.ts";

test("sums are exact, however long", () => {
  expect(sumOf("99999999999999999999", "1").expected).toBe("100000000000000000000");
  expect(sumOf("007", "3").expected).toBe("10");
});

test("a random sum has numbers of one to twelve digits", () => {
  expect(randomSum(() => 0)).toEqual({ a: "0", b: "0", expected: "0" });
  const { a, b } = randomSum(() => 0.999);
  expect([a, b]).toEqual(["999999999999", "999999999999"]);
});

test("sums within a length have that many characters at most, and some have all of them", () => {
  let seed = 1;
  const random = () => {
    seed = (seed * 16807) % 2147483647;
    return seed / 2147483647;
  };
  const lengths = randomSumsWithin(16, 200, random).map(({ a, b }) => `${a}+${b}`.length);
  expect(lengths).toHaveLength(200);
  expect(Math.max(...lengths)).toBe(16);
});

test("digits are read without zeros in front, and anything else is no number", () => {
  expect(readDigits(["0", "0", "4", "2"])).toBe("42");
  expect(readDigits(["0"])).toBe("0");
  expect(readDigits(["1", "12"])).toBeNull();
  expect(readDigits(["_", "1"])).toBeNull();
  expect(readDigits([])).toBeNull();
});
