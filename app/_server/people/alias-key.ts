import unhomoglyph from "unhomoglyph";

/** Begins each key, so that keys which an older version made can be told apart. */
export const KEY_PREFIX = "~";

/** The letters and digits of a text, without accents and without the characters between them. */
export function lettersOf(text: string): string {
  return text.normalize("NFKD").replace(/[^\p{L}\p{Nd}]/gu, "");
}

/**
 * The form in which aliases that look the same are equal: the skeleton of Unicode's UTS #39, without case, accents and
 * the characters between letters. A capital `I` looks like `l`, so `i` and `l` are one letter.
 *
 * @example aliasKey("pauI") === aliasKey("Paul") // true
 */
export function aliasKey(alias: string): string {
  const skeleton = lettersOf(unhomoglyph(lettersOf(alias))).toLowerCase();
  // `m` has the skeleton `rn`, and `M` becomes `m` only now.
  return KEY_PREFIX + lettersOf(unhomoglyph(skeleton)).replaceAll("i", "l");
}
