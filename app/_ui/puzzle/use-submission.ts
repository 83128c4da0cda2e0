"use client";

import { useRef, useState } from "react";
import { type SubmitOutcome, submitProgram, type Written } from "./submit-client.ts";
import { useProgress } from "./use-progress.ts";

export type Submission =
  | { readonly kind: "none" }
  | { readonly kind: "sending"; readonly waiting: "offline" | "busy" | null }
  | (Written & {
      readonly kind: "answered";
      readonly outcome: SubmitOutcome;
      /** On the clock of `performance.now()`. */
      readonly atMs: number;
    });

/** Submits one program at a time; a second press while one is on its way does nothing. */
export function useSubmission(puzzleId: string): { submission: Submission; submit: (written: Written) => void } {
  const [submission, setSubmission] = useState<Submission>({ kind: "none" });
  const isSending = useRef(false);
  const { refresh } = useProgress();
  const submit = async (written: Written) => {
    if (isSending.current) return;
    isSending.current = true;
    setSubmission({ kind: "sending", waiting: null });
    const onRetry = (waiting: "offline" | "busy") => setSubmission({ kind: "sending", waiting });
    const outcome = await submitProgram(puzzleId, written, { onRetry });
    isSending.current = false;
    setSubmission({ kind: "answered", ...written, outcome, atMs: performance.now() });
    refresh();
  };
  return { submission, submit: (written) => void submit(written) };
}
