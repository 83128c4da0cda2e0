import { expect, test } from "vitest";
import { runCell } from "./run.ts";

/** The form of the selector that a program ends in. */
function formOf(source: string) {
  const outcome = runCell(source);
  if (outcome.kind === "rejected") throw new Error(outcome.problem.code);
  return outcome.view.selector?.form;
}

test("a selector has the form in which the program combines its comparisons", () => {
  expect(formOf("(key(tokens) == query(tokens)) & ~(key(indices) < query(indices))")).toEqual({
    kind: "combine",
    operator: "&",
    left: { kind: "match", match: 0, comparison: "==" },
    right: { kind: "complement", selector: { kind: "match", match: 1, comparison: "<" } },
  });
});

test("a combination of more parts than a drawing has room for has no form", () => {
  const doubled = (times: number) => `${"s = s & (s | t)\n".repeat(times)}s`;
  const source = "s = key(tokens) == query(tokens)\nt = key(indices) < query(indices)\n";
  expect(formOf(source + doubled(2))).toMatchObject({ kind: "combine" });
  expect(formOf(source + doubled(7))).toBeNull();
});
