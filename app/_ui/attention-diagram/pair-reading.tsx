import { useTranslations } from "next-intl";
import type { AttentionView, SelectorView } from "../../../engine/index.ts";
import { quoteCell } from "./cell-text.ts";
import { readPair } from "./highlight.ts";
import type { Pair } from "./layout-attention.ts";

interface Props {
  readonly head: SelectorView & Partial<Pick<AttentionView, "values" | "result" | "mode" | "fallback">>;
  readonly pair: Pair | null;
}

/** The line under a drawing. It explains the row, the column or the pair under the pointer, and keeps its height. */
export function PairReading({ head, pair }: Props) {
  const t = useTranslations("drawing");
  return (
    <figcaption className="min-h-16 w-0 min-w-full pt-1 text-muted text-sm leading-5 print:min-h-0" aria-live="polite">
      {pair ? (
        words()
      ) : (
        <span aria-hidden="true" className="print:hidden">
          {t("pointAtIt")}
        </span>
      )}
    </figcaption>
  );

  function words(): string {
    const reading = readPair(head, pair as Pair, quoteCell);
    switch (reading.kind) {
      case "pair": {
        const { isSelected, ...pairWords } = reading;
        return t("readPair", { ...pairWords, selected: isSelected ? "yes" : "no" });
      }
      case "row": {
        const { result, ...row } = reading;
        const said = t("readRow", row);
        if (result === null) return said;
        return `${said} ${t("readResult", { result, count: reading.count, mode: head.mode ?? "sum" })}`;
      }
      case "column":
        return t("readColumn", reading);
    }
  }
}
