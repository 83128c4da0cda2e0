"use client";

import { useFormatter, useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useCallback, useEffect, useId, useState } from "react";
import type { Provider } from "../../_api/answers.ts";
import { Link } from "../../_i18n/navigation.ts";
import { type Account, ask, PROVIDER_NAMES } from "../form/ask.ts";
import { Field } from "../form/field.tsx";
import { NO_OUTCOME, Notice, type Outcome } from "../form/notice.tsx";
import { SentForm } from "../form/sent-form.tsx";
import { useForm } from "../form/use-form.ts";
import { browserName } from "./browser-name.ts";
import { DeleteAccount } from "./delete-account.tsx";
import { ImportData } from "./import-data.tsx";
import { NewPassword } from "./new-password.tsx";

/** All that a person can do about themselves, on one page. */
export function AccountView() {
  const t = useTranslations("account");
  const [account, setAccount] = useState<Account | null>(null);
  const [outcome, setOutcome] = useState<Outcome>({ kind: "busy" });
  const reload = useCallback(async () => {
    const answer = await ask<Account>("GET", "/api/account");
    if (answer.ok) setAccount(answer.body);
    setOutcome(answer.ok ? NO_OUTCOME : { kind: "problem", reason: answer.reason });
  }, []);
  useEffect(() => void reload(), [reload]);
  if (!account)
    return (
      <div className="mt-6">
        <Notice outcome={outcome} />
      </div>
    );
  return (
    <div className="mt-6 flex flex-col gap-6">
      <WhoYouAre account={account} />
      <Boards account={account} onChange={reload} />
      {account.hasPassword && <ChangePassword />}
      {account.sessions.length > 0 && <Sessions account={account} onChange={reload} />}
      <Section title={t("data.title")} lead={t("data.lead")}>
        {account.kind !== "new" && (
          <p className="flex flex-wrap gap-3">
            <a className="button" href="/api/account/export" download>
              {t("data.zip")}
            </a>
            <a className="button" href="/api/account/export?as=json" download>
              {t("data.json")}
            </a>
          </p>
        )}
        <ImportData onImported={reload} />
        {account.kind !== "new" && <DeleteAccount hasPassword={account.hasPassword} />}
      </Section>
    </div>
  );
}

interface SectionProps {
  readonly title: string;
  readonly lead?: string;
  readonly children: ReactNode;
}

function Section({ title, lead, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="card p-5">
      <h2 id={id} className="font-bold text-xl">
        {title}
      </h2>
      {lead && <p className="mt-1 text-muted">{lead}</p>}
      <div className="mt-4 flex flex-col gap-4">{children}</div>
    </section>
  );
}

function WhoYouAre({ account }: { readonly account: Account }) {
  const t = useTranslations("account");
  const names = account.connected.map((id) => PROVIDER_NAMES[id as Provider] ?? id);
  if (account.kind !== "account")
    return (
      <Section title={t("who.anonymous")} lead={t(account.kind === "new" ? "who.new" : "who.keep")}>
        <p className="flex flex-wrap gap-3">
          <Link href="/signin" className="button button-primary">
            {t("who.make")}
          </Link>
        </p>
      </Section>
    );
  return (
    <Section title={t("who.account")}>
      <p className="break-words">
        {account.email}
        {names.length > 0 && <span className="text-muted"> · {names.join(", ")}</span>}
      </p>
      <p>{t("who.solved", { count: account.solved })}</p>
      <div className="flex flex-wrap gap-3">
        <SignOut />
        {account.isAdmin && (
          <Link href="/moderation" className="button">
            {t("who.moderate")}
          </Link>
        )}
      </div>
    </Section>
  );
}

function SignOut() {
  const t = useTranslations("account");
  const [outcome, setOutcome] = useState<Outcome>(NO_OUTCOME);
  async function signOut() {
    const answer = await ask("POST", "/api/auth/sign-out", {});
    if (answer.ok) location.reload();
    else setOutcome({ kind: "problem", reason: answer.reason });
  }
  return (
    <>
      <button type="button" className="button" onClick={signOut}>
        {t("who.signOut")}
      </button>
      <Notice outcome={outcome} />
    </>
  );
}

interface ChangeProps {
  readonly account: Account;
  readonly onChange: () => Promise<void>;
}

function Boards({ account, onChange }: ChangeProps) {
  const t = useTranslations("account");
  const [outcome, setOutcome] = useState<Outcome>(NO_OUTCOME);

  async function change(body: object, done: string) {
    setOutcome({ kind: "busy" });
    const answer = await ask("PATCH", "/api/account", body);
    if (answer.ok) await onChange();
    setOutcome(answer.ok ? { kind: "done", text: done } : { kind: "problem", reason: answer.reason });
  }

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const alias = String(new FormData(event.currentTarget).get("alias")).trim();
    void change({ alias: alias === "" ? null : alias }, t(alias === "" ? "boards.removed" : "boards.saved"));
  }

  return (
    <Section title={t("boards.title")} lead={t("boards.lead")}>
      <form onSubmit={send} className="flex flex-wrap items-end gap-3">
        <Field
          label={t("boards.alias")}
          name="alias"
          autoComplete="nickname"
          defaultValue={account.alias ?? ""}
          key={account.alias}
          dir="auto"
          className="min-w-0 grow basis-56"
          isWrong={outcome.kind === "problem"}
        />
        <button type="submit" className="button" disabled={outcome.kind === "busy"}>
          {t("boards.save")}
        </button>
      </form>
      {account.isAliasHidden && <p className="rounded-lg bg-warn-soft px-3 py-2 text-warn">{t("boards.hidden")}</p>}
      <label className="flex min-h-11 items-center gap-3">
        <input
          type="checkbox"
          className="size-5 accent-accent"
          checked={account.isListed}
          onChange={({ target }) =>
            change({ isListed: target.checked }, t(target.checked ? "boards.listed" : "boards.unlisted"))
          }
        />
        {t("boards.list")}
      </label>
      <Notice outcome={outcome} />
    </Section>
  );
}

function ChangePassword() {
  const t = useTranslations("account");
  const { outcome, onSubmit } = useForm({
    path: "/api/auth/change-password",
    body: (form) => ({
      currentPassword: String(form.get("current")),
      newPassword: String(form.get("new")),
      revokeOtherSessions: true,
    }),
    done: t("change.done"),
    empties: true,
  });
  return (
    <Section title={t("change.title")}>
      <SentForm onSubmit={onSubmit} outcome={outcome} send={t("change.do")} isPrimary={false}>
        <Field label={t("change.current")} name="current" type="password" autoComplete="current-password" required />
        <NewPassword name="new" />
      </SentForm>
    </Section>
  );
}

function Sessions({ account, onChange }: ChangeProps) {
  const t = useTranslations("account");
  const format = useFormatter();
  const [outcome, setOutcome] = useState<Outcome>(NO_OUTCOME);

  async function end(path: string) {
    const answer = await ask("DELETE", path);
    if (answer.ok) await onChange();
    setOutcome(answer.ok ? { kind: "done", text: t("sessions.ended") } : { kind: "problem", reason: answer.reason });
  }

  return (
    <Section title={t("sessions.title")} lead={t("sessions.lead")}>
      <ul className="divide-y divide-line">
        {account.sessions.map((session) => {
          const name = browserName(session.userAgent) ?? t("sessions.unknown");
          return (
            <li key={session.id} className="flex flex-wrap items-center gap-3 py-2">
              <span className="grow">
                <strong>{name}</strong>
                <span className="block text-muted text-sm">
                  {t("sessions.since", { date: format.dateTime(new Date(session.createdAt), { dateStyle: "medium" }) })}
                </span>
              </span>
              {session.isCurrent ? (
                <span className="text-good">{t("sessions.current")}</span>
              ) : (
                <button
                  type="button"
                  className="button"
                  aria-label={t("sessions.endOne", { name })}
                  onClick={() => end(`/api/account/sessions/${session.id}`)}
                >
                  {t("sessions.end")}
                </button>
              )}
            </li>
          );
        })}
      </ul>
      {account.sessions.length > 1 && (
        <button type="button" className="button self-start" onClick={() => end("/api/account/sessions")}>
          {t("sessions.endOthers")}
        </button>
      )}
      <Notice outcome={outcome} />
    </Section>
  );
}
