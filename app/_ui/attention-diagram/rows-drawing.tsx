import { useMemo } from "react";
import { CELL_TEXT, Cells, INKS } from "./cell-paint.tsx";
import { layoutRows, type RowData } from "./layout-rows.ts";
import { CELL } from "./metrics.ts";
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
          <g className="fill-muted" fontSize={10}>
            {layout.ruler.map(({ position, x, y }) => (
              <text key={position} x={x} y={y}>
                {position}
              </text>
            ))}
          </g>
          <Cells cells={layout.cells} />
          {layout.labels.map(({ role, word, x, y }) => (
            <text
              key={word}
              className={`font-sans ${INKS[role]}`}
              x={x}
              y={y}
              textAnchor="end"
              fontSize={CELL.labelSize}
              fontWeight={600}
            >
              {word}
            </text>
          ))}
        </g>
      </svg>
    </ScrollBox>
  );
}
