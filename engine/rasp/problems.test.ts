import { expect, test } from "vitest";
import { DEFAULT_LIMITS } from "../limits.ts";
import { explain } from "../problem/explain.ts";
import { runCell } from "../view/run.ts";
import { RaspConsole } from "./console.ts";

/** The problem of a program that must not run. */
function problemOf(source: string) {
  const outcome = runCell(source, { language: "rasp" });
  if (outcome.kind === "ran") throw new Error(`this runs: ${source}`);
  return outcome.problem;
}

test.each<[source: string, code: string, at: string, args?: Readonly<Record<string, unknown>>]>([
  ["def f(x) { y = x; }", "rasp-no-return", "def f(x) { y = x; }", { name: "f" }],
  ["def f(x) { return x; return x; }", "rasp-return-last", "return x;"],
  ["return 1;", "rasp-return-outside", "return 1;"],
  ["(select(1, 1, ==)).value(1);", "rasp-is-raspy", ".value(1)", { instead: "selector_width(selector)" }],
  ["(select(1, 1, ==)).value(tokens);", "rasp-is-raspy", ".value(", { instead: "aggregate(selector, value, default)" }],
  ["變數 = 1;", "rasp-name-letters", "變數", { name: "變數" }],
  ["größe = 1;", "rasp-name-letters", "größe", { name: "größe" }],
  ["indices = 1;", "rasp-reserved", "indices", { name: "indices" }],
  ["def indices(x) { return x; }", "rasp-reserved", "indices", { name: "indices" }],
  ["def f(indices) { return indices; }", "rasp-reserved", "indices", { name: "indices" }],
  ["for length in [1] { x = 1; }", "rasp-reserved", "length", { name: "length" }],
  ["select(indices, indices);", "rasp-select-parts", ")", { given: 2 }],
  ["x = aggregate(select(tokens, tokens), 1);", "rasp-select-parts", ")", { given: 2 }],
  ["select(tokens, ==);", "rasp-select-parts", "==", { given: 1 }],
  ["select();", "rasp-select-parts", ")", { given: 0 }],
  ["select(indices, indices, =);", "single-equals", "="],
  ["1 if full_s else 2;", "rasp-selector-as-sop", "full_s", { place: "if" }],
  ["aggregate(indices, tokens);", "rasp-needs-selector", "indices", { type: "s-op" }],
  ["select([1], 1, ==);", "rasp-needs-sop", "[1]", { place: "select", type: "list" }],
  [
    "select(1, 1, ==) and indices;",
    "rasp-selector-mixed",
    "select(1, 1, ==) and indices",
    { operator: "and", other: "s-op" },
  ],
  ["select(1, 1, ==) + 1;", "rasp-selector-operator", "select(1, 1, ==) + 1", { operator: "+" }],
  ["[1] - 1;", "rasp-operator-kind", "[1] - 1", { operator: "-", type: "list" }],
  ["-[1];", "rasp-operator-kind", "-[1]", { operator: "-", type: "list" }],
  ["[1] * [2];", "rasp-operator-kind", "[1] * [2]", { operator: "*", type: "list" }],
  ["tokens + 1;", "rasp-tokens-number", "tokens + 1", { operator: "+", left: "'h'", right: "1" }],
  ["aggregate(full_s, tokens);", "rasp-mean-text", "aggregate(full_s, tokens)", { value: "'h'" }],
  ['1 if indices == 0 else "a";', "rasp-mixed-types", '1 if indices == 0 else "a"', { first: "1", second: "'a'" }],
  ["aggregate(full_s, indices, [1]);", "rasp-default", "[1]", { type: "list" }],
  ["indices in {1: 2};", "rasp-in-needs-list", "indices in {1: 2}", { type: "dict" }],
  ["1 in 2;", "rasp-in-needs-list", "1 in 2", { type: "int" }],
  ["indices in [[1]];", "rasp-in-needs-atoms", "indices in [[1]]", { type: "list" }],
  ["[1] in [1];", "rasp-in-needs-atoms", "[1] in [1]", { type: "list" }],
  ["1[0];", "rasp-no-items", "1[0]", { type: "int" }],
  ["(select(1, 1, ==))[0];", "rasp-no-items", "(select(1, 1, ==))[0]", { type: "selector" }],
  ["{1: 2}[3];", "rasp-no-key", "{1: 2}[3]", { key: "3" }],
  ["{1: 2}[indices];", "rasp-no-key", "{1: 2}[indices]", { key: "0" }],
  ["{[1]: 2};", "rasp-dict-key", "[1]", { type: "list" }],
  ["{1: 2}[[1]];", "rasp-dict-key", "{1: 2}[[1]]", { type: "list" }],
  ["[[1]][indices];", "rasp-item-atom", "[[1]][indices]", { type: "list" }],
  ["1(2);", "rasp-not-callable", "1(2)", { type: "int" }],
  ["indices(1, 2);", "rasp-one-input", "indices(1, 2)", { type: "s-op", given: 2 }],
  ["full_s();", "rasp-one-input", "full_s()", { type: "selector", given: 0 }],
  ["range();", "rasp-arity", "range()", { name: "range", expected: "1 – 3", given: 0 }],
  ["len([1], [2]);", "rasp-arity", "len([1], [2])", { name: "len", expected: 1, given: 2 }],
  ["def f(x) { return x; }\nf(1, 2);", "rasp-arity", "f(1, 2)", { name: "f", expected: 1, given: 2, parameters: "x" }],
  ["indices(1);", "rasp-input", "1", { type: "int" }],
  ["indices([]);", "rasp-input", "[]", { type: "list" }],
  ["indices([[1]]);", "rasp-input", "[[1]]", { type: "list" }],
  ["for i in 3 { x = i; }", "rasp-loop", "3", { place: "for", type: "int" }],
  ["a, b = [1, 2, 3];", "rasp-unpack", "a, b = [1, 2, 3];", { names: 2, values: 3 }],
  ["for a, b in [[1]] { x = a; }", "rasp-unpack", "for a, b in [[1]] { x = a; }", { names: 2, values: 1 }],
  ["len(3);", "rasp-len", "len(3)", { type: "int" }],
  ["len(indices);", "rasp-len-of-sop", "len(indices)", { type: "s-op" }],
  ['range("a");', "rasp-range", 'range("a")', { type: "string" }],
  ["range(1, 2, 0);", "rasp-range-step", "range(1, 2, 0)"],
  ["zip(1);", "rasp-zip", "zip(1)", { type: "int" }],
  ["zip([1], [1, 2]);", "rasp-zip-lengths", "zip([1], [1, 2])", { first: 1, other: 2 }],
  ['load "../a";', "rasp-load-name", 'load "../a";', { name: "../a" }],
  ['load "nothing";', "rasp-load-missing", 'load "nothing";', { name: "nothing" }],
  ["x = 1\ny = 2;", "rasp-missing-semicolon", "1"],
  ["x = 1", "rasp-missing-semicolon", "1"],
  ["x = 1; x", "rasp-missing-semicolon", "x"],
  ["def f(x) { return x }", "rasp-missing-semicolon", "x"],
  ["f(1;", "unclosed", "("],
  ["x = [1, 2;", "unclosed", "["],
  ["x != 1;", "rasp-no-not-equal", "!="],
  ["x == 'a';", "rasp-single-quote", "'"],
  ['"abc', "unterminated-string", '"abc'],
  ["x，1;", "full-width", "，"],
  ["x​ = 1;", "invisible-character", "​"],
  ["x = 1;\n  select = 2;", "rasp-reserved", "select"],
  ["for i in [1] x = i;", "unexpected", "x"],
  ["x = 1; }", "unmatched", "}"],
  ["x = (1];", "unclosed", "("],
  ["x = 1);", "unmatched", ")"],
  ["def f(x) { return x; } }", "unmatched", "}"],
  ["for i in [1] { y = i }", "rasp-missing-semicolon", "i"],
  ["x = {1: 2}\ny = 2;", "rasp-missing-semicolon", "}"],
])("%j is %s", (source, code, at, args = {}) => {
  const problem = problemOf(source);
  expect(problem).toMatchObject({ code, args });
  expect(source.slice(problem.span.from, problem.span.to)).toBe(at);
  for (const locale of ["en", "zh-TW"] as const) expect(explain(problem, locale).message).not.toMatch(/\{\w+\}/);
});

/** A program of functions that call each other, so deep. */
function nestedCalls(depth: number): string {
  const callers = Array.from({ length: depth - 1 }, (_, i) => `def f${i + 1}(x) { return f${i}(x); }`);
  return ["def f0(x) { return x; }", ...callers, `f${depth - 1}(indices);`].join("\n");
}

test("calls within calls have a limit", () => {
  const { depth } = DEFAULT_LIMITS;
  expect(runCell(nestedCalls(depth), { language: "rasp" }).kind).toBe("ran");
  for (const source of [nestedCalls(depth + 1), "def f(x) { return f(x); }\nf(1);"]) {
    expect(problemOf(source)).toMatchObject({ type: "RecursionError", code: "limit-depth", args: { limit: depth } });
  }
});

/** The answer of a console that can load these files. */
function answerTo(line: string, files: Readonly<Record<string, string>>): string {
  return new RaspConsole({ load: (name) => files[name] }).enter(line).lines.join("\n");
}

test("a problem of a file that is loaded names its code", () => {
  expect(answerTo('load "a";', { a: 'load "a";' })).toContain("`rasp-load-cycle`");
  expect(answerTo('load "a";', { a: 'load "b";', b: "1" })).toContain("`rasp-load-problem`");
  expect(answerTo('load "a";', { a: "x = 1 / [1];" })).toContain("`rasp-operator-kind`");
});

test("a console shows no values of a file that is loaded", () => {
  const own = answerTo("x = indices + 1;", {});
  const loaded = answerTo('load "a";', { a: "x = indices + 1;" });
  expect(own).toContain("Example");
  expect(loaded).toContain("s-op: x");
  expect(loaded).not.toContain("Example");
});

test.each(["[1, 2, 3] * 1000000;", "1000000 * [1, 2, 3];", "x = [0] * 3000000;"])("%s is too long", (source) => {
  expect(problemOf(source).code).toMatch(/^limit-/);
});

test.each(["1 in 2;", 'load "nothing";'])("the console prints %s as one line with its place and its hint", (source) => {
  const { message, hint } = explain(problemOf(source));
  const args = { line: 1, column: 1, message, hint: hint ?? "" };
  expect(answerTo(source, {})).toBe(`!! ${explain({ code: "rasp-console-problem-hint", args }).message}`);
});

test.each([
  ["a list of atoms", '(indices < 1) and (tokens in ["h"]);', 3],
  ["a comparison", '(indices < 1) and (tokens == "h");', 3],
  ["a conjunction", "(indices < 1) and ((indices < 2) or (indices < 3));", 5],
  ["a negation", "(indices < 1) and not (indices < 2);", 4],
  ["a choice between booleans", "(indices < 1) and (True if indices < 2 else False);", 4],
  ["a number, which is made a boolean first", "(indices < 1) and indices;", 3],
])("`and` with %s takes no operation beyond its own and theirs", (_, source, ops) => {
  expect(runCell(source, { language: "rasp" })).toMatchObject({ kind: "ran", view: { ops } });
});
