import { useFormatter, useTranslations } from "next-intl";
import type { ModelRow } from "../../_api/answers.ts";
import { LearnerName } from "./board-rows.tsx";

const NUMBER = "px-3 py-2 text-right tabular-nums";

/** The smallest Transformers of a puzzle, the fewest parameters first. */
export function ModelRows({ rows }: { readonly rows: readonly ModelRow[] }) {
  const t = useTranslations("board");
  const format = useFormatter();
  return (
    <section aria-label={t("models.title")}>
      <h2 className="font-bold text-lg">{t("models.title")}</h2>
      <p className="mt-1 mb-3 text-muted">{t("models.lead")}</p>
      {/* biome-ignore lint/a11y/useSemanticElements: a group, not a landmark */}
      <div
        role="group"
        aria-label={t("models.title")}
        className="card overflow-x-auto"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
      >
        <table className="w-full">
          <caption className="sr-only">{t("models.title")}</caption>
          <thead className="border-line border-b text-left text-muted text-sm">
            <tr>
              <th scope="col" className="px-3 py-2">
                {t("learner")}
              </th>
              <th scope="col" className={NUMBER}>
                {t("models.parameters")}
              </th>
              <th scope="col" className={NUMBER}>
                {t("layers")}
              </th>
              <th scope="col" className="px-3 py-2">
                {t("date")}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.tag + row.achievedAt.getTime()} className={row.isReader ? "bg-accent-soft font-bold" : ""}>
                <td className="px-3 py-2">
                  <LearnerName {...row} />
                </td>
                <td className={NUMBER}>{format.number(row.parameters)}</td>
                <td className={NUMBER}>{row.layers}</td>
                <td className="whitespace-nowrap px-3 py-2">
                  {format.dateTime(row.achievedAt, { dateStyle: "medium" })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
