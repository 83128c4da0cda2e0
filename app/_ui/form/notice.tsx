"use client";

import { useTranslations } from "next-intl";

/** The outcome of the last thing that a person did. `reason` is a key of `messages.notice.problems`. */
export type Outcome =
  | { readonly kind: "none" }
  | { readonly kind: "busy"; readonly text?: string }
  | { readonly kind: "done"; readonly text: string }
  | { readonly kind: "problem"; readonly reason: string };

export const NO_OUTCOME: Outcome = { kind: "none" };

/** Says the outcome. Its element is always on the page, so that a screen reader hears it change. */
export function Notice({ outcome }: { readonly outcome: Outcome }) {
  const t = useTranslations("notice");
  const explain = useProblem();
  return (
    <div role="status" className="empty:hidden">
      {outcome.kind === "busy" && <p className="text-muted">{outcome.text ?? t("busy")}</p>}
      {outcome.kind === "done" && <p className="rounded-lg bg-good-soft px-3 py-2 text-good">{outcome.text}</p>}
      {outcome.kind === "problem" && (
        <p className="rounded-lg bg-bad-soft px-3 py-2 text-bad">{explain(outcome.reason)}</p>
      )}
    </div>
  );
}

/** Returns the words for a reason that the server gave. */
export function useProblem(): (reason: string) => string {
  const t = useTranslations("notice.problems");
  return (reason) => (t.has(reason as "internal") ? t(reason as "internal") : t("internal"));
}
