import type { CSSProperties } from "react";
import "./flying-values.css";
import type { AttentionLayout, HeadData } from "./layout-attention.ts";
import { wayOfValue } from "./way-of-value.ts";

interface Props {
  readonly layout: AttentionLayout;
  readonly head: HeadData;
  readonly query: number | null;
}

/** The values that a query selects, on their way to its result. The lit row says the same without motion. */
export function FlyingValues({ layout, head, query }: Props) {
  if (query === null) return null;
  const values = layout.cells.filter(({ role, position }) => role === "value" && head.matrix[query]?.[position]);
  return values.map(({ position, text, width, height }) => {
    const [start, corner, end] = wayOfValue(layout, query, position);
    if (!start || !corner || !end) return null;
    return (
      <span
        key={`${query} ${position}`}
        aria-hidden="true"
        className="flying-value absolute top-0 left-0 z-20 flex items-center justify-center rounded-md border-2 border-value bg-value-soft font-mono text-sm text-value"
        style={
          {
            width,
            height,
            "--from": `${start.x}px ${start.y}px`,
            "--over": `${corner.x}px ${corner.y}px`,
            "--to": `${end.x}px ${end.y}px`,
          } as CSSProperties
        }
      >
        {text.isQuoted ? `'${text.shown}'` : text.shown}
      </span>
    );
  });
}
