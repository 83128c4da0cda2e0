"use client";

import { useTranslations } from "next-intl";
import type { PublicPuzzle } from "../../../engine/index.ts";
import type { PuzzleProgress } from "../../_api/answers.ts";
import { Link } from "../../_i18n/navigation.ts";
import { Medal } from "../board/medal.tsx";
import { useProgress } from "./use-progress.ts";

interface Row {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly medals: PublicPuzzle["medals"];
}

/** The puzzles with how far the reader is with each. */
export function PuzzleList({
  puzzles,
  isNumbered = false,
  heading: Title,
}: {
  readonly puzzles: readonly Row[];
  /** The level of the titles. */
  readonly heading: "h2" | "h3" | "h4";
  readonly isNumbered?: boolean;
}) {
  const t = useTranslations("puzzles");
  const { progress, isUnavailable } = useProgress();
  return (
    <>
      {isUnavailable && Title === "h2" && (
        <p className="card mt-4 bg-warn-soft p-3 text-warn">{t("progressUnavailable")}</p>
      )}
      <ol className="mt-6 grid gap-3 sm:grid-cols-2">
        {puzzles.map(({ id, title, summary, medals }, i) => (
          <li key={id} className="card relative flex gap-4 p-4 transition-colors hover:border-accent">
            {isNumbered && (
              <span className="font-display font-extrabold text-2xl text-muted tabular-nums">{i + 1}</span>
            )}
            <div className="min-w-0 flex-1">
              <Title className="font-bold text-lg">
                <Link href={`/puzzles/${id}`} className="after:absolute after:inset-0 after:rounded-xl">
                  {title}
                </Link>
              </Title>
              <p className="text-muted">{summary}</p>
              <p className="mt-2 flex min-h-7 flex-wrap items-center gap-x-3 text-sm">
                <State progress={progress && Object.hasOwn(progress, id) ? progress[id] : undefined} medals={medals} />
                <span className="text-muted">{t("bestKnown", { layers: medals.best.layers })}</span>
                {medals.probable && (
                  <span className="text-muted">{t("probable", { layers: medals.probable.layers })}</span>
                )}
              </p>
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}

function State({
  progress,
  medals,
}: {
  readonly progress: PuzzleProgress | undefined;
  readonly medals: PublicPuzzle["medals"];
}) {
  const t = useTranslations("puzzles");
  if (!progress) return null;
  if (progress.state === "attempted")
    return <span className="rounded-full bg-warn-soft px-2 py-0.5 text-warn">{t("attempted")}</span>;
  return (
    <>
      <span className="rounded-full bg-good-soft px-2 py-0.5 font-medium text-good">✓ {t("solved")}</span>
      {progress.best && (
        <span className="flex flex-wrap items-center gap-2">
          {progress.best.ranked && <Medal score={progress.best} medals={medals} />}
          {t("best", { layers: progress.best.layers, heads: progress.best.heads })}
          {!progress.best.ranked && ` (${t("unranked")})`}
        </span>
      )}
    </>
  );
}
