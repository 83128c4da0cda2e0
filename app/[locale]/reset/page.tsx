import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import type { LocaleProps } from "../../_i18n/routing.ts";
import { withMessages } from "../../_i18n/with-messages.tsx";
import { ResetPassword } from "../../_ui/account/reset-password.tsx";

export async function generateMetadata({ params }: LocaleProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "account" });
  return { title: t("reset.title"), robots: { index: false } };
}

async function ResetPasswordPage({ params }: LocaleProps) {
  setRequestLocale((await params).locale);
  const t = await getTranslations("account");
  return (
    <div className="mx-auto max-w-2xl px-4 py-8 sm:px-6">
      <h1 className="font-extrabold text-3xl">{t("reset.title")}</h1>
      <p className="mt-2 text-muted">{t("reset.lead")}</p>
      <ResetPassword />
    </div>
  );
}

export default withMessages(["account", "notice"], ResetPasswordPage);
