import { useTranslations } from "next-intl";
import type { ProgramSummary as Summary } from "../../../_api/class-answers.ts";
import { Link } from "../../../_i18n/navigation.ts";
import type { AppLocale } from "../../../_i18n/routing.ts";
import type { ClassView } from "../../../_server/teach/classes.ts";
import { Part } from "./part.tsx";
import { ProgramSummary } from "./program-summary.tsx";

interface Props {
  readonly programs: readonly Summary[];
  readonly view: ClassView;
  readonly locale: AppLocale;
}

/** A learner's programs that teachers have commented on, with the number of comments that are new. */
export function Commented({ programs, view, locale }: Props) {
  const t = useTranslations("classes");
  const count = programs.reduce((sum, { newComments }) => sum + newComments, 0);
  return (
    <Part id="comments" title={t("commentsTitle")}>
      {count > 0 && (
        <p className="self-start rounded-full bg-accent-soft px-3 py-1 font-medium">
          {t("newCommentCount", { count })}
        </p>
      )}
      <ol className="flex flex-col gap-2">
        {programs.map((program) => (
          <li key={program.id} className="card flex flex-col gap-2 p-3">
            <p className="flex flex-wrap items-center gap-3">
              <Link
                href={`/classes/${view.id}/programs/${program.id}`}
                className="link font-bold [overflow-wrap:anywhere]"
              >
                {view.assignments.find(({ puzzleId }) => puzzleId === program.puzzleId)?.title[locale] ??
                  program.puzzleId}
              </Link>
              {program.newComments > 0 && (
                <span className="rounded-full bg-accent-soft px-2 font-medium text-sm">
                  {t("newCommentCount", { count: program.newComments })}
                </span>
              )}
            </p>
            <ProgramSummary program={program} timeZone={view.timeZone} />
          </li>
        ))}
      </ol>
    </Part>
  );
}
