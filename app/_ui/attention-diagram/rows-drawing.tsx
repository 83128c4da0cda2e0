import { useMemo } from "react";
import { CELL_TEXT } from "./cell-paint.tsx";
import { LaidRows } from "./laid-rows.tsx";
import { layoutRows, type RowData } from "./layout-rows.ts";
import { ScrollBox } from "./scroll-box.tsx";

interface Props {
  readonly rows: readonly RowData[];
  readonly label: string;
}

/** Rows of values, aligned by position; they scroll inside their own box. */
export function RowsDrawing({ rows, label }: Props) {
  const layout = useMemo(() => layoutRows(rows), [rows]);
  return (
    <ScrollBox label={label}>
      <svg role="img" aria-label={label} className="block" width={layout.width} height={layout.height}>
        <g {...CELL_TEXT}>
          <LaidRows layout={layout} />
        </g>
      </svg>
    </ScrollBox>
  );
}
