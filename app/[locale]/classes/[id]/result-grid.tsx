import { useTranslations } from "next-intl";
import type { ClassResult, ClassRow } from "../../../_api/class-answers.ts";
import { Link } from "../../../_i18n/navigation.ts";
import type { AssignmentItem } from "../../../_ui/classes/class-types.ts";
import { programsPath } from "./programs-path.ts";

interface Props {
  readonly classId: string;
  readonly rows: readonly ClassRow[];
  readonly assignments: readonly AssignmentItem[];
}

/** Learners down, puzzles across. */
export function ResultGrid({ classId, rows, assignments }: Props) {
  const t = useTranslations("classes");
  if (rows.length === 0) return <p className="text-muted">{t("none")}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="overflow-x-auto" aria-label={t("gridLead")} tabIndex={0}>
      <table className="border-collapse">
        <thead>
          <tr>
            <th scope="col" className="sticky left-0 bg-paper p-2 text-left">
              {t("learner")}
            </th>
            <th scope="col" className="p-2 text-right align-bottom">
              {t("points")}
            </th>
            {assignments.map(({ puzzleId, title, points }) => (
              <th key={puzzleId} scope="col" className="p-2 text-left align-bottom">
                {title}
                <span className="block font-normal text-muted text-sm">{t("pointsCount", { points })}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(
            ({ memberId, name, studentNumber, section, hasTwin, sharesPrograms, results, points, maxPoints }) => (
              <tr key={memberId} className="border-line border-t">
                <th
                  scope="row"
                  className="sticky left-0 max-w-60 bg-paper p-2 text-left font-normal [overflow-wrap:anywhere]"
                >
                  <Link href={`/classes/${classId}/members/${memberId}`} className="link">
                    {name}
                  </Link>
                  {(studentNumber || section || hasTwin) && (
                    <span className="block text-muted text-sm">
                      {[studentNumber ?? (hasTwin ? `#${memberId.slice(0, 4)}` : null), section]
                        .filter(Boolean)
                        .join(" · ")}
                    </span>
                  )}
                </th>
                <td className="whitespace-nowrap p-2 text-right">
                  {points} / {maxPoints}
                </td>
                {assignments.map(({ puzzleId }) => {
                  const result = results[puzzleId];
                  const cell = <ResultCell result={result} isInGrid />;
                  return (
                    <td key={puzzleId} className="p-1">
                      {sharesPrograms && result && result.attempts > 0 ? (
                        <Link href={programsPath(classId, memberId, puzzleId)} className="block hover:underline">
                          {cell}
                        </Link>
                      ) : (
                        cell
                      )}
                    </td>
                  );
                })}
              </tr>
            ),
          )}
        </tbody>
      </table>
    </section>
  );
}

interface CellProps {
  readonly result: ClassResult | undefined;
  /** Whether the cell says the points and the version of the puzzle too. */
  readonly isInGrid?: boolean;
}

/** State, layers and heads in one cell. Words tell the state, and the colour repeats it. */
export function ResultCell({ result, isInGrid = false }: CellProps) {
  const t = useTranslations("classes");
  if (!result || result.state === "new") return <span className="px-2 text-muted">{t("notYet")}</span>;
  const { state, layers, heads, attempts, isLate, isExtended, points, version } = result;
  const isSolved = state === "solved";
  const words = [
    isSolved ? `✓ ${layers} / ${heads}` : t("attempted"),
    t("tries", { count: attempts }),
    ...(isLate ? [t("late")] : []),
    ...(isExtended && isInGrid ? [t("extended")] : []),
  ];
  return (
    <span
      className={`block whitespace-nowrap rounded-md px-2 py-1 ${isSolved ? "bg-good-soft text-good" : "bg-warn-soft text-warn"}`}
    >
      {words.join(" · ")}
      {isInGrid && (
        <span className="block text-sm">
          {t("pointsCount", { points })}
          {version !== null && ` · ${t("versionShort", { version })}`}
        </span>
      )}
    </span>
  );
}
