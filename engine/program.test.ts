import { expect, test } from "vitest";
import { readProgram } from "./front-ends.ts";
import { evaluateProgram, type ProgramValue } from "./program.ts";

const LENGTH = `
def length(x=1):
    return (key(x) == query(x)).value(1)
whole = length()
`;

test("a program's result is a node of its graph, evaluated on an input", () => {
  const program = readProgram(`${LENGTH}whole`);
  const { result } = program;
  if (result?.kind !== "sequence") throw new Error("no sequence");
  expect(
    Array.from({ length: 2 }, (_, i) => evaluateProgram(program, [result.node], ["a", "b"]).column(result.node).at(i)),
  ).toEqual([2, 2]);
});

test("a node shows the name that the program gives it, or else its first variable", () => {
  const program = readProgram(`${LENGTH}again = whole\nnamed = (indices + 1).name("next")\nwhole`);
  const name = (expression: string) => {
    const value = program.valueOf(expression, new Map());
    return value.kind === "value" ? undefined : program.nameOf(value.node);
  };
  expect(name("again")).toBe("whole");
  expect(name("indices + 1")).toBe("next");
  expect(name("indices + 2")).toBeUndefined();
});

test("a node lies where the source makes it", () => {
  const program = readProgram("indices + 1\nindices + 1");
  const { result } = program;
  if (result?.kind !== "sequence") throw new Error("no sequence");
  expect(program.spansOf(result.node).map(({ line }) => line)).toEqual([1, 2]);
  const other = program.valueOf("indices + 2", new Map());
  expect(other.kind !== "value" && program.spansOf(other.node)).toEqual([]);
});

test("a call takes expressions over the input and over names", () => {
  const program = readProgram("def pick(sop, i):\n    return sop + i");
  const made = program.call({ function: "pick", args: ["tokens", "i"], names: new Map([["i", 7]]) });
  expect(made).toMatchObject({ kind: "sequence", node: { kind: "elementwise" } });
  expect(() => program.call({ function: "pock", args: [], names: new Map() })).toThrow("function-missing");
});

test("an expression reads a selector that a call has made", () => {
  const program = readProgram("def same(sop):\n    return key(sop) == query(sop)");
  const made = program.call({ function: "same", args: ["tokens"], names: new Map() });
  if (made.kind !== "selector") throw new Error("no selector");
  const read = program.valueOf("selector.value(1)", new Map([["selector", made]]));
  expect(read).toMatchObject({ kind: "sequence", node: { kind: "aggregate", selector: made.node } });
});

test.each<[source: string, Partial<ProgramValue> | undefined]>([
  ["x = 1", undefined],
  ["None", { kind: "value", type: "NoneType", isNothing: true }],
  ["[1, 2.5]", { kind: "value", type: "list", isNothing: false }],
  ["key(tokens)", { kind: "key", type: "key" }],
  ['(indices)("ab")', { kind: "sequence", input: ["a", "b"] }],
])("the result of %s", (source, expected) => {
  const { result } = readProgram(source);
  if (expected === undefined) expect(result).toBeUndefined();
  else expect(result).toMatchObject(expected);
});

test.each([
  ["[1, 2.5, None]", "[1, 2.5, None]", [1, 2.5, null]],
  ["None", "None", null],
  ["range(3)", "range(0, 3)", "range(0, 3)"],
])("%s prints as %s and is JSON where JSON has a form", (source, text, json) => {
  const { result } = readProgram(source);
  if (result?.kind !== "value") throw new Error("no plain value");
  expect(result.print()).toBe(text);
  expect(result.toJson()).toEqual(json);
});
