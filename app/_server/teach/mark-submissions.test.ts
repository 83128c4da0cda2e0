import { expect, test } from "vitest";
import { type Marked, markSubmissions, type Terms } from "./mark-submissions.ts";

const NO_TERMS: Terms = { dueAt: null, isExtended: false, lateRule: "mark" };

function passed(layers: number, day: number, ranked = true): Marked {
  return { status: "passed", layers, heads: 1, ops: 1, ranked, createdAt: on(day) };
}

function failed(day: number): Marked {
  return { status: "failed", layers: 1, heads: 1, ops: 1, ranked: false, createdAt: on(day) };
}

function on(day: number): Date {
  return new Date(Date.UTC(2026, 0, day));
}

test("without a submission a puzzle is new, and without one that passes it is tried", () => {
  expect(markSubmissions([], NO_TERMS)).toMatchObject({ state: "new", attempts: 0, layers: null });
  expect(markSubmissions([failed(1), failed(2)], NO_TERMS)).toMatchObject({
    state: "attempted",
    attempts: 2,
    layers: null,
  });
});

test("without a due time the best score counts, ranked before unranked", () => {
  const made = [failed(1), passed(3, 2), passed(1, 3, false), passed(2, 4)];
  const result = { state: "solved", attempts: 4, layers: 2, isLate: false, isRanked: true, countedAt: on(4) };
  expect(markSubmissions(made, NO_TERMS)).toMatchObject(result);
});

test("a solution in time counts before a better one that is late", () => {
  const terms = { ...NO_TERMS, dueAt: on(5) };
  expect(markSubmissions([passed(3, 4), passed(2, 6)], terms)).toMatchObject({ layers: 3, isLate: false });
  expect(markSubmissions([failed(4), passed(2, 6)], terms)).toMatchObject({ layers: 2, isLate: true });
  expect(markSubmissions([passed(2, 5)], terms)).toMatchObject({ isLate: false });
});

test("after a due time that closes, a solution is one more try", () => {
  const terms: Terms = { ...NO_TERMS, dueAt: on(5), lateRule: "close" };
  expect(markSubmissions([failed(4), passed(2, 6)], terms)).toMatchObject({
    state: "attempted",
    attempts: 2,
    layers: null,
    isLate: false,
  });
  expect(markSubmissions([passed(2, 6)], terms)).toMatchObject({ state: "attempted", countedAt: null });
});
