import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { getFormatter, getTranslations, setRequestLocale } from "next-intl/server";
import type { LocaleProps } from "../../_i18n/routing.ts";
import { withMessages } from "../../_i18n/with-messages.tsx";
import { readAudit } from "../../_server/boards/moderation.ts";
import { findReader } from "../../_server/people/auth.ts";
import { ModerateButton } from "../../_ui/board/moderate-button.tsx";
import { orFailure } from "../or-failure.tsx";

export const metadata: Metadata = { robots: { index: false } };

const UNDO = { "hide-alias": "show-alias", "hide-result": "show-result" } as const;

async function ModerationPage({ params }: LocaleProps) {
  setRequestLocale((await params).locale);
  const reader = await findReader(await headers());
  if (!reader?.isAdmin) notFound();
  const t = await getTranslations("board.moderate");
  const format = await getFormatter();
  const entries = await readAudit();
  return (
    <div className="mx-auto flex max-w-4xl flex-col gap-5 px-4 py-8 sm:px-6">
      <h1 className="font-extrabold text-3xl">{t("page")}</h1>
      <p className="text-muted">{t("lead")}</p>
      <ul className="flex flex-col gap-3">
        {entries.map(({ id, at, action, targetId, reason, actorId }) => (
          <li key={id} className="card flex flex-wrap items-center gap-3 p-4">
            <span className="min-w-0 grow break-words">
              <strong>{t(action as "hide-alias")}</strong> <code>{targetId}</code>
              <span className="block">{reason}</span>
              <span className="block text-muted text-sm">
                {format.dateTime(at, { dateStyle: "medium", timeStyle: "short" })} · {actorId.slice(-4)}
              </span>
            </span>
            {action in UNDO && <ModerateButton action={UNDO[action as keyof typeof UNDO]} targetId={targetId} />}
          </li>
        ))}
      </ul>
    </div>
  );
}

export default withMessages(["board", "notice"], orFailure(ModerationPage));
