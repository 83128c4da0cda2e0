"use client";

import { useLocale, useTranslations } from "next-intl";
import { AlertDialog } from "radix-ui";
import { type FormEvent, useState } from "react";
import { getPathname } from "../../_i18n/navigation.ts";
import { ask } from "../form/ask.ts";
import { Field } from "../form/field.tsx";
import { NO_OUTCOME, Notice, type Outcome } from "../form/notice.tsx";

/** Deletes everything, after a confirmation and, if there is a password, after that too. */
export function DeleteAccount({ hasPassword }: { readonly hasPassword: boolean }) {
  const t = useTranslations("account.delete");
  const tAccount = useTranslations("account");
  const locale = useLocale();
  const [outcome, setOutcome] = useState<Outcome>(NO_OUTCOME);

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const password = new FormData(event.currentTarget).get("password");
    setOutcome({ kind: "busy" });
    const answer = await ask("DELETE", "/api/account", {
      confirm: "delete",
      ...(hasPassword && { password: String(password) }),
    });
    if (answer.ok) location.assign(getPathname({ href: "/", locale }));
    else setOutcome({ kind: "problem", reason: answer.reason });
  }

  return (
    <AlertDialog.Root onOpenChange={() => setOutcome(NO_OUTCOME)}>
      <AlertDialog.Trigger className="button self-start border-bad text-bad">{t("open")}</AlertDialog.Trigger>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="fixed inset-0 z-50 bg-ink/40" />
        <AlertDialog.Content className="card fixed top-1/2 left-1/2 z-50 max-h-dvh w-[calc(100vw-2rem)] max-w-lg -translate-x-1/2 -translate-y-1/2 overflow-y-auto p-5">
          <AlertDialog.Title className="font-bold text-xl">{t("title")}</AlertDialog.Title>
          <AlertDialog.Description className="mt-2">{t("lead")}</AlertDialog.Description>
          <form onSubmit={send} className="mt-4 flex flex-col gap-4">
            {hasPassword && (
              <Field
                label={tAccount("password")}
                name="password"
                type="password"
                autoComplete="current-password"
                required
              />
            )}
            <div className="flex flex-wrap gap-3">
              <button
                type="submit"
                className="button border-bad bg-bad-soft text-bad"
                disabled={outcome.kind === "busy"}
              >
                {t("do")}
              </button>
              <AlertDialog.Cancel className="button">{t("cancel")}</AlertDialog.Cancel>
            </div>
            <Notice outcome={outcome} />
          </form>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
