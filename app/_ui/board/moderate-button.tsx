"use client";

import { useTranslations } from "next-intl";
import { Dialog } from "radix-ui";
import { type FormEvent, useState } from "react";
import { ask } from "../form/ask.ts";
import { Field } from "../form/field.tsx";
import { NO_OUTCOME, Notice, type Outcome } from "../form/notice.tsx";

interface Props {
  readonly action: "hide-alias" | "show-alias" | "hide-result" | "show-result";
  readonly targetId: string;
}

/** Hides or shows something on the boards, with a reason for the log. */
export function ModerateButton({ action, targetId }: Props) {
  const t = useTranslations("board.moderate");
  const [outcome, setOutcome] = useState<Outcome>(NO_OUTCOME);

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get("reason"));
    setOutcome({ kind: "busy" });
    const answer = await ask("POST", "/api/moderation", { action, targetId, reason });
    if (answer.ok) location.reload();
    else setOutcome({ kind: "problem", reason: answer.reason });
  }

  return (
    <Dialog.Root>
      <Dialog.Trigger className="button min-h-9 px-2 py-1 font-normal text-sm">{t(action)}</Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-50 bg-ink/40" />
        <Dialog.Content
          aria-describedby={undefined}
          className="card fixed top-1/2 left-1/2 z-50 w-[calc(100vw-2rem)] max-w-lg -translate-x-1/2 -translate-y-1/2 p-5"
        >
          <Dialog.Title className="font-bold text-xl">{t(action)}</Dialog.Title>
          <form onSubmit={send} className="mt-4 flex flex-col gap-4">
            <Field label={t("reason")} name="reason" required maxLength={500} hint={t("logged")} />
            <div className="flex flex-wrap gap-3">
              <button type="submit" className="button button-primary" disabled={outcome.kind === "busy"}>
                {t(action)}
              </button>
              <Dialog.Close className="button">{t("cancel")}</Dialog.Close>
            </div>
            <Notice outcome={outcome} />
          </form>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
