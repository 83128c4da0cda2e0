"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Link } from "../../_i18n/navigation.ts";
import { Pattern } from "../network/pattern.tsx";
import { layoutChallenges, type MapChallenge, PLACE } from "./layout-challenges.ts";
import { useProgress } from "./use-progress.ts";

interface Props {
  readonly challenges: readonly (MapChallenge & {
    readonly title: string;
    /** The attention of its last head. */
    readonly pattern: readonly (readonly boolean[])[];
  })[];
}

/** How the challenges feed each other, with what the reader has solved. A small screen has the list alone. */
export function ChallengeMap({ challenges }: Props) {
  const t = useTranslations("puzzles");
  const { progress } = useProgress();
  const { width, height, places, links } = useMemo(() => layoutChallenges(challenges), [challenges]);
  const shown = new Map(challenges.map((challenge) => [challenge.id, challenge]));
  const isSolved = (id: string) => progress?.[id]?.state === "solved";
  return (
    <nav aria-label={t("map")} className="mt-6 overflow-x-auto py-1 max-lg:hidden">
      <div className="relative mx-auto" style={{ width, height }}>
        <svg className="absolute inset-0" width={width} height={height} fill="none" aria-hidden="true">
          {links.map(({ from, to, path }) => (
            <path
              key={`${from} ${to}`}
              d={path}
              className={isSolved(from) ? "stroke-good" : "stroke-line-strong"}
              strokeWidth={isSolved(from) ? 2.5 : 1.5}
            />
          ))}
        </svg>
        {places.map(({ id, x, y }) => (
          <Link
            key={id}
            href={`/puzzles/${id}`}
            className={`absolute flex flex-col items-center justify-center gap-1 rounded-lg border-2 px-2 text-center font-semibold hover:border-accent ${
              isSolved(id) ? "border-good bg-good-soft text-good" : "border-line-strong bg-panel"
            }`}
            style={{ left: x, top: y, width: PLACE.width, height: PLACE.height }}
          >
            <span
              className={`block size-12 rounded border border-line bg-panel p-px ${isSolved(id) ? "" : "opacity-60"}`}
            >
              <Pattern matrix={shown.get(id)?.pattern ?? []} />
            </span>
            <span>
              {isSolved(id) && <span aria-hidden="true">✓ </span>}
              {shown.get(id)?.title}
              {isSolved(id) && <span className="sr-only"> {t("solved")}</span>}
            </span>
          </Link>
        ))}
      </div>
    </nav>
  );
}
