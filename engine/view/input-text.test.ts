import fc from "fast-check";
import { expect, test } from "vitest";
import { Float, type PlainScalar } from "../graph/scalar.ts";
import { LOCALES } from "../locales.ts";
import type { ProblemCode } from "../problem/en/index.ts";
import { explain } from "../problem/explain.ts";
import { parseInputText, printInputText } from "./input-text.ts";

function tokensOf(text: string) {
  const read = parseInputText(text);
  return read.kind === "input" ? read.tokens : read.problem.code;
}

test.each([
  ["hello", ["h", "e", "l", "l", "o"]],
  ["", []],
  ["a b", ["a", " ", "b"]],
  ["123", ["1", "2", "3"]],
  ["👍x", ["👍", "x"]],
  ['"hello"', ["h", "e", "l", "l", "o"]],
  ["'it\\'s'", ["i", "t", "'", "s"]],
  ['""', []],
  ["[3, 1, 2]", [3, 1, 2]],
  ["[]", []],
  ["[ 1,\n2, ]", [1, 2]],
  ['["ab", "c"]', ["ab", "c"]],
  ["[True, False, None, true, null]", [true, false, null, true, null]],
  ["[1.0, -2.5, 1e3]", [new Float(1), new Float(-2.5), new Float(1000)]],
  ["[-0]", [0]],
  ["['__proto__', 'constructor']", ["__proto__", "constructor"]],
  ['["\\ud83d\\udc4d"]', ["👍"]],
])("%s is read as its tokens", (text, tokens) => {
  expect(tokensOf(text)).toEqual(tokens);
});

test.each<[text: string, code: ProblemCode]>([
  ["[1, 2", "input-unclosed-list"],
  ["[", "input-unclosed-list"],
  ['"hello', "input-unclosed-text"],
  ['["a]', "input-unclosed-text"],
  ["[1, 2] 3", "input-after-end"],
  ['"a" b', "input-after-end"],
  ["[1 2]", "input-comma"],
  ['["a" "b"]', "input-comma"],
  ["[a, b]", "input-item"],
  ["[constructor]", "input-item"],
  ["[,]", "input-item"],
  ["[1, [2]]", "input-list-in-list"],
  ["[9007199254740993]", "input-integer"],
  ['"\\x1"', "bad-escape"],
])("%s is refused with its reason", (text, code) => {
  expect(tokensOf(text)).toBe(code);
  for (const locale of LOCALES) expect(explain({ code, args: {} }, locale).message).not.toBe(code);
});

test("a problem points at its place in the text", () => {
  const read = parseInputText("[1, two, 3]");
  expect(read.kind === "rejected" && read.problem.span).toEqual({ from: 4, to: 7, line: 1, column: 5 });
});

test.each([
  ["hello", "hello"],
  ["", "[]"],
  [["a", "b"], "ab"],
  [[3, 1], "[3, 1]"],
  [["ab", 1.5, true, null], "['ab', 1.5, True, None]"],
  [" a", "[' ', 'a']"],
  [["["], "['[']"],
] as const)("%j is written as %s", (tokens, text) => {
  expect(printInputText(tokens as string | readonly PlainScalar[])).toBe(text);
});

test("a written value is read back", () => {
  const scalar = fc.oneof(fc.string({ unit: "binary" }), fc.maxSafeInteger(), fc.boolean(), fc.constant(null));
  fc.assert(
    fc.property(fc.array(scalar), (tokens) => {
      expect(tokensOf(printInputText(tokens))).toEqual(tokens.map((token) => (Object.is(token, -0) ? 0 : token)));
    }),
    { seed: 1 },
  );
});
