import { nodeOf, type ProgramTrace } from "../../../engine/index.ts";
import { type CellText, cellText, isPlainText } from "../attention-diagram/cell-text.ts";
import type { Box } from "../attention-diagram/layout-attention.ts";
import { CELL } from "../attention-diagram/metrics.ts";
import { wayOfValue } from "../attention-diagram/way-of-value.ts";
import { cellBox, type ProgramLayout } from "./layout-program.ts";
import { movesOf, type Step } from "./steps.ts";

/** A value that travels: the corners of its way, from the top left corner of one cell to that of another. */
export interface Traveller {
  readonly key: string;
  readonly text: CellText;
  readonly width: number;
  readonly height: number;
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/** More than these at once is noise. */
const MOST_TRAVELLERS = 64;

/**
 * The ways of a step's values. Through a head that is drawn, a value goes from its place under the matrix up its key's
 * column, along its query's row to the result, and down to the head's own row; else straight from row to row.
 */
export function layoutTravellers(program: ProgramTrace, layout: ProgramLayout, step: Step): Traveller[] {
  return movesOf(program, step)
    .slice(0, MOST_TRAVELLERS)
    .flatMap(({ from, to }): Traveller[] => {
      const end = cellBox(layout, to.node, to.position);
      const through = step.kind === "attend" ? wayThrough(layout, to, from.position) : [];
      const start = through[0] ?? cellBox(layout, from.node, from.position);
      const row = nodeOf(program, from.node)?.values ?? [];
      const value = row[from.position];
      if (!start || !end || !value) return [];
      const way = [start, ...through.slice(1), end];
      return [
        {
          key: `${from.node} ${from.position} ${to.node} ${to.position}`,
          text: cellText(value, CELL.fontSize, end.width - CELL.padding, isPlainText(row)),
          width: end.width,
          height: end.height,
          x: way.map(({ x }) => x),
          y: way.map(({ y }) => y),
        },
      ];
    });
}

/** The corners of the way through a head's drawing. A heat map has no such way. */
function wayThrough(layout: ProgramLayout, to: { node: number; position: number }, key: number): Box[] {
  const figure = layout.figures.find(({ id }) => id === to.node);
  if (!figure?.layout) return [];
  return wayOfValue(figure.layout, to.position, key).map((box) => ({
    ...box,
    x: figure.x + box.x,
    y: figure.y + box.y,
  }));
}
