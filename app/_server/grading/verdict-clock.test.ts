import { expect, test } from "vitest";
import { Meter } from "../../../engine/limits.ts";
import { findPuzzle } from "../course/puzzles.ts";
import work from "./grade-worker.ts";
import { OutOfBudget, verdictClock } from "./verdict-clock.ts";

test("the clock ends a task at its budget", () => {
  let now = 0;
  const clock = verdictClock(300, () => now);
  now = 300;
  expect(clock()).toBe(300);
  now = 301;
  expect(clock).toThrow(OutOfBudget);
});

test("once a verdict's five seconds are over, each further run ends at its first look", () => {
  let now = 0;
  const limits = { ...new Meter().limits, clock: verdictClock(undefined, () => now) };
  const meter = new Meter(limits);
  now = 4_999;
  meter.refill();
  meter.lookAtClock();
  now = 5_001;
  for (let run = 0; run < 3; run++) {
    meter.refill();
    expect(() => meter.lookAtClock()).toThrow("limit-time");
  }
});

const SLOW = `
total = 0
for i in range(100000000):
    total = total + i
indices
`;

test("a program that does not end in its budget is no verdict, and catches no end", () => {
  const puzzle = findPuzzle("index")?.data;
  if (!puzzle) throw new Error("no puzzle index");
  for (const source of [SLOW, `try:\n${SLOW.trim().replaceAll(/^/gm, "    ")}\nexcept Exception:\n    pass\nindices`])
    expect(work({ puzzle, source, seed: 1, budgetMs: 1 })).toEqual({ kind: "needs-more-time" });
});
