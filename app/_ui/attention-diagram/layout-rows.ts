import type { CellView } from "../../../engine/index.ts";
import { cellText, isPlainText, textWidth } from "./cell-text.ts";
import { type CellRole, columnWidthFor, type LaidCell, type LaidLabel } from "./layout-attention.ts";
import { CELL } from "./metrics.ts";

/** A row of values with its name at the left. */
export interface RowData {
  readonly role: CellRole;
  readonly word: string;
  readonly cells: readonly CellView[];
}

export interface RowsLayout {
  readonly width: number;
  readonly height: number;
  readonly columnWidth: number;
  readonly rowHeight: number;
  /** The left edge of position 0. */
  readonly left: number;
  readonly top: number;
  readonly cells: readonly LaidCell[];
  readonly labels: readonly (LaidLabel & { readonly word: string })[];
  readonly ruler: readonly { readonly position: number; readonly x: number; readonly y: number }[];
}

const RULER = 18;
const GAP = 6;

/** Rows under one ruler of positions, so that all values of a position are in one column. */
export function layoutRows(rows: readonly RowData[]): RowsLayout {
  const columnWidth = columnWidthFor(rows.map(({ cells }) => cells));
  const rowHeight = CELL.size + GAP;
  const left = Math.ceil(Math.max(0, ...rows.map(({ word }) => textWidth(word, CELL.labelSize))) + 12);
  const positions = Math.max(0, ...rows.map(({ cells }) => cells.length));
  return {
    width: left + positions * columnWidth + 1,
    height: RULER + rows.length * rowHeight,
    columnWidth,
    rowHeight,
    left,
    top: RULER,
    cells: rows.flatMap(({ role, cells }, row) => {
      const isText = isPlainText(cells);
      return cells.map((cell, position) => ({
        role,
        position,
        x: left + position * columnWidth + CELL.inset / 2,
        y: RULER + row * rowHeight + CELL.inset / 2,
        width: columnWidth - CELL.inset,
        height: CELL.size - CELL.inset,
        text: cellText(cell, CELL.fontSize, columnWidth - CELL.padding, isText),
      }));
    }),
    labels: rows.map(({ role, word }, row) => ({
      role,
      word,
      number: null,
      x: left - 8,
      y: RULER + row * rowHeight + CELL.size / 2,
      anchor: "end" as const,
    })),
    ruler: Array.from({ length: positions }, (_, position) => ({
      position,
      x: left + (position + 0.5) * columnWidth,
      y: RULER / 2,
    })),
  };
}
