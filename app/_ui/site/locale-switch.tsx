"use client";

import { useLocale, useTranslations } from "next-intl";
import { Link, usePathname } from "../../_i18n/navigation.ts";
import { type AppLocale, routing } from "../../_i18n/routing.ts";

const SHORT: Readonly<Record<AppLocale, string>> = { en: "EN", "zh-TW": "中文" };

/** The same page in the other language. */
export function LocaleSwitch() {
  const t = useTranslations("site");
  const locale = useLocale();
  const pathname = usePathname();
  const other = routing.locales.find((one) => one !== locale) ?? locale;
  return (
    <Link
      href={pathname}
      locale={other}
      lang={other}
      hrefLang={other}
      aria-label={t("otherLocale")}
      className="button button-quiet px-3"
    >
      {SHORT[other]}
    </Link>
  );
}
