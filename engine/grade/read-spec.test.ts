import { expect, test } from "vitest";
import { readSpec } from "./read-spec.ts";

test.each([
  ["def spec(seq): return seq[::-1]", "ab", {}, ["b", "a"]],
  ["def spec(seq): return [t + 1 for t in seq]", [1, 0.5], {}, [2, 1.5]],
  ["def spec(seq, i): return [seq[i] for t in seq]", "ab", { i: 1 }, ["b", "b"]],
  ["def spec(seq): return 'xy'", "ab", {}, ["x", "y"]],
  ["def spec(seq): return [None, True, 1.0, 2 ** 60]", "a", {}, [null, true, 1, 2 ** 60]],
  ["def spec(seq): return [float('nan')]", "a", {}, undefined],
  ["def spec(seq): return [float('inf')]", "a", {}, undefined],
  ["def spec(seq): return [2 ** 60 + 1]", "a", {}, undefined],
  ["def spec(seq): return 1 // 0", "a", {}, undefined],
  ["def spec(seq): return 1", "a", {}, undefined],
  ["def spec(seq):\n    while True: pass", "a", {}, undefined],
  ["def other(seq): return seq", "a", {}, undefined],
  ["def spec(seq) return seq", "a", {}, undefined],
])("%j answers %j with %j: %j", (code, input, args, answer) => {
  expect(readSpec(code)({ input, args })).toEqual(answer);
});

test("the code runs once, and `spec` once for each case", () => {
  const spec = readSpec("calls = []\ndef spec(seq):\n    calls.append(1)\n    return [len(calls) for t in seq]\n");
  const given = ["a", "a", "b", "a", ["a"]].map((input) => spec({ input, args: {} }));
  expect(given).toEqual([[1], [1], [2], [1], [3]]);
});

test("each call of `spec` has its own budget", () => {
  const spec = readSpec("def spec(seq):\n    for i in range(300000): pass\n    return seq\n");
  for (const input of "abcdefgh") expect(spec({ input, args: {} })).toEqual([input]);
});
