"use client";

import { useState } from "react";
import type { Made } from "../../_api/answers.ts";
import { useRouter } from "../../_i18n/navigation.ts";
import { ask } from "./ask.ts";
import { NO_OUTCOME, type Outcome } from "./notice.tsx";

/** Makes or joins something by a POST, then opens its page. The outcome stays busy until that page is there. */
export function useMade(path: string, pageOf: (id: string) => string) {
  const router = useRouter();
  const [outcome, setOutcome] = useState<Outcome>(NO_OUTCOME);
  async function make(body: object | Blob) {
    setOutcome({ kind: "busy" });
    const answer = await ask<Made>("POST", path, body);
    if (answer.ok) return router.push(pageOf(answer.body.id));
    setOutcome({ kind: "problem", reason: answer.reason });
  }
  return { outcome, make };
}
