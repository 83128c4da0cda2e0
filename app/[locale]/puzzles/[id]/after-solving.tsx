"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Link } from "../../../_i18n/navigation.ts";
import { useProgress } from "../../../_ui/puzzle/use-progress.ts";
import { type ReadAfter, readAfter } from "./read-after.tsx";

interface Props {
  readonly puzzleId: string;
  /** The page that compares solutions. A teacher's puzzle has no such page. */
  readonly comparePath?: string;
}

/** The reference solutions of a solved puzzle, and more about it. The page asks for them when the learner opens them. */
export function AfterSolving({ puzzleId, comparePath }: Props) {
  const t = useTranslations("puzzle");
  const { progress } = useProgress();
  const [answer, setAnswer] = useState<ReadAfter | null>(null);
  const [isPending, startTransition] = useTransition();
  const isSolved = progress && Object.hasOwn(progress, puzzleId) && progress[puzzleId]?.state === "solved";
  if (!isSolved) return null;
  const ask = (isAll: boolean) =>
    startTransition(async () => {
      try {
        setAnswer(await readAfter(puzzleId, isAll));
      } catch {
        // No answer came: offline, or a server that restarts.
        setAnswer({ kind: "unavailable" });
      }
    });
  if (answer?.kind !== "read")
    return (
      <div>
        <button type="button" className="button" onClick={() => ask(false)} disabled={isPending}>
          {t("showAfter")}
        </button>
        {answer && <p role="alert">{t("afterUnavailable")}</p>}
      </div>
    );
  const { text, solutions, isCut } = answer.after;
  return (
    <section aria-labelledby="after-heading" className="flex flex-col gap-4">
      <h2 id="after-heading" className="font-bold text-lg">
        {t("after")}
      </h2>
      {text}
      {isCut && (
        <div className="flex flex-col items-start gap-2 rounded-lg bg-warn-soft p-3">
          <p className="text-warn">{t("afterCut")}</p>
          <button type="button" className="button" onClick={() => ask(true)} disabled={isPending}>
            {t("afterAll")}
          </button>
        </div>
      )}
      {solutions.length > 0 && <h3 className="font-bold">{t("solutions")}</h3>}
      {solutions.map(({ name, source }) => (
        <details key={name} className="card p-3">
          <summary className="cursor-pointer font-mono">{name}</summary>
          <pre className="mt-3 overflow-x-auto text-sm">{source}</pre>
        </details>
      ))}
      {comparePath && (
        <Link href={comparePath} className="button self-start">
          {t("compare")}
        </Link>
      )}
    </section>
  );
}
