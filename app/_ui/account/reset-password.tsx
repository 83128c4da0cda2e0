"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useState } from "react";
import { Link } from "../../_i18n/navigation.ts";
import { ask } from "./api.ts";
import { Field } from "./field.tsx";
import { NO_OUTCOME, Notice, type Outcome } from "./notice.tsx";

/** Asks for a link, or, with the link's token, for the new password. */
export function ResetPassword() {
  const [token, setToken] = useState<string | null>(null);
  useEffect(() => {
    const url = new URL(location.href);
    const found = url.searchParams.get("token");
    if (!found) return;
    setToken(found);
    // Out of the address bar, so that it is not copied, bookmarked or sent as a referrer.
    url.searchParams.delete("token");
    history.replaceState(history.state, "", url);
  }, []);
  return <div className="card mt-6 p-5">{token ? <ChoosePassword token={token} /> : <AskForLink />}</div>;
}

function AskForLink() {
  const t = useTranslations("account");
  const [outcome, setOutcome] = useState<Outcome>(NO_OUTCOME);

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const email = String(new FormData(event.currentTarget).get("email"));
    setOutcome({ kind: "busy" });
    const answer = await ask("POST", "/api/auth/request-password-reset", { email });
    setOutcome(answer.ok ? { kind: "done", text: t("reset.sent") } : { kind: "problem", reason: answer.reason });
  }

  return (
    <form onSubmit={send} className="flex flex-col gap-4">
      <Field
        label={t("email")}
        name="email"
        type="email"
        autoComplete="email"
        required
        maxLength={200}
        hint={t("reset.hint")}
      />
      <button type="submit" className="button button-primary self-start" disabled={outcome.kind === "busy"}>
        {t("reset.ask")}
      </button>
      <Notice outcome={outcome} />
    </form>
  );
}

function ChoosePassword({ token }: { readonly token: string }) {
  const t = useTranslations("account");
  const [outcome, setOutcome] = useState<Outcome>(NO_OUTCOME);

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const newPassword = String(new FormData(event.currentTarget).get("password"));
    setOutcome({ kind: "busy" });
    const answer = await ask("POST", "/api/auth/reset-password", { token, newPassword });
    setOutcome(answer.ok ? { kind: "done", text: t("reset.done") } : { kind: "problem", reason: answer.reason });
  }

  return (
    <form onSubmit={send} className="flex flex-col gap-4">
      <Field
        label={t("newPassword")}
        name="password"
        type="password"
        autoComplete="new-password"
        required
        minLength={8}
        maxLength={128}
        hint={t("passwordHint")}
      />
      <button type="submit" className="button button-primary self-start" disabled={outcome.kind === "busy"}>
        {t("reset.do")}
      </button>
      <Notice outcome={outcome} />
      {outcome.kind === "done" && (
        <Link href="/signin" className="link">
          {t("signIn.title")}
        </Link>
      )}
    </form>
  );
}
