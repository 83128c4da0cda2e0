import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ClassRow } from "../../../_api/class-answers.ts";
import { Link } from "../../../_i18n/navigation.ts";
import type { AssignmentItem } from "../../../_ui/classes/class-types.ts";
import { LocalTime } from "../../../_ui/classes/local-time.tsx";
import { ResultCell } from "./result-grid.tsx";

interface Props {
  readonly row: ClassRow | undefined;
  readonly assignments: readonly AssignmentItem[];
  readonly timeZone: string;
  /** Whether puzzles that are not open yet have a link too. */
  readonly isTeacher?: boolean;
  /** More about one puzzle, below it. */
  readonly more?: (item: AssignmentItem) => ReactNode;
}

/** A learner's puzzles in the class. Learner and teachers see the same. */
export function LearnerTable({ row, assignments, timeZone, isTeacher = false, more }: Props) {
  const t = useTranslations("classes");
  if (assignments.length === 0) return <p className="text-muted">{t("none")}</p>;
  return (
    <>
      {row && <p className="font-bold">{t("pointsOf", { points: row.points, max: row.maxPoints })}</p>}
      <ol className="flex flex-col gap-2">
        {assignments.map((item) => {
          const { puzzleId, title, path, opensAt, lateRule, points, pointRule, layerLimit } = item;
          const result = row?.results[puzzleId];
          const isOpen = isTeacher || opensAt === null || new Date(opensAt) <= new Date();
          return (
            <li key={puzzleId} className="card flex flex-col gap-2 p-3">
              <div className="flex flex-wrap items-center gap-3">
                <span className="mr-auto [overflow-wrap:anywhere]">
                  {path && isOpen ? (
                    <Link href={path} className="link font-bold">
                      {title}
                    </Link>
                  ) : (
                    <span className="font-bold">{path ? title : `${title} (${t("gone")})`}</span>
                  )}
                  {!isOpen && opensAt && (
                    <span className="block text-muted text-sm">
                      {t("opens")} <LocalTime at={opensAt} timeZone={timeZone} />
                    </span>
                  )}
                  <span className="block text-muted text-sm">
                    {result?.dueAt ? (
                      <>
                        {t("due")} <LocalTime at={result.dueAt.toISOString()} timeZone={timeZone} />
                        {result.isExtended && ` · ${t("extended")}`} · {t(`lateRules.${lateRule}`)}
                      </>
                    ) : (
                      t("noDue")
                    )}
                  </span>
                </span>
                <span className="text-sm sm:text-right">
                  <ResultCell result={result} />
                  {t("pointsOf", { points: result?.points ?? 0, max: points })}
                  {result && result.version !== null && ` · ${t("versionShort", { version: result.version })}`}
                  <span className="block text-muted">
                    {layerLimit === null ? t(`pointRules.${pointRule}`) : t("layersAtMost", { limit: layerLimit })}
                  </span>
                </span>
              </div>
              {more?.(item)}
            </li>
          );
        })}
      </ol>
    </>
  );
}
