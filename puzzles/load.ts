import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { PublicPuzzle } from "../engine/index.ts";
import { type PuzzleFiles, type PuzzleFolder, type PuzzleLocale, parsePuzzle } from "./files.ts";
import { isPictureFile, printPicture } from "./picture.ts";
import { type PictureContent, readPicture } from "./read-picture.ts";

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
    paths.map((path) => {
      const name = path.slice(folder.length + 1).replaceAll("\\", "/");
      return [name, isPictureFile(name) ? readPictureFile(path) : readFileSync(path, "utf8")];
    }),
  );
  const owner = /^ {2}"codeOf": "([a-z][a-z0-9-]*)",?$/m.exec(files["puzzle.json"] ?? "")?.[1];
  if (owner === undefined || files["puzzle.py"] !== undefined) return files;
  return { ...files, "puzzle.py": readFileSync(join(folder, "..", owner, "puzzle.py"), "utf8") };
}

/** The line with the facts of a picture, or the reason why it is none. */
function readPictureFile(path: string): string {
  const read = readPicture(readFileSync(path));
  return read.kind === "read" ? printPicture(read.picture) : read.reason;
}

/** The pictures that were read last, by their hashes: 32 MB at most. An SVG that everybody asks for is cleaned once. */
const kept = new Map<string, PictureContent>();
const MOST_KEPT = 64;

/**
 * Reads the picture of a folder that has this hash. Its file may have more in it than the picture may show. Returns `undefined`
 * if the file has changed since the folder was read.
 */
export function loadPicture(
  { data: { id }, pictures }: PuzzleFolder,
  hash: string,
  root = puzzlesRoot(),
): PictureContent | undefined {
  const name = Object.keys(pictures).find((one) => pictures[one]?.hash === hash);
  if (name === undefined) return undefined;
  const found = kept.get(hash) ?? readPictureOf(join(root, id, name), hash);
  if (!found) return undefined;
  kept.delete(hash);
  kept.set(hash, found);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  return found;
}

function readPictureOf(path: string, hash: string): PictureContent | undefined {
  const read = readPicture(readFileSync(path));
  return read.kind === "read" && read.picture.hash === hash ? read.picture : undefined;
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
