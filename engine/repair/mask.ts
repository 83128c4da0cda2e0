/** Stands for every character of a string literal, its quotes included. */
export const IN_STRING = "\u00a7";
/** Stands for every character of a comment. */
export const IN_COMMENT = "\u00a4";

/**
 * The source with strings and comments blanked out, at the same length, so that a pattern finds code alone.
 * A string that is never closed ends with its line.
 *
 * @example maskCode("x == '!' # no") // "x == §§§ ¤¤¤¤"
 */
export function maskCode(source: string): string {
  return source.replace(
    /("""|''')[\s\S]*?(?:\1|$)|"(?:\\.|[^"\\\n])*(?:"|(?=\n)|$)|'(?:\\.|[^'\\\n])*(?:'|(?=\n)|$)|#[^\n]*/g,
    (found) => found.replace(/[^\n]/g, found.startsWith("#") ? IN_COMMENT : IN_STRING),
  );
}
