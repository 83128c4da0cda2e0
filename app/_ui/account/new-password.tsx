"use client";

import { useTranslations } from "next-intl";
import { Field } from "./field.tsx";

/** The box for a password that is to be. */
export function NewPassword({ name }: { readonly name: string }) {
  const t = useTranslations("account");
  return (
    <Field
      label={t("newPassword")}
      name={name}
      type="password"
      autoComplete="new-password"
      required
      minLength={8}
      maxLength={128}
      hint={t("passwordHint")}
    />
  );
}
