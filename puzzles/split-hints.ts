/** The hints of a file. Each begins with its number at the start of a line. */
export function splitHints(text: string): string[] {
  return text
    .split(/^\d+\.\s+/m)
    .slice(1)
    .map((hint) => hint.trim());
}
