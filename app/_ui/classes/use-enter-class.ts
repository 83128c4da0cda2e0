"use client";

import { type FormEvent, useState } from "react";
import { useRouter } from "../../_i18n/navigation.ts";
import { ask } from "../account/api.ts";
import { NO_OUTCOME, type Outcome } from "../teach/teach-notice.tsx";

/** A form that makes or joins a class, and goes there; each field is sent under its name. */
export function useEnterClass(path: string, fields: readonly string[]) {
  const router = useRouter();
  const [outcome, setOutcome] = useState<Outcome>(NO_OUTCOME);
  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const body = Object.fromEntries(fields.map((field) => [field, String(form.get(field))]));
    const answer = await ask<{ id: string }>("POST", path, body);
    if (!answer.ok) return setOutcome({ kind: "problem", reason: answer.reason });
    router.push(`/classes/${answer.body.id}`);
  }
  return { outcome, onSubmit };
}
