"use client";

import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useId } from "react";
import { Field } from "../form/field.tsx";
import { Notice } from "../form/notice.tsx";
import { useMade } from "../form/use-made.ts";

/** A puzzle that another one may begin as. */
export interface Beginning {
  readonly id: string;
  readonly title: string;
}

interface Props {
  readonly catalog: readonly Beginning[];
  readonly own: readonly Beginning[];
}

const TEMPLATES = ["tokens", "count", "yes-no", "argument"] as const;

/** A puzzle from a template, from another puzzle, or from a folder that was exported. */
export function NewPuzzle({ catalog, own }: Props) {
  const t = useTranslations("teach");
  const language = useLocale();
  const fileId = useId();
  const fromId = useId();
  const { outcome, make } = useMade("/api/teach/puzzles", (id) => `/teach/puzzles/${id}`);

  const isSending = outcome.kind === "busy";

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const [kind = "", value = ""] = String(data.get("from")).split(":");
    void make({
      name: String(data.get("name")),
      from: kind === "template" ? { kind, name: value, language } : { kind, id: value },
    });
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
        <div className="min-w-0 flex-1 basis-48">
          <label htmlFor={fromId} className="block font-medium">
            {t("beginAs")}
          </label>
          <select
            id={fromId}
            name="from"
            className="mt-1 min-h-11 w-full rounded-lg border border-line-strong bg-panel px-3 py-2"
          >
            <optgroup label={t("templates")}>
              {TEMPLATES.map((name) => (
                <option key={name} value={`template:${name}`}>
                  {t(`templateNames.${name}`)}
                </option>
              ))}
            </optgroup>
            {own.length > 0 && <Beginnings kind="own" label={t("ownPuzzles")} puzzles={own} />}
            <Beginnings kind="catalog" label={t("catalogPuzzles")} puzzles={catalog} />
          </select>
          <p className="mt-1 text-muted text-sm">{t("beginHint")}</p>
        </div>
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

interface BeginningsProps {
  readonly kind: "own" | "catalog";
  readonly label: string;
  readonly puzzles: readonly Beginning[];
}

function Beginnings({ kind, label, puzzles }: BeginningsProps) {
  return (
    <optgroup label={label}>
      {puzzles.map(({ id, title }) => (
        <option key={id} value={`${kind}:${id}`}>
          {title}
        </option>
      ))}
    </optgroup>
  );
}
