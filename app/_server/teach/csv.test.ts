import { expect, test } from "vitest";
import { writeCsv } from "./csv.ts";

test.each([
  ["=1+1", "'=1+1"],
  ["+1", "'+1"],
  ["-1", "'-1"],
  ["@sum", "'@sum"],
  ["\tx", "'\tx"],
  ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
  ["a,b", '"a,b"'],
  ['say "hi"', '"say ""hi"""'],
  ["two\nlines", '"two\nlines"'],
  ["plain = plain", "plain = plain"],
  [-1, "-1"],
  [null, ""],
])("the cell %j is written %j", (cell, written) => {
  expect(writeCsv([[cell]])).toBe(`${written}\r\n`);
});
