import { getLocale, getTranslations } from "next-intl/server";
import { routing } from "../../_i18n/routing.ts";
import { LocaleLink } from "./locale-link.tsx";

/** A link to the same page in each other language, in the words of that language. */
export async function LocaleLinks() {
  const current = await getLocale();
  const others = routing.locales.filter((locale) => locale !== current);
  return Promise.all(
    others.map(async (locale) => {
      const t = await getTranslations({ locale, namespace: "site" });
      return <LocaleLink key={locale} locale={locale} label={t("thisPage")} name={t("language")} />;
    }),
  );
}
