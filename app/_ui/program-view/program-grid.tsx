import { useTranslations } from "next-intl";
import { type FocusEvent, type KeyboardEvent, memo, type PointerEvent, useRef } from "react";
import type { CellView } from "../../../engine/index.ts";
import { cellText, isPlainText, quoteCell } from "../attention-diagram/cell-text.ts";
import { CELL } from "../attention-diagram/metrics.ts";
import { LABEL_FONT, type LaidRow, type ProgramLayout, ROW, rowLabel } from "./layout-program.ts";
import type { CellPlace, Mark, Marks } from "./trace-marks.ts";

interface Props {
  readonly layout: ProgramLayout;
  readonly marks: Marks;
  /** Positions that are there so far, for each node; all of them without it. */
  readonly computed: ReadonlyMap<number, number> | null;
  readonly result: number | null;
  readonly atCursor: ReadonlySet<number>;
  readonly pinned: CellPlace | null;
  /** The one cell that Tab reaches. */
  readonly active: CellPlace;
  readonly onActive: (place: CellPlace) => void;
  readonly onHover: (place: CellPlace | null) => void;
  readonly onPin: (place: CellPlace | null) => void;
}

/** All values of a program, a row a node and a column a position, walked with the arrow keys. */
export function ProgramGrid({ layout, marks, computed, active, onActive, onHover, onPin, pinned, ...rest }: Props) {
  const t = useTranslations("drawing");
  const grid = useRef<HTMLDivElement>(null);
  const { rows, positions } = layout;

  const moveTo = (row: number, position: number) => {
    const laid = rows[Math.min(rows.length - 1, Math.max(0, row))];
    if (!laid || positions === 0) return;
    const place = { node: laid.node.id, position: Math.min(positions - 1, Math.max(0, position)) };
    onActive(place);
    grid.current?.querySelector<HTMLElement>(`[data-cell="${place.node} ${place.position}"]`)?.focus();
  };
  const press = (event: KeyboardEvent) => {
    if (event.metaKey || event.altKey) return;
    const row = rows.findIndex(({ node }) => node.id === active.node);
    const to = walk(event.key, event.ctrlKey, { row, position: active.position }, rows.length, positions);
    if (to) moveTo(to.row, to.position);
    else if (event.key === "Enter" || event.key === " ") onPin(isSame(pinned, active) ? null : active);
    else if (event.key === "Escape") onPin(null);
    else return;
    event.preventDefault();
  };
  const point = (event: PointerEvent) => event.pointerType === "mouse" && onHover(placeOf(event.target));
  const focus = (event: FocusEvent) => {
    const place = placeOf(event.target);
    if (place && !isSame(place, active)) onActive(place);
    onHover(place);
  };
  const leave = (event: FocusEvent) => {
    if (!grid.current?.contains(event.relatedTarget as Node | null)) onHover(null);
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: rows stand between the drawings of the heads, where no table can put them
    <div
      ref={grid}
      className="pointer-events-none absolute inset-0"
      role="grid"
      tabIndex={-1}
      aria-label={t("grid")}
      aria-description={t("gridKeys")}
      aria-rowcount={rows.length}
      aria-colcount={positions + 1}
      onKeyDown={press}
      onPointerOver={point}
      onPointerLeave={() => onHover(null)}
      onFocus={focus}
      onBlur={leave}
      onClick={(event) => {
        const place = placeOf(event.target);
        if (!place) return;
        onActive(place);
        onPin(isSame(pinned, place) ? null : place);
      }}
    >
      {rows.map((row, index) => (
        <Row
          key={row.node.id}
          row={row}
          index={index}
          left={layout.left}
          width={layout.width}
          columnWidth={layout.columnWidth}
          marks={marks.rows.get(row.node.id) ?? ""}
          isTracing={marks.rows.size > 0}
          computed={computedOf(row, computed, positions)}
          isResult={row.node.id === rest.result}
          isAtCursor={rest.atCursor.has(row.node.id)}
          tabAt={active.node === row.node.id ? active.position : -1}
          pinnedAt={pinned?.node === row.node.id ? pinned.position : -1}
        />
      ))}
    </div>
  );
}

function computedOf({ node }: LaidRow, computed: Props["computed"], positions: number): number {
  if (!computed || node.kind === "input" || node.kind === "sequence") return positions;
  return computed.get(node.id) ?? 0;
}

/** Returns the cell that an arrow key leads to, or null for any other key. */
function walk(
  key: string,
  isControl: boolean,
  { row, position }: { readonly row: number; readonly position: number },
  rows: number,
  positions: number,
): { readonly row: number; readonly position: number } | null {
  switch (key) {
    case "ArrowDown":
      return { row: row + 1, position };
    case "ArrowUp":
      return { row: row - 1, position };
    case "ArrowRight":
      return { row, position: position + 1 };
    case "ArrowLeft":
      return { row, position: position - 1 };
    case "Home":
      return { row: isControl ? 0 : row, position: 0 };
    case "End":
      return { row: isControl ? rows - 1 : row, position: positions - 1 };
    default:
      return null;
  }
}

function isSame(a: CellPlace | null, b: CellPlace | null): boolean {
  return a !== null && b !== null && a.node === b.node && a.position === b.position;
}

function placeOf(target: EventTarget): CellPlace | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>("[data-cell]") : null;
  const [node, position] = (cell?.dataset.cell ?? "").split(" ");
  return node && position ? { node: Number(node), position: Number(position) } : null;
}

interface RowProps {
  readonly row: LaidRow;
  readonly index: number;
  readonly left: number;
  readonly width: number;
  readonly columnWidth: number;
  readonly marks: string;
  readonly isTracing: boolean;
  readonly computed: number;
  readonly isResult: boolean;
  readonly isAtCursor: boolean;
  readonly tabAt: number;
  readonly pinnedAt: number;
}

const Row = memo((props: RowProps) => {
  const t = useTranslations("drawing");
  const { row, left, width, columnWidth, marks, isTracing, computed, isResult, isAtCursor } = props;
  const { node } = row;
  const label = rowLabel(node);
  const isText = isPlainText(node.values);
  return (
    // biome-ignore lint/a11y/useSemanticElements: see the grid
    // biome-ignore lint/a11y/useFocusableInteractive: its cells take the focus
    <div
      role="row"
      aria-rowindex={props.index + 1}
      className="pointer-events-auto absolute"
      style={{ top: row.y, width, height: ROW.height }}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: see the grid */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: its cells take the focus */}
      <div
        role="rowheader"
        aria-current={isAtCursor || undefined}
        title={node.label}
        className={`sticky left-px z-10 ml-px flex h-full items-center justify-end gap-1 border-l-3 pr-2 pl-2 shadow-[-1px_0_0_var(--line)] ${
          isAtCursor ? "border-accent bg-accent-soft" : "border-transparent bg-panel"
        }`}
        style={{ width: left - 2, fontSize: LABEL_FONT }}
      >
        <span className="sr-only">{t("inLayer", { layer: node.layer })}</span>
        <span className={`truncate font-mono [font-variant-ligatures:none] ${isResult ? "font-bold" : "text-muted"}`}>
          {label}
        </span>
        {isResult && <span className="sr-only">{t("isResult")}</span>}
      </div>
      {node.values.map((value, position) => (
        <Cell
          // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its position
          key={position}
          id={`${node.id} ${position}`}
          value={value}
          isAmongText={isText}
          position={position}
          x={left + position * columnWidth + CELL.inset / 2}
          width={columnWidth - CELL.inset}
          mark={(marks[position] ?? ".") as Mark}
          isTracing={isTracing}
          isThere={position < computed}
          isResult={isResult}
          isInput={node.kind === "input"}
          isTab={props.tabAt === position}
          isPinned={props.pinnedAt === position}
        />
      ))}
    </div>
  );
});
Row.displayName = "Row";

/** The outline says how a cell took part; dashed is one that only decided. */
const LIT: Readonly<Record<Mark, string>> = {
  ".": "",
  t: "bg-ink text-paper font-bold border-ink",
  i: "bg-accent-soft text-ink border-accent border-2",
  v: "bg-value-soft text-value border-value border-2",
  k: "bg-key-soft text-key border-key border-2 border-dashed",
  q: "bg-query-soft text-query border-query border-2 border-dashed",
  d: "bg-sunken text-ink border-line-strong border-2 border-dashed",
};

interface CellProps {
  readonly id: string;
  readonly value: CellView;
  /** Its row is plainly text. */
  readonly isAmongText: boolean;
  readonly position: number;
  readonly x: number;
  readonly width: number;
  readonly mark: Mark;
  readonly isTracing: boolean;
  readonly isThere: boolean;
  readonly isResult: boolean;
  readonly isInput: boolean;
  readonly isTab: boolean;
  readonly isPinned: boolean;
}

const Cell = memo((props: CellProps) => {
  const t = useTranslations("drawing");
  const { value, position, mark, isThere, isPinned } = props;
  const { shown, isQuoted, full } = cellText(value, CELL.fontSize, props.width - CELL.padding, props.isAmongText);
  const look = mark === "." ? restingLook(props) : LIT[mark];
  return (
    // biome-ignore lint/a11y/useSemanticElements: see the grid
    <div
      role="gridcell"
      tabIndex={props.isTab ? 0 : -1}
      aria-colindex={position + 2}
      aria-selected={isPinned}
      aria-label={isThere ? t("cell", { position, value: full }) : t("cellNotYet", { position })}
      data-cell={props.id}
      className={`absolute flex scroll-mt-52 scroll-mb-8 cursor-pointer items-center justify-center whitespace-pre rounded-md border font-mono text-sm leading-none ${look} ${
        isPinned ? "outline-3 outline-accent outline-offset-1" : ""
      }`}
      style={{ left: props.x, top: (ROW.height - CELL.size) / 2, width: props.width, height: CELL.size - CELL.inset }}
    >
      {isThere && (isQuoted ? `'${shown}'` : shown || quoteCell(value))}
    </div>
  );
});
Cell.displayName = "Cell";

function restingLook({ isThere, isTracing, isResult, isInput }: CellProps): string {
  if (!isThere) return "border-dashed border-line bg-transparent";
  const ink = isTracing ? "text-muted" : "text-ink";
  if (isResult) return `border-line-strong bg-panel font-semibold ${ink}`;
  return `${isInput ? "bg-sunken" : "bg-panel"} border-line ${ink}`;
}
