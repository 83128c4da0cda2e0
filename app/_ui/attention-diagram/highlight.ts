import type { CellView } from "../../../engine/index.ts";
import {
  type AttentionLayout,
  type Box,
  type CellRole,
  type HeadData,
  type Pair,
  pairBox,
} from "./layout-attention.ts";
import { CELL } from "./metrics.ts";

/** The lit parts for a pair: outlines of its row and column, and the cells that take part. */
export interface Highlight {
  readonly row: Box | null;
  readonly column: Box | null;
  /** The pair itself. */
  readonly pair: Box | null;
  /** Cells that the pointed-at row or column is about. */
  readonly cells: readonly { readonly role: CellRole; readonly position: number; readonly box: Box }[];
}

/**
 * A row lights the keys that its query selects, their values and its result; a column lights the queries that select
 * its key; a pair lights its own key and query.
 */
export function highlight(layout: AttentionLayout, head: HeadData, pair: Pair): Highlight {
  const { query, key } = pair;
  const { grid, columnWidth, rowHeight } = layout;
  const isLit = (role: CellRole, position: number): boolean => {
    if (query !== null && key !== null)
      return role === "query" || role === "result" ? position === query : position === key;
    if (query !== null)
      return role === "query" || role === "result" ? position === query : head.matrix[query]?.[position] === true;
    return role === "key" || role === "value" ? position === key : head.matrix[position]?.[key as number] === true;
  };
  return {
    row: query === null ? null : { x: 0, y: grid.y + query * rowHeight, width: layout.width - 1, height: rowHeight },
    column: key === null ? null : { x: grid.x + key * columnWidth, y: 0, width: columnWidth, height: layout.height },
    pair: query === null || key === null ? null : pairBox(grid, columnWidth, query, key),
    cells: layout.cells
      .filter(({ role, position }) => isLit(role, position))
      .map(({ role, position, x, y, width, height }) => ({ role, position, box: { x, y, width, height } })),
  };
}

/** The pair after an arrow key, or the same pair at an edge. */
export function movePair(pair: Pair | null, pressed: string, positions: number): Pair | null | undefined {
  const last = positions - 1;
  const step = (at: number | null, by: number) => (at === null ? 0 : Math.min(last, Math.max(0, at + by)));
  const from = pair ?? { query: null, key: null };
  switch (pressed) {
    case "ArrowDown":
      return { ...from, query: step(from.query, 1) };
    case "ArrowUp":
      return { ...from, query: step(from.query, -1) };
    case "ArrowRight":
      return { ...from, key: step(from.key, 1) };
    case "ArrowLeft":
      return { ...from, key: step(from.key, -1) };
    case "Home":
      return { query: 0, key: from.key };
    case "End":
      return { query: last, key: from.key };
    case "Escape":
      return null;
    default:
      return undefined;
  }
}

/** The line under a drawing about a pair, as data that a locale puts into words. */
export type Reading =
  | {
      readonly kind: "pair";
      readonly query: number;
      readonly key: number;
      readonly queryValue: string;
      readonly keyValue: string;
      readonly isSelected: boolean;
    }
  | {
      readonly kind: "row";
      readonly query: number;
      readonly queryValue: string;
      readonly keys: string;
      readonly count: number;
      readonly result: string | null;
    }
  | {
      readonly kind: "column";
      readonly key: number;
      readonly keyValue: string;
      readonly queries: string;
      readonly count: number;
    };

/** Positions are listed up to here. */
const LISTED = 12;

export function readPair(head: HeadData, { query, key }: Pair, quote: (cell: CellView) => string): Reading {
  const at = (rows: HeadData["keys"], position: number) =>
    rows.map((row) => (row[position] ? quote(row[position]) : "")).join(" · ");
  if (query !== null && key !== null)
    return {
      kind: "pair",
      query,
      key,
      queryValue: at(head.queries, query),
      keyValue: at(head.keys, key),
      isSelected: head.matrix[query]?.[key] === true,
    };
  if (query !== null) {
    const selected = positionsOf(head.matrix[query] ?? []);
    const result = head.result?.[query];
    return {
      kind: "row",
      query,
      queryValue: at(head.queries, query),
      keys: listPositions(selected),
      count: selected.length,
      result: result ? quote(result) : null,
    };
  }
  const by = positionsOf(head.matrix.map((row) => row[key as number] === true));
  return {
    kind: "column",
    key: key as number,
    keyValue: at(head.keys, key as number),
    queries: listPositions(by),
    count: by.length,
  };
}

function positionsOf(row: readonly boolean[]): number[] {
  return row.flatMap((isSelected, position) => (isSelected ? [position] : []));
}

function listPositions(positions: readonly number[]): string {
  const shown = positions.slice(0, LISTED).join(", ");
  return positions.length > LISTED ? `${shown}, …` : shown;
}

export const OUTLINE_RADIUS = CELL.radius + 1;
