import { expect, test } from "vitest";
import { Float, type Scalar } from "../graph/scalar.ts";
import { Meter } from "../limits.ts";
import { toBoolean, toFloat, toInteger } from "./convert.ts";
import { lookUp } from "./look-up.ts";

const METER = new Meter();

test.each([
  ["12", 12],
  [" -3 ", -3],
  [new Float(2.9), 2],
  [new Float(-2.9), -2],
  [true, 1],
  [7, 7],
] as readonly [Scalar, number][])("int(%j) is %j", (value, integer) => {
  expect(toInteger(value)).toBe(integer);
});

test.each([["1.5"], ["a"], [""], [null], [new Float(Number.NaN)], [new Float(Number.POSITIVE_INFINITY)]] as readonly [
  Scalar,
][])("int(%j) is refused", (value) => {
  expect(() => toInteger(value)).toThrow("rasp-not-an-int");
});

test.each([
  ["1.5", 1.5],
  [" -.5e1 ", -5],
  ["3.", 3],
  [2, 2],
  [true, 1],
] as readonly [Scalar, number][])("float(%j) is %j", (value, number) => {
  expect(toFloat(value)).toEqual(new Float(number));
});

test.each([["."], ["1e"], ["inf"], [null]] as readonly [Scalar][])("float(%j) is refused", (value) => {
  expect(() => toFloat(value)).toThrow("rasp-not-a-float");
});

test("an empty text and zero are false", () => {
  expect(["", "a", 0, 1, null].map(toBoolean)).toEqual([false, true, false, true, false]);
});

test("a text is looked up by position, from both ends", () => {
  const { call, label } = lookUp("abc");
  expect([0, 2, -1, -3].map((index) => call([index], METER))).toEqual(["a", "c", "c", "a"]);
  expect(label).toBe("lambda i: 'abc'[i]");
  for (const index of [3, -4]) expect(() => call([index], METER)).toThrow("rasp-index-range");
  for (const index of [null, "a", true]) expect(() => call([index], METER)).toThrow("rasp-index-integer");
});
