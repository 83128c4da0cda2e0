import type { z } from "zod";
import type { PuzzleData, PuzzleProgram, PuzzlePrograms } from "../engine/index.ts";
import { LOCALES, type Locale } from "../engine/locales.ts";
import { isPictureFile, type Picture, picturesIn } from "./picture.ts";
import { PuzzleFault, readFault } from "./puzzle-fault.ts";
import { puzzleConfigSchema } from "./schema.ts";
import { splitHints } from "./split-hints.ts";

export type PuzzleLocale = Locale;

/**
 * The files of a puzzle's folder, path to text. A folder on a disk, a zip and a database row all hold this. The text of a picture
 * is a line with its facts (picture.ts).
 */
export type PuzzleFiles = Readonly<Record<string, string>>;

/** The texts of a puzzle in one locale, as Markdown. */
export interface PuzzleTexts {
  /** The language that the texts are in: another one than the reader's if the puzzle is not written in that. */
  readonly language: PuzzleLocale;
  readonly brief: string;
  /** Shown after solving. */
  readonly after: string;
  readonly hints: readonly string[];
  /** The first program in the editor: `starter.<locale>.py` if it exists, otherwise `starter.py`. */
  readonly starter: string;
}

/** Everything in a puzzle's folder. Only the result of `publicPuzzle` may reach a browser. */
export interface PuzzleFolder extends PuzzlePrograms {
  readonly texts: Readonly<Record<PuzzleLocale, PuzzleTexts>>;
  /** The pictures that texts may name, by the names of their files. */
  readonly pictures: Readonly<Record<string, Picture>>;
}

/** The Markdown files that every puzzle has in each locale. */
export function textFiles(locale: PuzzleLocale) {
  return { brief: `brief.${locale}.mdx`, after: `after.${locale}.mdx`, hints: `hints.${locale}.md` } as const;
}

/** The starter with its comments in another language. A puzzle may leave this file out. */
export function starterFile(locale: PuzzleLocale): string {
  return `starter.${locale}.py`;
}

const SINGLE_FILES: ReadonlySet<string> = new Set([
  "puzzle.json",
  "puzzle.py",
  "starter.py",
  ...LOCALES.flatMap((locale) => [...Object.values(textFiles(locale)), starterFile(locale)]),
]);
const PROGRAM_FILE = /^(?:(?:solutions|wrong)\/[^/]+\.py|solutions\/[^/]+\.rasp)$/;

/** Whether a file with this path can belong to a puzzle. */
export function isPuzzleFile(path: string): boolean {
  return SINGLE_FILES.has(path) || PROGRAM_FILE.test(path) || isPictureFile(path);
}

/** Reads a puzzle from its files. Throws a `PuzzleFault` that names the file and its fault. */
export function parsePuzzle(files: PuzzleFiles): PuzzleFolder {
  const find = (file: string) => (Object.hasOwn(files, file) ? files[file] : undefined);
  const read = (file: string) => {
    const text = find(file);
    if (text === undefined) throw new PuzzleFault(file, [{ code: "check-file-missing", args: {} }]);
    return text;
  };
  const config = parseConfig(read("puzzle.json"));
  const starter = read("starter.py");
  const written = writtenLanguages(files);
  const readTexts = (locale: PuzzleLocale): PuzzleTexts => {
    const language = written.includes(locale) ? locale : (written[0] ?? locale);
    const { brief, after, hints } = textFiles(language);
    return {
      language,
      brief: read(brief),
      after: read(after),
      hints: splitHints(read(hints)),
      starter: find(starterFile(locale)) ?? starter,
    };
  };
  return {
    data: { ...config, starter, code: read("puzzle.py") },
    solutions: readPrograms(files, "solutions/", ".py"),
    raspSolutions: readPrograms(files, "solutions/", ".rasp"),
    wrong: readPrograms(files, "wrong/", ".py"),
    texts: Object.fromEntries(LOCALES.map((locale) => [locale, readTexts(locale)])) as PuzzleFolder["texts"],
    pictures: picturesIn(files),
  };
}

/** The languages that a puzzle is written in: those whose brief is not blank. A new puzzle may have blank ones only. */
function writtenLanguages(files: PuzzleFiles): PuzzleLocale[] {
  const briefOf = (locale: PuzzleLocale) => files[textFiles(locale).brief];
  const written = LOCALES.filter((locale) => briefOf(locale)?.trim());
  return written.length > 0 ? written : LOCALES.filter((locale) => briefOf(locale) !== undefined);
}

function parseConfig(text: string): z.infer<typeof puzzleConfigSchema> {
  const parsed = puzzleConfigSchema.safeParse(parseJson(text), { reportInput: true });
  if (parsed.success) return parsed.data;
  throw readFault(parsed.error.issues);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new PuzzleFault("puzzle.json", [{ code: "check-file-json", args: {} }], { cause: error });
  }
}

function readPrograms(files: PuzzleFiles, folder: string, ending: string): PuzzleProgram[] {
  return Object.entries(files)
    .filter(([path]) => path.startsWith(folder) && path.endsWith(ending) && isPuzzleFile(path))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, source]) => ({ file: path.slice(folder.length), source }));
}

/** The same puzzle with another id and version. */
export function renamePuzzle(folder: PuzzleFolder, changes: Pick<PuzzleData, "id" | "version">): PuzzleFolder {
  return { ...folder, data: { ...folder.data, ...changes } };
}
