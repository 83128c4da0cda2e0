"use client";

import { useState } from "react";
import type { Made } from "../../_api/answers.ts";
import { useRouter } from "../../_i18n/navigation.ts";
import { ask } from "./ask.ts";
import { NO_OUTCOME, type Outcome } from "./notice.tsx";

/** Posts what makes or joins something, once however often a button is pressed, and goes to its page. */
export function useMade(path: string, pageOf: (id: string) => string) {
  const router = useRouter();
  const [outcome, setOutcome] = useState<Outcome>(NO_OUTCOME);
  const [isSending, setSending] = useState(false);
  async function make(body: object | Blob) {
    setSending(true);
    setOutcome(NO_OUTCOME);
    const answer = await ask<Made>("POST", path, body);
    if (answer.ok) return router.push(pageOf(answer.body.id));
    setSending(false);
    setOutcome({ kind: "problem", reason: answer.reason });
  }
  return { outcome, isSending, make };
}
