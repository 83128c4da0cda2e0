"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Link } from "../../_i18n/navigation.ts";
import { Field } from "../form/field.tsx";
import { SentForm } from "../form/sent-form.tsx";
import { useForm } from "../form/use-form.ts";
import { NewPassword } from "./new-password.tsx";

/** Asks for a link, or, with the link's token, for the new password. */
export function ResetPassword() {
  const [token, setToken] = useState<string | null>(null);
  useEffect(() => {
    const url = new URL(location.href);
    const found = url.searchParams.get("token");
    if (!found) return;
    setToken(found);
    // The token leaves the address bar, so that nobody copies, bookmarks or sends it as a referrer.
    url.searchParams.delete("token");
    history.replaceState(history.state, "", url);
  }, []);
  return <div className="card mt-6 p-5">{token ? <ChoosePassword token={token} /> : <AskForLink />}</div>;
}

function AskForLink() {
  const t = useTranslations("account");
  const { outcome, onSubmit } = useForm({
    path: "/api/auth/request-password-reset",
    body: (form) => ({ email: String(form.get("email")) }),
    done: t("reset.sent"),
  });
  return (
    <SentForm onSubmit={onSubmit} outcome={outcome} send={t("reset.ask")}>
      <Field
        label={t("email")}
        name="email"
        type="email"
        autoComplete="email"
        required
        maxLength={200}
        hint={t("reset.hint")}
      />
    </SentForm>
  );
}

function ChoosePassword({ token }: { readonly token: string }) {
  const t = useTranslations("account");
  const { outcome, onSubmit } = useForm({
    path: "/api/auth/reset-password",
    body: (form) => ({ token, newPassword: String(form.get("password")) }),
    done: t("reset.done"),
  });
  return (
    <div className="flex flex-col gap-4">
      <SentForm onSubmit={onSubmit} outcome={outcome} send={t("reset.do")}>
        <NewPassword name="password" />
      </SentForm>
      {outcome.kind === "done" && (
        <Link href="/signin" className="link">
          {t("signIn.title")}
        </Link>
      )}
    </div>
  );
}
