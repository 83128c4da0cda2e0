import { expect, test } from "vitest";
import { insertPicture, nameOfPicture } from "./picture-names.ts";

test.each([
  ["My Graph (1).PNG", "image/png", "my-graph-1.png"],
  ["C:\\pictures\\a.jpeg", "image/jpeg", "a.jpg"],
  ["../../secret.svg", "image/svg+xml", "secret.svg"],
  ["__proto__", "image/png", "proto.png"],
  ["圖.svg", "image/svg+xml", "picture.svg"],
  ["no-ending", "image/png", "no-ending.png"],
] as const)("a picture from %s (%s) is called %s", (file, type, name) => {
  expect(nameOfPicture({}, file, { type })).toBe(name);
});

test("a name that is taken gets a number", () => {
  expect(nameOfPicture({ "a.png": "", "a-2.png": "" }, "a.png", { type: "image/png" })).toBe("a-3.png");
});

test("a picture is inserted at the cursor, and selected words say what it shows", () => {
  expect(insertPicture("one two", "a.svg", { start: 4, end: 4 })).toEqual({ text: "one ![](a.svg)two", caret: 6 });
  expect(insertPicture("one two", "a.svg", { start: 4, end: 7 })).toEqual({ text: "one ![two](a.svg)", caret: 9 });
});
