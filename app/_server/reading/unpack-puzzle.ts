import { isPuzzleFile, type PuzzleFiles } from "../../../puzzles/files.ts";
import {
  isPictureFile,
  MOST_BYTES_OF_PICTURES,
  MOST_PICTURE_BYTES,
  pictureFault,
  printPicture,
} from "../../../puzzles/picture.ts";
import { type PictureContent, readPicture } from "../../../puzzles/read-picture.ts";
import { readZip, ZipRefused } from "./read-zip.ts";

/** The most bytes of a puzzle's texts and programs. */
const MAX_TEXT_BYTES = 1024 * 1024;
/** The most bytes that a puzzle may have, packed or not. */
export const MAX_ZIP_BYTES = MAX_TEXT_BYTES + MOST_BYTES_OF_PICTURES;
export const MAX_FILES = 80;
export const MAX_FILE_CHARACTERS = 100_000;

/** Folders count as entries too, and a Mac leaves a twin of each file. */
const BOUNDS = { entries: MAX_FILES * 4, bytesOfEntry: MOST_PICTURE_BYTES, bytesInAll: MAX_ZIP_BYTES };

/** The reason names what is wrong, the message the file. */
export type Unpacked =
  | { readonly kind: "read"; readonly files: PuzzleFiles; readonly pictures: readonly PictureContent[] }
  | { readonly kind: "refused"; readonly reason: string; readonly message: string };

/**
 * The files of a zipped puzzle folder. Refuses what is no zip, what is too large, packed or not, and paths that lead outside
 * or belong to no puzzle.
 */
export async function unpackPuzzle(zip: Uint8Array<ArrayBuffer>): Promise<Unpacked> {
  try {
    return { kind: "read", ...(await readFolder(zip)) };
  } catch (error) {
    if (!(error instanceof ZipRefused || error instanceof NotAPuzzle)) throw error;
    const message = error instanceof ZipRefused ? tellZip(error) : error.message;
    return { kind: "refused", reason: `zip-${error.code}`, message };
  }
}

class NotAPuzzle extends Error {
  constructor(
    readonly code: "unknown" | "missing" | "text" | "large" | "picture" | "pictures",
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

interface Folder {
  readonly files: PuzzleFiles;
  readonly pictures: readonly PictureContent[];
}

async function readFolder(zip: Uint8Array<ArrayBuffer>): Promise<Folder> {
  const entries = await readZip(zip, BOUNDS, (name) => !isLeftByMac(name));
  if (entries.size > MAX_FILES) throw new ZipRefused("many");
  const root = commonFolder([...entries.keys()]);
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const files: Record<string, string> = {};
  const pictures: PictureContent[] = [];
  let textBytes = 0;
  for (const [path, bytes] of entries) {
    const inside = path.slice(root.length);
    if (!isPuzzleFile(inside)) throw new NotAPuzzle("unknown", path);
    if (isPictureFile(inside)) {
      const picture = unpackPicture(bytes, path);
      pictures.push(picture);
      files[inside] = printPicture(picture);
      continue;
    }
    textBytes += bytes.length;
    if (bytes.length > MAX_FILE_CHARACTERS * 4 || textBytes > MAX_TEXT_BYTES) throw new NotAPuzzle("large", path);
    files[inside] = decode(decoder, bytes, path);
  }
  const fault = pictureFault(files);
  if (fault) throw new NotAPuzzle(fault === "no-picture" ? "picture" : "pictures", "");
  for (const needed of ["puzzle.json", "puzzle.py"])
    if (!Object.hasOwn(files, needed)) throw new NotAPuzzle("missing", needed);
  return { files, pictures };
}

function unpackPicture(bytes: Uint8Array, path: string): PictureContent {
  const read = readPicture(bytes);
  if (read.kind === "refused") throw new NotAPuzzle("picture", path);
  return read.picture;
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
