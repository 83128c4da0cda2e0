import type { AttentionView, ProgramTrace, SelectorView, TraceNode } from "../../../engine/index.ts";
import { textWidth } from "../attention-diagram/cell-text.ts";
import {
  type AttentionLayout,
  type Box,
  columnWidthFor,
  type LabelWords,
  layoutAttention,
} from "../attention-diagram/layout-attention.ts";
import { layoutHeatMap } from "../attention-diagram/layout-heat-map.ts";
import { CELL } from "../attention-diagram/metrics.ts";

/** A node's values, one cell a position. */
export interface LaidRow {
  readonly node: TraceNode;
  readonly y: number;
}

/** The attention of a head, or of the selector that a program ends in. */
export interface LaidFigure {
  /** The head's node, or the selector's. */
  readonly id: number;
  readonly head: AttentionView | SelectorView;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Null if there are too many positions for cells, so that a heat map is drawn. */
  readonly layout: AttentionLayout | null;
}

export interface LaidHeading {
  readonly kind: "input" | "layer" | "attention" | "feed-forward" | "selector";
  readonly layer: number;
  /** Of one head. */
  readonly node: TraceNode | null;
  readonly y: number;
  readonly height: number;
}

/** The stack of a program's layers with the input on top. Every row of values uses the same columns. */
export interface ProgramLayout {
  readonly width: number;
  readonly height: number;
  /** The left edge of position 0. Labels are left of it. */
  readonly left: number;
  readonly columnWidth: number;
  readonly positions: number;
  readonly headings: readonly LaidHeading[];
  readonly rows: readonly LaidRow[];
  readonly figures: readonly LaidFigure[];
  /** The background of each layer. */
  readonly grounds: readonly (Box & { readonly layer: number })[];
}

export const ROW = { height: 36, cell: CELL.size } as const;
const LABEL = { least: 96, most: 210, mostNarrow: 112 } as const;
const HEADING = { layer: 40, part: 26 } as const;
const GROUND_PADDING = 8;
const LAYER_GAP = 16;

/** Whether a node's values are drawn: constants are the same everywhere, selectors are drawn as figures. */
export function isDrawn({ kind }: TraceNode): boolean {
  return kind === "input" || kind === "sequence" || kind === "elementwise" || kind === "aggregate";
}

export interface LayoutOptions {
  /** Whether a head's attention is drawn. */
  readonly isOpen: (id: number) => boolean;
  /** Positions up to which attention is drawn cell by cell. */
  readonly mostCells: number;
  /** On a small screen labels leave the room to the values. */
  readonly isNarrow?: boolean;
}

export function layoutProgram(
  program: ProgramTrace,
  words: LabelWords,
  { isOpen, mostCells, isNarrow = false }: LayoutOptions,
): ProgramLayout {
  const drawn = program.nodes.filter(isDrawn);
  const positions = program.input.length;
  const isHeat = positions > mostCells;
  const columnWidth = columnWidthFor(drawn.map(({ values }) => values));
  const own = [...program.heads, ...(program.selector ? [program.selector] : [])];
  const corners = isHeat ? [] : own.map((head) => layoutAttention(head, words, { gridX: 0, columnWidth }).grid.x + 8);
  const left = Math.ceil(Math.max(labelWidth(drawn, isNarrow ? LABEL.mostNarrow : LABEL.most), ...corners));
  const headings: LaidHeading[] = [];
  const rows: LaidRow[] = [];
  const figures: LaidFigure[] = [];
  const grounds: (Box & { layer: number })[] = [];
  let y = 0;
  let right = left + positions * columnWidth;

  const heading = (kind: LaidHeading["kind"], layer: number, node: TraceNode | null = null) => {
    const height = kind === "layer" || kind === "input" ? HEADING.layer : HEADING.part;
    headings.push({ kind, layer, node, y, height });
    y += height;
  };
  const row = (node: TraceNode) => {
    rows.push({ node, y });
    y += ROW.height;
  };
  const figure = (id: number, head: AttentionView | SelectorView) => {
    if (!isOpen(id)) return;
    const layout = isHeat ? null : layoutAttention(head, words, { gridX: left, columnWidth });
    const { width, height } = layout ?? layoutHeatMap(positions);
    figures.push({ id, head, x: 0, y: y + 4, width, height, layout });
    right = Math.max(right, width);
    y += height + 16;
  };
  const ground = (layer: number, from: number) =>
    grounds.push({ layer, x: 0, y: from, width: 0, height: y - from + GROUND_PADDING });

  const layers = drawn.reduce((most, { layer }) => Math.max(most, layer), 0);
  for (let layer = 0; layer <= layers; layer++) {
    const from = y;
    const here = drawn.filter((node) => node.layer === layer);
    heading(layer === 0 ? "input" : "layer", layer);
    for (const node of here.filter(({ kind }) => kind === "input" || kind === "sequence")) row(node);
    for (const node of here.filter(({ kind }) => kind === "aggregate")) {
      heading("attention", layer, node);
      const head = program.heads.find((view) => view.node === node.id);
      if (head) figure(node.id, head);
      row(node);
    }
    const feedForward = here.filter(({ kind }) => kind === "elementwise");
    if (feedForward.length > 0) heading("feed-forward", layer);
    for (const node of feedForward) row(node);
    ground(layer, from);
    y += GROUND_PADDING + LAYER_GAP;
  }
  if (program.selector && program.result !== null) {
    const from = y;
    const selector = program.nodes.find(({ id }) => id === program.result) ?? null;
    heading("selector", layers + 1, selector);
    figure(program.result, program.selector);
    ground(layers + 1, from);
    y += GROUND_PADDING + LAYER_GAP;
  }
  const width = Math.ceil(right + GROUND_PADDING);
  return {
    width,
    height: Math.max(0, y - LAYER_GAP),
    left,
    columnWidth,
    positions,
    headings,
    rows,
    figures,
    grounds: grounds.map((box) => ({ ...box, width })),
  };
}

/** The place of a cell, or of the cell that replaces it. */
export function cellBox(layout: ProgramLayout, node: number, position: number): Box | undefined {
  const row = layout.rows.find((laid) => laid.node.id === node);
  return (
    row && {
      x: layout.left + position * layout.columnWidth + CELL.inset / 2,
      y: row.y + (ROW.height - CELL.size) / 2,
      width: layout.columnWidth - CELL.inset,
      height: CELL.size - CELL.inset,
    }
  );
}

/** The label of a row: its name, or its expression if it has no name. */
export function rowLabel({ name, label, kind }: TraceNode): string {
  return kind === "aggregate" && name ? name : label;
}

export const LABEL_FONT = 12;

function labelWidth(nodes: readonly TraceNode[], most: number): number {
  const widest = nodes.reduce((most, node) => Math.max(most, textWidth(rowLabel(node), LABEL_FONT)), 0);
  return Math.min(most, Math.max(LABEL.least, widest + 32));
}
