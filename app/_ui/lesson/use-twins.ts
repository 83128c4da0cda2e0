import { useState } from "react";
import type { Language } from "../../../engine/index.ts";

interface Twins {
  /** The language of the lesson's program. */
  readonly language: Language;
  readonly program: string;
  /** The same program in the other language. */
  readonly twin: string | undefined;
}

/** A cell's program in both languages. Each language keeps its text as long as the page is open. */
export function useTwins({ language: written, program, twin = "" }: Twins) {
  const [language, choose] = useState(written);
  const [edited, setEdited] = useState<Partial<Record<Language, string>>>({});
  const begin = language === written ? program : twin;
  return {
    language,
    choose,
    source: edited[language] ?? begin,
    edit: (source: string) => setEdited((texts) => ({ ...texts, [language]: source })),
    /** The text that the language begins with. */
    begin,
  };
}
