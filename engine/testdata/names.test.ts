import { expect, test } from "vitest";
import { BUILTIN_FUNCTIONS } from "../interpret/builtins/functions.ts";
import { methodNames } from "../interpret/builtins/methods.ts";
import { interpret } from "../interpret/interpret.ts";
import { raspAttributeNames, raspNames } from "../interpret/rasp.ts";
import { STANDARD_LIBRARY } from "../interpret/stdlib/index.ts";
import { readPrograms } from "./read-programs.ts";

/** Every statement that has a mark. */
const MARKED = readPrograms()
  .flatMap(({ statements }) => statements.filter(({ marks }) => marks.length > 0).map(({ source }) => source))
  .join("\n");

function withoutLine(names: Iterable<string>, pattern: (name: string) => RegExp): string[] {
  return [...names].filter((name) => !pattern(name).test(MARKED));
}

test("every built-in name has a line in testdata", () => {
  const names = [...BUILTIN_FUNCTIONS.keys(), ...raspNames(interpret("").runtime).keys()];
  expect(withoutLine(names, (name) => new RegExp(`(?<![\\w.])${name}\\b`))).toEqual([]);
});

test.each(['""', "1", "1.0", "[]", "()", "{}", "set()"])("every method of %s has a line in testdata", (value) => {
  const object = interpret(value).result ?? null;
  expect(withoutLine(methodNames(object), (name) => new RegExp(`\\.${name}\\b`))).toEqual([]);
});

test.each(["tokens", "key(1) == query(1)", 'tokens("a")'])("every attribute of %s has a line in testdata", (value) => {
  const object = interpret(value).result ?? null;
  expect(withoutLine(raspAttributeNames(object), (name) => new RegExp(`\\.${name}\\b`))).toEqual([]);
});

test.each([...STANDARD_LIBRARY])("every name of the module %s has a line in testdata", (module, { attributes }) => {
  expect(withoutLine(attributes.keys(), (name) => new RegExp(`\\b${module}\\.${name}\\b`))).toEqual([]);
});
