import type { Completion } from "@codemirror/autocomplete";
import type { Language, Locale } from "../../../engine/index.ts";

/** The meaning of each word that a program may use, in the reader's language. */
export type Meanings = Readonly<Record<string, string>>;

/** Fetches the meanings. They come after the editor, which works without them; without a network there are none. */
export async function loadMeanings(language: Language, locale: Locale): Promise<Meanings> {
  try {
    const { default: meanings } = await import(`../../../content/vocabulary/${language}.${locale}.json`);
    return meanings as Meanings;
  } catch {
    return {};
  }
}

/** Finds the meaning of a word. `undefined` if it has none. */
export async function findMeaning(word: string, meanings: Promise<Meanings>): Promise<string | undefined> {
  const known = await meanings;
  return Object.hasOwn(known, word) ? known[word] : undefined;
}

/** Shows the meaning beside the list of completions, once it has come. */
export function infoFrom(meanings: Promise<Meanings>): ({ label }: Completion) => Promise<Text | null> {
  return async ({ label }) => {
    const meaning = await findMeaning(label, meanings);
    return meaning === undefined ? null : document.createTextNode(meaning);
  };
}

/** A box for the pointer: the signature of a word, and its meaning. */
export function makeTip(signature: string, meaning: string): HTMLElement {
  const box = document.createElement("div");
  box.className = "code-tip";
  const code = document.createElement("code");
  code.textContent = signature;
  box.append(code, meaning);
  return box;
}
