import { expect, test } from "vitest";
import { explain } from "../problem/explain.ts";
import { runCell } from "../view/run.ts";
import { RaspConsole } from "./console.ts";

/** The problem of a program that must not run. */
function problemOf(source: string) {
  const outcome = runCell(source, { language: "rasp" });
  if (outcome.kind === "ran") throw new Error(`this runs: ${source}`);
  return outcome.problem;
}

test.each<[source: string, code: string, args?: Readonly<Record<string, unknown>>]>([
  ["def f(x) { y = x; }", "rasp-no-return", { name: "f" }],
  ["def f(x) { return x; return x; }", "rasp-return-last"],
  ["return 1;", "rasp-return-outside"],
  ["(select(1, 1, ==)).value(1);", "rasp-is-raspy", { instead: "selector_width(selector)" }],
  ["(select(1, 1, ==)).value(tokens);", "rasp-is-raspy", { instead: "aggregate(selector, value, default)" }],
  ["變數 = 1;", "rasp-name-letters", { name: "變數" }],
  ["größe = 1;", "rasp-name-letters", { name: "größe" }],
  ["indices = 1;", "rasp-reserved", { name: "indices" }],
  ["select(indices, indices);", "rasp-select-parts", { given: 2 }],
  ["x = aggregate(select(tokens, tokens), 1);", "rasp-select-parts", { given: 2 }],
  ["select(tokens, ==);", "rasp-select-parts", { given: 1 }],
  ["select();", "rasp-select-parts", { given: 0 }],
  ["select(indices, indices, =);", "single-equals"],
  ["1 if full_s else 2;", "rasp-selector-as-sop", { place: "if" }],
  ["aggregate(indices, tokens);", "rasp-needs-selector", { type: "s-op" }],
  ["select([1], 1, ==);", "rasp-needs-sop", { place: "select", type: "list" }],
  ["select(1, 1, ==) and indices;", "rasp-selector-mixed", { operator: "and", other: "s-op" }],
  ["select(1, 1, ==) + 1;", "rasp-selector-operator", { operator: "+" }],
  ["[1] - 1;", "rasp-operator-kind", { operator: "-", type: "list" }],
  ["-[1];", "rasp-operator-kind", { operator: "-", type: "list" }],
  ["[1] * [2];", "rasp-operator-kind", { operator: "*", type: "list" }],
  ["tokens + 1;", "rasp-tokens-number", { operator: "+", left: "'h'", right: "1" }],
  ["aggregate(full_s, tokens);", "rasp-mean-text", { value: "'h'" }],
  ['1 if indices == 0 else "a";', "rasp-mixed-types", { first: "1", second: "'a'" }],
  ["aggregate(full_s, indices, [1]);", "rasp-default", { type: "list" }],
  ["indices in {1: 2};", "rasp-in-needs-list", { type: "dict" }],
  ["1 in 2;", "rasp-in-needs-list", { type: "int" }],
  ["indices in [[1]];", "rasp-in-needs-atoms", { type: "list" }],
  ["[1] in [1];", "rasp-in-needs-atoms", { type: "list" }],
  ["1[0];", "rasp-no-items", { type: "int" }],
  ["(select(1, 1, ==))[0];", "rasp-no-items", { type: "selector" }],
  ["{1: 2}[3];", "rasp-no-key", { key: "3" }],
  ["{1: 2}[indices];", "rasp-no-key", { key: "0" }],
  ["{[1]: 2};", "rasp-dict-key", { type: "list" }],
  ["{1: 2}[[1]];", "rasp-dict-key", { type: "list" }],
  ["[[1]][indices];", "rasp-item-atom", { type: "list" }],
  ["1(2);", "rasp-not-callable", { type: "int" }],
  ["indices(1, 2);", "rasp-one-input", { type: "s-op", given: 2 }],
  ["full_s();", "rasp-one-input", { type: "selector", given: 0 }],
  ["range();", "rasp-arity", { name: "range", expected: "1 – 3", given: 0 }],
  ["len([1], [2]);", "rasp-arity", { name: "len", expected: 1, given: 2 }],
  ["def f(x) { return x; }\nf(1, 2);", "rasp-arity", { name: "f", expected: 1, given: 2, parameters: "x" }],
  ["indices(1);", "rasp-input", { type: "int" }],
  ["indices([]);", "rasp-input", { type: "list" }],
  ["indices([[1]]);", "rasp-input", { type: "list" }],
  ["for i in 3 { x = i; }", "rasp-loop", { place: "for", type: "int" }],
  ["a, b = [1, 2, 3];", "rasp-unpack", { names: 2, values: 3 }],
  ["for a, b in [[1]] { x = a; }", "rasp-unpack", { names: 2, values: 1 }],
  ["len(3);", "rasp-len", { type: "int" }],
  ["len(indices);", "rasp-len-of-sop", { type: "s-op" }],
  ['range("a");', "rasp-range", { type: "string" }],
  ["range(1, 2, 0);", "rasp-range-step"],
  ["zip(1);", "rasp-zip", { type: "int" }],
  ["zip([1], [1, 2]);", "rasp-zip-lengths", { first: 1, other: 2 }],
  ['load "../a";', "rasp-load-name", { name: "../a" }],
  ['load "nothing";', "rasp-load-missing", { name: "nothing" }],
])("%j is %s", (source, code, args = {}) => {
  const problem = problemOf(source);
  expect(problem).toMatchObject({ code, args });
  for (const locale of ["en", "zh-TW"] as const) expect(explain(problem, locale).message).not.toMatch(/\{\w+\}/);
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
