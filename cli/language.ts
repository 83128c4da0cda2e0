import { Option } from "commander";
import { LANGUAGES, type Language } from "../engine/index.ts";

export interface LanguageOptions {
  readonly language?: Language;
}

/** `--language`, of the program; `--lang` is the language of messages. */
export function programLanguageOption(): Option {
  return new Option("--language <language>", "the language of the program (by default rasp for FILE.rasp)").choices(
    LANGUAGES,
  );
}

/** The language that was asked for, or else the one that the file's ending tells. */
export function languageOf(file: string, { language }: LanguageOptions): Language {
  return language ?? (file.endsWith(".rasp") ? "rasp" : "raspy");
}

/** The language of a line; undefined if it names none. Throws an Error for a language that there is not. */
export function readLanguage(value: unknown): Language | undefined {
  if (value === undefined || value === null) return undefined;
  const known = LANGUAGES.find((language) => language === value);
  if (!known) throw new Error(`"language" is one of: ${LANGUAGES.join(", ")}`);
  return known;
}

/** Reads `name.rasp` beside a program, for `load`. Undefined if there is no such file. */
export function loadBeside(file: string, readFile: (name: string) => string): (name: string) => string | undefined {
  const folder = file === "-" ? "" : file.slice(0, file.lastIndexOf("/") + 1);
  return (name) => {
    try {
      return readFile(`${folder}${name}.rasp`);
    } catch {
      return undefined;
    }
  };
}
