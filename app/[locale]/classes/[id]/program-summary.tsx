import { useTranslations } from "next-intl";
import type { ProgramSummary as Summary } from "../../../_api/class-answers.ts";
import { LocalTime } from "../../../_ui/classes/local-time.tsx";

/** The time, the verdict and the comments of a program in one line. */
export function ProgramSummary({ program, timeZone }: { readonly program: Summary; readonly timeZone: string }) {
  const t = useTranslations("classes");
  const tHistory = useTranslations("history");
  const { status, layers, heads, ranked, testsPassed, testsTotal, createdAt, isLate, version, comments } = program;
  const isSolved = status === "passed";
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <span
        className={`rounded-full px-2 py-0.5 font-medium ${isSolved ? "bg-good-soft text-good" : "bg-bad-soft text-bad"}`}
      >
        {tHistory(`status.${status}`)}
      </span>
      {isSolved && (
        <span className="tabular-nums">
          {t("layersHeads")}: {layers} / {heads}
        </span>
      )}
      {status === "failed" && (
        <span className="tabular-nums">{tHistory("tests", { passed: testsPassed, total: testsTotal })}</span>
      )}
      {isSolved && !ranked && <span className="text-warn">{tHistory("unranked")}</span>}
      {isLate && <span className="text-warn">{t("late")}</span>}
      <span>{t("versionShort", { version })}</span>
      <span className="text-muted">
        <LocalTime at={createdAt.toISOString()} timeZone={timeZone} />
      </span>
      {comments > 0 && <span className="font-medium">{t("commentCount", { count: comments })}</span>}
    </p>
  );
}
