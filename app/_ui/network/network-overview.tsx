import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import type { AttentionView, RunView } from "../../../engine/index.ts";
import { ScrollBox } from "../attention-diagram/scroll-box.tsx";
import { type LaidHead, layoutNetwork, type NetworkLayout } from "./layout-network.ts";
import { Pattern } from "./pattern.tsx";

interface Props {
  readonly view: Pick<RunView, "attention" | "reads">;
  /** The width of the pane. */
  readonly width: number;
  /** Whether a head is drawn in full. */
  readonly isOpen: (head: AttentionView) => boolean;
  readonly onToggle: (head: AttentionView) => void;
}

/** A program as a network: its layers as rows, each head a thumbnail of its pattern, lines from each head to those that read it. */
export function NetworkOverview({ view, width, isOpen, onToggle }: Props) {
  const t = useTranslations("drawing.network");
  const layout = useMemo(() => layoutNetwork(view.attention, view.reads, width), [view, width]);
  const [pointed, setPointed] = useState<number | null>(null);
  return (
    <ScrollBox label={t("label")}>
      <div className="relative" style={{ width: layout.width, height: layout.height }} data-network="">
        <Links layout={layout} pointed={pointed} />
        {(["result", "input"] as const).map((bar) => (
          <div
            key={bar}
            className="absolute flex items-center justify-center rounded-md border border-line bg-sunken font-medium text-muted text-sm"
            style={{
              left: layout[bar].x,
              top: layout[bar].y,
              width: layout[bar].width,
              height: layout[bar].height,
            }}
          >
            {t(bar)}
          </div>
        ))}
        {layout.layers.map(({ layer, y }) => (
          <span
            key={layer}
            className="absolute left-0 -translate-y-1/2 text-muted text-sm tabular-nums"
            style={{ top: y }}
            title={t("layer", { layer })}
          >
            <span aria-hidden="true">{layer}</span>
          </span>
        ))}
        {layout.heads.map((laid) => (
          <HeadThumbnail
            key={laid.head.node}
            laid={laid}
            isOpen={isOpen(laid.head)}
            onToggle={() => onToggle(laid.head)}
            onPoint={(isPointed) => setPointed(isPointed ? laid.head.node : null)}
          />
        ))}
      </div>
    </ScrollBox>
  );
}

function Links({ layout, pointed }: { readonly layout: NetworkLayout; readonly pointed: number | null }) {
  return (
    <svg className="absolute inset-0" width={layout.width} height={layout.height} fill="none" aria-hidden="true">
      {layout.links.map(({ from, to, path }) => {
        const isLit = pointed !== null && (from === pointed || to === pointed);
        return (
          <path
            key={`${from} ${to}`}
            d={path}
            data-link={`${from ?? "input"} ${to ?? "result"}`}
            className={isLit ? "stroke-accent" : "stroke-line-strong"}
            strokeWidth={isLit ? 2.5 : 1.5}
            strokeOpacity={isLit || pointed === null ? 1 : 0.35}
            strokeDasharray={from === null ? "3 3" : undefined}
          />
        );
      })}
    </svg>
  );
}

interface ThumbnailProps {
  readonly laid: LaidHead;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onPoint: (isPointed: boolean) => void;
}

function HeadThumbnail({ laid: { head, box, nameWidth }, isOpen, onToggle, onPoint }: ThumbnailProps) {
  const t = useTranslations("drawing.network");
  const name = head.name ?? head.code.replace(/\s+/g, " ");
  return (
    <button
      type="button"
      aria-pressed={isOpen}
      aria-label={t("head", { name, layer: head.layer })}
      title={name}
      onClick={onToggle}
      onPointerEnter={() => onPoint(true)}
      onPointerLeave={() => onPoint(false)}
      onFocus={() => onPoint(true)}
      onBlur={() => onPoint(false)}
      className="group absolute flex items-center gap-2 text-left"
      style={{ left: box.x, top: box.y, height: box.height }}
    >
      <span
        className="block shrink-0 overflow-hidden rounded border-2 border-line-strong bg-panel group-hover:border-accent group-aria-pressed:border-accent group-aria-pressed:ring-2 group-aria-pressed:ring-accent"
        style={{ width: box.width, height: box.height }}
      >
        <Pattern matrix={head.matrix} />
      </span>
      {nameWidth > 20 && (
        <code
          className="block truncate rounded bg-(--ground) text-xs group-aria-pressed:font-bold group-aria-pressed:text-accent"
          style={{ maxWidth: nameWidth }}
        >
          {name}
        </code>
      )}
    </button>
  );
}
