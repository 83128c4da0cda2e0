import type { CellView, SelectorView } from "../../../engine/index.ts";
import { type CellText, cellText, isPlainText, textWidth, wantedWidth } from "./cell-text.ts";
import { CELL } from "./metrics.ts";

export type CellRole = "key" | "query" | "value" | "result" | "token";

/** A rectangle that holds one value. */
export interface LaidCell {
  readonly role: CellRole;
  readonly position: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly text: CellText;
}

/** A word beside a band of cells; `number` tells apart the keys of combined selectors. */
export interface LaidLabel {
  readonly role: CellRole;
  readonly number: number | null;
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The places of all parts in the drawing of a selector or a head. */
export interface AttentionLayout {
  readonly width: number;
  readonly height: number;
  readonly columnWidth: number;
  readonly rowHeight: number;
  /** The matrix: rows are queries, columns keys. */
  readonly grid: Box;
  readonly positions: number;
  readonly cells: readonly LaidCell[];
  readonly labels: readonly LaidLabel[];
  /** Selected pairs, as drawn. */
  readonly selected: readonly Box[];
}

/** A head, or a selector without values and a result. */
export interface HeadData extends Pick<SelectorView, "keys" | "queries" | "matrix"> {
  readonly values?: readonly CellView[];
  readonly result?: readonly CellView[];
}

/** Words that labels may hold; they leave room for the longest. */
export interface LabelWords {
  readonly key: string;
  readonly query: string;
  readonly value: string;
  readonly result: string;
}

const { size, widest, padding, fontSize, labelSize, inset } = CELL;
const BAND = 2;
const AISLE = 22;
const RESULT_AISLE = 10;

/** The left edge and the column width of the matrix, if it must line up with the columns above it. */
export interface Alignment {
  readonly gridX: number;
  readonly columnWidth: number;
}

/**
 * Lays out a head as rows of queries at the left, keys on top, values below and the result at the right. Given an
 * alignment, its columns stand there instead of where its own values would put them.
 */
export function layoutAttention(head: HeadData, words: LabelWords, alignment?: Alignment): AttentionLayout {
  const positions = head.matrix.length;
  const columnWidth = alignment?.columnWidth ?? columnWidthFor([...head.keys, head.values ?? []]);
  // Numbered labels stand side by side, so each column is at least as wide as its label.
  const leastQuery = head.queries.length > 1 ? labelWidth(words.query) : 0;
  const queryWidths = head.queries.map((column) => Math.max(leastQuery, columnWidthFor([column])));
  const resultWidth = head.result ? Math.max(columnWidthFor([head.result]), labelWidth(words.result)) : 0;
  const cornerLabels = [words.key, ...(head.values ? [words.value] : [])];
  const corner = Math.max(...cornerLabels.map((word) => labelWidth(word) + 12), labelWidth(words.query) + 8);
  const queriesWidth = queryWidths.reduce((sum, width) => sum + width + BAND, 0) + 6;
  const gridX = Math.ceil(Math.max(corner, queriesWidth, alignment?.gridX ?? 0));
  const gridY = head.keys.length * (size + BAND) + AISLE;
  const grid = { x: gridX, y: gridY, width: positions * columnWidth, height: positions * size };
  const valuesY = grid.y + grid.height + 8;
  const resultX = grid.x + grid.width + RESULT_AISLE;
  const cells: LaidCell[] = [];
  const labels: LaidLabel[] = [];
  const numberOf = (index: number) => (head.keys.length > 1 ? index + 1 : null);

  const placeRow = (role: CellRole, row: readonly CellView[], boxOf: (position: number) => Box): void => {
    const isText = isPlainText(row);
    for (const [position, cell] of row.entries()) {
      const box = boxOf(position);
      cells.push({ role, position, ...box, text: cellText(cell, fontSize, box.width - padding, isText) });
    }
  };
  const inColumn = (x: number, position: number, y: number) => ({
    x: x + position * columnWidth + inset / 2,
    y,
    width: columnWidth - inset,
    height: size - inset,
  });

  for (const [index, row] of head.keys.entries()) {
    const y = index * (size + BAND);
    placeRow("key", row, (position) => inColumn(grid.x, position, y));
    labels.push({ role: "key", number: numberOf(index), x: grid.x - 8, y: y + (size - inset) / 2, anchor: "end" });
  }

  let right = grid.x - 6;
  for (const index of [...queryWidths.keys()].reverse()) {
    const width = queryWidths[index] as number;
    const x = right - width;
    placeRow("query", head.queries[index] ?? [], (position) => ({
      x,
      y: grid.y + position * size + inset / 2,
      width,
      height: size - inset,
    }));
    const only = queryWidths.length === 1;
    labels.push({
      role: "query",
      number: numberOf(index),
      x: only ? right : x + width / 2,
      y: grid.y - 9,
      anchor: only ? "end" : "middle",
    });
    right = x - BAND;
  }

  placeRow("value", head.values ?? [], (position) => inColumn(grid.x, position, valuesY));
  if (head.values)
    labels.push({ role: "value", number: null, x: grid.x - 8, y: valuesY + (size - inset) / 2, anchor: "end" });
  placeRow("result", head.result ?? [], (position) => ({
    x: resultX,
    y: grid.y + position * size + inset / 2,
    width: resultWidth,
    height: size - inset,
  }));
  if (head.result)
    labels.push({ role: "result", number: null, x: resultX + resultWidth / 2, y: grid.y - 9, anchor: "middle" });

  return {
    width: Math.ceil(head.result ? resultX + resultWidth + 1 : grid.x + grid.width + 1),
    height: Math.ceil(head.values ? valuesY + size : grid.y + grid.height + 1),
    columnWidth,
    rowHeight: size,
    grid,
    positions,
    cells,
    labels,
    selected: selectedBoxes(head.matrix, grid, columnWidth),
  };
}

/** The width that the longest value needs, within bounds that keep a long input readable. */
export function columnWidthFor(rows: readonly (readonly CellView[])[]): number {
  let wanted: number = size;
  for (const row of rows)
    for (const cell of row) wanted = Math.max(wanted, Math.ceil(wantedWidth(cell, fontSize)) + padding + inset);
  return Math.min(wanted, widest);
}

/** A combined selector's labels carry a number, so there is room for one. */
function labelWidth(word: string): number {
  return Math.ceil(textWidth(word, labelSize)) + 10;
}

function selectedBoxes(matrix: HeadData["matrix"], grid: Box, columnWidth: number): Box[] {
  const boxes: Box[] = [];
  matrix.forEach((row, query) => {
    row.forEach((isSelected, key) => {
      if (isSelected) boxes.push(pairBox(grid, columnWidth, query, key));
    });
  });
  return boxes;
}

/** The cell where a query's row crosses a key's column. */
export function pairBox(grid: Box, columnWidth: number, query: number, key: number): Box {
  return {
    x: grid.x + key * columnWidth + inset,
    y: grid.y + query * size + inset,
    width: columnWidth - 2 * inset,
    height: size - 2 * inset,
  };
}

/** A query's row and a key's column; either may be all there is to point at. */
export interface Pair {
  readonly query: number | null;
  readonly key: number | null;
}

/** Finds the part under a point: a pair in the matrix, a whole row beside it, or a whole column above or below it. */
export function pairAt(
  layout: Pick<AttentionLayout, "grid" | "columnWidth" | "rowHeight" | "positions">,
  x: number,
  y: number,
): Pair | null {
  const { grid, columnWidth, rowHeight, positions } = layout;
  const key = Math.floor((x - grid.x) / columnWidth);
  const query = Math.floor((y - grid.y) / rowHeight);
  const hasKey = key >= 0 && key < positions;
  const hasQuery = query >= 0 && query < positions;
  if (!hasKey && !hasQuery) return null;
  return { query: hasQuery ? query : null, key: hasKey ? key : null };
}

/** Rounded rectangles as one path, so that a thousand selected pairs are one element. */
export function roundedPath(boxes: readonly Box[], radius: number): string {
  return boxes.map((box) => roundedBox(box, radius)).join("");
}

function roundedBox({ x, y, width, height }: Box, radius: number): string {
  const r = Math.min(radius, width / 2, height / 2);
  const arc = (dx: number, dy: number) => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
  return `M${x + r} ${y}h${width - 2 * r}${arc(r, r)}v${height - 2 * r}${arc(-r, r)}h${2 * r - width}${arc(-r, -r)}v${2 * r - height}${arc(r, -r)}z`;
}

/** The area of the later positions, which a causal head does not see: in each row the cells to the right of the diagonal. */
export function laterPath({ x, y, width }: Box, columnWidth: number, positions: number): string {
  const rows = Array.from({ length: Math.max(0, positions - 1) }, (_, query) => {
    const from = (query + 1) * columnWidth;
    return `M${x + from} ${y + query * size}h${width - from}v${size}h${from - width}z`;
  });
  return rows.join("");
}

/** The lines between the cells of the matrix, on half pixels so that they are crisp. */
export function gridPath({ x, y, width, height }: Box, columnWidth: number, positions: number): string {
  let path = "";
  for (let i = 0; i <= positions; i++) {
    path += `M${Math.round(x + i * columnWidth) + 0.5} ${y}v${height}`;
    path += `M${x} ${Math.round(y + i * size) + 0.5}h${width}`;
  }
  return path;
}
