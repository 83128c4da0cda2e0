/**
 * The languages of the site and of the engine's messages. A further language is one word here and its texts; the
 * compiler and the tests then name every text that is missing.
 */
export const LOCALES = ["en", "zh-TW"] as const;

export type Locale = (typeof LOCALES)[number];

/** A value for each language, such as a text and its translations. */
export type PerLocale<T> = Readonly<Record<Locale, T>>;

/** Makes a value for each language. */
export function perLocale<T>(make: (locale: Locale) => T): PerLocale<T> {
  return Object.fromEntries(LOCALES.map((locale) => [locale, make(locale)])) as PerLocale<T>;
}
