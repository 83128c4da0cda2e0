import { expect, test } from "vitest";
import { runCell } from "../../../engine/index.ts";
import { layoutAttention } from "./layout-attention.ts";
import { wayOfValue } from "./way-of-value.ts";

const WORDS = { key: "key", query: "query", value: "value", result: "result" };

test("a value goes up its column, then along its row", () => {
  const outcome = runCell("(key(indices) == query(indices - 1)).value(tokens)", { input: [..."abc"] });
  const head = outcome.kind === "ran" ? outcome.view.attention[0] : undefined;
  if (!head) throw new Error("the program has one head");
  const layout = layoutAttention(head, WORDS);
  const [start, corner, end] = wayOfValue(layout, 2, 1);
  const value = layout.cells.find(({ role, position }) => role === "value" && position === 1);
  const result = layout.cells.find(({ role, position }) => role === "result" && position === 2);
  expect(start).toMatchObject({ x: value?.x, y: value?.y });
  expect(corner).toMatchObject({ x: value?.x, y: result?.y });
  expect(end?.y).toBe(result?.y);
  expect((end?.x ?? 0) + (end?.width ?? 0) / 2).toBe((result?.x ?? 0) + (result?.width ?? 0) / 2);
});
