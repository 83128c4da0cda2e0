import { defineRouting } from "next-intl/routing";

/** English has no prefix; the first visit follows `Accept-Language`, a choice made in the page is kept in a cookie. */
export const routing = defineRouting({
  locales: ["en", "zh-TW"],
  defaultLocale: "en",
  localePrefix: "as-needed",
});

export type AppLocale = (typeof routing.locales)[number];

/** What a page below `[locale]` is given. The proxy lets no other locale through. */
export interface LocaleProps {
  readonly params: Promise<{ readonly locale: AppLocale }>;
}
