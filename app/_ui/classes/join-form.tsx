"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { Field } from "../form/field.tsx";
import { SentForm } from "../form/sent-form.tsx";
import { useEnterClass } from "./use-enter-class.ts";

interface Props {
  readonly code?: string;
  /** Whether the class has a list, or may have one. */
  readonly hasRoster?: boolean;
  /** Whether the teachers of the class read the programs of those who agree. */
  readonly readsPrograms?: boolean;
}

/** Joins a class by its code. It says beforehand which of the learner's work the teacher will see. */
export function JoinForm({ code = "", hasRoster = true, readsPrograms = false }: Props) {
  const t = useTranslations("classes");
  const id = useId();
  const { outcome, onSubmit } = useEnterClass("/api/classes/join", (field) => ({
    code: field("code"),
    name: field("name"),
    studentNumber: field("studentNumber"),
    agrees: field("agrees") === "yes",
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
      {readsPrograms && (
        <div>
          <label className="flex min-h-11 items-center gap-3 font-medium">
            <input
              type="checkbox"
              name="agrees"
              value="yes"
              className="size-5 shrink-0 accent-accent"
              aria-describedby={`${id}-hint`}
            />
            {t("agreeBox")}
          </label>
          <p id={`${id}-hint`} className="text-muted text-sm">
            {t("agreeMeans")} {t("agreeFree")}
          </p>
        </div>
      )}
    </SentForm>
  );
}
