import en from "../../../content/glossary/glossary.en.json";
import zhTW from "../../../content/glossary/glossary.zh-TW.json";
import type { PerLocale } from "../../../engine/locales.ts";
import type { AppLocale } from "../../_i18n/routing.ts";

export interface GlossaryEntry {
  readonly id: string;
  readonly term: string;
  readonly text: string;
  /** Ids of entries to read next. */
  readonly see: readonly string[];
}

const GLOSSARY: PerLocale<readonly GlossaryEntry[]> = { en, "zh-TW": zhTW };

/** Every entry, in the order in which the course needs them. For the server: a page gets the entries that it names. */
export function glossary(locale: AppLocale): readonly GlossaryEntry[] {
  return GLOSSARY[locale];
}

/** The entry of that id; a text that names one that is not there ends the build. */
export function findTerm(id: string, locale: AppLocale): GlossaryEntry {
  const entry = GLOSSARY[locale].find((one) => one.id === id);
  if (!entry) throw new Error(`content/glossary has no entry "${id}" in ${locale}`);
  return entry;
}
