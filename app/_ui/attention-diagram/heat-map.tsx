import { type PointerEvent, useEffect, useMemo, useRef } from "react";
import { type HeadDrawingProps, useRoleWords } from "./head-grid.tsx";
import type { Pair } from "./layout-attention.ts";
import { type HeatMapLayout, heatPairAt, layoutHeatMap, maskOf } from "./layout-heat-map.ts";

/** A head that is too large for cells: one canvas, with the lines that follow the pointer drawn over it. */
export function HeatMap({ head, pair, onPair, label, fit = null }: HeadDrawingProps) {
  const { matrix } = head;
  const layout = useMemo(() => layoutHeatMap(matrix.length, fit ?? undefined), [matrix.length, fit]);
  const canvas = useRef<HTMLCanvasElement>(null);
  const words = useRoleWords();

  useEffect(() => {
    const paint = () => canvas.current && paintMask(canvas.current, matrix, layout);
    paint();
    const themes = new MutationObserver(paint);
    themes.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
    return () => themes.disconnect();
  }, [matrix, layout]);

  const point = (event: PointerEvent<HTMLDivElement>) => {
    const pinned = (event.target as Element).closest("[data-pinned]");
    const box = (pinned ?? event.currentTarget).getBoundingClientRect();
    onPair(heatPairAt(layout, event.clientX - box.left, event.clientY - box.top));
  };

  const { grid, width, height, ticks } = layout;
  return (
    <div className="relative select-none" style={{ width, height }} onPointerMove={point} onPointerDown={point}>
      <canvas
        ref={canvas}
        role="img"
        aria-label={label}
        className="absolute bg-panel outline outline-line"
        style={{ left: grid.x, top: grid.y, width: grid.width, height: grid.height }}
      />
      <svg className="absolute inset-0 font-mono" width={width} height={height} fontSize={11} aria-hidden="true">
        {ticks.map(({ position, at }) => (
          <text key={position} className="fill-muted" x={grid.x + at} y={grid.y - 10} textAnchor="middle">
            {position}
          </text>
        ))}
        {pair && <Crosshair layout={layout} pair={pair} />}
      </svg>
      <PinnedNumbers layout={layout} words={words} />
    </div>
  );
}

/** The numbers of the queries, which stay in sight when the map is scrolled sideways. */
function PinnedNumbers({
  layout: { grid, height, ticks },
  words,
}: {
  readonly layout: HeatMapLayout;
  readonly words: ReturnType<typeof useRoleWords>;
}) {
  const x = grid.x - 8;
  return (
    <svg
      className="sticky left-0 z-10 block bg-(--ground) shadow-[inset_1px_0_0_var(--ground-edge,transparent)] font-mono"
      width={grid.x - 5}
      height={height}
      fontSize={11}
      textAnchor="end"
      aria-hidden="true"
      data-pinned=""
    >
      <g className="font-sans" fontWeight={600} fontSize={12}>
        <text className="fill-key" x={x} y={grid.y - 10}>
          {words.key}
        </text>
        <text className="fill-query" x={x} y={grid.y + grid.height + 18}>
          {words.query}
        </text>
      </g>
      {ticks.map(({ position, at }) => (
        <text key={position} className="fill-muted" x={x} y={grid.y + at} dominantBaseline="central">
          {position}
        </text>
      ))}
    </svg>
  );
}

function Crosshair({
  layout: { grid, columnWidth, rowHeight },
  pair,
}: {
  readonly layout: HeatMapLayout;
  readonly pair: Pair;
}) {
  const thick = Math.max(rowHeight, 3);
  return (
    <g fill="none" strokeWidth={1.5}>
      {pair.query !== null && (
        <rect
          className="stroke-query"
          x={grid.x - 4}
          y={grid.y + (pair.query + 0.5) * rowHeight - thick / 2}
          width={grid.width + 8}
          height={thick}
          rx={2}
        />
      )}
      {pair.key !== null && (
        <rect
          className="stroke-key"
          x={grid.x + (pair.key + 0.5) * columnWidth - thick / 2}
          y={grid.y - 4}
          width={thick}
          height={grid.height + 8}
          rx={2}
        />
      )}
    </g>
  );
}

/** Paints the matrix as a mask of one pixel a pair, enlarges it without smoothing, and tints it with the theme's colour. */
function paintMask(
  canvas: HTMLCanvasElement,
  matrix: readonly (readonly boolean[])[],
  { grid, positions }: HeatMapLayout,
) {
  const scale = window.devicePixelRatio || 1;
  canvas.width = Math.round(grid.width * scale);
  canvas.height = Math.round(grid.height * scale);
  const context = canvas.getContext("2d");
  if (!context) return;
  const small = document.createElement("canvas");
  small.width = positions;
  small.height = positions;
  small.getContext("2d")?.putImageData(new ImageData(maskOf(matrix), positions, positions), 0, 0);
  context.imageSmoothingEnabled = false;
  context.drawImage(small, 0, 0, canvas.width, canvas.height);
  context.globalCompositeOperation = "source-in";
  context.fillStyle = getComputedStyle(canvas).getPropertyValue("--accent");
  context.fillRect(0, 0, canvas.width, canvas.height);
}
