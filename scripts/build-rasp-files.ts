import { buildParserFile } from "@lezer/generator";

/** Lint and formatting pass over both files, which nobody edits. */
const FROM = "// Built by `npm run grammar`: change the source instead.\n";

/**
 * Builds what engine/rasp keeps in the repository, by file name: the parser of rasp.grammar, and the text of library.rasp.
 * Throws an Error where the grammar is wrong.
 */
export function buildRaspFiles(read: (name: string) => string): Readonly<Record<string, string>> {
  const { parser } = buildParserFile(read("rasp.grammar"), {
    fileName: "rasp.grammar",
    typeScript: true,
    moduleStyle: "es",
  });
  const library = read("library.rasp");
  const text = `/** The text of library.rasp, which every program begins with. */\nexport const LIBRARY_SOURCE = ${quote(library)};\n`;
  return { "parser.ts": FROM + parser, "library.ts": FROM + text };
}

function quote(text: string): string {
  return `\`${text.replace(/[\\`$]/g, "\\$&")}\``;
}
