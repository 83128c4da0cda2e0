import { expect, test } from "vitest";
import { nearestName } from "./nearest-name.ts";

test.each([
  ["a letter more", "keyy", "key"],
  ["a letter less", "ky", "key"],
  ["another letter", "kay", "key"],
  ["two exchanged letters", "kye", "key"],
  ["two letters of which one differs", "in", "is"],
])("%s is one slip", (_, name, candidate) => {
  expect(nearestName(name, [candidate])).toBe(candidate);
});

test.each([
  ["the same name", "key", "key"],
  ["two other letters", "kab", "key"],
  ["two letters more", "keyab", "key"],
  ["a name of one letter", "k", "j"],
  ["exchanged letters that are not neighbours", "yek", "key"],
])("%s is no slip", (_, name, candidate) => {
  expect(nearestName(name, [candidate])).toBeUndefined();
});

test("the candidate of the nearest length is chosen, then the first", () => {
  expect(nearestName("kex", ["ke", "keys", "kez", "key"])).toBe("kez");
  expect(nearestName("kex", [])).toBeUndefined();
});
