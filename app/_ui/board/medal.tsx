import { useTranslations } from "next-intl";
import { type Counts, type Medals, medalOf } from "./medal-of.ts";

const LOOK = {
  par: { sign: "●", colour: "bg-good-soft text-good" },
  best: { sign: "★", colour: "bg-warn-soft text-warn" },
  probable: { sign: "✧", colour: "bg-warn-soft text-warn" },
  better: { sign: "✦", colour: "bg-accent-soft text-accent" },
} as const;

/** The medal that a ranked score has earned, or nothing. */
export function Medal({ score, medals }: { readonly score: Counts; readonly medals: Medals }) {
  const t = useTranslations("board.medal");
  const medal = medalOf(score, medals);
  if (!medal) return null;
  const { sign, colour } = LOOK[medal];
  return (
    <span className={`inline-flex items-center gap-1 rounded-full px-2 py-0.5 font-medium text-sm ${colour}`}>
      <span aria-hidden="true">{sign}</span>
      {t(medal)}
    </span>
  );
}
