import { useTranslations } from "next-intl";
import { Link } from "../../_i18n/navigation.ts";

/** Asks a reader without an account to sign in, on a page that needs one. */
export function SignInFirst() {
  const t = useTranslations("teach");
  return (
    <div className="mx-auto max-w-2xl px-4 py-12 sm:px-6">
      <h1 className="font-extrabold text-3xl">{t("signInTitle")}</h1>
      <p className="mt-2">{t("signInText")}</p>
      <Link href="/signin" className="button button-primary mt-6">
        {t("signIn")}
      </Link>
    </div>
  );
}
