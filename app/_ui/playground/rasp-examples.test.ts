import { expect, test } from "vitest";
import { parseInputText, runCell } from "../../../engine/index.ts";
import { RASP_EXAMPLES, type RaspExampleName } from "./rasp-examples.ts";

test.each<[name: RaspExampleName, output: string, layers: number, heads: number]>([
  ["raspHistogram", "132323", 1, 2],
  ["raspHistogramFirst", "0132323", 1, 1],
  ["raspDoubleHistogram", "3333331", 2, 5],
  ["raspReverse", "desserts", 2, 2],
  ["raspSort", "ginorst", 2, 3],
  ["raspMostFrequent", "dbca----", 3, 8],
  ["raspDyck1", "PPPTPTF", 2, 2],
  ["raspDyck2", "PPPTPPFF", 4, 5],
])("the example %s gives %s in %i layers and %i heads", (name, output, layers, heads) => {
  const { source, input } = RASP_EXAMPLES[name];
  const read = parseInputText(input);
  if (read.kind === "rejected") throw new Error(read.problem.code);
  const outcome = runCell(source, { input: read.tokens, language: "rasp" });
  if (outcome.kind === "rejected") throw new Error(JSON.stringify(outcome.problem));
  const { view } = outcome;
  expect([view.output.map(({ text }) => text).join(""), view.layers, view.heads]).toEqual([output, layers, heads]);
});
