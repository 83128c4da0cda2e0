import { expect, test } from "vitest";
import { runCell } from "../view/run.ts";

/** A program of RASP with a slip, the code of its problem, and the line that its fix makes. */
test.each([
  ["x = indices\nx;", "rasp-missing-semicolon", "x = indices;"],
  ["def f(x) {\n  return x;\n", "unclosed", "def f(x) {\n  return x;\n}"],
  ["aggregate(select(1, 1, ==), indices;", "unclosed", "aggregate(select(1, 1, ==), indices);"],
  ["indices + 1);", "unmatched", "indices + 1;"],
  ["indicies + 1;", "unknown-name-nearest", "indices + 1;"],
  ["lenght;", "unknown-name-nearest", "length;"],
  ["tokens == 'a';", "rasp-single-quote", 'tokens == "a";'],
  ['x = "abc;', "unterminated-string", 'x = "abc";'],
  ['tokens != "a";', "rasp-no-not-equal", 'not (tokens == "a");'],
  ['1 if tokens = "a" else 0;', "single-equals", '1 if tokens == "a" else 0;'],
  ["x = （1）；", "full-width", "x = (1);"],
  ["tokens < 3;", "rasp-tokens-number", "tokens_int < 3;"],
  ["select(indices, indices);", "rasp-select-parts", "select(indices, indices, ==);"],
  ["1 if full_s else 2;", "rasp-selector-as-sop", "1 if has_focus(full_s) else 2;"],
  [
    "aggregate(key(indices) == query(indices - 1), tokens);",
    "rasp-is-raspy",
    "aggregate(select(indices, indices - 1, ==), tokens);",
  ],
  ["key(max(1, 2)) < query(indices);", "rasp-is-raspy", "select(max(1, 2), indices, <);"],
  ["query(indices) > key(indices);", "rasp-is-raspy", "select(indices, indices, <);"],
  ["2 ** indices;", "rasp-is-raspy", "2 ^ indices;"],
  ["indices > 1 & indices < 3;", "rasp-is-raspy", "indices > 1 and indices < 3;"],
])("%s is mended", (source, code, fixed) => {
  const outcome = runCell(source, { language: "rasp", input: ["1", "2"] });
  if (outcome.kind === "ran") return expect.unreachable();
  expect({ code: outcome.problem.code, fixed: outcome.problem.fix?.text }).toEqual({ code, fixed });
});

test("a fix that would fail in the same place is not offered", () => {
  const outcome = runCell("x = 1 +\n+;", { language: "rasp" });
  if (outcome.kind === "ran") return expect.unreachable();
  expect(outcome.problem.fix).toBeUndefined();
});
