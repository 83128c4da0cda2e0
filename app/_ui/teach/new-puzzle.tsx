"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useId } from "react";
import { Field } from "../form/field.tsx";
import { Notice } from "../form/notice.tsx";
import { useMade } from "../form/use-made.ts";

/** A puzzle from nothing, or from a folder that was exported. */
export function NewPuzzle() {
  const t = useTranslations("teach");
  const fileId = useId();
  const { outcome, make } = useMade("/api/teach/puzzles", (id) => `/teach/puzzles/${id}`);

  const isSending = outcome.kind === "busy";

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    void make({ name: String(new FormData(event.currentTarget).get("name")) });
  }

  return (
    <section aria-labelledby="new-heading" className="card flex flex-col gap-4 p-5">
      <h2 id="new-heading" className="font-bold text-lg">
        {t("newPuzzle")}
      </h2>
      <form onSubmit={send} className="flex flex-wrap items-start gap-3">
        <Field
          label={t("newName")}
          name="name"
          required
          maxLength={60}
          autoComplete="off"
          hint={t("newNameHint")}
          className="min-w-0 flex-1"
        />
        <button type="submit" className="button button-primary mt-7" disabled={isSending}>
          {t("make")}
        </button>
      </form>
      <div>
        <label htmlFor={fileId} className="block font-medium">
          {t("import")}
        </label>
        <input
          id={fileId}
          type="file"
          accept=".zip,application/zip"
          className="mt-1 block w-full min-w-0 py-2"
          disabled={isSending}
          onChange={({ target }) => {
            const file = target.files?.[0];
            if (file) void make(file);
            // So that the same file, once mended, can be chosen again.
            target.value = "";
          }}
        />
      </div>
      <Notice outcome={outcome} />
    </section>
  );
}
