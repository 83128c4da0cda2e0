"use client";

import { useEffect, useState } from "react";
import type { RecordAnswer } from "../../_api/answers.ts";
import { ask } from "../form/ask.ts";

const ASK_EVERY_MS = 4_000;
/** After ten minutes the page asks no more. The history and the board have the result. */
const MOST_QUESTIONS = 150;

/** Asks for the result of a record's check until there is one; null before that, and while there is nothing to ask for. */
export function useRecordCheck(submissionId: string | null): RecordAnswer | null {
  const [result, setResult] = useState<{ readonly id: string; readonly answer: RecordAnswer } | null>(null);
  useEffect(() => {
    if (submissionId === null) return;
    let questions = 0;
    const timer = setInterval(async () => {
      const answer = await ask<RecordAnswer>("GET", `/api/submissions/${submissionId}`);
      const isOver = answer.ok && !answer.body.isChecking;
      if (isOver || ++questions >= MOST_QUESTIONS) clearInterval(timer);
      if (isOver) setResult({ id: submissionId, answer: answer.body });
    }, ASK_EVERY_MS);
    return () => clearInterval(timer);
  }, [submissionId]);
  return result?.id === submissionId ? result.answer : null;
}
