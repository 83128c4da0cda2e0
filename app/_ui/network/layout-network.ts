import type { AttentionView, Reads } from "../../../engine/index.ts";
import type { Box } from "../attention-diagram/layout-attention.ts";

/** A head of the overview: its thumbnail, and the room for its name beside it. */
export interface LaidHead {
  readonly head: AttentionView;
  readonly box: Box;
  readonly nameWidth: number;
}

/** A line from what is read, below, to what reads it. `from` is null for the input, `to` for the result. */
export interface LaidLink {
  readonly from: number | null;
  readonly to: number | null;
  readonly path: string;
}

/** The layers of a program as rows: the input at the bottom, the result at the top. */
export interface NetworkLayout {
  readonly width: number;
  readonly height: number;
  readonly heads: readonly LaidHead[];
  readonly links: readonly LaidLink[];
  /** The middle of each layer's row, from the first. */
  readonly layers: readonly { readonly layer: number; readonly y: number }[];
  readonly input: Box;
  readonly result: Box;
}

/** In CSS pixels. */
const SIZES = {
  /** Left of the rows, for the number of the layer. */
  gutter: 28,
  bar: 24,
  gap: 20,
  /** All rows of thumbnails together, unless they would be smaller than the least. */
  rows: 330,
  thumbMost: 64,
  thumbLeast: 34,
  name: 96,
} as const;

/** The overview of a program in the width of its pane. A row that needs more scrolls with the rest. */
export function layoutNetwork(attention: readonly AttentionView[], result: Reads, paneWidth: number): NetworkLayout {
  const rows = layersOf(attention);
  const most = Math.max(1, ...rows.map(({ heads }) => heads.length));
  const thumb = Math.round(clamp(SIZES.rows / Math.max(1, rows.length) - SIZES.gap, SIZES.thumbLeast, SIZES.thumbMost));
  const inner = Math.max(paneWidth - SIZES.gutter, most * (thumb + SIZES.gap));
  const column = Math.min(thumb + SIZES.name + SIZES.gap, inner / most);
  const nameWidth = Math.max(0, column - thumb - SIZES.gap);
  const width = SIZES.gutter + inner;
  const pitch = thumb + SIZES.gap;
  const bar = (y: number): Box => ({ x: SIZES.gutter, y, width: inner, height: SIZES.bar });
  const top = bar(0);
  const bottom = bar(SIZES.bar + SIZES.gap + rows.length * pitch);
  const heads = rows.flatMap(({ heads }, row) => {
    const y = bottom.y - (row + 1) * pitch;
    const left = SIZES.gutter + (inner - heads.length * column) / 2;
    return heads.map((head, i): LaidHead => {
      const x = left + i * column + SIZES.gap / 2;
      return { head, nameWidth, box: { x, y, width: thumb, height: thumb } };
    });
  });
  return {
    width,
    height: bottom.y + SIZES.bar,
    heads,
    links: linksOf(heads, result, { top, bottom }),
    layers: rows.map(({ layer }, row) => ({ layer, y: bottom.y - (row + 1) * pitch + thumb / 2 })),
    input: bottom,
    result: top,
  };
}

function layersOf(attention: readonly AttentionView[]) {
  const layers = [...new Set(attention.map(({ layer }) => layer))].sort((a, b) => a - b);
  return layers.map((layer) => ({ layer, heads: attention.filter((head) => head.layer === layer) }));
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

function linksOf(
  heads: readonly LaidHead[],
  result: Reads,
  { top, bottom }: { readonly top: Box; readonly bottom: Box },
): LaidLink[] {
  const boxes = new Map(heads.map(({ head, box }) => [head.node, box]));
  const into = (to: number | null, end: Point, reads: Reads): LaidLink[] => [
    ...reads.heads.flatMap((from) => {
      const box = boxes.get(from);
      return box ? [{ from, to, path: curve({ x: box.x + box.width / 2, y: box.y }, end) }] : [];
    }),
    ...(reads.input ? [{ from: null, to, path: curve({ x: end.x - INPUT_SHIFT, y: bottom.y }, end) }] : []),
  ];
  const last = heads.filter(({ head }) => result.heads.includes(head.node));
  const resultX = last.length > 0 ? middle(last) : top.x + top.width / 2;
  return [
    ...heads.flatMap(({ head, box }) =>
      into(head.node, { x: box.x + box.width / 2, y: box.y + box.height }, head.reads),
    ),
    ...into(null, { x: resultX, y: top.y + top.height }, result),
  ];
}

/** A line from the input runs beside those between heads of one column. */
const INPUT_SHIFT = 14;

interface Point {
  readonly x: number;
  readonly y: number;
}

function middle(heads: readonly LaidHead[]): number {
  return heads.reduce((sum, { box }) => sum + box.x + box.width / 2, 0) / heads.length;
}

/** From a point up to another, upright at both ends. */
function curve(from: Point, to: Point): string {
  const bend = Math.max(8, (from.y - to.y) / 2);
  return `M${round(from.x)} ${round(from.y)}C${round(from.x)} ${round(from.y - bend)} ${round(to.x)} ${round(to.y + bend)} ${round(to.x)} ${round(to.y)}`;
}

function round(value: number): number {
  return Math.round(10 * value) / 10;
}

/** The selected pairs of a head as one path, a pair one unit wide; pairs beside each other are one rectangle. */
export function thumbnailPath(matrix: readonly (readonly boolean[])[]): string {
  return matrix
    .map((row, query) => {
      let path = "";
      for (let key = 0; key < row.length; key++) {
        if (!row[key]) continue;
        const from = key;
        while (row[key + 1]) key++;
        path += `M${from} ${query}h${key + 1 - from}v1h${from - key - 1}z`;
      }
      return path;
    })
    .join("");
}
