import { useLocale, useTranslations } from "next-intl";
import { explain } from "../../../../engine/index.ts";
import type { Stuck, StuckPoint } from "../../../_server/teach/class-results.ts";
import type { AssignmentItem } from "../../../_ui/classes/class-types.ts";
import { InlineCode } from "../../../_ui/prose/inline-code.tsx";

interface Props {
  readonly stuck: readonly Stuck[];
  readonly assignments: readonly AssignmentItem[];
}

/** For each puzzle that somebody fails: the cases and errors that most learners meet. */
export function StuckList({ stuck, assignments }: Props) {
  const t = useTranslations("classes");
  const failed = stuck.filter(({ points }) => points.length > 0);
  if (failed.length === 0) return <p className="text-muted">{t("stuckNone")}</p>;
  return (
    <div className="grid gap-4 md:grid-cols-2">
      {failed.map(({ puzzleId, unsolved, points }) => (
        <section key={puzzleId} className="card min-w-0 p-4">
          <h3 className="font-bold">{assignments.find((one) => one.puzzleId === puzzleId)?.title ?? puzzleId}</h3>
          {unsolved > 0 && <p className="text-muted text-sm">{t("unsolved", { count: unsolved })}</p>}
          <ul className="mt-2 flex flex-col gap-2">
            {points.map((point) => (
              <li key={`${point.kind} ${point.input} ${JSON.stringify(point.args)} ${point.problem?.code}`}>
                <Point point={point} />
                <span className="block text-muted text-sm">
                  {t("stuckBy", { learners: point.learners, attempts: point.attempts })}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Point({ point: { problem, input, args, expected, got } }: { readonly point: StuckPoint }) {
  const t = useTranslations("classes");
  const locale = useLocale();
  if (problem)
    return (
      <span className="[overflow-wrap:anywhere]">
        <strong className="font-mono">{problem.type}</strong> <InlineCode text={explain(problem, locale).message} />
      </span>
    );
  const named = Object.entries(args).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  return (
    <span className="[overflow-wrap:anywhere]">
      {t("stuckCase")} <code>{[input, ...named].join(" ")}</code>:{" "}
      {t("stuckExpected", { expected: expected ?? "", got: got ?? "" })}
    </span>
  );
}
