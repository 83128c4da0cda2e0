import type { Finding } from "../engine/index.ts";
import { LOCALES } from "../engine/locales.ts";
import { type PuzzleFiles, textFiles } from "./files.ts";
import { isPictureFile, pictureFault, picturesIn } from "./picture.ts";

/** A picture that a text names. */
interface Named {
  readonly file: string;
  readonly line: number;
  readonly words: string;
  readonly name: string;
}

/**
 * Checks a puzzle's pictures: that their files can be shown, that a text that names one says what it shows, and that no
 * picture is missing or left over.
 */
export function checkPictures(files: PuzzleFiles): Finding[] {
  const names = Object.keys(files).filter(isPictureFile);
  const pictures = picturesIn(files);
  const named = LOCALES.flatMap((locale) => Object.values(textFiles(locale))).flatMap((file) =>
    namedIn(file, files[file] ?? ""),
  );
  const fault = pictureFault(files);
  return [
    ...names
      .filter((name) => !Object.hasOwn(pictures, name))
      .map((name) => fail(name, "check-picture", { why: files[name] ?? "" })),
    ...(fault === "many" || fault === "large" ? [fail("puzzle.json", "check-pictures-limit")] : []),
    ...named.flatMap(({ file, line, words, name }) => [
      ...(words === "" ? [fail(file, "check-picture-words", { line, name })] : []),
      ...(names.includes(name) ? [] : [fail(file, "check-picture-missing", { line, name })]),
    ]),
    ...names
      .filter((name) => !named.some((one) => one.name === name))
      .map((name): Finding => ({ ok: true, isAdvice: true, subject: name, code: "check-picture-unused", args: {} })),
  ];
}

function fail(
  subject: string,
  code: "check-picture" | "check-pictures-limit" | "check-picture-words" | "check-picture-missing",
  args: Finding["args"] = {},
): Finding {
  return { ok: false, subject, code, args };
}

/** The names of the pictures that some texts of the puzzle show. */
export function picturesNamedIn(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap((text) => namedIn("", text)).map(({ name }) => name));
}

/** Words have an end, so that a text of nothing but beginnings is read in a moment. */
const PICTURE = /!\[([^\]]{0,500})\]\(\s*<?([^)\s>]*)/g;

function namedIn(file: string, text: string): Named[] {
  const prose = blankCode(text);
  let [line, counted] = [1, 0];
  return [...prose.matchAll(PICTURE)].flatMap(({ index, 1: words = "", 2: name = "" }) => {
    line += prose.slice(counted, index).split("\n").length - 1;
    counted = index;
    return isPictureFile(name) ? [{ file, line, words: words.trim(), name }] : [];
  });
}

/** Writes spaces in place of code, so that lines keep their numbers. */
function blankCode(text: string): string {
  const blank = (code: string) => code.replace(/[^\n]/g, " ");
  return text.replace(/^(`{3,}|~{3,})[\s\S]*?(?:^\1|$(?![\s\S]))/gm, blank).replace(/`[^`\n]*`/g, blank);
}
