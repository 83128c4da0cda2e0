import { expect, test } from "vitest";
import { explain, labelRemark } from "./explain.ts";

test.each([
  ["s-op", "an s-op cannot be looped over"],
  ["int", "an int cannot be looped over"],
  ["selector", "a selector cannot be looped over"],
  ["NoneType", "a NoneType cannot be looped over"],
])("the article fits %s", (type, message) => {
  expect(explain({ code: "not-iterable", args: { type } }).message).toBe(message);
});

test("an operator keeps the variable `a` before it", () => {
  expect(explain({ code: "sop-extreme", args: { callee: "max", operator: ">" } }).hint).toContain("where(a > b, a, b)");
});

test("a head without a name is called by its layer in the reader's language", () => {
  const problem = { code: "precision-integer" as const, args: { layer: 2, role: "result", value: "4096" } };
  expect(explain(problem).message).toContain("head in layer 2 has the result 4096");
  expect(explain(problem, "zh-TW").message).toContain("head（第 2 層）的結果是 4096");
});

test("a remark on a line is labelled in the reader's language", () => {
  expect([labelRemark(3, "en"), labelRemark(3, "zh-TW")]).toEqual(["Warning, line 3: ", "提醒，行 3："]);
});
