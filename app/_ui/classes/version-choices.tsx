"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { VersionView } from "../../_api/class-answers.ts";
import { useRouter } from "../../_i18n/navigation.ts";
import { ask } from "../form/ask.ts";
import { NO_OUTCOME, Notice, type Outcome } from "../form/notice.tsx";

interface Props {
  readonly classId: string;
  readonly versions: readonly (VersionView & { readonly title: string })[];
  readonly isClosed: boolean;
}

/** For each puzzle with results under an older version: the teacher keeps them, or has them graded again. */
export function VersionChoices({ classId, versions, isClosed }: Props) {
  const t = useTranslations("classes");
  const router = useRouter();
  const [outcome, setOutcome] = useState<Outcome>(NO_OUTCOME);

  async function choose(puzzleId: string, isGradedAgain: boolean) {
    setOutcome({ kind: "busy" });
    const answer = await ask("PATCH", `/api/classes/${classId}`, { change: "version", puzzleId, isGradedAgain });
    setOutcome(
      answer.ok
        ? { kind: "done", text: t(isGradedAgain ? "gradingAgain" : "verdictsKept") }
        : { kind: "problem", reason: answer.reason },
    );
    router.refresh();
  }

  if (versions.length === 0) return null;
  return (
    <div>
      <h3 className="font-bold">{t("versions")}</h3>
      <ul className="mt-1 flex flex-col gap-2">
        {versions.map(({ puzzleId, title, newest, older, left, isGradedAgain }) => (
          <li key={puzzleId} className="flex flex-wrap items-center gap-3">
            <span className="[overflow-wrap:anywhere]">
              {t("olderResults", { title, newest, older })}{" "}
              {isGradedAgain ? t("isGradedAgain", { newest, left }) : t("isKept")}
            </span>
            {!isClosed && (!isGradedAgain || left > 0) && (
              <button type="button" className="button" onClick={() => choose(puzzleId, true)}>
                {t("gradeAgain", { newest })}
              </button>
            )}
            {!isClosed && isGradedAgain && (
              <button type="button" className="button button-quiet" onClick={() => choose(puzzleId, false)}>
                {t("keepVerdicts")}
              </button>
            )}
          </li>
        ))}
      </ul>
      <Notice outcome={outcome} />
    </div>
  );
}
