import { expect, test } from "vitest";
import { heatPairAt, layoutHeatMap, maskOf } from "./layout-heat-map.ts";

test.each([33, 64, 100, 256, 1000])("a map of %i positions has whole pixels and room for its numbers", (positions) => {
  const { columnWidth, grid, ticks } = layoutHeatMap(positions);
  expect(Number.isInteger(columnWidth)).toBe(true);
  expect(grid.width).toBe(columnWidth * positions);
  expect(grid.width).toBeLessThanOrEqual(Math.max(576, positions));
  for (const [index, { at }] of ticks.slice(1).entries())
    expect(at - (ticks[index]?.at ?? 0)).toBeGreaterThanOrEqual(28);
});

test.each([33, 64, 100])("a map of %i positions fits its pane", (positions) => {
  expect(layoutHeatMap(positions, 400).width).toBeLessThanOrEqual(400);
});

test("a point of the map is a pair, one beside it a row or a column", () => {
  const layout = layoutHeatMap(256);
  const { grid, columnWidth } = layout;
  expect(heatPairAt(layout, grid.x + 100 * columnWidth, grid.y + 60 * columnWidth)).toEqual({ query: 60, key: 100 });
  expect(heatPairAt(layout, 2, grid.y + 60 * columnWidth)).toEqual({ query: 60, key: null });
  expect(heatPairAt(layout, 2, 2)).toBeNull();
});

test("the mask is opaque where a query selects a key: rows are queries", () => {
  const mask = maskOf([
    [false, true],
    [false, false],
  ]);
  expect([...mask].filter((_, i) => i % 4 === 3)).toEqual([0, 255, 0, 0]);
});
