"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useRouter } from "../../_i18n/navigation.ts";
import { ask } from "../account/api.ts";
import { Field } from "../account/field.tsx";
import { NO_OUTCOME, type Outcome, TeachNotice } from "../teach/teach-notice.tsx";

export function NewClass() {
  const t = useTranslations("classes");
  const router = useRouter();
  const [outcome, setOutcome] = useState<Outcome>(NO_OUTCOME);

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const body = { name: String(form.get("name")), ownName: String(form.get("own-name")) };
    const answer = await ask<{ id: string }>("POST", "/api/classes", body);
    if (!answer.ok) return setOutcome({ kind: "problem", reason: answer.reason });
    router.push(`/classes/${answer.body.id}`);
  }

  return (
    <section aria-labelledby="new-heading" className="card p-5">
      <h2 id="new-heading" className="font-bold text-lg">
        {t("new")}
      </h2>
      <form onSubmit={send} className="mt-3 flex flex-col gap-4">
        <Field label={t("newName")} name="name" required maxLength={80} autoComplete="off" />
        <Field label={t("ownName")} name="own-name" required maxLength={80} autoComplete="name" />
        <button type="submit" className="button button-primary self-start">
          {t("make")}
        </button>
        <TeachNotice outcome={outcome} />
      </form>
    </section>
  );
}
