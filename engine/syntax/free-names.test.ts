import { expect, test } from "vitest";
import { blockNames, freeNames, globalNames } from "./free-names.ts";
import { parse } from "./parse.ts";

/** The free names of the function that a program begins with. */
function freeIn(source: string): string[] {
  const [first] = parse(source).body;
  if (first?.kind !== "def") throw new Error("the program begins with no function");
  return freeNames(first);
}

test.each([
  ["reads names in order", "return b + a", ["b", "a"]],
  ["reads what an assignment to an item needs", "table[row] = 1", ["table", "row"]],
  ["reads the owner of an attribute", "x = seq.value", ["seq"]],
  ["assigns a name before it reads it", "y = 1\nreturn y", []],
  ["reads its own name later than it assigns it", "print(y)\ny = 1", ["print"]],
  ["sets a global name", "global total\ntotal = n", ["n"]],
  ["loops over a list", "for i in items: s = i", ["items"]],
  ["has a comprehension, whose variable is its own", "return [i + k for i in xs]", ["xs", "k"]],
  ["has a lambda with a default", "return lambda q, r=d: q + r + e", ["d", "e"]],
  ["has a function inside", "def g(x):\n    return x + y\nreturn g", ["y"]],
  ["matches a pattern", "match m:\n    case [a, *b]: return a + c", ["m", "c"]],
])("a function that %s", (_, body, expected) => {
  expect(freeIn(`def f(p):\n    ${body.replaceAll("\n", "\n    ")}`)).toEqual(expected);
});

test("the defaults of a function are read outside it", () => {
  expect(freeIn("def f(p=start): return p")).toEqual([]);
});

test("a block binds its assignments, functions, loops and imports, and not the names that it declares global", () => {
  const { body } = parse(
    "global g\ng = 1\na = b = 2\ndef f(): inner = 1\nfor i in []: j = 1\nfrom math import pi as p",
  );
  expect(blockNames(body).sort()).toEqual(["a", "b", "f", "i", "j", "p"]);
});

test("global names are found at any depth", () => {
  const { body } = parse("if x:\n    def f():\n        global a\n        def g(): global b");
  expect(globalNames(body)).toEqual(["a", "b"]);
});
