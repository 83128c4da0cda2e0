import { expect, test } from "vitest";
import { viewCell } from "../../../engine/index.ts";
import { cellText, fitText, isPlainText, quoteCell, textWidth } from "./cell-text.ts";

test.each([
  ["a", "a", false],
  ["1", "1", true],
  ["True", "True", true],
  ["", "", true],
  [" ", "·", false],
  ["\n", "⏎", false],
  ["漢", "漢", false],
  [1, "1", false],
  [-42, "-42", false],
  [null, "None", false],
  [true, "True", false],
] as const)("%j prints as %j", (value, shown, isQuoted) => {
  expect(cellText(viewCell(value), 10, 1000)).toMatchObject({ shown, isQuoted });
});

test.each<[values: readonly (string | number)[], isPlain: boolean]>([
  [[..."12+7"], true],
  [[..."127"], false],
  [["a", ""], true],
  [["", "1"], false],
  [["a", 1], false],
  [[], false],
])("%j is plainly text: %s", (values, isPlain) => {
  expect(isPlainText(values.map(viewCell))).toBe(isPlain);
});

test("among plain text no digit has quote marks, and the empty text has", () => {
  expect(cellText(viewCell("1"), 10, 1000, true).isQuoted).toBe(false);
  expect(cellText(viewCell(""), 10, 1000, true).isQuoted).toBe(true);
});

test("text that is cut ends in an ellipsis and fits", () => {
  const cut = fitText("abcdefghij", 10, 36);
  expect(cut).toBe("abcde…");
  expect(textWidth(cut, 10)).toBeLessThanOrEqual(36);
});

test("one family of emoji is one wide character", () => {
  expect(textWidth("👩‍👩‍👧", 10)).toBeCloseTo(10.5);
  expect(fitText("👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧", 10, 17)).toBe("👩‍👩‍👧…");
});

test("the full text of a cell is Python's output", () => {
  expect(quoteCell({ text: "it's", type: "str" })).toBe('"it\'s"');
  expect(quoteCell({ text: "1.0", type: "float" })).toBe("1.0");
});
