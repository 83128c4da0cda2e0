import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { PublicPuzzle } from "../engine/index.ts";
import { type PuzzleFiles, type PuzzleFolder, type PuzzleLocale, parsePuzzle } from "./files.ts";

export type { PuzzleFolder, PuzzleLocale, PuzzleTexts } from "./files.ts";

/** The folder with the puzzles of this installation: `PUZZLES_DIR`, otherwise `puzzles/`. */
export function puzzlesRoot(): string {
  return process.env.PUZZLES_DIR ?? join(/* turbopackIgnore: true */ process.cwd(), "puzzles");
}

/** Reads one folder. Throws an Error that names the file and its fault. */
export function loadPuzzle(id: string, root = puzzlesRoot()): PuzzleFolder {
  const folder = join(root, id);
  const loaded = within(folder, () => parsePuzzle(readFiles(folder)));
  if (loaded.data.id !== id)
    throw new Error(`${join(folder, "puzzle.json")}: id is "${loaded.data.id}", but the folder is "${id}"`);
  return loaded;
}

/** Reads all files of a folder, also files that belong to no puzzle. A puzzle without puzzle.py gets that of `codeOf`. */
export function readFiles(folder: string): PuzzleFiles {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name));
  const files: PuzzleFiles = Object.fromEntries(
    paths.map((path) => [path.slice(folder.length + 1).replaceAll("\\", "/"), readFileSync(path, "utf8")]),
  );
  const owner = /^ {2}"codeOf": "([a-z][a-z0-9-]*)",?$/m.exec(files["puzzle.json"] ?? "")?.[1];
  if (owner === undefined || files["puzzle.py"] !== undefined) return files;
  return { ...files, "puzzle.py": readFileSync(join(folder, "..", owner, "puzzle.py"), "utf8") };
}

function within<T>(folder: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw new Error(join(folder, error instanceof Error ? error.message : String(error)), { cause: error });
  }
}

/** Leaves out the specification, the generators, the hidden tests and the solutions. A browser may see the rest, in the reader's language. */
export function publicPuzzle({ data, texts }: PuzzleFolder, locale: PuzzleLocale): PublicPuzzle {
  const { code: _, tests: __, ...shown } = data;
  return { ...shown, starter: texts[locale].starter };
}
