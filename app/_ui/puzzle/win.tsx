import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { PublicPuzzle, Verdict } from "../../../engine/index.ts";
import type { CrowdAnswer } from "../../_api/answers.ts";
import { Link } from "../../_i18n/navigation.ts";
import { Histogram } from "../board/histogram.tsx";
import { Medal } from "../board/medal.tsx";
import { medalOf } from "../board/medal-of.ts";
import { useMedia } from "../browser/use-media.ts";
import { ask } from "../form/ask.ts";
import type { NextStep } from "./next-step.ts";
import { PublishSolution } from "./publish-solution.tsx";

interface Props {
  readonly puzzle: PublicPuzzle;
  readonly submissionId: string;
  readonly verdict: Verdict;
  readonly next: NextStep | undefined;
}

/** A solved puzzle: its counts, its medal, where everybody else is, and the way on. */
export function Win({ puzzle, submissionId, verdict, next }: Props) {
  const t = useTranslations("puzzle.win");
  const { layers, heads, ops } = countsOf(verdict);
  const crowd = useCrowd(puzzle.id);
  return (
    <div className="@container" data-win="">
      <div className="grid gap-x-8 gap-y-3 @3xl:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-2">
          {/* The line above says the same, once. */}
          <ul className="m-0 flex list-none gap-3 p-0" aria-hidden="true">
            <Counter name={t("layers", { count: layers })} to={layers} />
            <Counter name={t("heads", { count: heads })} to={heads} />
            <Counter name={t("ops", { count: ops })} to={ops} />
          </ul>
          <Praise puzzle={puzzle} verdict={verdict} />
          {next && <p className="text-muted text-sm">{t("plays")}</p>}
          <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
            {next && (
              <Link href={next.href} className="button button-primary" aria-keyshortcuts="Control+Enter">
                {next.text}
                <kbd className="rounded border border-current px-1 text-xs max-sm:hidden">Ctrl ↵</kbd>
              </Link>
            )}
            {verdict.ranked && <PublishSolution submissionId={submissionId} />}
          </div>
        </div>
        {/* It comes later than the verdict, and is no news of its own. */}
        <div className="min-w-0" aria-live="off">
          {crowd && crowd.layers.length > 0 && (
            <Histogram of="layers" bars={crowd.layers} own={crowd.own ?? undefined} />
          )}
        </div>
      </div>
    </div>
  );
}

/** Everybody's layers. Null until they are here, and where there is no board. */
function useCrowd(puzzleId: string): CrowdAnswer | null {
  const [crowd, setCrowd] = useState<CrowdAnswer | null>(null);
  useEffect(() => {
    let hasLeft = false;
    void ask<CrowdAnswer>("GET", `/api/boards/${encodeURIComponent(puzzleId)}`).then((answer) => {
      if (answer.ok && !hasLeft) setCrowd(answer.body);
    });
    return () => {
      hasLeft = true;
    };
  }, [puzzleId]);
  return crowd;
}

function Counter({ name, to }: { readonly name: string; readonly to: number }) {
  return (
    <li className="flex min-w-20 flex-col items-center rounded-lg border border-good bg-panel px-3 py-1">
      <span className="font-display font-extrabold text-2xl text-good tabular-nums">{useCountUp(to)}</span>
      <span className="text-muted text-sm">{name}</span>
    </li>
  );
}

const COUNT_MS = 900;

/** Counts from zero to a number. A reader who wants no motion sees the number at once. */
function useCountUp(to: number): number {
  const isStill = useMedia("(prefers-reduced-motion: reduce)");
  const [shown, setShown] = useState(0);
  useEffect(() => {
    if (isStill) return;
    const start = performance.now();
    const step = (now: number) => {
      const share = Math.min(1, (now - start) / COUNT_MS);
      setShown(Math.round(share * to));
      if (share < 1) frame = requestAnimationFrame(step);
    };
    let frame = requestAnimationFrame(step);
    return () => cancelAnimationFrame(frame);
  }, [to, isStill]);
  return isStill ? to : shown;
}

function countsOf({ layers, heads, ops }: Verdict) {
  return { layers: layers ?? 0, heads: heads ?? 0, ops: ops ?? 0 };
}

/** The medal and the distance to a better one. An unranked solution earns no medal, and the words say so. */
function Praise({ puzzle: { medals }, verdict }: { readonly puzzle: PublicPuzzle; readonly verdict: Verdict }) {
  const t = useTranslations("puzzle.medal");
  const score = countsOf(verdict);
  const medal = medalOf(score, medals);
  const words = {
    better: t("better", { ...(medals.probable ?? medals.best) }),
    best: t("best", { ...medals.best }),
    probable: t("probable", { ...(medals.probable ?? medals.best) }),
    par: t("par", { ...medals.best }),
  };
  return (
    <p className="flex flex-wrap items-center gap-2">
      {verdict.ranked && <Medal score={score} medals={medals} />}
      {medal ? words[medal] : t("none", { ...medals.par })}
    </p>
  );
}
