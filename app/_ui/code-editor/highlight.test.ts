import { expect, test } from "vitest";
import { highlightLines } from "./highlight.ts";

const classOf = (source: string, text: string) =>
  highlightLines(source)
    .flat()
    .find((piece) => piece.text === text)?.className;

test("the pieces are the program, line by line", () => {
  const source = 'def flip():\n    """Reverse."""\n\n    return (key(1) == query(1)).value(tokens)\n# 註解\n';
  const lines = highlightLines(source);
  expect(lines.map((line) => line.map(({ text }) => text).join("")).join("\n")).toBe(source);
});

test.each([
  ["key(tokens)", "key", "code-key"],
  ["query(1)", "query", "code-query"],
  ["s.value(1)", "value", "code-value"],
  ["s.mean(1)", "mean", "code-value"],
  ["tokens + 1", "tokens", "code-sequence"],
  ["def f(): pass", "f", "code-definition"],
  ["x = 'key'", "'key'", "code-string"],
  ["# key", "# key", "code-comment"],
  ["return 1", "return", "code-keyword"],
])("in %s, %s is %s", (source, text, className) => {
  expect(classOf(source, text)).toBe(className);
});

test.each([
  ["f(key=1)", "a keyword argument"],
  ["def f(key): pass", "a parameter"],
  ["x.key", "another attribute"],
])("in %s, key is %s and not the word of RASP", (source) => {
  expect(
    highlightLines(source)
      .flat()
      .some(({ className }) => className === "code-key"),
  ).toBe(false);
});

test("a parameter's default is coloured, its name is not", () => {
  const pieces = highlightLines("def f(seq=tokens): pass").flat();
  expect(pieces.filter(({ className }) => className === "code-sequence").map(({ text }) => text)).toEqual(["tokens"]);
});

test.each([
  ["select(tokens, indices, ==);", "select", "code-key"],
  ["select(tokens, indices, ==);", "tokens", "code-sequence"],
  ["tokens_int + length;", "tokens_int", "code-sequence"],
  ["tokens_int + length;", "length", "code-sequence"],
  ["aggregate(s, tokens);", "aggregate", "code-value"],
])("in RASP, in %s, %s is %s", (source, text, className) => {
  const piece = highlightLines(source, "rasp")
    .flat()
    .find((one) => one.text === text);
  expect(piece?.className).toBe(className);
});

test("in RASP, a parameter that is called tokens has no colour", () => {
  const pieces = highlightLines("def f(tokens) { return 1; }", "rasp").flat();
  expect(pieces.map(({ className }) => className)).not.toContain("code-sequence");
});
