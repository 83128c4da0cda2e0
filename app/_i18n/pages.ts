import type { Metadata } from "next";
import { hasLocale } from "next-intl";
import { perLocale } from "../../engine/locales.ts";
import { getPathname } from "./navigation.ts";
import { type AppLocale, routing } from "./routing.ts";

/** The site's address for links from outside. The build fixes it. */
export function siteUrl(): string {
  return process.env.PUBLIC_URL?.replace(/\/$/, "") || `http://localhost:${process.env.PORT || 3000}`;
}

/** The page in each language, and the page for readers of any other language. */
export function languagesOf(path: string): Record<AppLocale | "x-default", string> {
  return { ...perLocale((locale) => addressOf(path, locale)), "x-default": addressOf(path, routing.defaultLocale) };
}

export function addressOf(path: string, locale: AppLocale): string {
  const inSite = getPathname({ href: path, locale });
  return siteUrl() + (inSite === "/" ? "" : inSite);
}

/** A locale as Open Graph writes it: `en_US`. */
function openGraphLocale(locale: AppLocale): string {
  const { language, region } = new Intl.Locale(locale).maximize();
  return `${language}_${region}`;
}

/**
 * Returns the metadata that others read when they link to a page: its address, the same page in other languages, and its
 * picture. `path` is without the locale, and `picture` names one of `app/pictures`. An unknown locale has no metadata,
 * because its page is the one for unknown addresses.
 */
export function sharedAs(path: string, locale: string, picture = "home"): Metadata {
  if (!hasLocale(routing.locales, locale)) return {};
  return {
    alternates: { canonical: addressOf(path, locale), languages: languagesOf(path) },
    openGraph: {
      type: "website",
      siteName: "RASP School",
      url: addressOf(path, locale),
      locale: openGraphLocale(locale),
      images: [{ url: `${siteUrl()}/pictures/${picture}.png`, width: 1200, height: 630 }],
    },
    twitter: { card: "summary_large_image" },
  };
}
