import type { Finding } from "../engine/index.ts";
import { LOCALES } from "../engine/locales.ts";
import { type PuzzleFiles, type PuzzleFolder, starterFile, textFiles } from "./files.ts";
import { PLACEHOLDERS, STARTER_COMMENT } from "./skeleton.ts";

/** Finds texts that are still those of a new puzzle: in the brief, the hints, the text after solving, the summary and the starter. */
export function checkPlaceholders(files: PuzzleFiles, { data }: PuzzleFolder): Finding[] {
  const texts = LOCALES.flatMap((locale) => Object.values(textFiles(locale)));
  const starters = ["starter.py", ...LOCALES.map(starterFile)];
  return [
    ...texts.flatMap((file) => findIn(file, files[file], SENTENCES)),
    ...starters.flatMap((file) => findIn(file, files[file], [STARTER_COMMENT])),
    ...findIn("puzzle.json", [...new Set(Object.values(data.summary))].join("\n"), SUMMARIES),
  ];
}

const SUMMARIES = Object.values(PLACEHOLDERS).map(({ summary }) => summary);
const SENTENCES = Object.values(PLACEHOLDERS).flatMap(({ task, after, hints }) => [task, after, ...hints]);

/** A finding for each line that is one of these sentences, apart from the number of a hint. */
function findIn(subject: string, text: string | undefined, sentences: readonly string[]): Finding[] {
  return (text ?? "").split("\n").flatMap((line): Finding[] => {
    const found = line.trim().replace(/^\d+\.\s+/, "");
    return sentences.includes(found) ? [{ ok: false, subject, code: "check-placeholder", args: { found } }] : [];
  });
}
