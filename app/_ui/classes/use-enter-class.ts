"use client";

import type { FormEvent } from "react";
import { useMade } from "../form/use-made.ts";

/** A form that makes or joins a class, then opens its page. `body` makes the request of the filled-in form. */
export function useEnterClass(path: string, body: (field: (name: string) => string) => object) {
  const { outcome, make } = useMade(path, (id) => `/classes/${id}`);
  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    void make(body((name) => String(form.get(name) ?? "")));
  }
  return { outcome, onSubmit };
}
