import { PLACEHOLDERS, STARTER_COMMENT } from "../skeleton.ts";

/** The files of a new puzzle with every placeholder replaced by another text. For tests. */
export function writeTexts(files: Readonly<Record<string, string>>): Record<string, string> {
  const replaced = Object.values(PLACEHOLDERS).flatMap(({ summary, task, after, hints }) => [
    [summary, "Own token."] as const,
    ...[task, after, ...hints].map((text) => [text, `Own text ${text.length}.`] as const),
    [STARTER_COMMENT, "# Give every position its token."] as const,
  ]);
  const write = (text: string) => replaced.reduce((written, [from, to]) => written.replaceAll(from, to), text);
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [path, write(text)]));
}
