import type { Ref } from "react";
import { ScrollBox } from "./scroll-box.tsx";

/** A value at each position, with the name of the row before them. */
export interface TokenRow {
  readonly label: string;
  readonly cells: readonly string[];
  /** Classes of the cell at a position, beside those of every cell. */
  readonly paint?: (position: number) => string;
}

interface Props {
  readonly label: string;
  readonly rows: readonly TokenRow[];
  /** Shows the label above the rows. Otherwise only screen readers read it. */
  readonly isLabelShown?: boolean;
  readonly ref?: Ref<HTMLTableElement>;
}

/** Rows of values, one column a position. The table scrolls in a box of its own. */
export function TokenTable({ label, rows, isLabelShown = false, ref }: Props) {
  return (
    <ScrollBox label={label}>
      <table ref={ref} className="m-0 w-auto border-separate border-spacing-0.5 text-sm">
        <caption className={isLabelShown ? "pb-1 text-left font-medium" : "sr-only"}>{label}</caption>
        <tbody>
          {rows.map(({ label: name, cells, paint }) => (
            <tr key={name}>
              <th scope="row" className="whitespace-nowrap pr-2 text-left font-normal text-muted">
                {name}
              </th>
              {cells.map((text, position) => (
                <td
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell is a position
                  key={position}
                  className={`min-w-8 rounded-sm border px-1.5 py-0.5 text-center font-mono ${paint?.(position) || "border-line"}`}
                >
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
