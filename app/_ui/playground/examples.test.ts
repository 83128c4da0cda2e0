import { expect, test } from "vitest";
import { parseInputText, runCell } from "../../../engine/index.ts";
import { EXAMPLES, type ExampleName } from "./examples.ts";

test.each<[ExampleName, string, number]>([
  ["riffle", "cards", 2],
  ["histogram", "132323", 1],
  ["deviation", "-1.5-0.5-0.5-0.50.00.01.02.0", 2],
  ["brackets", "121210", 1],
  ["running", "43.04.03.0", 1],
  ["soft", "1.80.370.377.510.37", 1],
  ["letters", "R.A.S.P", 0],
])("the example %s gives %s in %i layers", (name, output, layers) => {
  const { source, input } = EXAMPLES[name];
  const read = parseInputText(input);
  if (read.kind === "rejected") throw new Error(read.problem.code);
  const outcome = runCell(source, { input: read.tokens });
  if (outcome.kind === "rejected") throw new Error(outcome.problem.code);
  expect(outcome.view.layers).toBe(layers);
  expect(outcome.view.output.map(({ text }) => text).join("")).toBe(output);
});
