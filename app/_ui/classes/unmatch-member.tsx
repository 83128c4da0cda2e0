"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useRouter } from "../../_i18n/navigation.ts";
import { ask } from "../form/ask.ts";
import { NO_OUTCOME, Notice, type Outcome } from "../form/notice.tsx";

interface Props {
  /** The address of the member in the API. */
  readonly path: string;
  /** The name of the person on the list. */
  readonly name: string;
}

/** The person of the list to whom a learner is matched, with a button that undoes the match. */
export function UnmatchMember({ path, name }: Props) {
  const t = useTranslations("classes");
  const router = useRouter();
  const [outcome, setOutcome] = useState<Outcome>(NO_OUTCOME);

  async function unmatch() {
    setOutcome({ kind: "busy" });
    const answer = await ask("PATCH", path, { change: "match", entryId: null });
    if (!answer.ok) return setOutcome({ kind: "problem", reason: answer.reason });
    router.refresh();
  }

  return (
    <div className="flex flex-wrap items-center gap-3 [overflow-wrap:anywhere]">
      <p>{t("matchedAs", { name })}</p>
      <button type="button" className="button button-quiet" disabled={outcome.kind === "busy"} onClick={unmatch}>
        {t("unmatch")}
      </button>
      <Notice outcome={outcome} />
    </div>
  );
}
