"use client";

import { useTranslations } from "next-intl";
import { useProgress } from "./use-progress.ts";

/** Says that the reader has begun or solved a puzzle; takes its place from the start, so that nothing moves. */
export function SolvedMark({ puzzleId }: { readonly puzzleId: string }) {
  const t = useTranslations("puzzles");
  const { progress } = useProgress();
  const state = progress && Object.hasOwn(progress, puzzleId) ? progress[puzzleId]?.state : undefined;
  return (
    <span className={state === "solved" ? "text-good" : state ? "text-warn" : "invisible"} aria-hidden={!state}>
      {state === "attempted" ? t("attempted") : `✓ ${t("solved")}`}
    </span>
  );
}
