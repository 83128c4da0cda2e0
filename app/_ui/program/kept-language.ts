"use client";

import { useCallback, useEffect, useState } from "react";
import type { Language } from "../../../engine/index.ts";
import { keep, readKept } from "../browser/kept-text.ts";

/** The names of the languages. They are the same in every locale. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { raspy: "RASPy", rasp: "RASP" };

const KEY = "program-language";

/** The key of a draft in this browser's storage. Drafts in RASPy keep the key that they always had. */
export function draftKey(puzzleId: string, language: Language): string {
  return `draft:${puzzleId}${language === "raspy" ? "" : `.${language}`}`;
}

/** The language that the next workspace opens in. */
export function keepLanguage(language: Language): void {
  keep(KEY, language);
}

/** The language that the reader writes puzzles in; RASPy until the browser has told. */
export function useKeptLanguage(): readonly [language: Language, choose: (language: Language) => void] {
  const [language, setLanguage] = useState<Language>("raspy");
  useEffect(() => {
    if (readKept(KEY) === "rasp") setLanguage("rasp");
  }, []);
  const choose = useCallback((next: Language) => {
    keepLanguage(next);
    setLanguage(next);
  }, []);
  return [language, choose];
}
