"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useRouter } from "../../_i18n/navigation.ts";
import { ask } from "../account/api.ts";
import { Field } from "../account/field.tsx";
import { NO_OUTCOME, type Outcome, TeachNotice } from "../teach/teach-notice.tsx";

/** Joins a class by its code; says first what its teacher will see. */
export function JoinForm({ code = "" }: { readonly code?: string }) {
  const t = useTranslations("classes");
  const router = useRouter();
  const [outcome, setOutcome] = useState<Outcome>(NO_OUTCOME);

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const body = { code: String(form.get("code")), name: String(form.get("name")) };
    const answer = await ask<{ id: string }>("POST", "/api/classes/join", body);
    if (!answer.ok) return setOutcome({ kind: "problem", reason: answer.reason });
    router.push(`/classes/${answer.body.id}`);
  }

  return (
    <form onSubmit={send} className="card flex flex-col gap-4 p-5">
      <Field label={t("code")} name="code" required maxLength={40} defaultValue={code} autoComplete="off" />
      <Field label={t("name")} name="name" required maxLength={80} autoComplete="name" hint={t("joinSees")} />
      <button type="submit" className="button button-primary self-start">
        {t("join")}
      </button>
      <TeachNotice outcome={outcome} />
    </form>
  );
}
