"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";

/** Hints one at a time, from a nudge to nearly the answer. */
export function HintList({
  hints,
  heading: Heading = "h2",
}: {
  readonly hints: readonly ReactNode[];
  readonly heading?: "h2" | "h3";
}) {
  const t = useTranslations("puzzle");
  const [shown, setShown] = useState(0);
  return (
    <section aria-labelledby="hints-heading" className="flex flex-col gap-3">
      <Heading id="hints-heading" className="mt-0 font-bold text-lg">
        {t("hints")}
      </Heading>
      <ol className="flex list-decimal flex-col gap-3 pl-6 empty:hidden" aria-live="polite">
        {hints.slice(0, shown).map((hint, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a hint is known by its number
          <li key={i}>{hint}</li>
        ))}
      </ol>
      {shown < hints.length && (
        <button type="button" className="button self-start" onClick={() => setShown(shown + 1)}>
          {t("nextHint", { number: shown + 1, total: hints.length })}
        </button>
      )}
    </section>
  );
}
