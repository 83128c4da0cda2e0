import type { Locale } from "../../engine/locales.ts";

/** Returns the name of a language in the words of `locale`, with its script if that is not the language's usual one. */
export function languageName(language: string, locale: Locale): string {
  const { language: tongue, script } = new Intl.Locale(language).maximize();
  const isUsual = new Intl.Locale(tongue).maximize().script === script;
  const names = new Intl.DisplayNames(locale, { type: "language" });
  return names.of(isUsual ? tongue : `${tongue}-${script}`) ?? language;
}
