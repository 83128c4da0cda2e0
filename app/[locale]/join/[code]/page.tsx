import type { Metadata } from "next";
import { headers } from "next/headers";
import { getTranslations, setRequestLocale } from "next-intl/server";
import type { AppLocale } from "../../../_i18n/routing.ts";
import { withMessages } from "../../../_i18n/with-messages.tsx";
import { addressOf } from "../../../_server/system/address.ts";
import { limit, TooManyRequests } from "../../../_server/system/rate-limits.ts";
import { Refused } from "../../../_server/system/refusal.ts";
import { readJoinable } from "../../../_server/teach/classes.ts";
import { JoinForm } from "../../../_ui/classes/join-form.tsx";
import { orFailure } from "../../or-failure.tsx";

interface Props {
  readonly params: Promise<{ readonly locale: AppLocale; readonly code: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "classes" });
  return { title: t("joinTitle"), robots: { index: false } };
}

/** A teacher's link leads here. */
async function JoinPage({ params }: Props) {
  const { locale, code } = await params;
  setRequestLocale(locale);
  const t = await getTranslations("classes");
  const found = await findClass(code);
  return (
    <div className="mx-auto flex max-w-2xl flex-col gap-4 px-4 py-8 sm:px-6">
      <h1 className="font-extrabold text-3xl">{t("joinTitle")}</h1>
      {found === "closed" ? (
        <p className="text-warn">{t("joinClosed")}</p>
      ) : found ? (
        <p className="text-lg [overflow-wrap:anywhere]">{t("joining", { name: found.name })}</p>
      ) : (
        <p className="text-muted">{t("joinLead")}</p>
      )}
      {found === "closed" ? (
        <JoinForm />
      ) : (
        <JoinForm
          code={found ? code : ""}
          hasRoster={found?.hasRoster ?? true}
          readsPrograms={found?.readsPrograms ?? false}
        />
      )}
    </div>
  );
}

export default withMessages(["classes", "notice"], orFailure(JoinPage));

/** A wrong code says no more here than it does when it is sent, and counts as much. */
async function findClass(code: string) {
  try {
    await limit("join-address", addressOf(await headers()));
    return await readJoinable(code.slice(0, 40));
  } catch (error) {
    if (error instanceof Refused) return error.reason === "class-closed" ? "closed" : undefined;
    if (error instanceof TooManyRequests) return undefined;
    throw error;
  }
}
