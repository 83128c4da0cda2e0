import { expect, test } from "vitest";
import { type Language, parseInputText, runCell } from "../../engine/index.ts";
import pairs from "./pairs.json";

/** These two say the same with other heads: RASP has no sum. */
const WITH_OTHER_HEADS = ["count", "length"];

function run(source: string, language: Language, input: string) {
  const read = parseInputText(input);
  if (read.kind === "rejected") throw new Error(read.problem.code);
  const outcome = runCell(source, { language, input: read.tokens });
  if (outcome.kind === "rejected") throw new Error(`${language}: ${JSON.stringify(outcome.problem)}`);
  const { kind, output, matrix, layers, heads } = outcome.view;
  return { kind, values: output.map(({ text }) => Number(text) || text), matrix, layers, heads };
}

test.each(pairs)("$id gives the same in both languages", ({ id, raspy, rasp, input }) => {
  const [a, b] = [run(raspy, "raspy", input), run(rasp, "rasp", input)];
  if (WITH_OTHER_HEADS.includes(id)) expect({ ...a, heads: 0 }).toEqual({ ...b, heads: 0 });
  else expect(a).toEqual(b);
});
