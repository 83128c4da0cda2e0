import { expect, test } from "vitest";
import { recordedScore } from "../engine/index.ts";
import { loadCatalog } from "./catalog.ts";
import { openedBy } from "./tiers.ts";

const after =
  "Well done.\n\n# layers: 5 heads: 6\n\nFive.\n\n# layers: 4 heads: 6\n\nFour.\n\n# layers: 4 heads: 4\n\nFour heads.\n";
const solution = (line: string) => ({ file: `${line}.py`, source: `${line}\nprogram` });
const solutions = ["# layers: 5 heads: 6 ops: 3", "# layers: 4 heads: 4 ops: 9", "# no score"].map(solution);

test.each([
  [null, "Well done.", ["# no score"], true],
  [{ layers: 6, heads: 6 }, "Well done.", ["# no score"], true],
  [{ layers: 5, heads: 6, ops: 99 }, "Well done.\n\nFive.", ["# layers: 5 heads: 6 ops: 3", "# no score"], true],
  [{ layers: 4, heads: 5 }, "Well done.\n\nFive.\n\nFour.", ["# layers: 5 heads: 6 ops: 3", "# no score"], true],
  [
    { layers: 3, heads: 9 },
    "Well done.\n\nFive.\n\nFour.\n\nFour heads.",
    ["# layers: 5 heads: 6 ops: 3", "# layers: 4 heads: 4 ops: 9", "# no score"],
    false,
  ],
] as const)("a best of %j opens what is no better", (own, text, files, isCut) => {
  const opened = openedBy(own, { after, solutions });
  expect(opened.text).toBe(text);
  expect(opened.solutions.map(({ source }) => source.split("\n")[0])).toEqual(files);
  expect(opened.isCut).toBe(isCut);
});

test("all opens everything, and no line that marks a part is shown", () => {
  const opened = openedBy("all", { after, solutions });
  expect(opened.text).toBe("Well done.\n\nFive.\n\nFour.\n\nFour heads.");
  expect(opened.solutions).toHaveLength(3);
  expect(opened.isCut).toBe(false);
});

test.each(loadCatalog(import.meta.dirname))("after $data.id both languages open for the same scores", ({ texts }) => {
  const marks = (text: string) => text.split("\n").filter((line) => recordedScore(line) !== undefined);
  expect(marks(texts["zh-TW"].after)).toEqual(marks(texts.en.after));
});
