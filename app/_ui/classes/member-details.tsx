"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useRouter } from "../../_i18n/navigation.ts";
import { ask } from "../form/ask.ts";
import { Field } from "../form/field.tsx";
import { NO_OUTCOME, type Outcome } from "../form/notice.tsx";
import { SentForm } from "../form/sent-form.tsx";

interface Props {
  /** The address of the member in the API. */
  readonly path: string;
  readonly name: string;
  readonly studentNumber: string | null;
  readonly section: string | null;
}

/** The name, number and section of a learner in the class. The learner sees them too. */
export function MemberDetails({ path, name, studentNumber, section }: Props) {
  const t = useTranslations("classes");
  const router = useRouter();
  const [outcome, setOutcome] = useState<Outcome>(NO_OUTCOME);

  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setOutcome({ kind: "busy" });
    const answer = await ask("PATCH", path, { change: "details", ...Object.fromEntries(form) });
    if (!answer.ok) return setOutcome({ kind: "problem", reason: answer.reason });
    setOutcome({ kind: "done", text: t("detailsSaved") });
    router.refresh();
  }

  return (
    <SentForm
      onSubmit={onSubmit}
      outcome={outcome}
      send={t("saveDetails")}
      isPrimary={false}
      className="card max-w-xl p-5"
    >
      <Field label={t("memberName")} name="name" required maxLength={80} defaultValue={name} autoComplete="off" />
      <Field
        label={t("studentNumber")}
        name="studentNumber"
        maxLength={80}
        defaultValue={studentNumber ?? ""}
        autoComplete="off"
      />
      <Field label={t("section")} name="section" maxLength={80} defaultValue={section ?? ""} autoComplete="off" />
    </SentForm>
  );
}
