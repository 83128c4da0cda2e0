"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useRouter } from "../../_i18n/navigation.ts";
import { ask } from "../form/ask.ts";
import { NO_OUTCOME, Notice, type Outcome } from "../form/notice.tsx";

interface Props {
  readonly classId: string;
  readonly readsPrograms: boolean;
  /** Whether learners may be asked now. */
  readonly mayAsk: boolean;
}

/** Whether the teachers read programs, and the button that asks the learners or stops. */
export function ReadsPrograms({ classId, readsPrograms, mayAsk }: Props) {
  const t = useTranslations("classes");
  const router = useRouter();
  const [outcome, setOutcome] = useState<Outcome>(NO_OUTCOME);

  async function set() {
    if (readsPrograms && !confirm(t("readsStopConfirm"))) return;
    setOutcome({ kind: "busy" });
    const change = { change: "reads-programs", readsPrograms: !readsPrograms };
    const answer = await ask("PATCH", `/api/classes/${classId}`, change);
    setOutcome(answer.ok ? NO_OUTCOME : { kind: "problem", reason: answer.reason });
    if (answer.ok) router.refresh();
  }

  return (
    <div className="card flex max-w-xl flex-col items-start gap-3 p-5">
      <h3 className="font-bold">{t("readsTitle")}</h3>
      <p className="text-muted">{t(readsPrograms ? "readsOn" : "readsOff")}</p>
      {(readsPrograms || mayAsk) && (
        <button type="button" className="button" disabled={outcome.kind === "busy"} onClick={set}>
          {t(readsPrograms ? "readsStop" : "readsAsk")}
        </button>
      )}
      <Notice outcome={outcome} />
    </div>
  );
}
