import { isPuzzleFile, type PuzzleFiles } from "../../../puzzles/files.ts";
import { readZip, ZipRefused } from "./read-zip.ts";

/** The most bytes that a puzzle may have, packed or not. */
export const MAX_ZIP_BYTES = 1024 * 1024;
export const MAX_FILES = 80;
export const MAX_FILE_CHARACTERS = 100_000;

/** Folders count as entries too, and a Mac leaves a twin of each file. */
const BOUNDS = { entries: MAX_FILES * 4, bytesOfEntry: MAX_FILE_CHARACTERS * 4, bytesInAll: MAX_ZIP_BYTES };

/** The reason names what is wrong, the message the file. */
export type Unpacked =
  | { readonly kind: "read"; readonly files: PuzzleFiles }
  | { readonly kind: "refused"; readonly reason: string; readonly message: string };

/**
 * The files of a zipped puzzle folder. Refuses what is no zip, what is too large, packed or not, and paths that lead outside
 * or belong to no puzzle.
 */
export async function unpackPuzzle(zip: Uint8Array<ArrayBuffer>): Promise<Unpacked> {
  try {
    return { kind: "read", files: await readFolder(zip) };
  } catch (error) {
    if (!(error instanceof ZipRefused || error instanceof NotAPuzzle)) throw error;
    const message = error instanceof ZipRefused ? tellZip(error) : error.message;
    return { kind: "refused", reason: `zip-${error.code}`, message };
  }
}

class NotAPuzzle extends Error {
  constructor(
    readonly code: "unknown" | "missing" | "text",
    file: string,
  ) {
    super(file);
  }
}

function tellZip({ code, entry }: ZipRefused): string {
  if (code === "broken") return "This is no zip file, or a damaged one.";
  if (code === "many") return `There are more than ${MAX_FILES} files.`;
  return entry;
}

async function readFolder(zip: Uint8Array<ArrayBuffer>): Promise<PuzzleFiles> {
  const entries = await readZip(zip, BOUNDS, (name) => !isLeftByMac(name));
  if (entries.size > MAX_FILES) throw new ZipRefused("many");
  const root = commonFolder([...entries.keys()]);
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const files: Record<string, string> = {};
  for (const [path, bytes] of entries) {
    const inside = path.slice(root.length);
    if (!isPuzzleFile(inside)) throw new NotAPuzzle("unknown", path);
    files[inside] = decode(decoder, bytes, path);
  }
  for (const needed of ["puzzle.json", "puzzle.py"])
    if (!Object.hasOwn(files, needed)) throw new NotAPuzzle("missing", needed);
  return files;
}

function isLeftByMac(name: string): boolean {
  return name.startsWith("__MACOSX/") || name.endsWith(".DS_Store");
}

/** `slide/`, where every path begins with it. */
function commonFolder(paths: readonly string[]): string {
  const [first = ""] = paths;
  const root = first.includes("/") ? first.slice(0, first.indexOf("/") + 1) : "";
  const isShared = paths.every((path) => path.startsWith(root)) && paths.some((path) => path === `${root}puzzle.json`);
  return isShared ? root : "";
}

function decode(decoder: TextDecoder, bytes: Uint8Array, path: string): string {
  try {
    return decoder.decode(bytes);
  } catch {
    // Not UTF-8 is no text.
    throw new NotAPuzzle("text", path);
  }
}
