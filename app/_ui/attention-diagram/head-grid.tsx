import { useTranslations } from "next-intl";
import { createContext, memo, type PointerEvent, type ReactNode, use, useMemo } from "react";
import { CELL_TEXT, Cells, Labels, STROKES } from "./cell-paint.tsx";
import { FlyingValues } from "./flying-values.tsx";
import type { ShownHead } from "./head-show.ts";
import { type Highlight, highlight, OUTLINE_RADIUS } from "./highlight.ts";
import {
  type AttentionLayout,
  type Box,
  type CellRole,
  gridPath,
  type HeadData,
  laterPath,
  layoutAttention,
  type Pair,
  pairAt,
  roundedPath,
} from "./layout-attention.ts";
import { CELL } from "./metrics.ts";

export interface HeadDrawingProps {
  readonly head: HeadData;
  readonly pair: Pair | null;
  readonly onPair: (pair: Pair | null) => void;
  readonly label: string;
  /** The width to shrink to; null leaves the drawing as it is. */
  readonly fit?: number | null;
  /** The part of the head that a show has computed; null where all of it is drawn. */
  readonly shown?: ShownHead | null;
}

/** True where heads may not look ahead. Their grids then shade the later positions. */
export const CausalRule = createContext(false);

/** A cell shrinks to this share of its size, and no further: its text can still be read. */
const LEAST_ZOOM = 2 / 3;

/** Computes the scale of a drawing. A drawing that would not fit at its smallest keeps its size and scrolls, so that a finger can hit it. */
function zoomFor(natural: number, fit: number | null): number {
  if (fit === null || fit >= natural || fit < natural * LEAST_ZOOM) return 1;
  return fit / natural;
}

/** The place under the pointer in the drawing's own pixels. */
function placeIn({ currentTarget, clientX, clientY }: PointerEvent<SVGSVGElement>): { x: number; y: number } {
  const box = currentTarget.getBoundingClientRect();
  const zoom = box.width / currentTarget.width.baseVal.value || 1;
  return { x: (clientX - box.left) / zoom, y: (clientY - box.top) / zoom };
}

/** A head cell by cell. */
export function HeadGrid({ head, pair, onPair, label, fit = null, shown = null }: HeadDrawingProps) {
  const words = useRoleWords();
  const layout = useMemo(() => layoutAttention(head, words), [head, words]);
  const point = (event: PointerEvent<SVGSVGElement>) => {
    const { x, y } = placeIn(event);
    onPair(pairAt(layout, x, y));
  };
  const lit = pair ?? (shown && shown.query !== null ? { query: shown.query, key: null } : null);
  const light = lit && highlight(layout, head, lit);
  return (
    <div
      className="relative select-none"
      style={{ width: layout.width, height: layout.height, zoom: zoomFor(layout.width, fit) }}
    >
      <HeadSurface layout={layout} label={label} onPoint={point}>
        <HeadPicture layout={layout} words={words} />
        {shown && <NotYet layout={layout} computed={shown.computed} />}
        {light && <PairLight light={light} />}
      </HeadSurface>
      <PinnedQueries layout={layout} words={words} onPoint={point}>
        {light && <PairLight light={light} />}
      </PinnedQueries>
      {shown && <FlyingValues layout={layout} head={head} query={shown.query} />}
    </div>
  );
}

/** Covers the results that are not computed yet. */
export function NotYet({ layout, computed }: { readonly layout: AttentionLayout; readonly computed: number }) {
  return layout.cells
    .filter(({ role, position }) => role === "result" && position >= computed)
    .map(({ position, x, y, width, height }) => (
      <g key={position}>
        <rect className="fill-panel stroke-panel" strokeWidth={3} {...{ x, y, width, height }} />
        <rect className="fill-panel stroke-line" strokeDasharray="3 3" rx={CELL.radius} {...{ x, y, width, height }} />
      </g>
    ));
}

interface SurfaceProps {
  readonly layout: AttentionLayout;
  readonly label: string;
  readonly onPoint: (event: PointerEvent<SVGSVGElement>) => void;
  readonly children: ReactNode;
}

/** The overlay of a head, which reacts to the pointer. */
export function HeadSurface({ layout, label, onPoint, children }: SurfaceProps) {
  return (
    <svg
      role="img"
      aria-label={label}
      className="absolute inset-0 overflow-visible"
      width={layout.width}
      height={layout.height}
      onPointerMove={onPoint}
      onPointerDown={onPoint}
    >
      {children}
    </svg>
  );
}

interface PinnedProps extends PictureProps {
  readonly onPoint: SurfaceProps["onPoint"];
  /** The lit parts. */
  readonly children: ReactNode;
}

/**
 * The queries with the names of the bands, at the same coordinates as the rest of the head: they stay in sight when a
 * long head is scrolled sideways. Stands first in a box of the head's size.
 */
export function PinnedQueries({ layout, words, onPoint, children }: PinnedProps) {
  return (
    <svg
      aria-hidden="true"
      data-pinned=""
      className="sticky left-0 z-10 block bg-(--ground) shadow-[inset_1px_0_0_var(--ground-edge,transparent)]"
      width={layout.grid.x - 1}
      height={layout.height}
      onPointerMove={onPoint}
      onPointerDown={onPoint}
    >
      <QueryCells layout={layout} words={words} />
      {children}
    </svg>
  );
}

const QueryCells = memo(({ layout: { cells, labels, grid }, words }: PictureProps) => (
  <g {...CELL_TEXT}>
    <Cells cells={cells.filter(({ role }) => role === "query")} />
    <Labels labels={labels.filter(({ x }) => x < grid.x)} words={words} />
  </g>
));
QueryCells.displayName = "QueryCells";

/** The words of the roles; the same object until the locale changes. */
export function useRoleWords(): Readonly<Record<CellRole, string>> {
  const t = useTranslations("drawing");
  return useMemo(
    () => ({ key: t("key"), query: t("query"), value: t("value"), result: t("result"), token: t("input") }),
    [t],
  );
}

interface PictureProps {
  readonly layout: AttentionLayout;
  readonly words: Readonly<Record<CellRole, string>>;
}

/** A head without the parts that are pinned at its left. */
export const HeadPicture = memo(({ layout, words }: PictureProps) => {
  const { grid, columnWidth, positions, cells, labels } = layout;
  const isCausal = use(CausalRule);
  return (
    <g {...CELL_TEXT}>
      <rect className="fill-panel" {...grid} />
      {isCausal && <path className="fill-warn-soft" data-later="" d={laterPath(grid, columnWidth, positions)} />}
      <path className="stroke-line" fill="none" d={gridPath(grid, columnWidth, positions)} />
      <path className="fill-accent" d={roundedPath(layout.selected, CELL.radius - 1)} />
      <Cells cells={cells.filter(({ role }) => role !== "query")} />
      <Labels labels={labels.filter(({ x }) => x >= grid.x)} words={words} />
    </g>
  );
});
HeadPicture.displayName = "HeadPicture";

export function PairLight({ light }: { readonly light: Highlight }) {
  return (
    <g fill="none" strokeWidth={2} pointerEvents="none">
      {light.row && <Band box={light.row} className="stroke-query" />}
      {light.column && <Band box={light.column} className="stroke-key" />}
      {light.cells.map(({ role, position, box }) => (
        <rect key={`${role} ${position} ${box.x} ${box.y}`} className={STROKES[role]} rx={OUTLINE_RADIUS} {...box} />
      ))}
      {light.pair && <rect className="stroke-ink" strokeWidth={2.5} rx={OUTLINE_RADIUS} {...light.pair} />}
    </g>
  );
}

function Band({ box, className }: { readonly box: Box; readonly className: string }) {
  return (
    <rect
      className={className}
      strokeOpacity={0.35}
      strokeDasharray="4 4"
      strokeWidth={1.5}
      rx={OUTLINE_RADIUS}
      {...box}
    />
  );
}
