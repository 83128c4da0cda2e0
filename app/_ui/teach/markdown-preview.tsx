"use client";

import { useTranslations } from "next-intl";
import { useDeferredValue, useMemo } from "react";
import { parseMarkdown } from "../prose/parse-markdown.ts";
import { type PuzzlePictures, pictureComponents } from "../prose/picture-components.tsx";
import { ProseTree } from "../prose/prose.tsx";
import { authoredComponents } from "./authored-components.tsx";

interface Props {
  readonly text: string;
  readonly shown: PuzzlePictures;
}

/** A text as learners will see it, or its forbidden parts with their lines. */
export function MarkdownPreview({ text, shown }: Props) {
  const t = useTranslations("teach");
  const settled = useDeferredValue(text);
  const parsed = useMemo(() => parseMarkdown(settled), [settled]);
  const components = useMemo(() => ({ ...authoredComponents, ...pictureComponents(shown) }), [shown]);
  if (parsed.kind === "parsed") return <ProseTree tree={parsed.tree} components={components} />;
  const { code, found, line } = parsed.problem;
  return (
    <p className="rounded-lg bg-bad-soft p-3 text-bad">
      {t("textProblem", { line })} {t(`textProblems.${code}`, { found })}
    </p>
  );
}
