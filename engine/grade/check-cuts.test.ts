import { expect, test } from "vitest";
import { loadPuzzle } from "../../puzzles/load.ts";
import { checkAnswers } from "./check-answers.ts";
import { checkCuts } from "./check-cuts.ts";
import { gradeSource } from "./grade.ts";
import type { PuzzleData } from "./puzzle.ts";
import { spreadOf } from "./spread.ts";
import { makeSuite } from "./suite.ts";

const BALANCED = `
def spec(seq):
    depth = 0
    lowest = 0
    for token in seq:
        depth += 1 if token == "(" else -1
        lowest = min(lowest, depth)
    return [lowest == 0 and depth == 0] * len(seq)

def valid(input, args):
    return len(input) >= 1 and all(token in "()" for token in input)
`;
const EACH_ALONE = `
def generate(rng, size): return {"input": rng.choices("()", k=size), "args": {}}
def hard(rng, size): return generate(rng, size)
`;
const HALF_BALANCED = `
def generate(rng, size): return {"input": rng.choices("()", k=size), "args": {}}
def hard(rng, size):
    half = max(1, size // 2)
    if rng.random() < 0.5:
        return {"input": list("(" * half + ")" * half), "args": {}}
    return {"input": list("(" * half + ")" * half + "("), "args": {}}
`;

/** A puzzle without arguments whose own program is this. */
function puzzleOf(code: string, expected: PuzzleData["examples"][number]["expected"] = [true, true]): PuzzleData {
  const { data } = loadPuzzle("index");
  const examples = [{ input: "()", args: {}, expected }];
  const limits = { heads: 16, lengths: [64, 256], solvedLength: 32 };
  return { ...data, id: "cuts", function: "balanced", call: [], examples, limits, code };
}

function findings(puzzle: PuzzleData) {
  return checkCuts(puzzle, makeSuite(puzzle, 1));
}

const BRACKETS = `
def balanced(seq=tokens):
    n = (key(1) == query(1)).value(1)
    up_to = key(indices) <= query(indices)
    opened = (up_to & (key(seq) == query("("))).value(1)
    closed = (up_to & (key(seq) == query(")"))).value(1)
    below = (key(opened < closed) == query(True)).value(1)
    bad = (key(seq) == query("(")).value(1) != (key(seq) == query(")")).value(1)
    return (below == 0) & ~bad
`;

test("tests whose tokens are drawn each alone cannot tell a program that gives up on long inputs, and are not sound", () => {
  const puzzle = puzzleOf(BALANCED + EACH_ALONE);
  const cut = BRACKETS.replace("& ~bad", "& ~bad & (n < 33)");
  expect(gradeSource(puzzle, cut, { seed: 1 })).toMatchObject({ status: "passed", ranked: true });
  const [finding] = findings(puzzle);
  expect(finding).toMatchObject({ ok: false, code: "check-cut", args: { value: "True" } });
  expect(Number(finding?.args.last)).toBeLessThan(32);
  expect(String(finding?.args.input)).toMatch(/^"\(\)\(\)\(\)/);
});

test("an answer that is at one position of an input counts as an answer of its length", () => {
  const atEnd = "[False] * (len(seq) - 1) + [lowest == 0 and depth == 0]";
  const code = BALANCED.replace("[lowest == 0 and depth == 0] * len(seq)", atEnd);
  const [finding] = findings(puzzleOf(code + EACH_ALONE, [false, true]));
  expect(finding).toMatchObject({ ok: false, code: "check-cut", args: { value: "True" } });
});

test("tests that hold such inputs are sound, and the program has no rank", () => {
  const puzzle = puzzleOf(BALANCED + HALF_BALANCED);
  const cut = BRACKETS.replace("& ~bad", "& ~bad & (n < 33)");
  expect(gradeSource(puzzle, cut, { seed: 1 }).ranked).toBe(false);
  expect(gradeSource(puzzle, BRACKETS, { seed: 1 })).toMatchObject({ status: "passed", ranked: true });
  expect(findings(puzzle)).toMatchObject([{ ok: true, code: "check-cut-ok" }]);
});

test("an answer that is missing only beyond the length of a solved program is advice", () => {
  const short = HALF_BALANCED.replace("rng.random() < 0.5", "size < 65 and rng.random() < 0.5");
  expect(findings(puzzleOf(BALANCED + short))).toMatchObject([{ ok: true, isAdvice: true, code: "check-cut" }]);
});

test("an answer that late positions never have is found by its position", () => {
  const prefix = BALANCED.replace("depth = 0", "depth = 0\n    result = []").replace(
    "lowest = min(lowest, depth)",
    "lowest = min(lowest, depth)\n        result.append(lowest == 0 and depth == 0)",
  );
  const code = prefix.replace("[lowest == 0 and depth == 0] * len(seq)", "result") + EACH_ALONE;
  const drawn = code.replace('rng.choices("()", k=size)', '["(" if rng.random() < 0.75 else ")" for _ in range(size)]');
  expect(findings(puzzleOf(drawn, [false, true]))).toMatchObject([
    { code: "check-cut-position", args: { value: "True" } },
  ]);
});

test("long tests that all have one answer are advice, if no other answer is found", () => {
  const code = `
def spec(seq): return [len(set(seq)) < len(seq)] * len(seq)
def valid(input, args): return len(input) >= 1 and all(token in "abcd" for token in input)
def generate(rng, size): return {"input": rng.choices("abcd", k=size), "args": {}}
def hard(rng, size): return generate(rng, size)
`;
  expect(findings(puzzleOf(code, [false, false]))).toMatchObject([
    { isAdvice: true, code: "check-alike", args: { lengths: "64, 256" } },
  ]);
});

test("an answer that no test has, and a number above those of all tests, are advice", () => {
  const counting = (answer: string, input: string) => `
def spec(seq): return [${answer}] * len(seq)
def valid(input, args): return len(input) >= 1 and all(token in "ab" for token in input)
def generate(rng, size): return {"input": ${input}, "args": {}}
def hard(rng, size): return generate(rng, size)
`;
  const once = 'list("b" * (size - 1) + "a")';
  const above = checkAnswers(puzzleOf(counting('seq.count("a")', once), [0, 0]));
  expect(above).toMatchObject([{ isAdvice: true, code: "check-answer-above", args: { limit: 1, value: 2 } }]);
  const missing = checkAnswers(puzzleOf(counting('seq.count("a") > 1', once), [false, false]));
  expect(missing).toMatchObject([{ isAdvice: true, code: "check-answer-missing", args: { value: "True" } }]);
});

test("the spread counts different answers by length", () => {
  const puzzle = puzzleOf(BALANCED + EACH_ALONE);
  const spread = spreadOf(puzzle, makeSuite(puzzle, 1));
  expect(spread.map(({ from, to, answers }) => [from, to, answers])).toEqual([
    [1, 8, 2],
    [9, 32, 2],
    [33, 64, 1],
    [65, 256, 1],
  ]);
  expect(spread.at(-1)).toMatchObject({ tests: 6, most: "False", mostTests: 6 });
});
