import { expect, test } from "vitest";
import { Float, type Scalar } from "../graph/scalar.ts";
import { compareCosts, costOf, costOfScalar, kindOf, simplerScalars } from "./simplicity.ts";

test.each([
  [[0, 1, -1, 2, -2]],
  [["a", "b", "c", "z", "A", "B"]],
  [["0", "1", "9"]],
  [[new Float(0), new Float(1), new Float(1.5), new Float(2.5)]],
  [["a", "ab", "abc"]],
  [[false, true]],
  [[1n, -1n, 10n ** 20n]],
] as readonly [Scalar[]][])("%s are in order of simplicity", ([...values]) => {
  const costs = values.map(costOfScalar);
  expect(costs).toEqual([...costs].sort((a, b) => a - b));
  expect(new Set(costs).size).toBe(costs.length);
});

test("signs, None and letters of the beginning cost nothing, and a float that is not finite costs most", () => {
  expect(["(", "é", null, "a", "0", 0].map(costOfScalar)).toEqual([0, 0, 0, 0, 0, 0]);
  expect(costOfScalar(new Float(Number.POSITIVE_INFINITY))).toBe(Number.MAX_SAFE_INTEGER);
});

test.each([
  [0, []],
  [-5, [0, 5, -2, -4]],
  [4, [0, 2, 3]],
  [7n, [0, 1]],
  [new Float(2.5), [new Float(2)]],
  [new Float(2), []],
  ["3", ["0", "1", "2"]],
  ["0", []],
  ["b", ["a"]],
  ["z", ["a", "b", "c"]],
  ["a", []],
  ["(", []],
  ["ab", []],
  [null, []],
] as readonly [Scalar, Scalar[]][])("%s has these simpler values", (value, simpler) => {
  expect(simplerScalars(value)).toEqual(simpler);
});

test("the kinds of tokens", () => {
  const kinds = ["float", "integer", "integer", "letter", "letter", "digit", "character", "other", "other"];
  expect([new Float(1), 1, 1n, "a", "Z", "7", "(", true, null].map(kindOf)).toEqual(kinds);
});

/** Cases of tokens, with or without an argument. */
const of = (input: readonly Scalar[], arg?: Scalar) => ({
  input,
  args: new Map(arg === undefined ? [] : [["n", arg]]),
});

test.each([
  ["fewer tokens", of(["z", "y"]), of(["a", "b", "c"])],
  ["two different tokens", of(["a", "b"]), of(["a"])],
  ["a single token", of(["a"]), of(["a", "a"])],
  ["different tokens", of(["a", "b", "c"]), of(["a", "b", "b"])],
  ["smaller arguments", of(["b", "c"], 0), of(["a", "b"], 1)],
  ["simpler tokens", of(["a", "b"]), of(["a", "c"])],
  ["tokens in order", of(["a", "b"]), of(["b", "a"])],
  ["tokens of one type", of([1, 0]), of(["b", 0])],
])("%s make a case simpler", (_, simple, other) => {
  expect(compareCosts(costOf(simple), costOf(other))).toBeLessThan(0);
  expect(compareCosts(costOf(other), costOf(simple))).toBeGreaterThan(0);
  expect(compareCosts(costOf(simple), costOf(simple))).toBe(0);
});
