import { expect, test } from "vitest";
import { Failure } from "./failure.ts";

const SPAN = { from: 0, to: 0, line: 1, column: 1 };

test.each([
  ["an empty first line", "\nx", 0, { from: 0, to: 0 }],
  ["a line between others", "a\nbc\nd", 3, { from: 2, to: 4 }],
  ["the last line", "a\nbc", 2, { from: 2, to: 4 }],
])("the line of an offset in %s", (_, source, offset, line) => {
  const failure = new Failure(source, { code: "incomplete", type: "SyntaxError", args: {}, span: SPAN });
  expect(failure.lineAt(offset)).toEqual(line);
});
