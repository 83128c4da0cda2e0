"use client";

import { diffLines } from "diff";
import { useTranslations } from "next-intl";

/** The lines that changed from one program to the next. */
export function DiffView({ before, after }: { readonly before: string; readonly after: string }) {
  const t = useTranslations("history");
  const parts = diffLines(withNewline(before), withNewline(after));
  if (!parts.some(({ added, removed }) => added || removed)) return <p className="text-muted">{t("same")}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <pre className="overflow-x-auto rounded-lg border border-line bg-sunken p-3 text-sm" tabIndex={0}>
      {parts.map(({ value, added, removed }, i) => {
        const [sign, colour, label] = added
          ? (["+", "bg-good-soft text-good", t("added")] as const)
          : removed
            ? (["−", "bg-bad-soft text-bad", t("removed")] as const)
            : ([" ", "", ""] as const);
        const lines = value.replace(/\n$/, "").split("\n");
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one difference never move
          <span key={i} className={`block w-fit min-w-full ${colour}`}>
            {label && <span className="sr-only">{label}: </span>}
            {lines.map((line) => `${sign} ${line}`).join("\n")}
          </span>
        );
      })}
    </pre>
  );
}

function withNewline(text: string): string {
  return text.endsWith("\n") ? text : `${text}\n`;
}
