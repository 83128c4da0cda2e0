import { type Finding, type PlainScalar, repr, scalarFromJson } from "../engine/index.ts";
import { LOCALES } from "../engine/locales.ts";
import { type PuzzleFolder, textFiles } from "./files.ts";

/**
 * Advises on worked examples whose row `result` is the answer of no example of the puzzle. A row may leave out quotes and brackets, and may
 * round numbers.
 */
export function checkResultRows({ data, texts }: PuzzleFolder): Finding[] {
  const answers = data.examples.map(({ expected }) => cellsOf(expected.map(spell).join(" ")));
  return LOCALES.filter((locale) => texts[locale].language === locale).flatMap((locale) => {
    const subject = textFiles(locale).brief;
    const rows = resultRows(texts[locale].brief).filter((row) => {
      const cells = cellsOf(row);
      return !answers.some((answer) => isSameRow(cells, answer));
    });
    return rows.map((row): Finding => ({ ok: true, isAdvice: true, subject, code: "check-result", args: { row } }));
  });
}

/** The values of the rows `result` in the blocks of a text that hold no program. A line `result = …` is no row. */
function resultRows(text: string): string[] {
  const blocks = [...text.matchAll(/^```(.*)\n([\s\S]*?)^```\s*$/gm)];
  return blocks
    .filter(([, language = ""]) => /^\s*(?:text\s*)?$/.test(language))
    .flatMap(([, , code = ""]) => code.split("\n"))
    .flatMap((line) => /^\s*result\s+(?![\s=])(.*\S)\s*$/.exec(line)?.[1] ?? []);
}

/** The words of a row or an answer, without quotes, commas and brackets. */
function cellsOf(row: string): string[] {
  return row.split(/[\s"'`,[\]]+/).filter((cell) => cell !== "");
}

function isSameRow(written: readonly string[], answer: readonly string[]): boolean {
  return written.length === answer.length && written.every((cell, i) => isSameCell(cell, answer[i] ?? ""));
}

/** `0.33` and `0.34` are both `0.3333333333333333`: an author rounds a number down or up. */
function isSameCell(written: string, answer: string): boolean {
  if (written === answer) return true;
  if (!/^[+-]?\d+(?:\.\d+)?$/.test(written)) return false;
  const decimals = written.split(".")[1]?.length ?? 0;
  const difference = Math.abs(Number(written) - Number(answer));
  return decimals === 0 ? difference === 0 : difference < 10 ** -decimals;
}

/** A value as a worked example writes it. */
function spell(value: PlainScalar): string {
  return typeof value === "string" ? value : repr(scalarFromJson(value));
}
