"use client";

import { useTranslations } from "next-intl";
import { memo, type ReactNode, useMemo, useRef, useState } from "react";
import type { AttentionView, RunView } from "../../../engine/index.ts";
import { useMedia } from "../browser/use-media.ts";
import { useWidth } from "../browser/use-width.ts";
import { layoutNetwork } from "../network/layout-network.ts";
import { NetworkOverview } from "../network/network-overview.tsx";
import { AttentionDiagram, SelectorDiagram } from "./attention-diagram.tsx";
import { listText } from "./cell-text.ts";
import type { RowData } from "./layout-rows.ts";
import { PlainValue } from "./plain-value.tsx";
import { RowsDrawing } from "./rows-drawing.tsx";
import { sameData } from "./same-data.ts";

interface Props {
  readonly view: RunView;
  /** The program no longer runs; the drawing is of its last version that did. */
  readonly isStale: boolean;
  /** True to draw the input and the result of a sequence above the heads. Otherwise the page draws them. */
  readonly hasRows?: boolean;
  /** In a pane of the workbench, which shows the note: an overview of the network comes first, and heads shrink to the pane. */
  readonly isPane?: boolean;
}

/** A run: the input and the result position under position, then each layer's attention in order. */
export const RunDrawing = memo(
  ({ view, isStale, hasRows = true, isPane = false }: Props) => {
    const t = useTranslations("drawing");
    return (
      // biome-ignore lint/a11y/useSemanticElements: a group, not a landmark: a page may hold many
      <div role="group" className="min-w-0" aria-label={t("run")}>
        {!isPane && (
          <div className="mb-2">
            <RunNote view={view} isStale={isStale} />
          </div>
        )}
        <div className={isStale ? "opacity-90 grayscale" : ""}>
          <RunPicture view={view} hasRows={hasRows} isPane={isPane} />
          {view.printed !== "" && !isStale && <Printed text={view.printed} />}
        </div>
      </div>
    );
  },
  (a, b) => a.isStale === b.isStale && a.hasRows === b.hasRows && a.isPane === b.isPane && sameData(a.view, b.view),
);
RunDrawing.displayName = "RunDrawing";

/** The counts of a run. The note that it is an old one takes their place, so that nothing below moves. */
export function RunNote({ view, isStale }: Pick<Props, "view" | "isStale">) {
  const t = useTranslations("drawing");
  return (
    <div className="flex min-h-7 items-center text-sm">
      {!isStale && <Counts view={view} />}
      <span role="status" className="font-medium text-warn">
        {isStale && t("stale")}
      </span>
    </div>
  );
}

/** The output of the program's `print` calls. */
export function Printed({ text }: { readonly text: string }) {
  const t = useTranslations("drawing");
  return (
    <figure className="m-0 mt-3">
      <figcaption className="text-muted text-sm">{t("printed")}</figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keyboard */}
      <pre tabIndex={0} className="m-0 mt-1 max-h-60 overflow-auto font-mono text-sm">
        {text}
      </pre>
    </figure>
  );
}

function Counts({ view: { kind, layers, heads, ops } }: { readonly view: RunView }) {
  const t = useTranslations("drawing");
  if (kind === "value" || kind === "nothing") return null;
  const bold = (words: ReactNode) => <strong className="font-semibold text-ink tabular-nums">{words}</strong>;
  return (
    <ul className="m-0 flex list-none flex-wrap gap-x-4 p-0 text-muted" aria-label={t("counts")}>
      <li>{t.rich("layers", { count: layers, bold })}</li>
      <li>{t.rich("heads", { count: heads, bold })}</li>
      <li>{t.rich("ops", { count: ops, bold })}</li>
    </ul>
  );
}

function RunPicture({ view, hasRows, isPane }: Required<Pick<Props, "view" | "hasRows" | "isPane">>) {
  const t = useTranslations("drawing");
  if (view.kind === "nothing") return <p className="text-muted">{t("nothing")}</p>;
  if (view.kind === "value") return <PlainValue text={view.text} />;
  const drawn = view.attention.length;
  return (
    <>
      {drawn !== view.heads && <p className="mb-2 text-muted text-sm">{t("otherHeads", { drawn })}</p>}
      {view.truncated && (
        <p className="mb-2 rounded-lg bg-warn-soft px-3 py-2 text-sm text-warn">
          {t("truncated", { length: view.inputLength, shown: view.input.length })}
        </p>
      )}
      {view.inputLength === 0 && <p className="text-muted">{t("emptyInput")}</p>}
      {view.inputLength > 0 && (hasRows || view.kind !== "sequence") && <InputAndResult view={view} />}
      {view.inputLength > 0 && view.selector && <SelectorDiagram selector={view.selector} />}
      {view.inputLength > 0 && (isPane ? <Network view={view} /> : <Layers attention={view.attention} />)}
    </>
  );
}

function InputAndResult({ view }: { readonly view: RunView }) {
  const t = useTranslations("drawing");
  const { kind, input, output } = view;
  const rows = useMemo((): RowData[] => {
    const role = kind === "key" || kind === "query" ? kind : "result";
    const first: RowData = { role: "token", word: t("input"), cells: input };
    return kind === "selector" ? [first] : [first, { role, word: t(role), cells: output }];
  }, [kind, input, output, t]);
  const label = t(kind === "selector" ? "inputIs" : "inputGives", { input: listText(input), output: listText(output) });
  return (
    <>
      <RowsDrawing rows={rows} label={label} />
      {(kind === "key" || kind === "query") && <p className="text-muted text-sm">{t("halfASelector", { kind })}</p>}
    </>
  );
}

/** Heads up to which all are drawn in full at first. */
const OPEN_AT_FIRST = 2;

/** The overview, and below it the heads that are open. A program of one head needs no overview. */
function Network({ view }: { readonly view: RunView }) {
  const t = useTranslations("drawing.network");
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  // On a phone a cell keeps the size that a finger can hit, and the head scrolls.
  const isLarge = useMedia("(width >= 64rem)");
  const [toggled, setToggled] = useState<ReadonlyMap<string, boolean>>(new Map());
  const { attention } = view;
  const isOpen = (head: AttentionView) => toggled.get(keyOf(head)) ?? attention.length <= OPEN_AT_FIRST;
  const height = useMemo(() => layoutNetwork(attention, view.reads, LIKELY_WIDTH).height, [attention, view.reads]);
  return (
    <div ref={box} className="min-w-0">
      {attention.length === 0 && view.kind === "sequence" && (
        <p className="mt-2 max-w-prose text-muted">{t.rich("noHeads", { code: (words) => <code>{words}</code> })}</p>
      )}
      {attention.length > 1 && (
        <>
          <div style={{ minHeight: height + 8 }}>
            {width !== null && (
              <NetworkOverview
                view={view}
                width={width}
                isOpen={isOpen}
                onToggle={(head) => setToggled(new Map([...toggled, [keyOf(head), !isOpen(head)]]))}
              />
            )}
          </div>
          <p className="mt-1 text-muted text-sm print:hidden">{t("help")}</p>
        </>
      )}
      <Layers attention={attention.filter(isOpen)} width={isLarge ? width : null} margin="mt-5 lg:mt-2" />
    </div>
  );
}

/** A guess for the server, which reserves the height of the overview. */
const LIKELY_WIDTH = 600;

/** A head keeps its place on the page while the program around it changes and its number in the graph with it. */
function keyOf({ layer, name, code }: AttentionView): string {
  return `${layer} ${name ?? code}`;
}

function Layers({
  attention,
  width = null,
  margin = "mt-5",
}: {
  readonly attention: readonly AttentionView[];
  /** Heads shrink to this width, as far as they can be read. */
  readonly width?: number | null;
  readonly margin?: string;
}) {
  const t = useTranslations("drawing");
  return (
    <div className={`flex flex-wrap items-start gap-x-5 gap-y-5 ${margin}`}>
      {attention.map((head) => (
        <article key={head.node} className="min-w-[min(18rem,100%)] max-w-full">
          <p className="m-0 font-semibold text-base">
            {head.name ? t("layerNamed", { layer: head.layer, name: head.name }) : t("layer", { layer: head.layer })}
          </p>
          {head.code !== "" && <HeadCode code={head.code} />}
          <AttentionDiagram head={head} width={width} />
        </article>
      ))}
    </div>
  );
}

/** The expression that made a head, on one line. */
function HeadCode({ code }: { readonly code: string }) {
  return (
    <p className="m-0 mb-2 w-0 min-w-full truncate text-muted text-sm" title={code}>
      <code>{code.replace(/\s+/g, " ")}</code>
    </p>
  );
}
