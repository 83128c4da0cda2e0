import { expect, test } from "vitest";
import { runCell } from "../view/run.ts";

function remarksOn(source: string, input: string) {
  const outcome = runCell(source, { language: "rasp", input: [...input] });
  if (outcome.kind === "rejected") throw new Error(outcome.problem.code);
  return outcome.view.warnings.map(({ code, args, fix }) => ({ code, args, fix: fix?.text }));
}

test.each([
  ["tokens == 1;", "121", "'1'", "tokens_int == 1;"],
  ["select(tokens, 1, ==);", "121", "'1'", "select(tokens_int, 1, ==);"],
  ["tokens == 1;", "hello", "'h'", undefined],
])("%s on %s is never true, and a remark says so", (source, input, example, fix) => {
  expect(remarksOn(source, input)).toEqual([{ code: "rasp-tokens-unequal", args: { example, value: "1" }, fix }]);
});

test.each(['tokens == "1";', "tokens_int == 1;", "indices == 1;", "select(tokens, tokens, ==);"])(
  "%s deserves no remark",
  (source) => {
    expect(remarksOn(source, "121")).toEqual([]);
  },
);
