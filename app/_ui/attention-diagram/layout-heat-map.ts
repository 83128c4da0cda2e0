import { type Box, type Pair, pairAt } from "./layout-attention.ts";

export interface HeatMapLayout {
  readonly width: number;
  readonly height: number;
  readonly positions: number;
  /** Whole pixels, so that no cell is blurred. */
  readonly columnWidth: number;
  readonly rowHeight: number;
  readonly grid: Box;
  /** Positions that are written beside the map. */
  readonly ticks: readonly { readonly position: number; readonly at: number }[];
}

const EDGE = 576;
const MARGIN = { left: 56, top: 30, right: 14, bottom: 26 } as const;

/** A square map of whole pixels, at most `fit` and about 650 wide unless there are more positions than that. */
export function layoutHeatMap(positions: number, fit = Number.POSITIVE_INFINITY): HeatMapLayout {
  const room = Math.min(EDGE, fit - MARGIN.left - MARGIN.right);
  const cell = Math.max(1, Math.floor(room / Math.max(1, positions)));
  const edge = cell * positions;
  const every = tickEvery(cell);
  return {
    width: MARGIN.left + edge + MARGIN.right,
    height: MARGIN.top + edge + MARGIN.bottom,
    positions,
    columnWidth: cell,
    rowHeight: cell,
    grid: { x: MARGIN.left, y: MARGIN.top, width: edge, height: edge },
    ticks: Array.from({ length: Math.ceil(positions / every) }, (_, i) => ({
      position: i * every,
      at: i * every * cell + cell / 2,
    })),
  };
}

/** The least round step that leaves 28 pixels for a number. */
function tickEvery(cell: number): number {
  return [1, 2, 4, 8, 16, 32, 64, 128, 256, 512].find((step) => step * cell >= 28) ?? 1024;
}

/** A map's cells are too small to hit beside it: every point is a row, a column or a pair. */
export function heatPairAt(layout: HeatMapLayout, x: number, y: number): Pair | null {
  return pairAt(layout, x, y);
}

/** The mask that the canvas tints. It has one byte for each pair, opaque if the pair is selected. */
export function maskOf(matrix: readonly (readonly boolean[])[]): Uint8ClampedArray<ArrayBuffer> {
  const size = matrix.length;
  const pixels = new Uint8ClampedArray(4 * size * size);
  for (let query = 0; query < size; query++) {
    const row = matrix[query] as readonly boolean[];
    for (let key = 0; key < size; key++) if (row[key]) pixels[4 * (query * size + key) + 3] = 255;
  }
  return pixels;
}
