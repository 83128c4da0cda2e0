import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import type { PublicPuzzle, PuzzleData, PuzzleProgram, PuzzlePrograms } from "../engine/index.ts";
import { LOCALES, puzzleConfigSchema } from "./schema.ts";

export type PuzzleLocale = (typeof LOCALES)[number];

/** The texts of a puzzle in one locale, as Markdown. */
export interface PuzzleTexts {
  readonly brief: string;
  /** Shown after solving. */
  readonly after: string;
  readonly hints: readonly string[];
}

/** Everything in a puzzle's folder. Only `publicPuzzle` of it may reach a browser. */
export interface PuzzleFolder extends PuzzlePrograms {
  readonly texts: Readonly<Record<PuzzleLocale, PuzzleTexts>>;
}

/** Where the puzzles of this installation lie. */
export function puzzlesRoot(): string {
  return process.env.PUZZLES_DIR ?? join(/* turbopackIgnore: true */ process.cwd(), "puzzles");
}

/** Reads one folder. Throws an error that names the file and what is wrong with it. */
export function loadPuzzle(id: string, root = puzzlesRoot()): PuzzleFolder {
  const folder = join(root, id);
  const read = (file: string) => readText(join(folder, file));
  const config = parseConfig(read("puzzle.json"), join(folder, "puzzle.json"));
  if (config.id !== id)
    throw new Error(`${join(folder, "puzzle.json")}: id is "${config.id}", but the folder is "${id}"`);
  return {
    data: { ...config, starter: read("starter.py"), code: read("puzzle.py") },
    solutions: readPrograms(join(folder, "solutions")),
    wrong: readPrograms(join(folder, "wrong")),
    texts: Object.fromEntries(LOCALES.map((locale) => [locale, readTexts(read, locale)])) as PuzzleFolder["texts"],
  };
}

/** What a browser may see: no specification, no generators, no solutions. */
export function publicPuzzle({ code: _, ...shown }: PuzzleData): PublicPuzzle {
  return shown;
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new Error(`${file}: cannot be read`, { cause: error });
  }
}

function parseConfig(text: string, file: string): z.infer<typeof puzzleConfigSchema> {
  const parsed = puzzleConfigSchema.safeParse(parseJson(text, file));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(`${file}: ${issue?.path.join(".") || "the file"}: ${issue?.message}`);
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${file}: not JSON`, { cause: error });
  }
}

function readPrograms(folder: string): PuzzleProgram[] {
  const files = readdirSync(folder).filter((file) => file.endsWith(".py"));
  return files.sort().map((file) => ({ file, source: readText(join(folder, file)) }));
}

function readTexts(read: (file: string) => string, locale: PuzzleLocale): PuzzleTexts {
  return {
    brief: read(`brief.${locale}.mdx`),
    after: read(`after.${locale}.mdx`),
    hints: splitHints(read(`hints.${locale}.md`)),
  };
}

/** Each hint begins with its number at the start of a line. */
export function splitHints(text: string): string[] {
  return text
    .split(/^\d+\.\s+/m)
    .slice(1)
    .map((hint) => hint.trim());
}
