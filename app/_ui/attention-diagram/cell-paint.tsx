import type { ReactNode } from "react";
import { type CellRole, type LaidCell, type LaidLabel, roundedPath } from "./layout-attention.ts";
import { CELL } from "./metrics.ts";

/** Key, query and value keep their colours through text, code and drawings; words and places say the same. */
const FILLS: Readonly<Record<CellRole, string>> = {
  key: "fill-key-soft",
  query: "fill-query-soft",
  value: "fill-value-soft",
  result: "fill-panel stroke-line-strong",
  token: "fill-sunken stroke-line",
};

const INKS: Readonly<Record<CellRole, string>> = {
  key: "fill-key",
  query: "fill-query",
  value: "fill-value",
  result: "fill-ink",
  token: "fill-ink",
};

export const STROKES: Readonly<Record<CellRole, string>> = {
  key: "stroke-key",
  query: "stroke-query",
  value: "stroke-value",
  result: "stroke-ink",
  token: "stroke-ink",
};

const ROLES: readonly CellRole[] = ["key", "query", "value", "result", "token"];

/** Cells as one path a colour and a text each. */
export function Cells({ cells }: { readonly cells: readonly LaidCell[] }) {
  return (
    <>
      {ROLES.map((role) => {
        const boxes = cells.filter((cell) => cell.role === role);
        return boxes.length > 0 && <path key={role} className={FILLS[role]} d={roundedPath(boxes, CELL.radius)} />;
      })}
      {cells.map((cell, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place in the drawing
        <CellWord key={index} cell={cell} />
      ))}
    </>
  );
}

function CellWord({ cell: { role, x, y, width, height, text } }: { readonly cell: LaidCell }) {
  return (
    <text className={INKS[role]} x={x + width / 2} y={y + height / 2} fontWeight={role === "result" ? 600 : undefined}>
      {text.isQuoted ? `'${text.shown}'` : text.shown}
    </text>
  );
}

/** The attributes that every drawing's text shares. */
export const CELL_TEXT = {
  fontSize: CELL.fontSize,
  textAnchor: "middle",
  dominantBaseline: "central",
  className: "font-mono [font-variant-ligatures:none]",
} as const;

interface RowNameProps extends Pick<LaidLabel, "role" | "x" | "y" | "anchor"> {
  readonly children: ReactNode;
}

/** The label of a row or a column of cells, in the colour of its role. */
export function RowName({ role, x, y, anchor, children }: RowNameProps) {
  return (
    <text
      className={`font-sans ${INKS[role]}`}
      x={x}
      y={y}
      textAnchor={anchor}
      fontSize={CELL.labelSize}
      fontWeight={600}
    >
      {children}
    </text>
  );
}

interface LabelsProps {
  readonly labels: readonly LaidLabel[];
  readonly words: Readonly<Record<CellRole, string>>;
}

export function Labels({ labels, words }: LabelsProps) {
  return labels.map(({ role, number, x, y, anchor }) => (
    <RowName key={`${role} ${number} ${y}`} role={role} x={x} y={y} anchor={anchor}>
      {words[role]}
      {number !== null && (
        <tspan fontSize={CELL.labelSize - 3} dy={3}>
          {number}
        </tspan>
      )}
    </RowName>
  ));
}
