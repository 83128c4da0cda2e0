"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { useRouter } from "../../_i18n/navigation.ts";
import { ask } from "../form/ask.ts";
import { Field } from "../form/field.tsx";
import { NO_OUTCOME, type Outcome } from "../form/notice.tsx";
import { SentForm } from "../form/sent-form.tsx";

interface Props {
  readonly classId: string;
  readonly name: string;
  readonly timeZone: string;
  /** The zones to choose from. */
  readonly zones: readonly string[];
}

/** The name of a class and its time zone. */
export function ClassSettings({ classId, name, timeZone, zones }: Props) {
  const t = useTranslations("classes");
  const router = useRouter();
  const id = useId();
  const [outcome, setOutcome] = useState<Outcome>(NO_OUTCOME);

  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setOutcome({ kind: "busy" });
    const changes = [
      { change: "name", name: String(form.get("name")) },
      { change: "time-zone", timeZone: String(form.get("timeZone")) },
    ];
    for (const change of changes) {
      const answer = await ask("PATCH", `/api/classes/${classId}`, change);
      if (!answer.ok) return setOutcome({ kind: "problem", reason: answer.reason });
    }
    setOutcome({ kind: "done", text: t("settingsSaved") });
    router.refresh();
  }

  return (
    <SentForm
      onSubmit={onSubmit}
      outcome={outcome}
      send={t("saveSettings")}
      isPrimary={false}
      className="card max-w-xl p-5"
    >
      <Field label={t("newName")} name="name" required maxLength={80} defaultValue={name} autoComplete="off" />
      <div>
        <label htmlFor={id} className="block font-medium">
          {t("timeZone")}
        </label>
        <select
          id={id}
          name="timeZone"
          defaultValue={timeZone}
          aria-describedby={`${id}-hint`}
          className="mt-1 min-h-11 w-full rounded-lg border border-line-strong bg-panel px-3"
        >
          {(zones.includes(timeZone) ? zones : [timeZone, ...zones]).map((zone) => (
            <option key={zone}>{zone}</option>
          ))}
        </select>
        <p id={`${id}-hint`} className="mt-1 text-muted text-sm">
          {t("timeZoneHint")}
        </p>
      </div>
    </SentForm>
  );
}
