import { useTranslations } from "next-intl";
import { useId } from "react";
import type { Score } from "../../_api/answers.ts";

/** Scores that no other beats in one number without losing in another. They show the trade between the three numbers. */
export function ParetoTable({ front, own }: { readonly front: readonly Score[]; readonly own: Score | null }) {
  const t = useTranslations("board");
  const id = useId();
  const isOwn = (score: Score) =>
    own !== null && own.layers === score.layers && own.heads === score.heads && own.ops === score.ops;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="font-bold text-lg">
        {t("front.title")}
      </h2>
      <p className="mt-1 text-muted">{t("front.lead")}</p>
      <ul className="mt-3 flex flex-wrap gap-2">
        {front.map((score) => (
          <li
            key={`${score.layers} ${score.heads} ${score.ops}`}
            className={`card px-3 py-2 tabular-nums ${isOwn(score) ? "border-accent bg-accent-soft" : ""}`}
          >
            {t("front.score", { ...score })}
            {isOwn(score) && <strong className="ml-2 text-accent text-sm">{t("here")}</strong>}
          </li>
        ))}
      </ul>
    </section>
  );
}
