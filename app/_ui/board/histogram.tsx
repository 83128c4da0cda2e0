import { useTranslations } from "next-intl";
import { useId } from "react";
import type { Bar } from "../../_api/answers.ts";

interface Props {
  readonly of: "layers" | "heads";
  readonly bars: readonly Bar[];
  /** The reader's own number. */
  readonly own: number | undefined;
}

/** Counts of learners by their layers or heads. The reader's own bar is marked. */
export function Histogram({ of, bars, own }: Props) {
  const t = useTranslations("board");
  const id = useId();
  const most = Math.max(...bars.map(({ learners }) => learners));
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="font-bold text-lg">
        {t(`histogram.${of}`)}
      </h2>
      <ul className="mt-3 flex flex-col gap-2">
        {bars.map(({ count, learners }) => (
          <li key={count} className="grid grid-cols-[8.5rem_minmax(0,1fr)_6rem] items-center gap-3">
            <span>
              {t(`bar.${of}`, { count })}
              <span className="block text-muted text-sm">{t("people", { count: learners })}</span>
            </span>
            <svg className="h-6 w-full" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
              <rect
                width={(100 * learners) / most}
                height="10"
                className={own === count ? "fill-accent" : "fill-line-strong"}
              />
            </svg>
            <strong className="text-accent text-sm">{own === count && t("here")}</strong>
          </li>
        ))}
      </ul>
    </section>
  );
}
