import { describe, expect, test } from "vitest";
import { loadPuzzle } from "../../puzzles/load.ts";
import { gradeSource } from "./grade.ts";
import type { PuzzleData } from "./puzzle.ts";
import { simplerCases } from "./simpler-cases.ts";

/** The counterexample as a learner reads it: the input, then the arguments. */
function shown(data: PuzzleData, source: string, seed = 5): string {
  const { counterexample } = gradeSource(data, source, { seed });
  const args = Object.entries(counterexample?.args ?? {}).map(([name, value]) => `${name}=${value}`);
  return [counterexample?.inputText, ...args].join(" ");
}

describe("the counterexample of a real wrong answer is the smallest that shows a pattern", () => {
  test.each([
    ["index", "counts-from-one", '"ab" i=0'],
    ["index", "only-at-i", '"ab" i=0'],
    ["index", "key-and-query-swapped", '"ab" i=0'],
    ["shift", "moves-left", '"ab" i=1 default=_'],
    ["shift", "right-only", '"ab" i=-1 default=?'],
    ["minimum", "sums-ties", "[1, 1]"],
    ["minimum", "running-minimum", "[1, 0]"],
    ["minimum", "gives-the-position", "[1, 0]"],
    ["first", "last", '"aa" q=a'],
    ["first", "counts-before", '"bca" q=a'],
    ["ralign", "mirrors", '"ab" default=-'],
    ["split", "parts-swapped", '"+a" v=+ i=0'],
    ["slide", "one-step-only", '"<<a" gap=<'],
    ["slide", "three-steps-only", '"____a" gap=_'],
    ["add", "no-carry", '"8+2"'],
    ["neighbours", "all-on-the-right", '"abc"'],
    ["twins-before", "only-next-door", '"aba"'],
    ["mirror", "all-or-nothing", '"abc"'],
  ])("%s: %s", (id, name, expected) => {
    const { data, wrong } = loadPuzzle(id);
    const source = wrong.find(({ file }) => file === `${name}.py`)?.source ?? "";
    expect(shown(data, source)).toBe(expected);
  });

  // A carry over one column of 9: the shortest inputs have four tokens, and the digits of the first failure are others.
  test.each([1, 2, 3, 4, 5, 6])("add: one-step-carry has four tokens on seed %i", (seed) => {
    const { data, wrong } = loadPuzzle("add");
    const source = wrong.find(({ file }) => file === "one-step-carry.py")?.source ?? "";
    expect(JSON.parse(shown(data, source, seed))).toHaveLength(4);
  });
});

/** Says at each position whether the whole input is balanced. */
const BALANCED: PuzzleData = {
  ...loadPuzzle("copy").data,
  id: "balanced",
  function: "balanced",
  call: [],
  examples: [{ input: "(()))(", args: {}, expected: Array(6).fill(false) }],
  code: `
def spec(seq):
    depth = 0
    ok = True
    for token in seq:
        depth = depth + (1 if token == "(" else -1)
        ok = ok and depth >= 0
    return [ok and depth == 0] * len(seq)

def valid(input, args):
    return all(token in ["(", ")"] for token in input)

def generate(rng, size):
    return {"input": rng.choices("()", k=size), "args": {}}

def hard(rng, size):
    return generate(rng, size)
`,
};
const ONLY_COUNTS = `
def balanced():
    total = (key(0) == query(0)).value(where(tokens == "(", 1, -1))
    return total == 0
`;

test("`)(` is shown of a program that only counts parentheses, not `(()))(`", () => {
  expect(shown(BALANCED, ONLY_COUNTS)).toBe('")("');
});

test("a case that runs out of a limit is no smaller failure", () => {
  const { data } = loadPuzzle("index");
  // Wrong on two tokens, and calls itself without end on one.
  const source = `
def endless(n):
    return endless(n) if n == 1 else n
def index(i, seq=tokens):
    n = (key(0) == query(0)).value(1)
    return where(n.map(endless) > 0, (key(indices) == query(i + 1)).value(seq), 0)
`;
  const verdict = gradeSource(data, source, { seed: 5 });
  expect(verdict.counterexample?.problem).toBeNull();
  expect(verdict.counterexample?.inputText).toBe('"ab"');
});

test("blocks of half the input are left out first, then smaller ones, then pairs", () => {
  const made = [...simplerCases({ input: [..."abcde"], args: new Map() })].map(({ input }) => input.join(""));
  expect(made.slice(0, 7)).toEqual(["cde", "abe", "bcde", "acde", "abde", "abce", "abcd"]);
  expect(made.slice(7, 10)).toEqual(["cde", "bde", "ade"]);
});
