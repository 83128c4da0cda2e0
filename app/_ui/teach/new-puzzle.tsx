"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { useRouter } from "../../_i18n/navigation.ts";
import { ask } from "../account/api.ts";
import { Field } from "../account/field.tsx";
import { NO_OUTCOME, type Outcome, TeachNotice } from "./teach-notice.tsx";

/** A puzzle from nothing, or from a folder that was exported. */
export function NewPuzzle() {
  const t = useTranslations("teach");
  const router = useRouter();
  const fileId = useId();
  const [outcome, setOutcome] = useState<Outcome>(NO_OUTCOME);

  async function make(body: object | Blob) {
    const answer = await ask<{ id: string }>("POST", "/api/teach/puzzles", body);
    if (answer.ok) router.push(`/teach/puzzles/${answer.body.id}`);
    else setOutcome({ kind: "problem", reason: answer.reason });
  }

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
        <button type="submit" className="button button-primary mt-7">
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
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) void make(file);
          }}
        />
      </div>
      <TeachNotice outcome={outcome} />
    </section>
  );
}
