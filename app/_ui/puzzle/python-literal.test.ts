import { expect, test } from "vitest";
import { callText, pythonLiteral } from "./python-literal.ts";

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
  [null, "None"],
  [true, "True"],
  [-1, "-1"],
  ['a"b', '"a\\"b"'],
] as const)("%j is written as Python writes it: %s", (value, text) => {
  expect(pythonLiteral(value)).toBe(text);
});
