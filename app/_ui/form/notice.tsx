"use client";

import { useTranslations } from "next-intl";

/** What came of the last thing a person did: nothing yet, a word of success, or why not. */
export type Outcome =
  | { readonly kind: "none" }
  | { readonly kind: "busy" }
  | { readonly kind: "done"; readonly text: string }
  | { readonly kind: "problem"; readonly reason: string };

export const NO_OUTCOME: Outcome = { kind: "none" };

/** Always there, so that a screen reader hears it change. */
export function Notice({ outcome }: { readonly outcome: Outcome }) {
  const t = useTranslations("account");
  return (
    <div role="status" className="mt-3 empty:hidden">
      {outcome.kind === "busy" && <p className="text-muted">{t("busy")}</p>}
      {outcome.kind === "done" && <p className="rounded-lg bg-good-soft px-3 py-2 text-good">{outcome.text}</p>}
      {outcome.kind === "problem" && (
        <p className="rounded-lg bg-bad-soft px-3 py-2 text-bad">
          {t.has(`problems.${outcome.reason as "internal"}`)
            ? t(`problems.${outcome.reason as "internal"}`)
            : t("problems.internal")}
        </p>
      )}
    </div>
  );
}
