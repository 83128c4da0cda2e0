"use client";

import { useRef, useState } from "react";
import { type SubmitOutcome, submitProgram } from "./submit-client.ts";
import { useProgress } from "./use-progress.ts";

export type Submission =
  | { readonly kind: "none" }
  | { readonly kind: "sending"; readonly waiting: "offline" | "busy" | null }
  | { readonly kind: "answered"; readonly source: string; readonly outcome: SubmitOutcome };

/** Submits one program at a time; a second press while one is on its way does nothing. */
export function useSubmission(puzzleId: string): { submission: Submission; submit: (source: string) => void } {
  const [submission, setSubmission] = useState<Submission>({ kind: "none" });
  const isSending = useRef(false);
  const { refresh } = useProgress();
  const submit = async (source: string) => {
    if (isSending.current) return;
    isSending.current = true;
    setSubmission({ kind: "sending", waiting: null });
    const onRetry = (waiting: "offline" | "busy") => setSubmission({ kind: "sending", waiting });
    const outcome = await submitProgram(puzzleId, source, { onRetry });
    isSending.current = false;
    setSubmission({ kind: "answered", source, outcome });
    refresh();
  };
  return { submission, submit: (source) => void submit(source) };
}
