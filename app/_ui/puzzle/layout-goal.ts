import type { CellView } from "../../../engine/index.ts";
import type { Box } from "../attention-diagram/layout-attention.ts";
import { layoutRows, type RowsLayout } from "../attention-diagram/layout-rows.ts";
import { CELL } from "../attention-diagram/metrics.ts";
import type { Goal } from "./goal.ts";

interface Drawn {
  readonly input: readonly CellView[];
  readonly output: readonly CellView[] | null;
  readonly goal: Goal | null;
}

export interface GoalLayout extends RowsLayout {
  /** Result cells that differ from the goal. */
  readonly differing: readonly Box[];
  /** The places of a result that is not computed yet. */
  readonly empty: readonly Box[];
}

/** The row of the result. The input is above it and the goal below. */
const RESULT_ROW = 1;

export function layoutGoal(
  { input, output, goal }: Drawn,
  words: Readonly<Record<"input" | "result" | "expected", string>>,
): GoalLayout {
  const result = goal ? goal.got : output;
  const layout = layoutRows([
    { role: "token", word: words.input, cells: input },
    { role: "result", word: words.result, cells: result ?? [] },
    ...(goal ? [{ role: "result" as const, word: words.expected, cells: goal.expected }] : []),
  ]);
  const place = (position: number): Box => ({
    x: layout.left + position * layout.columnWidth + CELL.inset / 2,
    y: layout.top + RESULT_ROW * layout.rowHeight + CELL.inset / 2,
    width: layout.columnWidth - CELL.inset,
    height: CELL.size - CELL.inset,
  });
  return {
    ...layout,
    differing: (goal?.differing ?? []).map(place),
    empty: result === null ? input.map((_, position) => place(position)) : [],
  };
}
