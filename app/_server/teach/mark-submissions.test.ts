import { expect, test } from "vitest";
import { type Marked, markSubmissions, type Terms } from "./mark-submissions.ts";

const NO_TERMS: Terms = {
  dueAt: null,
  isExtended: false,
  lateRule: "mark",
  points: 10,
  pointRule: "solved",
  layerLimit: null,
  gradedVersion: null,
};

const COUNTS = { heads: 1, ops: 1, puzzleVersion: 3, testsTotal: 200, regraded: [] };

function passed(layers: number, day: number, ranked = true): Marked {
  return { ...COUNTS, status: "passed", layers, ranked, testsPassed: 200, createdAt: on(day) };
}

function failed(day: number, testsPassed = 7): Marked {
  return { ...COUNTS, status: "failed", layers: 1, ranked: false, testsPassed, createdAt: on(day) };
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

test("a rule says what earns the points", () => {
  const points = (made: Marked, terms: Partial<Terms>) => markSubmissions([made], { ...NO_TERMS, ...terms }).points;
  expect(points(passed(3, 1), {})).toBe(10);
  expect(points(failed(1), {})).toBe(0);
  expect(points(passed(3, 1), { pointRule: "ranked" })).toBe(10);
  expect(points(passed(3, 1, false), { pointRule: "ranked" })).toBe(0);
  expect(points(passed(3, 1), { pointRule: "layers", layerLimit: 3 })).toBe(10);
  expect(points(passed(4, 1), { pointRule: "layers", layerLimit: 3 })).toBe(0);
  expect(points(passed(3, 1, false), { pointRule: "layers", layerLimit: 3 })).toBe(0);
  expect(points(failed(1, 133), { pointRule: "tests" })).toBe(6.65);
  expect(points(failed(1, 67), { pointRule: "tests", points: 1 })).toBe(0.34);
  expect(points({ ...failed(1, 0), testsTotal: 0 }, { pointRule: "tests" })).toBe(0);
});

test("a late submission that earns more points counts, and is late", () => {
  const layers: Terms = { ...NO_TERMS, dueAt: on(5), pointRule: "layers", layerLimit: 2 };
  expect(markSubmissions([passed(3, 4), passed(2, 6)], layers)).toMatchObject({ points: 10, layers: 2, isLate: true });
  const tests: Terms = { ...NO_TERMS, dueAt: on(5), pointRule: "tests" };
  const made = [failed(4, 100), failed(6, 150)];
  expect(markSubmissions(made, tests)).toMatchObject({ state: "attempted", points: 7.5, isLate: true });
  expect(markSubmissions(made, { ...tests, lateRule: "close" })).toMatchObject({ points: 5, isLate: false });
});

test("a result names the version of the puzzle that its submission met", () => {
  const made = [
    { ...passed(2, 1), puzzleVersion: 1 },
    { ...passed(3, 2), puzzleVersion: 2 },
  ];
  expect(markSubmissions(made, NO_TERMS).version).toBe(1);
  expect(markSubmissions([], NO_TERMS).version).toBeNull();
});

test("a class goes by the first verdict, or by the one under the version that its teacher chose", () => {
  const [{ createdAt: _, ...lost }, { createdAt: __, ...won }] = [failed(1, 120), passed(2, 1)];
  const made = [
    { ...passed(1, 1), puzzleVersion: 1, regraded: [{ ...lost, puzzleVersion: 2 }] },
    {
      ...failed(2),
      puzzleVersion: 1,
      regraded: [
        { ...lost, puzzleVersion: 4 },
        { ...won, puzzleVersion: 2 },
      ],
    },
  ];
  expect(markSubmissions(made, NO_TERMS)).toMatchObject({ layers: 1, version: 1 });
  expect(markSubmissions(made, { ...NO_TERMS, gradedVersion: 2 })).toMatchObject({ layers: 2, version: 2 });
  // Graded again under another version than the chosen one.
  expect(markSubmissions(made, { ...NO_TERMS, gradedVersion: 3 })).toMatchObject({ layers: 1, version: 1 });
});
