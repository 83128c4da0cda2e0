"use client";

import { useLocale, useTranslations } from "next-intl";
import type { MouseEvent } from "react";
import { Link, usePathname } from "../../_i18n/navigation.ts";
import { routing } from "../../_i18n/routing.ts";

/** The same page in the other language, with all that its address holds, such as the playground's program. */
export function LocaleSwitch() {
  const t = useTranslations("site");
  const locale = useLocale();
  const pathname = usePathname();
  const other = routing.locales.find((one) => one !== locale) ?? locale;

  /** A whole new page: a browser keeps the fragment on its way through a redirect, the router does not always. */
  function keepAddress(event: MouseEvent<HTMLAnchorElement>) {
    const rest = location.search + location.hash;
    const opensElsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (rest === "" || opensElsewhere) return;
    event.preventDefault();
    location.assign(event.currentTarget.href + rest);
  }

  return (
    <Link
      href={pathname}
      locale={other}
      lang={other}
      hrefLang={other}
      onClick={keepAddress}
      aria-label={t("otherLocale")}
      className="button button-quiet px-3"
    >
      {t("otherLocaleShort")}
    </Link>
  );
}
