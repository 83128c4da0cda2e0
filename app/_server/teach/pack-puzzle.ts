import "server-only";
import { strToU8, zipSync } from "fflate";
import type { PuzzleFiles } from "../../../puzzles/files.ts";

/** Same files, same bytes. */
const ZIP_TIME = new Date(2020, 0, 1);

/** A folder of that name, ready to be dropped into `puzzles/`. */
export function packPuzzle(name: string, files: PuzzleFiles): Uint8Array<ArrayBuffer> {
  const entries = Object.entries(files).map(([path, text]) => [`${name}/${path}`, strToU8(text)] as const);
  return zipSync(Object.fromEntries(entries), { mtime: ZIP_TIME });
}
