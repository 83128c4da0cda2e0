import { LANGUAGES, type Language } from "../../../engine/index.ts";

/** The language of a program in the database. */
export function readLanguage(stored: string): Language {
  const language = LANGUAGES.find((known) => known === stored);
  if (!language) throw new Error(`no language is called ${stored}`);
  return language;
}
