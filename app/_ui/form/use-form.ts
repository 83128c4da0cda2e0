"use client";

import { type FormEvent, useState } from "react";
import { ask } from "./ask.ts";
import { NO_OUTCOME, type Outcome } from "./notice.tsx";

interface Options {
  readonly path: string;
  /** Turns the filled-in form into the body of the request. */
  readonly body: (form: FormData) => object;
  /** The words of success. */
  readonly done: string;
  /** Empties the form then. */
  readonly empties?: boolean;
}

/** Posts a form. Returns the outcome and the handler that posts it. */
export function useForm({ path, body, done, empties = false }: Options) {
  const [outcome, setOutcome] = useState<Outcome>(NO_OUTCOME);
  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    setOutcome({ kind: "busy" });
    const answer = await ask("POST", path, body(new FormData(form)));
    if (answer.ok && empties) form.reset();
    setOutcome(answer.ok ? { kind: "done", text: done } : { kind: "problem", reason: answer.reason });
  }
  return { outcome, onSubmit };
}
