import { type Finding, type PlainScalar, repr, scalarFromJson } from "../engine/index.ts";
import { LOCALES } from "../engine/locales.ts";
import { type PuzzleFolder, textFiles } from "./files.ts";

/**
 * Finds worked examples whose row `result` is the answer of no example of the puzzle. The row may write strings with or without their quotes.
 */
export function checkResultRows({ data, texts }: PuzzleFolder): Finding[] {
  const spelled = [spell, (value: PlainScalar) => repr(scalarFromJson(value))];
  const answers = data.examples.flatMap(({ expected }) => spelled.map((one) => expected.map(one).join(" ")));
  return LOCALES.filter((locale) => texts[locale].language === locale).flatMap((locale) => {
    const subject = textFiles(locale).brief;
    const rows = resultRows(texts[locale].brief).filter((row) => !answers.includes(row));
    return rows.map((row): Finding => ({ ok: false, subject, code: "check-result", args: { row } }));
  });
}

/** The values of the rows `result` in the blocks of a text, one space between two. */
function resultRows(text: string): string[] {
  const blocks = [...text.matchAll(/^```.*\n([\s\S]*?)^```$/gm)].map(([, code = ""]) => code);
  return blocks
    .flatMap((code) => code.split("\n"))
    .flatMap((line) => /^\s*result\s+(.*\S)\s*$/.exec(line)?.[1]?.split(/\s+/).join(" ") ?? []);
}

/** A value as a worked example writes it. */
function spell(value: PlainScalar): string {
  return typeof value === "string" ? value : repr(scalarFromJson(value));
}
