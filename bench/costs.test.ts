import { expect, test } from "vitest";
import { COST_SIZES, OPERATIONS, stepsOfOne, timePerStep } from "./costs.ts";

/** A step may take this many times the median. */
const MOST = 20;

test("no operation takes far longer than the steps that it is charged for, whatever its size", () => {
  const measured = OPERATIONS.flatMap((operation) =>
    COST_SIZES.map((n) => ({ operation, n, time: timePerStep(operation, n, 1) })),
  );
  const times = measured.map(({ time }) => time).sort((a, b) => a - b);
  const median = times[times.length >> 1] ?? 0;
  // A single run may meet a busy machine; the least of several is the operation's own.
  const dear = measured
    .filter(({ time }) => time > MOST * median)
    .map(({ operation, n }) => ({ name: operation.name, n, times: timePerStep(operation, n, 4) / median }))
    .filter(({ times }) => times > MOST);
  expect(dear).toEqual([]);
});

/** Operations whose work does not grow from a size of 300 to one of 6,000. */
const FIXED = /^; pass$|; a == b$|^m = min\(n, 300\);|L \+ 1 except/;

test("an operation on something twenty times as large is charged for that", () => {
  const charged = OPERATIONS.map((operation) => ({
    name: operation.name,
    growth: stepsOfOne(operation, 6_000) / stepsOfOne(operation, 300),
  }));
  expect(charged.filter(({ name, growth }) => !FIXED.test(name) && !(growth > 5))).toEqual([]);
  expect(charged.filter(({ name, growth }) => FIXED.test(name) && growth !== 1)).toEqual([]);
});
