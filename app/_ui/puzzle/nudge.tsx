"use client";

import { useLocale, useTranslations } from "next-intl";
import { type Counterexample, classifyFailure, explain, type QuickCheck } from "../../../engine/index.ts";
import { InlineCode } from "../prose/inline-code.tsx";

interface Props {
  readonly counterexample: Counterexample | null;
  readonly check: QuickCheck | null;
  /** The current program. */
  readonly source: string;
}

/** A hint for the present mistake, if it looks like one that we know. */
export default function Nudge({ counterexample, check, source }: Props) {
  const t = useTranslations("puzzle");
  const locale = useLocale();
  const code = check?.kind === "checked" ? classifyFailure(counterexample, check.examples, source) : null;
  if (!code) return null;
  const { message, hint } = explain({ code, args: {} }, locale);
  return (
    <div className="border-accent border-l-4 bg-accent-soft px-4 py-2 text-sm">
      <p>
        <strong>{t("nudge")}</strong> <InlineCode text={message} />
      </p>
      {hint !== undefined && (
        <p>
          <InlineCode text={hint} />
        </p>
      )}
    </div>
  );
}
