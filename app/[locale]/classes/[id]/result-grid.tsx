import { useTranslations } from "next-intl";
import type { ClassResult, ClassRow } from "../../../_api/class-answers.ts";
import { Link } from "../../../_i18n/navigation.ts";
import type { AssignmentItem } from "../../../_ui/classes/class-types.ts";

interface Props {
  readonly classId: string;
  readonly rows: readonly ClassRow[];
  readonly assignments: readonly AssignmentItem[];
}

/** Learners down, puzzles across. */
export function ResultGrid({ classId, rows, assignments }: Props) {
  const t = useTranslations("classes");
  if (rows.length === 0 || assignments.length === 0) return <p className="text-muted">{t("none")}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="overflow-x-auto" aria-label={t("gridLead")} tabIndex={0}>
      <table className="border-collapse">
        <thead>
          <tr>
            <th scope="col" className="sticky left-0 bg-paper p-2 text-left">
              {t("learner")}
            </th>
            {assignments.map(({ puzzleId, title }) => (
              <th key={puzzleId} scope="col" className="p-2 text-left align-bottom">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ memberId, name, results }) => (
            <tr key={memberId} className="border-line border-t">
              <th
                scope="row"
                className="sticky left-0 max-w-60 bg-paper p-2 text-left font-normal [overflow-wrap:anywhere]"
              >
                <Link href={`/classes/${classId}/members/${memberId}`} className="link">
                  {name}
                </Link>
              </th>
              {assignments.map(({ puzzleId }) => (
                <td key={puzzleId} className="p-1">
                  <ResultCell result={results[puzzleId]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** State, layers and heads in one cell. Words tell the state, and the colour repeats it. */
export function ResultCell({ result }: { readonly result: ClassResult | undefined }) {
  const t = useTranslations("classes");
  if (!result || result.state === "new") return <span className="px-2 text-muted">{t("notYet")}</span>;
  const { state, layers, heads, attempts, isLate } = result;
  const isSolved = state === "solved";
  return (
    <span
      className={`block whitespace-nowrap rounded-md px-2 py-1 ${isSolved ? "bg-good-soft text-good" : "bg-warn-soft text-warn"}`}
    >
      {isSolved ? `✓ ${layers} / ${heads}` : t("attempted")} · {t("tries", { count: attempts })}
      {isLate && ` · ${t("late")}`}
    </span>
  );
}
