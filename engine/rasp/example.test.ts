import { expect, test } from "vitest";
import { runCell } from "../view/run.ts";

test.each([
  ['set example "abc"\nindices;', "abc", 3],
  ["set s-op example [1, 2]\ntokens;", "[1, 2]", 2],
  ["set example [1.5]; tokens;", "[1.5]", 1],
])("%s names the input of the program", (source, example, positions) => {
  const outcome = runCell(source, { language: "rasp" });
  if (outcome.kind === "rejected") return expect.unreachable();
  expect(outcome.view).toMatchObject({ example, inputLength: positions });
});

test("an input that is given comes first, and a selector's example is not the program's", () => {
  const given = runCell('set example "abc"\nindices;', { language: "rasp", input: ["x"] });
  expect(given).toMatchObject({ view: { example: "abc", inputLength: 1 } });
  const selector = runCell('set selector example "abc"\nindices;', { language: "rasp" });
  if (selector.kind === "rejected") return expect.unreachable();
  expect(selector.view.example).toBeUndefined();
  expect(selector.view.inputLength).toBe(5);
});
