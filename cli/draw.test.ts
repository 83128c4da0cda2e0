import { expect, test } from "vitest";
import { explain } from "../engine/index.ts";
import { drawMutants } from "./draw.ts";

test("the mutants of a solution are counted in one line, and those that may be equivalent follow", () => {
  const survivor = { file: "a.py", line: 3, from: "1", to: "2", test: null };
  const drawn = drawMutants([{ file: "a.py", total: 5, killed: 4, survivors: [survivor], slips: [] }], "en");
  const counts = { total: 5, killed: 4, survived: 0, equivalent: 1 };
  const [first, second] = drawn.split("\n");
  expect(first).toBe(`  ✓ solutions/a.py: ${explain({ code: "check-mutants", args: counts }).message}`);
  expect(second).toContain(explain({ code: "check-mutant-equivalent", args: { line: 3, from: "1", to: "2" } }).message);
});
