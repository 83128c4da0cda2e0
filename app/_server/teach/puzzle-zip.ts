import "server-only";
import { strToU8, unzipSync, zipSync } from "fflate";
import { isPuzzleFile, type PuzzleFiles } from "../../../puzzles/files.ts";
import { Refused } from "../system/refusal.ts";

/** The most bytes that a puzzle may have, packed or not. */
export const MAX_ZIP_BYTES = 1024 * 1024;
export const MAX_FILES = 80;
export const MAX_FILE_CHARACTERS = 100_000;
export const MAX_TOTAL_CHARACTERS = 600_000;

/** Same files, same bytes. */
const ZIP_TIME = new Date(2020, 0, 1);

/** A folder of that name, ready to be dropped into `puzzles/`. */
export function packPuzzle(name: string, files: PuzzleFiles): Uint8Array<ArrayBuffer> {
  const entries = Object.entries(files).map(([path, text]) => [`${name}/${path}`, strToU8(text)] as const);
  return zipSync(Object.fromEntries(entries), { mtime: ZIP_TIME });
}

/**
 * The files of a zipped puzzle folder. Throws `Refused` for what is no zip, for what is too large, packed or not, and for
 * paths that lead outside or belong to no puzzle; the reason names which, the message the file.
 */
export function unpackPuzzle(zip: Uint8Array): PuzzleFiles {
  if (zip.byteLength > MAX_ZIP_BYTES) refuse("zip-large", `The file has more than ${MAX_ZIP_BYTES} bytes.`);
  const entries = readEntries(zip);
  const root = commonFolder(Object.keys(entries));
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const files: Record<string, string> = {};
  for (const [path, bytes] of Object.entries(entries)) {
    const inside = path.slice(root.length);
    if (!isPuzzleFile(inside)) refuse("zip-unknown", path);
    files[inside] = decode(decoder, bytes, path);
  }
  for (const needed of ["puzzle.json", "puzzle.py"]) if (!Object.hasOwn(files, needed)) refuse("zip-missing", needed);
  return files;
}

function refuse(reason: string, message: string): never {
  throw new Refused("bad-request", message, reason);
}

function readEntries(zip: Uint8Array): Record<string, Uint8Array> {
  const seen = new Set<string>();
  let total = 0;
  try {
    return unzipSync(zip, {
      // Asked before anything is unpacked, so that a bomb never goes off.
      filter: ({ name, originalSize }) => {
        if (/(^|\/)\.\.(\/|$)|^\/|\\|^[A-Za-z]:|\0/.test(name)) refuse("zip-outside", name);
        if (name.endsWith("/") || isLeftByMac(name)) return false;
        if (seen.has(name)) refuse("zip-twice", name);
        seen.add(name);
        total += originalSize;
        if (seen.size > MAX_FILES) refuse("zip-many", `There are more than ${MAX_FILES} files.`);
        if (originalSize > MAX_FILE_CHARACTERS * 4 || total > MAX_ZIP_BYTES) refuse("zip-large", name);
        return true;
      },
    });
  } catch (error) {
    if (error instanceof Refused) throw error;
    return refuse("zip-broken", "This is no zip file, or a damaged one.");
  }
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
    return refuse("zip-text", path);
  }
}
