"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useRouter } from "../../_i18n/navigation.ts";
import { ask } from "../form/ask.ts";
import { NO_OUTCOME, Notice, type Outcome } from "../form/notice.tsx";
import { WallTimeInput } from "./wall-time-input.tsx";

interface Props {
  /** The address of the member in the API. */
  readonly path: string;
  readonly puzzleId: string;
  readonly title: string;
  /** The learner's due time now, in ISO 8601. */
  readonly dueAt: string;
  readonly isExtended: boolean;
  readonly timeZone: string;
}

/** More time for one learner in one puzzle. */
export function ExtensionForm({ path, puzzleId, title, dueAt, isExtended, timeZone }: Props) {
  const t = useTranslations("classes");
  const router = useRouter();
  const [wanted, setWanted] = useState<string | null>(dueAt);
  const [outcome, setOutcome] = useState<Outcome>(NO_OUTCOME);

  async function save(until: string | null) {
    setOutcome({ kind: "busy" });
    const answer = await ask("PATCH", path, { change: "extension", puzzleId, dueAt: until });
    if (!answer.ok) return setOutcome({ kind: "problem", reason: answer.reason });
    setOutcome({ kind: "done", text: t("extensionSaved") });
    router.refresh();
  }

  return (
    <fieldset className="flex flex-wrap items-end gap-2">
      <legend className="sr-only">{t("extensionFor", { title })}</legend>
      <WallTimeInput label={t("extendTo")} value={wanted} timeZone={timeZone} isEnd onChange={setWanted} />
      <button type="button" className="button" onClick={() => save(wanted)}>
        {t("extend")}
      </button>
      {isExtended && (
        <button type="button" className="button button-quiet" onClick={() => save(null)}>
          {t("unextend")}
        </button>
      )}
      <Notice outcome={outcome} />
    </fieldset>
  );
}
