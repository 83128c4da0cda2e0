"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useRouter } from "../../_i18n/navigation.ts";
import { ask } from "../form/ask.ts";
import { NO_OUTCOME, Notice, type Outcome } from "../form/notice.tsx";
import { LocalTime } from "./local-time.tsx";

interface Props {
  readonly classId: string;
  /** The time from which on the learner agreed, in ISO 8601; null without an agreement. */
  readonly agreedFrom: string | null;
  /** Whether the class is open, so that the learner may agree. */
  readonly mayAgree: boolean;
  readonly timeZone: string;
}

/** A learner lets the teachers read programs, or takes that back. */
export function Agreement({ classId, agreedFrom, mayAgree, timeZone }: Props) {
  const t = useTranslations("classes");
  const router = useRouter();
  const [outcome, setOutcome] = useState<Outcome>(NO_OUTCOME);
  const agrees = agreedFrom !== null;

  async function set() {
    if (agrees && !confirm(t("takeBackConfirm"))) return;
    setOutcome({ kind: "busy" });
    const answer = await ask("PATCH", `/api/classes/${classId}/own`, { agrees: !agrees });
    setOutcome(answer.ok ? NO_OUTCOME : { kind: "problem", reason: answer.reason });
    if (answer.ok) router.refresh();
  }

  return (
    <div className="flex flex-col items-start gap-3">
      {agreedFrom === null ? (
        <>
          <p>{t("agreeNot")}</p>
          {mayAgree && <p>{t("agreeWould")}</p>}
        </>
      ) : (
        <p>{t.rich("agreedFrom", { date: () => <LocalTime at={agreedFrom} timeZone={timeZone} /> })}</p>
      )}
      {(agrees || mayAgree) && (
        <button type="button" className="button" disabled={outcome.kind === "busy"} onClick={set}>
          {t(agrees ? "takeBack" : "agree")}
        </button>
      )}
      <Notice outcome={outcome} />
    </div>
  );
}
