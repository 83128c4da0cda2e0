import { type Finding, LOCALES } from "../../../engine/index.ts";
import { type PuzzleFiles, textFiles } from "../../../puzzles/files.ts";
import { parseMarkdown } from "../../_ui/prose/parse-markdown.ts";

/** Lists the forbidden parts of a puzzle's texts with their lines. The page of a text refuses to show the same parts. */
export function checkTexts(files: PuzzleFiles): Finding[] {
  return LOCALES.flatMap((locale) => Object.values(textFiles(locale))).flatMap((file) => {
    const parsed = parseMarkdown(files[file] ?? "");
    if (parsed.kind === "parsed") return [];
    const { code, found, line } = parsed.problem;
    return [{ ok: false, subject: file, code: `check-text-${code}`, args: { found, line } }];
  });
}
