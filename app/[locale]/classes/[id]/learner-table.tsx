import { useFormatter, useTranslations } from "next-intl";
import { Link } from "../../../_i18n/navigation.ts";
import type { ClassRow } from "../../../_server/teach/class-results.ts";
import type { AssignmentItem } from "../../../_ui/classes/class-types.ts";
import { ResultCell } from "./result-grid.tsx";

interface Props {
  readonly row: ClassRow | undefined;
  readonly assignments: readonly AssignmentItem[];
}

/** A learner's puzzles in the class. It shows of each exactly what the teachers see. */
export function LearnerTable({ row, assignments }: Props) {
  const t = useTranslations("classes");
  const format = useFormatter();
  if (assignments.length === 0) return <p className="text-muted">{t("none")}</p>;
  return (
    <ol className="flex flex-col gap-2">
      {assignments.map(({ puzzleId, title, path, dueAt }) => (
        <li key={puzzleId} className="card flex flex-wrap items-center gap-3 p-3">
          <span className="mr-auto">
            {path ? (
              <Link href={path} className="link font-bold">
                {title}
              </Link>
            ) : (
              <span>
                {title} ({t("gone")})
              </span>
            )}
            <span className="block text-muted text-sm">
              {dueAt
                ? `${t("due")} ${format.dateTime(new Date(dueAt), { dateStyle: "medium", timeZone: "UTC" })}`
                : t("noDue")}
            </span>
          </span>
          <ResultCell result={row?.results[puzzleId]} />
        </li>
      ))}
    </ol>
  );
}
