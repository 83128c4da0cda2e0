import { Cells, RowName } from "./cell-paint.tsx";
import type { RowsLayout } from "./layout-rows.ts";

/** The ruler, the cells and the names of rows, inside a drawing's `CELL_TEXT`. */
export function LaidRows({ layout: { ruler, cells, labels } }: { readonly layout: RowsLayout }) {
  return (
    <>
      <g className="fill-muted" fontSize={10}>
        {ruler.map(({ position, x, y }) => (
          <text key={position} x={x} y={y}>
            {position}
          </text>
        ))}
      </g>
      <Cells cells={cells} />
      {labels.map(({ role, word, x, y, anchor }) => (
        <RowName key={word} role={role} x={x} y={y} anchor={anchor}>
          {word}
        </RowName>
      ))}
    </>
  );
}
