import { describe, expect, test } from "vitest";
import { loadPuzzle } from "../../puzzles/load.ts";
import { makeSuite } from "./suite.ts";

const LENGTHS = [64, 256];

function rankedLengths(seed: number): number[] {
  const { data } = loadPuzzle("mirror");
  const { ranked } = makeSuite({ ...data, limits: { ...data.limits, lengths: LENGTHS } }, seed);
  return ranked.map(({ input }) => input.length);
}

test("one length is drawn between any two that are always tested, another one for another seed", () => {
  const drawn = [1, 2, 3, 4].map((seed) => rankedLengths(seed).filter((length) => !LENGTHS.includes(length)));
  for (const [first = 0, second = 0, ...rest] of drawn) {
    expect(rest).toEqual([]);
    expect(first).toBeGreaterThan(32);
    expect(first).toBeLessThan(64);
    expect(second).toBeGreaterThan(64);
    expect(second).toBeLessThan(256);
  }
  expect(new Set(drawn.map(String)).size).toBeGreaterThan(2);
});

test("ranked tests come shortest first", () => {
  const lengths = rankedLengths(5);
  expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
});

describe("long cases", () => {
  const argumentsAt = (seed: number, length: number) =>
    makeSuite(loadPuzzle("shift").data, seed)
      .ranked.filter(({ input }) => input.length === length)
      .map(({ args }) => args.get("i"));

  test("meet every argument value that matters at the greatest length, on any seed", () => {
    for (const seed of [1, 2, 3])
      expect(argumentsAt(seed, 2048)).toEqual(expect.arrayContaining([1, -1, 1024, -1024, 2047, -2047, 2048, -2048]));
  });

  test("are taken in turn at the other lengths, the same ones on every seed", () => {
    for (const seed of [1, 2, 3]) {
      expect(argumentsAt(seed, 64)).toEqual(expect.arrayContaining([1, -1, 32]));
      expect(argumentsAt(seed, 256)).toEqual(expect.arrayContaining([-128, 255, -255]));
    }
  });
});

test("every fourth random case is a hard one, after twelve hard ones", () => {
  const { data } = loadPuzzle("mirror");
  const code = `${data.code}
def valid(seq, args): return True
def spec(seq, **args): return seq
def generate(rng, size): return {"input": ["g"] * size, "args": {}}
def hard(rng, size): return {"input": ["h"] * size, "args": {}}
`;
  const { solved } = makeSuite({ ...data, code, examples: [] }, 1);
  const kinds = solved.map(({ input }) => input[0]).join("");
  expect(kinds).toBe("h".repeat(12) + "gggh".repeat(50));
});

test.each(["shuffle-dyck", "longest-run", "palindrome", "compare"])(
  "the long cases of %s have several answers at every length, so that no guess is right",
  (id) => {
    const { data } = loadPuzzle(id);
    const { ranked } = makeSuite(data, 7);
    for (const length of data.limits.lengths) {
      // Two numbers with a sign between them have an odd number of positions.
      const answers = ranked
        .filter(({ input }) => Math.abs(input.length - length) < 2)
        .map(({ expected }) => expected[0]);
      expect(new Set(answers).size, `at ${length}`).toBeGreaterThan(1);
    }
  },
);
