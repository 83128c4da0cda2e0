"use client";

import { useTranslations } from "next-intl";
import { Field } from "../form/field.tsx";
import { Notice } from "../form/notice.tsx";
import { useEnterClass } from "./use-enter-class.ts";

export function NewClass() {
  const t = useTranslations("classes");
  const { outcome, isSending, onSubmit } = useEnterClass("/api/classes", ["name", "ownName"]);
  return (
    <section aria-labelledby="new-heading" className="card p-5">
      <h2 id="new-heading" className="font-bold text-lg">
        {t("new")}
      </h2>
      <form onSubmit={onSubmit} className="mt-3 flex flex-col gap-4">
        <Field label={t("newName")} name="name" required maxLength={80} autoComplete="off" />
        <Field label={t("ownName")} name="ownName" required maxLength={80} autoComplete="name" />
        <button type="submit" className="button button-primary self-start" disabled={isSending}>
          {t("make")}
        </button>
        <Notice outcome={outcome} />
      </form>
    </section>
  );
}
