import { expect, test } from "vitest";
import { callText, inputText } from "./python-literal.ts";

test("a call is written with its values", () => {
  expect(callText("shift", ["i", "default"], { i: -2, default: "_" })).toBe('shift(-2, "_")');
  expect(callText("slide", ["tokens != gap"], { gap: "<" })).toBe('slide(tokens != "<")');
  expect(callText("add", [], {})).toBe("add()");
});

test("names that a value happens to contain are left alone", () => {
  expect(callText("split", ["v", "i"], { v: "i", i: 0 })).toBe('split("i", 0)');
});

test("an argument may be called like something every object has", () => {
  expect(callText("f", ["constructor"], {})).toBe("f(constructor)");
});

test.each([
  ["hello", "hello"],
  [["a", "b"], '"ab"'],
  [[1, -2], "[1, -2]"],
  [["ab", null, true], '["ab", None, True]'],
  [[], '""'],
])("%j stands in the input box as %j", (input, text) => {
  expect(inputText(input)).toBe(text);
});
