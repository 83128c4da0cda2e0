import { expect, test } from "vitest";
import { plainSpaces, SourceText } from "./source-text.ts";

test.each([
  ["the first character", "ab\ncd", 0, 1, 1],
  ["a line break, which belongs to the line that it ends", "ab\ncd", 2, 1, 3],
  ["the first character of a later line", "ab\ncd", 3, 2, 1],
  ["the end of the text", "ab\ncd", 5, 2, 3],
  ["an empty line", "a\n\nb", 2, 2, 1],
  ["a character after one of two UTF-16 units", "x😀y", 3, 1, 3],
  ["a character on the line after one of two units", "😀\ny", 3, 2, 1],
])("the place of %s", (_, text, from, line, column) => {
  expect(new SourceText(text).span(from, from + 1)).toEqual({ from, to: from + 1, line, column });
});

test("a text behind a byte order mark counts it in offsets and not in columns", () => {
  expect(new SourceText("ab", 1).span(1, 2)).toEqual({ from: 2, to: 3, line: 1, column: 2 });
});

test("an indent is the text before an offset in its line, tabs included", () => {
  expect(new SourceText("if x:\n\t y").indentOf(8)).toBe("\t ");
});

test("a space that does not break becomes a plain one outside strings, at the same offset", () => {
  expect(plainSpaces("x\u00a0=\u202f'a\u00a0b'  # c\u00a0d")).toBe("x = 'a\u00a0b'  # c\u00a0d");
});
