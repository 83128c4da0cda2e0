import { expect, test } from "vitest";
import { bindArguments } from "./bind-arguments.ts";
import { parseSignature } from "./builtins/arguments.ts";

type Names = Readonly<Record<string, number>>;

function bind(signature: string, args: readonly number[], names: Names = {}) {
  return bindArguments("f", parseSignature(signature), args, new Map(Object.entries(names)));
}

/** Signature, positions, names, the value of each parameter. */
const CALLS: readonly [string, readonly number[], Names, readonly (number | undefined)[]][] = [
  ["a b", [1, 2], {}, [1, 2]],
  ["a b", [1], { b: 2 }, [1, 2]],
  ["a b", [], { b: 2, a: 1 }, [1, 2]],
  ["a b?", [1], {}, [1, undefined]],
  ["a? b?", [], { b: 2 }, [undefined, 2]],
  ["a / b?", [1], { b: 2 }, [1, 2]],
  ["a * b?", [1], { b: 2 }, [1, 2]],
  ["*items b?", [1, 2], { b: 3 }, [3]],
];

test.each(CALLS)("f(%s) called with %j and %j", (signature, args, names, values) => {
  const bound = bind(signature, args, names);
  expect(parseSignature(signature).names.map((_, i) => bound.values[i])).toEqual(values);
});

test("further positions go to `*items`, further names to `**`", () => {
  const { rest, restKeywords } = bind("a *items **", [1, 2, 3], { x: 4 });
  expect(rest).toEqual([2, 3]);
  expect([...restKeywords]).toEqual([["x", 4]]);
});

test("`**` takes the name of a parameter that goes by position only", () => {
  const { values, restKeywords } = bind("a / **", [1], { a: 2 });
  expect([values[0], restKeywords.get("a")]).toEqual([1, 2]);
});

test.each<[string, readonly number[], Names, string]>([
  ["a", [], {}, "missing-argument"],
  ["a * b", [1], {}, "missing-argument"],
  ["a", [1, 2], {}, "too-many-arguments"],
  ["a * b?", [1, 2], {}, "too-many-arguments"],
  ["a", [1], { a: 2 }, "argument-twice"],
  ["a", [1], { x: 2 }, "unknown-keyword"],
  ["a /", [], { a: 1 }, "unknown-keyword"],
])("f(%s) called with %j and %j is the error %s", (signature, args, names, code) => {
  expect(() => bind(signature, args, names)).toThrow(code);
});
