"use client";

import { useTranslations } from "next-intl";
import { PASSWORD_LENGTH } from "../../_api/password-length.ts";
import { Field } from "../form/field.tsx";

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
      minLength={PASSWORD_LENGTH.least}
      maxLength={PASSWORD_LENGTH.most}
      hint={t("passwordHint")}
    />
  );
}
