import { expect, test } from "vitest";
import { readPart } from "./read-part.ts";

test("an address names a page and a section of the grid", () => {
  expect(readPart({ page: "2", section: "A" })).toEqual({ page: 2, section: "A" });
  expect(readPart({ section: "" })).toEqual({ page: 1, section: undefined });
});

test("of a name that comes twice the first counts", () => {
  expect(readPart({ page: ["3", "2"], section: ["A", "B"] })).toEqual({ page: 3, section: "A" });
});
