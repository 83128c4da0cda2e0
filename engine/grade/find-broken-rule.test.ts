import { expect, test } from "vitest";
import { loadPuzzle } from "../../puzzles/load.ts";
import { explain } from "../problem/explain.ts";
import { testOfExample } from "./author.ts";
import { readCandidate } from "./candidate.ts";
import { findBrokenRule } from "./find-broken-rule.ts";
import { gradeSource } from "./grade.ts";
import type { PublicPuzzle } from "./puzzle.ts";
import { quickCheck } from "./quick-check.ts";

const { data: shift } = loadPuzzle("shift");

function withRule(rule: "causal" | "mean") {
  return { ...shift, limits: { ...shift.limits, [rule]: true as const } };
}

/** The problem on the examples of `shift`, the second of which moves to the left. */
function problemOf(puzzle: PublicPuzzle, body: string, examples = [0, 1]) {
  const candidate = readCandidate(puzzle, `def shift(i, default):\n    return ${body}`);
  const tests = puzzle.examples.map(testOfExample).filter((_, at) => examples.includes(at));
  return findBrokenRule(puzzle, candidate, tests);
}

const BEHIND = "(key(indices) == query(indices - i))";

test("a head that selects a later position breaks the rule `causal`, and the first such pair is named at the head", () => {
  const problem = problemOf(withRule("causal"), `${BEHIND}.value(tokens, default)`);
  expect(problem).toMatchObject({ code: "rule-causal", args: { query: 0, key: 1 }, span: { line: 2, column: 12 } });
  expect(problem && explain(problem).message).toContain("position 0 selects position 1");
});

test("a head that selects its own position and earlier ones keeps the rule", () => {
  expect(problemOf(withRule("causal"), `${BEHIND}.value(tokens, default)`, [0, 2])).toBeNull();
  expect(problemOf(withRule("causal"), "(key(indices) <= query(indices)).value(1)")).toBeNull();
  expect(problemOf(withRule("causal"), "tokens")).toBeNull();
});

test("a head inside the program counts too", () => {
  expect(problemOf(withRule("causal"), "(key(0) == query(0)).value(1) * 0 + indices")?.code).toBe("rule-causal");
});

test("a head that adds breaks the rule `mean`, even if it selects one position", () => {
  const problem = problemOf(withRule("mean"), `${BEHIND}.value(tokens, default)`);
  expect(problem).toMatchObject({ code: "rule-mean", span: { line: 2, column: 12 } });
  expect(problemOf(withRule("mean"), `${BEHIND}.mean(tokens, default)`)).toBeNull();
});

test("a puzzle without rules allows both", () => {
  expect(problemOf(shift, `${BEHIND}.value(tokens, default)`)).toBeNull();
});

test("a right program that breaks a rule is not solved, and the page says so before it is submitted", () => {
  const source = `def shift(i, default):\n    return ${BEHIND}.value(tokens, default)`;
  const { status, tests, error } = gradeSource(withRule("mean"), source, { seed: 1 });
  expect({ status, failed: tests.total - tests.passed, code: error?.code }).toEqual({
    status: "failed",
    failed: 0,
    code: "rule-mean",
  });
  expect(quickCheck(withRule("mean"), source)).toMatchObject({ kind: "rejected", problem: { code: "rule-mean" } });
});

test("a program that looks ahead only in long inputs is found", () => {
  const { data: copy } = loadPuzzle("copy");
  const source = `def copy(seq=tokens):
    ahead = (key(indices) == query(indices + 1)) & (key(indices) > query(100))
    return where(ahead.value(1) >= 0, seq, tokens.map(str))`;
  const verdict = (causal: object) =>
    gradeSource({ ...copy, limits: { ...copy.limits, ...causal } }, source, { seed: 1 });
  expect(verdict({})).toMatchObject({ status: "passed", ranked: true });
  expect(verdict({ causal: true })).toMatchObject({
    status: "failed",
    error: { code: "rule-causal", span: { line: 3 } },
  });
});
