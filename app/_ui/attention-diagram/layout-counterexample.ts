import type { Counterexample, PlainScalar } from "../../../engine/index.ts";
import { cellOf } from "./cell-text.ts";
import type { Box } from "./layout-attention.ts";
import { layoutRows, type RowData, type RowsLayout } from "./layout-rows.ts";
import { CELL } from "./metrics.ts";

export interface CounterexampleWords {
  readonly input: string;
  readonly expected: string;
  readonly got: string;
}

export interface CounterexampleLayout extends RowsLayout {
  /** The positions whose value differs from the expected one or is missing. */
  readonly differences: readonly { readonly position: number; readonly box: Box; readonly isMissing: boolean }[];
  /** The whole column of the first difference. */
  readonly first: Box | null;
}

/** Rows of the input, the expected result and the program's result, under one ruler. */
export function layoutCounterexample(
  { input, expected, got, firstDifference }: Counterexample,
  words: CounterexampleWords,
): CounterexampleLayout {
  const rows: RowData[] = [
    { role: "token", word: words.input, cells: input.map(cellOf) },
    { role: "result", word: words.expected, cells: expected.map(cellOf) },
    ...(got ? [{ role: "result" as const, word: words.got, cells: got.map(cellOf) }] : []),
  ];
  const layout = layoutRows(rows);
  const column = (position: number) => layout.left + position * layout.columnWidth;
  const differing = got ? positionsThatDiffer(expected, got) : [];
  return {
    ...layout,
    differences: differing.map((position) => ({
      position,
      isMissing: position >= (got?.length ?? 0),
      box: {
        x: column(position) + CELL.inset / 2,
        y: layout.top + 2 * layout.rowHeight + CELL.inset / 2,
        width: layout.columnWidth - CELL.inset,
        height: CELL.size - CELL.inset,
      },
    })),
    first:
      firstDifference === null
        ? null
        : { x: column(firstDifference), y: 0, width: layout.columnWidth, height: layout.height - 2 },
  };
}

/** Positions at which two results differ, the surplus of the longer one included. */
export function positionsThatDiffer(expected: readonly PlainScalar[], got: readonly PlainScalar[]): number[] {
  const length = Math.max(expected.length, got.length);
  return Array.from({ length }, (_, position) => position).filter(
    (position) =>
      position >= expected.length ||
      position >= got.length ||
      !plainEquals(expected[position] as PlainScalar, got[position] as PlainScalar),
  );
}

/** Python's `==` on plain values. */
function plainEquals(a: PlainScalar, b: PlainScalar): boolean {
  const isNumber = (value: PlainScalar) => typeof value === "number" || typeof value === "boolean";
  return isNumber(a) && isNumber(b) ? Number(a) === Number(b) : a === b;
}
