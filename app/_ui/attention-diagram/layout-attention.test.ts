import { describe, expect, test } from "vitest";
import { type AttentionView, runCell } from "../../../engine/index.ts";
import { laterPath, layoutAttention, pairAt, roundedPath } from "./layout-attention.ts";
import { CELL } from "./metrics.ts";

const WORDS = { key: "key", query: "query", value: "value", result: "result" };

function headsOf(source: string, input: string): readonly AttentionView[] {
  const outcome = runCell(source, { input: [...input] });
  if (outcome.kind === "rejected") throw new Error(outcome.problem.code);
  return outcome.view.attention;
}

const [flip] = headsOf("(key(4 - indices) == query(indices)).value(tokens)", "hello") as [AttentionView];
const layout = layoutAttention(flip, WORDS);
const cellsOf = (role: string) => layout.cells.filter((cell) => cell.role === role);

describe("the drawing of a head", () => {
  test("keys stand above the column of their position and values below it", () => {
    for (const role of ["key", "value"])
      expect(cellsOf(role).map(({ x, width }) => x + width / 2)).toEqual(
        [0, 1, 2, 3, 4].map((at) => layout.grid.x + (at + 0.5) * layout.columnWidth),
      );
    expect(cellsOf("key").every(({ y, height }) => y + height < layout.grid.y)).toBe(true);
    expect(cellsOf("value").every(({ y }) => y > layout.grid.y + layout.grid.height)).toBe(true);
  });

  test("queries stand left of their row and results right of it", () => {
    for (const role of ["query", "result"])
      expect(cellsOf(role).map(({ y, height }) => y + height / 2)).toEqual(
        [0, 1, 2, 3, 4].map((at) => layout.grid.y + (at + 0.5) * layout.rowHeight),
      );
    expect(cellsOf("query").every(({ x, width }) => x + width < layout.grid.x)).toBe(true);
    expect(cellsOf("result").every(({ x }) => x > layout.grid.x + layout.grid.width)).toBe(true);
  });

  test("a selected pair is filled where its row crosses its column", () => {
    expect(layout.selected.map(({ x, y }) => pairAt(layout, x + 1, y + 1))).toEqual(
      [0, 1, 2, 3, 4].map((query) => ({ query, key: 4 - query })),
    );
  });

  test("every part is inside the drawing", () => {
    for (const { x, y, width, height } of [...layout.cells, ...layout.selected]) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(layout.width);
      expect(y + height).toBeLessThanOrEqual(layout.height);
    }
  });

  test("a point beside the matrix is a whole row or a whole column, one in the corner nothing", () => {
    const { grid } = layout;
    expect(pairAt(layout, 1, grid.y + CELL.size * 2.5)).toEqual({ query: 2, key: null });
    expect(pairAt(layout, layout.width - 1, grid.y + CELL.size * 2.5)).toEqual({ query: 2, key: null });
    expect(pairAt(layout, grid.x + layout.columnWidth * 3.5, 1)).toEqual({ query: null, key: 3 });
    expect(pairAt(layout, 1, 1)).toBeNull();
  });

  test("a combined selector has a row of keys and a column of queries for each comparison, none on another", () => {
    const [head] = headsOf(
      "((key(indices) < query(indices)) & (key(tokens) == query(tokens))).value(indices)",
      "hello",
    ) as [AttentionView];
    const two = layoutAttention(head, WORDS);
    const keys = two.cells.filter(({ role }) => role === "key");
    expect(keys.map(({ text }) => text.shown).join(" ")).toBe("0 1 2 3 4 h e l l o");
    const queries = two.cells.filter(({ role, position }) => role === "query" && position === 0);
    const [right, left] = queries as [(typeof queries)[0], (typeof queries)[0]];
    expect([left.text.shown, right.text.shown]).toEqual(["0", "h"]);
    expect(left.x + left.width).toBeLessThan(right.x);
    expect(two.labels.map(({ role, number }) => [role, number])).toContainEqual(["query", 2]);
  });

  test("long values widen every column alike, up to a limit", () => {
    const [wide] = headsOf("(key(1) == query(1)).value(tokens.map(lambda t: 123456))", "ab") as [AttentionView];
    const [widest] = headsOf("(key(indices) == query(indices)).value(tokens.map(lambda t: t * 40))", "ab") as [
      AttentionView,
    ];
    expect(layoutAttention(wide, WORDS).columnWidth).toBeGreaterThan(CELL.size);
    expect(layoutAttention(widest, WORDS).columnWidth).toBe(CELL.widest);
  });

  test.each(["", "a"])("an input of %j is drawn", (input) => {
    const [head] = headsOf("(key(1) == query(1)).value(1)", input) as [AttentionView];
    expect(layoutAttention(head, WORDS).selected).toHaveLength(input.length);
  });
});

test("rounded rectangles are one path that closes each", () => {
  const box = { x: 0, y: 0, width: 10, height: 10 };
  expect(roundedPath([box, box], 2).match(/z/g)).toHaveLength(2);
  expect(roundedPath([box], 2)).toMatch(/^M2 0h6a2 2 0 0 1 2 2v6a/);
});

test("the later positions of a row begin right of the diagonal, and the last row has none", () => {
  const grid = { x: 10, y: 20, width: 90, height: 3 * CELL.size };
  expect(laterPath(grid, 30, 3)).toBe(`M40 20h60v${CELL.size}h-60zM70 ${20 + CELL.size}h30v${CELL.size}h-30z`);
  expect(laterPath(grid, 30, 1)).toBe("");
});
