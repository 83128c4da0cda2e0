"use client";

import { useTranslations } from "next-intl";
import { type ChangeEvent, useId, useState } from "react";
import type { Imported } from "../../_api/answers.ts";
import { ask } from "../form/ask.ts";
import { NO_OUTCOME, Notice, type Outcome } from "../form/notice.tsx";

/** Takes over a file that the export made, here or elsewhere. */
export function ImportData({ onImported }: { readonly onImported: () => Promise<void> }) {
  const t = useTranslations("account.data");
  const id = useId();
  const [outcome, setOutcome] = useState<Outcome>(NO_OUTCOME);

  async function send({ target }: ChangeEvent<HTMLInputElement>) {
    const file = target.files?.[0];
    if (!file) return;
    setOutcome({ kind: "busy" });
    const answer = await ask<Imported>("POST", "/api/account/import", file);
    target.value = "";
    if (answer.ok) await onImported();
    setOutcome(
      answer.ok
        ? { kind: "done", text: t("imported", { ...answer.body }) }
        : { kind: "problem", reason: answer.reason },
    );
  }

  return (
    <div className="flex flex-col gap-2">
      <label htmlFor={id} className="font-medium">
        {t("import")}
      </label>
      <input
        id={id}
        type="file"
        accept=".zip,.json,application/zip,application/json"
        onChange={send}
        disabled={outcome.kind === "busy"}
        className="w-full max-w-full rounded-lg border border-line-strong bg-panel p-2 file:mr-3 file:rounded-md file:border-0 file:bg-sunken file:px-3 file:py-2 file:text-ink"
      />
      <Notice outcome={outcome} />
    </div>
  );
}
