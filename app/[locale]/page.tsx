import { getTranslations, setRequestLocale } from "next-intl/server";
import { Link } from "../_i18n/navigation.ts";
import type { LocaleProps } from "../_i18n/routing.ts";

export default async function HomePage({ params }: LocaleProps) {
  setRequestLocale((await params).locale);
  const t = await getTranslations("home");
  return (
    <div className="mx-auto max-w-6xl px-4 py-12">
      <h1 className="font-extrabold text-4xl">{t("title")}</h1>
      <p>{t("lead")}</p>
      <Link href="/puzzles" className="button button-primary">
        {t("start")}
      </Link>
    </div>
  );
}
