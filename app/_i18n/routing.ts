import { defineRouting } from "next-intl/routing";
import { LOCALES, type Locale } from "../../engine/locales.ts";

/** English has no prefix; the first visit follows `Accept-Language`, a choice made in the page is kept in a cookie. */
export const routing = defineRouting({
  locales: LOCALES,
  defaultLocale: "en",
  localePrefix: "as-needed",
});

export type AppLocale = Locale;

/** The properties of a page below `[locale]`. The proxy lets no other locale through. */
export interface LocaleProps {
  readonly params: Promise<{ readonly locale: AppLocale }>;
}
