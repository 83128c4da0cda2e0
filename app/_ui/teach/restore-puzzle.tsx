"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useRouter } from "../../_i18n/navigation.ts";
import { ask } from "../form/ask.ts";
import { NO_OUTCOME, Notice, type Outcome } from "../form/notice.tsx";

/** Takes a puzzle out of the archive. */
export function RestorePuzzle({ id }: { readonly id: string }) {
  const t = useTranslations("teach");
  const router = useRouter();
  const [outcome, setOutcome] = useState<Outcome>(NO_OUTCOME);
  async function restore() {
    const answer = await ask("PATCH", `/api/teach/puzzles/${id}`, { isArchived: false });
    if (answer.ok) router.refresh();
    else setOutcome({ kind: "problem", reason: answer.reason });
  }
  return (
    <>
      <button type="button" className="button" onClick={restore}>
        {t("restore")}
      </button>
      <Notice outcome={outcome} />
    </>
  );
}
