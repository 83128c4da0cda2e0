"use client";

import type { FormEvent } from "react";
import { useMade } from "../form/use-made.ts";

/** A form that makes or joins a class, then opens its page. Each field is sent under its name. */
export function useEnterClass(path: string, fields: readonly string[]) {
  const { outcome, make } = useMade(path, (id) => `/classes/${id}`);
  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    void make(Object.fromEntries(fields.map((field) => [field, String(form.get(field))])));
  }
  return { outcome, onSubmit };
}
