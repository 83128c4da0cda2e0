import { expect, test } from "vitest";
import { JsonTooLarge, parseBounded } from "./bounded-json.ts";

const bounds = { depth: 2, values: 6 };

test.each([['{"a":[1,2,"[[[[,,,,"]}'], ['"\\"[[["'], ["1"], ['["\\\\",[]]'], ['{"a":{},"b":[]}']])(
  "within the bounds it is what JSON.parse gives: %s",
  (text) => {
    expect(parseBounded(text, bounds)).toEqual(JSON.parse(text));
  },
);

test.each([["[[[]]]"], ["[1,2,3,4,5,6,7]"], ["[[],[],[],[],[]]"]])("beyond them it is not parsed: %s", (text) => {
  expect(() => parseBounded(text, bounds)).toThrow(JsonTooLarge);
});

test.each([["[1,"], ['"open'], ["]]]"], [""]])("a text that is no JSON throws the error of JSON.parse: %j", (text) => {
  expect(() => parseBounded(text, bounds)).toThrow(SyntaxError);
});
