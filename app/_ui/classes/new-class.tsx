"use client";

import { useTranslations } from "next-intl";
import { Field } from "../form/field.tsx";
import { SentForm } from "../form/sent-form.tsx";
import { browserZone } from "./local-time.tsx";
import { useEnterClass } from "./use-enter-class.ts";

export function NewClass() {
  const t = useTranslations("classes");
  const { outcome, onSubmit } = useEnterClass("/api/classes", (field) => ({
    name: field("name"),
    ownName: field("ownName"),
    timeZone: browserZone(),
  }));
  return (
    <section aria-labelledby="new-heading" className="card p-5">
      <h2 id="new-heading" className="font-bold text-lg">
        {t("new")}
      </h2>
      <SentForm onSubmit={onSubmit} outcome={outcome} send={t("make")} className="mt-3">
        <Field label={t("newName")} name="name" required maxLength={80} autoComplete="off" />
        <Field label={t("ownName")} name="ownName" required maxLength={80} autoComplete="name" />
      </SentForm>
    </section>
  );
}
