import { useTranslations } from "next-intl";
import { memo, type PointerEvent, useState } from "react";
import { CELL_TEXT, Labels } from "../attention-diagram/cell-paint.tsx";
import {
  HeadPicture,
  HeadSurface,
  NotYet,
  PairLight,
  PinnedQueries,
  useRoleWords,
} from "../attention-diagram/head-grid.tsx";
import { HeatMap } from "../attention-diagram/heat-map.tsx";
import { highlight } from "../attention-diagram/highlight.ts";
import {
  type AttentionLayout,
  type CellRole,
  gridPath,
  type Pair,
  pairAt,
  roundedPath,
} from "../attention-diagram/layout-attention.ts";
import { CELL } from "../attention-diagram/metrics.ts";
import type { LaidFigure } from "./layout-program.ts";

interface Props {
  readonly figures: readonly LaidFigure[];
  /** The queries of each head that are lit. */
  readonly queries: ReadonlyMap<number, readonly number[]>;
  /** Positions that each head has computed so far; all of them without it. */
  readonly computed: ReadonlyMap<number, number> | null;
  /** A row of a head that is pointed at is its result's cell. */
  readonly onHover: (place: { readonly node: number; readonly position: number } | null) => void;
}

/** The attention of each head, its columns under the columns of the values. */
export function ProgramFigures({ figures, queries, computed, onHover }: Props) {
  const words = useRoleWords();
  return figures.map((figure) => (
    <div
      key={figure.id}
      className="absolute"
      style={{ left: figure.x, top: figure.y, width: figure.width, height: figure.height }}
    >
      <Figure
        figure={figure}
        words={words}
        lit={queries.get(figure.id) ?? NONE}
        computed={computed ? (computed.get(figure.id) ?? 0) : Number.POSITIVE_INFINITY}
        onHover={onHover}
      />
    </div>
  ));
}

const NONE: readonly number[] = [];

interface FigureProps {
  readonly figure: LaidFigure;
  readonly words: Readonly<Record<CellRole, string>>;
  readonly lit: readonly number[];
  readonly computed: number;
  readonly onHover: Props["onHover"];
}

const Figure = memo(({ figure, words, lit, computed, onHover }: FigureProps) => {
  const t = useTranslations("drawing");
  const [pair, setPair] = useState<Pair | null>(null);
  const { head, layout, id } = figure;
  const label = t("figureOf", { name: head.code, positions: head.matrix.length });
  const canTrace = "result" in head;
  const point = (to: Pair | null) => {
    setPair(to);
    if (canTrace) onHover(to?.query == null ? null : { node: id, position: to.query });
  };
  if (!layout) return <HeatMap head={head} pair={pair ?? firstOf(lit)} onPair={point} label={label} />;
  const shown: readonly Pair[] = pair ? [pair] : lit.map((query) => ({ query, key: null }));
  const move = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const to = pairAt(layout, event.clientX - box.left, event.clientY - box.top);
    if (to?.query !== pair?.query || to?.key !== pair?.key) point(to);
  };
  const lights = shown.map((one) => {
    const light = highlight(layout, head, one);
    // Bands mark the row under the pointer. For many traced rows they would be noise.
    return <PairLight key={`${one.query} ${one.key}`} light={pair ? light : { ...light, row: null }} />;
  });
  return (
    <div className="relative size-full select-none" onPointerLeave={() => point(null)}>
      <HeadSurface layout={layout} label={label} onPoint={move}>
        {computed > 0 ? <HeadPicture layout={layout} words={words} /> : <NotBegun layout={layout} words={words} />}
        {computed > 0 && <NotYet layout={layout} computed={computed} />}
        {lights}
      </HeadSurface>
      {computed > 0 && (
        <PinnedQueries layout={layout} words={words} onPoint={move}>
          {lights}
        </PinnedQueries>
      )}
    </div>
  );
});
Figure.displayName = "Figure";

/** The empty frame of a head whose turn has not come. */
function NotBegun({ layout, words }: { readonly layout: AttentionLayout; readonly words: FigureProps["words"] }) {
  const { grid, columnWidth, positions, cells, labels } = layout;
  return (
    <g {...CELL_TEXT}>
      <path className="stroke-line" fill="none" d={gridPath(grid, columnWidth, positions)} />
      <path className="stroke-line" fill="none" strokeDasharray="3 3" d={roundedPath(cells, CELL.radius)} />
      <Labels labels={labels} words={words} />
    </g>
  );
}

function firstOf(lit: readonly number[]): Pair | null {
  return lit.length === 1 ? { query: lit[0] as number, key: null } : null;
}
