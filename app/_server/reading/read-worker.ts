import { type ImportRead, readImport } from "./read-import.ts";
import { type Unpacked, unpackPuzzle } from "./unpack-puzzle.ts";

/** A file as somebody sent it, and what it should be. */
export interface ReadTask {
  readonly kind: keyof ReadResults;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What each kind of file is read as. */
export interface ReadResults {
  readonly import: ImportRead;
  readonly puzzle: Unpacked;
}

/** Runs in a thread of its own; bundled into `.build/` before the server starts. */
export default function read({ kind, bytes }: ReadTask): Promise<ReadResults[keyof ReadResults]> {
  return kind === "import" ? readImport(bytes) : unpackPuzzle(bytes);
}
