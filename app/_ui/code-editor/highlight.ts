import { highlightCode } from "@lezer/highlight";
import { parser } from "@lezer/python";
import type { Language } from "../../../engine/index.ts";
import { raspParser } from "../../../engine/rasp/index.ts";
import { CODE_HIGHLIGHTER, WORD_MARKERS } from "./syntax-classes.ts";

export interface CodePiece {
  readonly text: string;
  readonly className: string;
}

/** A program's lines, each cut into coloured pieces. For the server: the parser should not weigh on a page. */
export function highlightLines(source: string, language: Language = "raspy"): CodePiece[][] {
  const tree = (language === "raspy" ? parser : raspParser).parse(source);
  const words = WORD_MARKERS[language](tree, (from, to) => source.slice(from, to), 0, source.length);
  const lines: CodePiece[][] = [[]];
  let at = 0;
  let word = 0;
  const add = (text: string, className: string) => {
    if (text !== "") lines.at(-1)?.push({ text, className });
  };
  highlightCode(
    source,
    tree,
    CODE_HIGHLIGHTER,
    (text, classes) => {
      const end = at + text.length;
      for (; word < words.length && (words[word] as { from: number }).from < end; word++) {
        const { from, to, className } = words[word] as (typeof words)[number];
        add(source.slice(at, from), classes);
        add(source.slice(from, to), className);
        at = to;
      }
      add(source.slice(at, end), classes);
      at = end;
    },
    () => {
      lines.push([]);
      at++;
    },
  );
  return lines;
}
