"use client";

import { useTranslations } from "next-intl";
import { Field } from "../form/field.tsx";
import { Notice } from "../form/notice.tsx";
import { useEnterClass } from "./use-enter-class.ts";

/** Joins a class by its code; says first what its teacher will see. */
export function JoinForm({ code = "" }: { readonly code?: string }) {
  const t = useTranslations("classes");
  const { outcome, isSending, onSubmit } = useEnterClass("/api/classes/join", ["code", "name"]);
  return (
    <form onSubmit={onSubmit} className="card flex flex-col gap-4 p-5">
      <Field label={t("code")} name="code" required maxLength={40} defaultValue={code} autoComplete="off" />
      <Field label={t("name")} name="name" required maxLength={80} autoComplete="name" hint={t("joinSees")} />
      <button type="submit" className="button button-primary self-start" disabled={isSending}>
        {t("join")}
      </button>
      <Notice outcome={outcome} />
    </form>
  );
}
