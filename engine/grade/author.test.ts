import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadPuzzle } from "../../puzzles/load.ts";
import { readAuthor } from "./author.ts";
import { gradeSource } from "./grade.ts";
import type { PuzzleData } from "./puzzle.ts";

const CODE = `
def spec(seq): return seq
def valid(seq, args): return len(seq) > 1
def generate(rng, size): return {"input": list("ab" * size), "args": {}}
def hard(rng, size): return generate(rng, size)
`;

function author(change = "") {
  return readAuthor({ code: CODE + change } as PuzzleData);
}

const AB = { input: ["a", "b"], args: new Map() };

test("a case of the generator is data", () => {
  expect(author().generate(1, 1, "generate")).toEqual(AB);
  expect(author().long(1, 1)).toBeUndefined();
  expect(author("def long(rng, size): return [generate(rng, 1)]").long(1, 1)).toEqual([AB]);
});

test("a case outside the domain, or without an answer of its length, is no test", () => {
  expect(author().tryTest(AB)).toEqual({ ...AB, expected: ["a", "b"] });
  expect(author().tryTest({ ...AB, input: ["a"] })).toBeUndefined();
  expect(author("def spec(seq): return seq[1:]").tryTest(AB)).toBeUndefined();
  expect(author("def valid(seq, args): return 1 // 0").tryTest(AB)).toBeUndefined();
});

test.each([
  ["def generate(rng, size): return 1", "generator-result"],
  ["def generate(rng, size): return {'input': [1]}", "generator-result"],
  ["def generate(rng, size): return {'input': [1], 'args': {1: 2}}", "generator-result"],
  ["def generate(rng, size): return {'input': [1], 'args': {'a': [2]}}", "generator-result"],
  ["def generate(rng, size): return {'input': (1, 2), 'args': {}}", "author-list"],
  ["def generate(rng, size): return {'input': [[1]], 'args': {}}", "author-list"],
])("%s is a mistake of the author", (change, code) => {
  expect(() => author(change).generate(1, 1, "generate")).toThrow(code);
});

test("the result of spec and of long must be lists", () => {
  expect(() => author("def spec(seq): return 1").spec(AB)).toThrow("author-list");
  expect(() => author("def long(rng, size): return 1").long(1, 1)).toThrow("generator-result");
});

test("code without one of the four functions is a mistake of the author", () => {
  expect(() => readAuthor({ code: "def spec(seq): return seq" } as PuzzleData)).toThrow("function-missing");
});

test("all calls together stay within the steps that the caller allows", () => {
  const calls = author();
  calls.generate(1, 1, "generate");
  const steps = calls.steps();
  calls.generate(1, 1, "generate");
  expect(calls.steps()).toBe(2 * steps);
  calls.stayWithin(2 * steps);
  expect(() => calls.stayWithin(2 * steps - 1)).toThrow("limit-author");
});

test("an author's numbers of 300 digits are exact, and so is the verdict on a program", () => {
  const code = `
def spec(seq):
    first, second = "".join(seq).split("+")
    total = str(int(first) + int(second))
    return [0] * (len(seq) - len(total)) + [int(digit) for digit in total]
def valid(seq, args): return "".join(seq).replace("+", "").isdigit()
def generate(rng, size): return {"input": list(str(10 ** 299 + rng.randint(0, 10 ** 9)) + "+" + "9" * 300), "args": {}}
def hard(rng, size): return generate(rng, size)
`;
  const carries = readAuthor({ code } as PuzzleData).generate(3, 1, "generate");
  const test = readAuthor({ code } as PuzzleData).tryTest(carries);
  expect(test?.input).toHaveLength(601);
  expect(test?.expected.slice(300, 302)).toEqual([1, 1]);
  const { data } = loadPuzzle("add");
  const own = { ...data, code };
  const solution = readFileSync(join(import.meta.dirname, "../../puzzles/add/solutions/four-layers.py"), "utf8");
  expect(gradeSource(own, solution, { seed: 1 })).toMatchObject({ status: "passed" });
  expect(gradeSource(own, solution.replace("% 10", "% 10 + 1"), { seed: 1 })).toMatchObject({ status: "failed" });
});
