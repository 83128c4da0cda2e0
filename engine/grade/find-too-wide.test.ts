import { expect, test } from "vitest";
import { loadPuzzle } from "../../puzzles/load.ts";
import { explain } from "../problem/explain.ts";
import { readCandidate } from "./candidate.ts";
import { findTooWide } from "./find-too-wide.ts";
import { gradeSource } from "./grade.ts";

const { data, solutions, wrong } = loadPuzzle("narrow");
const sourceOf = (programs: typeof wrong, file: string) => programs.find((one) => one.file === file)?.source ?? "";
const tooWide = sourceOf(wrong, "too-wide.py");

test("a right program whose Transformer is too wide is not solved, and the widest value is named at its place", () => {
  const { status, tests, error, counterexample } = gradeSource(data, tooWide, { seed: 1 });
  expect({ status, failed: tests.total - tests.passed, counterexample }).toEqual({
    status: "failed",
    failed: 0,
    counterexample: null,
  });
  expect(error).toMatchObject({
    code: "wide-model",
    args: { dModel: 68, limit: 64, name: "indices", width: 60 },
    span: { line: 2 },
  });
  expect(error && explain(error).message).toContain("68 dimensions wide and at most 64 fit");
});

test("a program that fits is solved", () => {
  const { status, error } = gradeSource(data, sourceOf(solutions, "rounded-mean.py"), { seed: 1 });
  expect({ status, error }).toEqual({ status: "passed", error: null });
});

test("a program that cannot be compiled has the compiler's problem", () => {
  const exact = sourceOf(solutions, "rounded-mean.py").replace(".round()", "");
  const { status, error } = gradeSource(data, exact, { seed: 1 });
  expect(status).toBe("failed");
  expect(error?.code).toBe("compile-too-big");
});

test("a compilation ends at the clock", () => {
  let ms = 0;
  const clock = () => (ms += 10_000);
  const problem = findTooWide(data, tooWide, readCandidate(data, tooWide), { clock, seconds: 5 });
  expect(problem?.code).toBe("limit-time");
});

test("a puzzle without a limit compiles nothing", () => {
  const { transformer, ...others } = data;
  expect(transformer?.limit).toBeDefined();
  expect(gradeSource(others, tooWide, { seed: 1 }).status).toBe("passed");
});

test("a name that is no word has no place of its own", () => {
  const { error } = gradeSource(data, `indices.name("(")\n${tooWide}`, { seed: 1 });
  expect(error?.code).toBe("wide-model");
});
