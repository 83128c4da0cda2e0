"use client";

import { useTranslations } from "next-intl";
import { useDeferredValue, useMemo } from "react";
import { parseMarkdown } from "../prose/parse-markdown.ts";
import { ProseTree } from "../prose/prose.tsx";
import { authoredComponents } from "./authored-components.tsx";

/** A text as learners will see it, or its forbidden parts with their lines. */
export function MarkdownPreview({ text }: { readonly text: string }) {
  const t = useTranslations("teach");
  const settled = useDeferredValue(text);
  const parsed = useMemo(() => parseMarkdown(settled), [settled]);
  if (parsed.kind === "parsed") return <ProseTree tree={parsed.tree} components={authoredComponents} />;
  const { code, found, line } = parsed.problem;
  return (
    <p className="rounded-lg bg-bad-soft p-3 text-bad">
      {t("textProblem", { line })} {t(`textProblems.${code}`, { found })}
    </p>
  );
}
