import { expect, test } from "vitest";
import { printPicture } from "../../_api/pictures.ts";
import { insertPicture, nameOfPicture, placePicture } from "./picture-names.ts";

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

/** Makes `count` pictures of `bytes` bytes each. */
function pictures(count: number, bytes: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, i) => [`p${i}.png`, textOf(bytes)]));
}

function textOf(bytes: number): string {
  return printPicture({ type: "image/png", width: 1, height: 1, bytes, hash: "0".repeat(64) });
}

test.each([
  ["twentieth", pictures(19, 1), 1, { kind: "placed", name: "a.png" }],
  ["21st", pictures(20, 1), 1, { kind: "refused", reason: "pictures-many" }],
  ["ninth large", pictures(8, 500_000), 500_000, { kind: "refused", reason: "pictures-large" }],
])("the %s picture of a puzzle is placed or refused before anything changes", (_, files, bytes, placed) => {
  expect(placePicture(files, { fileName: "a.png", text: textOf(bytes) })).toEqual(placed);
});

test("a picture in the place of another keeps its name and must have its type", () => {
  const files = pictures(20, 1);
  const text = textOf(2);
  expect(placePicture(files, { fileName: "a.png", text, replaced: "p3.png" })).toEqual({
    kind: "placed",
    name: "p3.png",
  });
  expect(placePicture(files, { fileName: "a.png", text, replaced: "p3.svg" })).toEqual({
    kind: "refused",
    reason: "picture-other-type",
  });
});
