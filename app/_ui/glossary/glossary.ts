import type { AppLocale } from "../../_i18n/routing.ts";

export interface GlossaryEntry {
  readonly id: string;
  readonly term: string;
  readonly text: string;
  /** Ids of entries to read next. */
  readonly see: readonly string[];
}

/** Reads every entry, in the order in which the course needs them. For the server: a page gets the entries that it names. */
export async function readGlossary(locale: AppLocale): Promise<readonly GlossaryEntry[]> {
  return (await import(`../../../content/glossary/glossary.${locale}.json`)).default;
}

/** Finds the entry of an id in a glossary. A text that names an unknown one ends the build. */
export function findTerm(id: string, glossary: readonly GlossaryEntry[]): GlossaryEntry {
  const entry = glossary.find((one) => one.id === id);
  if (!entry) throw new Error(`content/glossary has no entry "${id}"`);
  return entry;
}
