"use client";

import { useLocale, useTranslations } from "next-intl";
import { Tabs } from "radix-ui";
import { type FormEvent, useEffect, useState } from "react";
import type { Provider } from "../../_api/answers.ts";
import { PASSWORD_LENGTH } from "../../_api/password-length.ts";
import { getPathname, Link } from "../../_i18n/navigation.ts";
import { type Account, ask, PROVIDER_NAMES } from "../form/ask.ts";
import { Field } from "../form/field.tsx";
import { NO_OUTCOME, Notice, type Outcome } from "../form/notice.tsx";

const TAB =
  "min-h-11 flex-1 border-transparent border-b-2 px-3 font-medium text-muted aria-selected:border-accent aria-selected:text-accent";

/** Signs the reader in, or makes an account that keeps their work so far. */
export function SignIn({ first = "in" }: { readonly first?: "in" | "up" }) {
  const t = useTranslations("account");
  return (
    <Tabs.Root defaultValue={first} className="card mt-6 p-5">
      <Tabs.List aria-label={t("signIn.title")} className="flex border-line border-b">
        <Tabs.Trigger value="in" className={TAB}>
          {t("signIn.tab")}
        </Tabs.Trigger>
        <Tabs.Trigger value="up" className={TAB}>
          {t("signUp.tab")}
        </Tabs.Trigger>
      </Tabs.List>
      <Tabs.Content value="in" className="pt-5">
        <PasswordForm way="in" />
      </Tabs.Content>
      <Tabs.Content value="up" className="pt-5">
        <p className="mb-4 text-muted">{t("signUp.lead")}</p>
        <PasswordForm way="up" />
      </Tabs.Content>
      <Providers />
    </Tabs.Root>
  );
}

function PasswordForm({ way }: { readonly way: "in" | "up" }) {
  const t = useTranslations("account");
  const locale = useLocale();
  const [outcome, setOutcome] = useState<Outcome>(NO_OUTCOME);

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const email = String(form.get("email"));
    const password = String(form.get("password"));
    setOutcome({ kind: "busy" });
    const body = { email, password, ...(way === "up" && { name: "Learner" }) };
    const answer = await ask("POST", `/api/auth/sign-${way}/email`, body);
    // A whole new page, so that nothing of the learner before is left in it.
    if (answer.ok) location.assign(getPathname({ href: "/account", locale }));
    else setOutcome({ kind: "problem", reason: answer.reason });
  }

  return (
    <form onSubmit={send} className="flex flex-col gap-4">
      <Field label={t("email")} name="email" type="email" autoComplete="email" required maxLength={200} />
      <Field
        label={t("password")}
        name="password"
        type="password"
        autoComplete={way === "in" ? "current-password" : "new-password"}
        required
        minLength={way === "up" ? PASSWORD_LENGTH.least : undefined}
        maxLength={PASSWORD_LENGTH.most}
        hint={way === "up" ? t("passwordHint") : undefined}
      />
      <div className="flex flex-wrap items-center gap-4">
        <button type="submit" className="button button-primary" disabled={outcome.kind === "busy"}>
          {t(way === "in" ? "signIn.do" : "signUp.do")}
        </button>
        {way === "in" && (
          <Link href="/reset" className="link">
            {t("signIn.forgot")}
          </Link>
        )}
      </div>
      <Notice outcome={outcome} />
    </form>
  );
}

/** Offers only the providers that this site has keys for. */
function Providers() {
  const t = useTranslations("account");
  const locale = useLocale();
  const [offered, setOffered] = useState<readonly Provider[]>([]);
  const [outcome, setOutcome] = useState<Outcome>(NO_OUTCOME);
  useEffect(() => {
    ask<Account>("GET", "/api/account").then((answer) => answer.ok && setOffered(answer.body.offered));
  }, []);
  if (offered.length === 0) return null;

  async function start(provider: Provider) {
    const callbackURL = getPathname({ href: "/account", locale });
    const errorCallbackURL = getPathname({ href: "/signin", locale });
    const answer = await ask<{ url: string }>("POST", "/api/auth/sign-in/social", {
      provider,
      callbackURL,
      errorCallbackURL,
    });
    if (answer.ok) location.assign(answer.body.url);
    else setOutcome({ kind: "problem", reason: answer.reason });
  }

  return (
    <div className="mt-5 flex flex-wrap gap-3 border-line border-t pt-5">
      {offered.map((provider) => (
        <button key={provider} type="button" className="button" onClick={() => start(provider)}>
          {t("signIn.with", { provider: PROVIDER_NAMES[provider] })}
        </button>
      ))}
      <Notice outcome={outcome} />
    </div>
  );
}
