"use client";

import { useTranslations } from "next-intl";
import { Field } from "../form/field.tsx";
import { SentForm } from "../form/sent-form.tsx";
import { FormSelect } from "./form-select.tsx";
import { browserZone } from "./local-time.tsx";
import { useEnterClass } from "./use-enter-class.ts";

interface Props {
  /** The classes that the reader teaches. A new one may begin with the puzzles of one of them. */
  readonly classes?: readonly { readonly id: string; readonly name: string }[];
}

/** Makes a class, empty or with the puzzles of another. */
export function NewClass({ classes = [] }: Props) {
  const t = useTranslations("classes");
  const { outcome, onSubmit } = useEnterClass("/api/classes", (field) => ({
    name: field("name"),
    ownName: field("ownName"),
    timeZone: browserZone(),
    copyOf: field("copyOf") || undefined,
  }));
  return (
    <section aria-labelledby="new-heading" className="card p-5">
      <h2 id="new-heading" className="font-bold text-lg">
        {t("new")}
      </h2>
      <SentForm onSubmit={onSubmit} outcome={outcome} send={t("make")} className="mt-3">
        <Field label={t("newName")} name="name" required maxLength={80} autoComplete="off" />
        <Field label={t("ownName")} name="ownName" required maxLength={80} autoComplete="name" />
        {classes.length > 0 && (
          <FormSelect name="copyOf" label={t("copyOf")} hint={t("copyHint")}>
            <option value="">{t("copyNone")}</option>
            {classes.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </FormSelect>
        )}
      </SentForm>
    </section>
  );
}
