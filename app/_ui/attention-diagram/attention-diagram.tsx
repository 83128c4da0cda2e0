"use client";

import { useTranslations } from "next-intl";
import { memo, use, useMemo } from "react";
import type { AttentionView, SelectorView } from "../../../engine/index.ts";
import { Formula } from "./formula.tsx";
import { HeadGrid } from "./head-grid.tsx";
import { HeadShow, shownOf } from "./head-show.ts";
import { HeatMap } from "./heat-map.tsx";
import type { HeadData } from "./layout-attention.ts";
import { PairReading } from "./pair-reading.tsx";
import { sameData } from "./same-data.ts";
import { usePair } from "./use-pair.ts";

/** Grids are drawn cell by cell up to this many positions, longer ones as a heat map. */
export const MOST_CELLS = 32;

interface AttentionProps {
  readonly head: AttentionView;
  /** A drawing shrinks to this width, as far as it can be read; null leaves it as it is. */
  readonly width?: number | null;
}

/** One head: queries in rows at the left, keys on top, values below, the result at the right. */
export const AttentionDiagram = memo(
  ({ head, width = null }: AttentionProps) => <HeadFigure head={head} width={width} />,
  (a, b) => a.width === b.width && sameData(a.head, b.head),
);
AttentionDiagram.displayName = "AttentionDiagram";

interface SelectorProps {
  readonly selector: SelectorView;
}

/** A selector without an aggregate. It shows which queries attend to which keys, before any value moves. */
export const SelectorDiagram = memo(
  ({ selector }: SelectorProps) => <HeadFigure head={selector} width={null} />,
  (a, b) => sameData(a.selector, b.selector),
);
SelectorDiagram.displayName = "SelectorDiagram";

type FigureData = SelectorView &
  Partial<Pick<AttentionView, "node" | "values" | "result" | "layer" | "name" | "mode" | "fallback">>;

function HeadFigure({ head, width }: { readonly head: FigureData; readonly width: number | null }) {
  const t = useTranslations("drawing");
  const positions = head.matrix.length;
  const { pair, setPair, bind } = usePair(positions);
  const shown = shownOf(use(HeadShow), head.node);
  const label = useMemo(() => t("figure", labelOf(head, t("unnamed"))), [head, t]);
  if (positions === 0) return <p className="text-muted text-sm">{t("emptyHead")}</p>;
  const Drawing = positions > MOST_CELLS ? HeatMap : HeadGrid;
  return (
    <figure className="m-0 min-w-0 max-w-full">
      <Formula form={head.form} count={head.keys.length} />
      {/* biome-ignore lint/a11y/useSemanticElements: a group of one drawing, which arrow keys read row by row */}
      <div
        className="-mr-1 max-w-[calc(100%+0.25rem)] overflow-x-auto overscroll-x-contain py-1 pr-1"
        role="group"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and its arrow keys read the drawing
        tabIndex={0}
        aria-label={label}
        aria-description={t("arrows")}
        {...bind}
      >
        <Drawing head={head} pair={pair} onPair={setPair} label={label} fit={width} shown={shown} />
      </div>
      <PairReading head={head} pair={pair} />
    </figure>
  );
}

/** The first sentence for a reader who cannot see the drawing. */
function labelOf(head: FigureData & HeadData, unnamed: string) {
  return {
    kind: head.values ? "head" : "selector",
    layer: head.layer ?? 0,
    name: head.name ?? (head.code || unnamed),
    positions: head.matrix.length,
    selected: head.matrix.reduce((sum, row) => sum + row.filter(Boolean).length, 0),
  };
}
