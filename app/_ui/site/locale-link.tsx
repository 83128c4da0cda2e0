"use client";

import type { MouseEvent } from "react";
import { Link, usePathname } from "../../_i18n/navigation.ts";
import type { AppLocale } from "../../_i18n/routing.ts";

interface Props {
  readonly locale: AppLocale;
  readonly label: string;
  readonly name: string;
}

/** The same page in another language, with all that its address holds, such as the playground's program. */
export function LocaleLink({ locale, label, name }: Props) {
  const pathname = usePathname();

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
      locale={locale}
      lang={locale}
      hrefLang={locale}
      onClick={keepAddress}
      aria-label={label}
      className="button button-quiet px-3"
    >
      {name}
    </Link>
  );
}
