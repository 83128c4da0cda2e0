"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import type { RosterImported } from "../../_api/class-answers.ts";
import { useRouter } from "../../_i18n/navigation.ts";
import { ask } from "../form/ask.ts";
import { NO_OUTCOME, Notice, type Outcome } from "../form/notice.tsx";
import { SentForm } from "../form/sent-form.tsx";

/** Imports the list of a class from a CSV file. A file that is wrong says where. */
export function RosterImport({ classId }: { readonly classId: string }) {
  const t = useTranslations("classes");
  const router = useRouter();
  const id = useId();
  const [outcome, setOutcome] = useState<Outcome>(NO_OUTCOME);
  const [fault, setFault] = useState<string | null>(null);

  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const file = new FormData(event.currentTarget).get("file");
    if (!(file instanceof Blob) || file.size === 0) return;
    setFault(null);
    setOutcome({ kind: "busy" });
    const answer = await ask<RosterImported>("POST", `/api/classes/${classId}/roster`, file);
    if (!answer.ok) return setOutcome({ kind: "problem", reason: answer.reason });
    if (answer.body.kind === "refused") {
      const { code, line } = answer.body.fault;
      setOutcome(NO_OUTCOME);
      return setFault(`${t("rosterLine", { line })} ${t(`rosterFaults.${code}`)} ${t("nothingChanged")}`);
    }
    const { entries, matched } = answer.body;
    setOutcome({ kind: "done", text: t("rosterImported", { entries, matched }) });
    router.refresh();
  }

  return (
    <SentForm onSubmit={onSubmit} outcome={outcome} send={t("rosterSend")} className="card max-w-xl p-5">
      <div>
        <label htmlFor={id} className="block font-medium">
          {t("rosterFile")}
        </label>
        <input
          id={id}
          type="file"
          name="file"
          accept=".csv,.tsv,.txt,text/csv"
          required
          className="mt-1 max-w-full file:mr-3 file:min-h-11 file:rounded-lg file:border file:border-line-strong file:bg-panel file:px-3"
        />
      </div>
      <div role="alert" className="empty:hidden">
        {fault && <p className="rounded-lg bg-bad-soft px-3 py-2 text-bad">{fault}</p>}
      </div>
    </SentForm>
  );
}

/** Removes everybody from the list who has not joined. */
export function ClearRoster({ classId }: { readonly classId: string }) {
  const t = useTranslations("classes");
  const router = useRouter();
  const [outcome, setOutcome] = useState<Outcome>(NO_OUTCOME);
  async function clear() {
    if (!confirm(t("clearRosterConfirm"))) return;
    const answer = await ask("DELETE", `/api/classes/${classId}/roster`);
    if (answer.ok) router.refresh();
    else setOutcome({ kind: "problem", reason: answer.reason });
  }
  return (
    <div>
      <button type="button" className="button button-quiet" onClick={clear}>
        {t("clearRoster")}
      </button>
      <Notice outcome={outcome} />
    </div>
  );
}
