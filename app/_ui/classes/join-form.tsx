"use client";

import { useTranslations } from "next-intl";
import { Field } from "../form/field.tsx";
import { SentForm } from "../form/sent-form.tsx";
import { useEnterClass } from "./use-enter-class.ts";

interface Props {
  readonly code?: string;
  /** Whether the class has a list, or may have one. */
  readonly hasRoster?: boolean;
}

/** Joins a class by its code. It says beforehand which of the learner's work the teacher will see. */
export function JoinForm({ code = "", hasRoster = true }: Props) {
  const t = useTranslations("classes");
  const { outcome, onSubmit } = useEnterClass("/api/classes/join", (field) => ({
    code: field("code"),
    name: field("name"),
    studentNumber: field("studentNumber"),
  }));
  return (
    <SentForm onSubmit={onSubmit} outcome={outcome} send={t("join")} className="card p-5">
      <Field label={t("code")} name="code" required maxLength={40} defaultValue={code} autoComplete="off" />
      <Field label={t("name")} name="name" required maxLength={80} autoComplete="name" hint={t("joinSees")} />
      {hasRoster && (
        <Field
          label={t("studentNumberOptional")}
          name="studentNumber"
          maxLength={80}
          autoComplete="off"
          hint={t("studentNumberHint")}
        />
      )}
    </SentForm>
  );
}
