import { expect, test } from "vitest";
import { findListed } from "./find-listed.ts";

/** A person written as "name number e-mail", with "-" for a part that is missing. */
function person(text: string) {
  const [name = "", studentNumber = "-", email = "-"] = text.split(" ");
  return {
    name,
    studentNumber: studentNumber === "-" ? null : studentNumber,
    email: email === "-" ? null : email,
    text,
  };
}

test.each([
  [
    "a number finds a person with another name and another e-mail address",
    ["ada b1 a@x"],
    ["Eve B1 e@x"],
    ["ada b1 a@x"],
  ],
  ["an e-mail address finds a person without a number", ["ada - a@x"], ["Eve b1 A@x"], ["ada - a@x"]],
  ["two numbers are two persons, whatever else is equal", ["ada b1 a@x"], ["ada b2 a@x"], [undefined]],
  [
    "a list with names finds the persons of a list with numbers",
    ["ada b1", "bo b2"],
    ["Bo", "Ada"],
    ["bo b2", "ada b1"],
  ],
  ["a list with numbers finds the persons of a list with names", ["ada", "bo"], ["Bo 2", "Ada 1"], ["bo", "ada"]],
  ["a name that two persons on the list have finds nobody", ["an 1", "an 2"], ["an"], [undefined]],
  ["a name that two imported persons have finds nobody", ["an - a@x"], ["an 1", "an 2"], [undefined, undefined]],
  ["a name alone finds the same name alone", ["an", "an 1"], ["an"], ["an"]],
  ["two e-mail addresses under one name are two persons", ["ada - a@x"], ["ada - b@x"], [undefined]],
  ["a person is found once, by the number", ["ada 1 a@x"], ["eve - a@x", "ada 1"], [undefined, "ada 1 a@x"]],
  ["swapped e-mail addresses swap no persons", ["a 1 a@x", "b 2 b@x"], ["a 1 b@x", "b 2 a@x"], ["a 1 a@x", "b 2 b@x"]],
])("%s", (_title, listed, imported, expected) => {
  expect(findListed(listed.map(person), imported.map(person)).map((one) => one?.text)).toEqual(expected);
});
