import { expect, test } from "vitest";
import { Float, type Scalar } from "../graph/scalar.ts";
import { agreeOn, allInputs, countInputs, randomInputs, tellDifference } from "./agree.ts";
import { answer, tokenIds } from "./answer.ts";
import { makeRunner } from "./forward.ts";
import { compileSource } from "./testing.ts";

/** Compiles, and compares with the program on every short input and on random ones. */
function check(source: string, vocabulary: readonly Scalar[], length: number) {
  const tested = compileSource(source, vocabulary, length);
  const { compiled, oracle } = tested;
  expect(countNumbers(compiled.model)).toBe(compiled.model.size.parameters);
  const runner = makeRunner(compiled.model);
  const inputs = [...allInputs(compiled, vocabulary.length > 4 ? 2 : 4), ...randomInputs(compiled, 200)];
  const { first, agreed, total } = agreeOn(compiled, runner, oracle, inputs);
  expect(first && tellDifference(first)).toBeUndefined();
  expect(agreed).toBe(total);
  expect(total).toBeGreaterThan(0);
  return tested;
}

/** The numbers in all tensors of a model. */
function countNumbers(part: object): number {
  if (ArrayBuffer.isView(part)) return part.byteLength / Float32Array.BYTES_PER_ELEMENT;
  const parts = Object.values(part).filter((inner) => typeof inner === "object" && inner !== null);
  return parts.reduce((sum, inner) => sum + countNumbers(inner), 0);
}

const LETTERS = [..."abc"];

test.each<[string, string, readonly Scalar[], number, number]>([
  ["tokens alone", "tokens", LETTERS, 5, 0],
  ["a constant", "SOp.zip(lambda a: 3, tokens)", LETTERS, 5, 0],
  ["a function of tokens", "tokens == 'a'", LETTERS, 5, 0],
  ["a function of positions", "indices % 2", LETTERS, 6, 0],
  ["token and position, which needs a feed-forward", "where(tokens == 'a', indices, -1)", LETTERS, 6, 1],
  ["the token on the left", "(key(indices + 1) == query(indices)).value(tokens, '_')", LETTERS, 8, 1],
  ["a default of another type", "(key(indices + 1) == query(indices)).value(tokens, 0)", LETTERS, 8, 1],
  ["the default None", "(key(indices) > query(indices)).value(indices, None)", LETTERS, 6, 1],
  ["a count", "(key(tokens) == query(tokens)).value(1)", LETTERS, 9, 1],
  ["a sum with a default of its own", "(key(indices) < query(indices)).value(2, 7)", LETTERS, 9, 1],
  ["a sum of booleans, where one alone stays True", "(key(tokens) == query('a')).value(tokens == 'a')", LETTERS, 6, 1],
  ["a mean of numbers", "(key(indices) <= query(indices)).mean(tokens)", [0, 1, 2], 5, 1],
  [
    "a mean over a union, which takes two heads",
    "((key(tokens) == query(1)) | (key(indices) == query(0))).mean(tokens)",
    [0, 1, 2],
    5,
    1,
  ],
  [
    "a selector that is no conjunction",
    "((key(tokens) == query(tokens)) ^ (key(indices) < query(indices))).value(1)",
    LETTERS,
    7,
    1,
  ],
  ["a selector that never selects", "(key(1) == query(2)).value(tokens, 'x')", LETTERS, 4, 1],
  [
    "a predicate that joins texts",
    "select(tokens, tokens, lambda k, q: k + q in ('ab', 'ca')).value(1)",
    LETTERS,
    5,
    1,
  ],
  [
    "a predicate that raises",
    "select(tokens, indices, lambda k, q: 'abc'.index(k) / (q + 1) == 1).value(1)",
    LETTERS,
    4,
    1,
  ],
  ["a predicate of one's own", "select(tokens, tokens, lambda k, q: k > q).value(1)", LETTERS, 6, 1],
  [
    "letters and numbers in one head",
    "(key(tokens) != query(tokens)).value(where(tokens == 'a', 'x', 1), 'none')",
    LETTERS,
    3,
    1,
  ],
  [
    "a value that joins token and position",
    "(key(0) == query(0)).value(where(tokens == 'a', indices, 1))",
    LETTERS,
    8,
    1,
  ],
  [
    "a key that joins token and position",
    "(key(where(tokens == 'a', indices, -1)) == query(indices)).value(1)",
    LETTERS,
    6,
    2,
  ],
  [
    "a product of two fresh counts",
    "(key(tokens) == query('a')).value(1) * (key(tokens) == query('b')).value(1)",
    LETTERS,
    7,
    1,
  ],
  [
    "a count over a token's own gate",
    "where(tokens == 'a', (key(0) == query(0)).value(1), (key(indices) < query(indices)).value(1))",
    LETTERS,
    6,
    1,
  ],
  [
    "a lookup of a sum of token and position",
    "(key(indices) == query(indices - 1)).value(tokens + indices, 9)",
    [0, 1, 2],
    6,
    1,
  ],
  ["a lookup of a multiple", "(key(indices) == query(indices - 1)).value(3 * tokens - 2 * indices)", [0, 1, 2], 5, 1],
  ["halves", "(key(indices) <= query(indices)).value(tokens)", [new Float(0.5), new Float(1.5), 2], 5, 1],
  ["numbers that are divided", "(key(0) == query(0)).value(1) / 4", LETTERS, 7, 1],
  ["a sequence of its own", "(key(raw([2, 0, 1])) == query(indices)).value(tokens)", LETTERS, 3, 1],
])("%s", (_, source, vocabulary, length, blocks) => {
  expect(check(source, vocabulary, length).compiled.model.size.blocks).toBe(blocks);
});

test.each([
  "SOp.zip(lambda a, b: f'{a} {b}', indices / 4, tokens / 2)",
  "SOp.zip(lambda a, b: f'{a} {b}', indices * 3, tokens * 10)",
  "SOp.zip(lambda a, b, c: f'{a} {b} {c}', indices % 3 / 2, tokens * 5, (key(tokens) == query(tokens)).value(1) * 7)",
])("numbers with other gaps than 1 stay apart in %s", (source) => {
  check(source, [0, 1, 2, 3], 4);
});

test.each(["n, m / 2", "m / 2, n", "n / 2, m / 4", "n * 2, m / 2"])(
  "counts as numbers with other gaps stay apart: %s",
  (counts) => {
    const source = `
n = (key(tokens) == query("a")).value(1)
m = (key(tokens) == query("b")).value(1)
SOp.zip(lambda a, b: (a * 4 + b) * (a + 2) % 11, ${counts})`;
    check(source, LETTERS, 3);
  },
);

test.each([
  "(key(indices) < query(indices)).value(indices * 0, 0)",
  "(key(indices) == query(indices - 1)).value(where(tokens == 'a', 0, 0), 0)",
])("a head that fetches one value for every query is left out: %s", (source) => {
  const { compiled } = check(source, LETTERS, 4);
  expect(compiled.layout.blocks.map(({ heads }) => heads.length)).toEqual([0]);
});

test("addition at 16 positions: a block a layer, well below five million parameters", () => {
  const source = `
before = key(indices) < query(indices)
here = key(indices) == query(indices)
worth = tokens.map(lambda token: 10 if token == "+" else int(token))
distance = (key(0) == query(0)).value(where(tokens == "+", 1 - indices, 1))
digit = key(indices) == query(indices - distance)
read = (digit | before & (key(tokens) == query("+"))).value(worth)
column = where(read >= 10, read - 10 + worth, read)
decides = key(column) != query(9)
number = (decides & (before | here)).value(1)
carry = (decides & (key(number - 1) == query(number))).value(column > 9, False)
(column + carry) % 10`;
  const { compiled } = check(source, [..."0123456789+"], 16);
  expect(compiled.layers).toBe(4);
  expect(compiled.model.size.blocks).toBe(4);
  expect(compiled.model.size.parameters).toBeLessThan(200_000);
  const runner = makeRunner(compiled.model);
  expect(answer(compiled, runner, [..."683+345"])).toEqual([0, 0, 0, 1, 0, 2, 8]);
  expect(answer(compiled, runner, [..."99999999+1"])).toEqual([0, 1, 0, 0, 0, 0, 0, 0, 0, 0]);
});

test("positions of one rank stay distinct, so that the one of rank 0 is fetched as it is", () => {
  const source = `
smaller = key(tokens) < query(tokens)
tie = (key(tokens) == query(tokens)) & (key(indices) < query(indices))
rank = (smaller | tie).value(1)
(key(rank) == query(0)).value(tokens)`;
  const { compiled } = check(source, [-2, -1, 0, 1, 2], 10);
  expect(compiled.outputs).toEqual([-2, -1, 0, 1, 2]);
});

test("numbers too small for single precision become one-hot", () => {
  check("(key(indices) == query(0)).value(tokens, None)", [new Float(2e-323), new Float(8e-323)], 3);
});

test.each<[string, string, readonly Scalar[], number, object]>([
  ["an empty vocabulary", "tokens", [], 4, { code: "compile-no-tokens" }],
  ["a token named twice", "tokens", ["a", "b", "a"], 4, { code: "compile-token-twice", args: { token: "'a'" } }],
  ["a length of 0", "tokens", LETTERS, 0, { code: "compile-length", args: { length: 0, limit: 512 } }],
  [
    "a list of another length",
    "raw([1, 2, 3]) + indices",
    LETTERS,
    4,
    { code: "compile-sequence", span: { from: 0, to: 14 } },
  ],
  ["a sum of infinities", "(key(0) == query(0)).value(float('inf'))", LETTERS, 4, { code: "compile-not-finite" }],
  [
    "too many values",
    "(key(0) == query(0)).value(10 ** (4 * tokens) * 3 ** indices)",
    [0, 1, 2],
    12,
    { code: "compile-too-big" },
  ],
  ["an error on every input", "indices // 0 + tokens", [1, 2], 4, { code: "compile-never" }],
  ["numbers too far apart", "(key(0) == query(0)).value(tokens)", [1, 10 ** 12], 4, { code: "compile-precision" }],
])("%s is an error at its place", (_, source, vocabulary, length, problem) => {
  expect(() => compileSource(source, vocabulary, length)).toThrow(
    expect.objectContaining({
      problem: expect.objectContaining({
        ...problem,
        ...("span" in problem && { span: expect.objectContaining(problem.span) }),
      }),
    }),
  );
});

test("an input that does not fit is an error that says so", () => {
  const { compiled } = compileSource("tokens", LETTERS, 2);
  const code = (input: readonly Scalar[]) => {
    try {
      return tokenIds(compiled, input);
    } catch (error) {
      return (error as { problem: { code: string } }).problem.code;
    }
  };
  expect(code([])).toBe("compile-input-length");
  expect(code([..."abc"])).toBe("compile-input-length");
  expect(code([..."az"])).toBe("compile-token-unknown");
  expect(code([..."ca"])).toEqual([2, 0]);
});

test.each([
  [LETTERS, 4, 2, 3 + 9],
  [LETTERS, 4, 9, 3 + 9 + 27 + 81],
  [["a"], 3, 3, 3],
  [LETTERS, 4, 0, 0],
])("%o at %i positions have as many inputs up to %i as are made: %i", (vocabulary, length, longest, count) => {
  const { compiled } = compileSource("tokens", vocabulary, length);
  expect(countInputs(compiled, longest)).toBe(count);
  expect([...allInputs(compiled, longest)].length).toBe(count);
});
