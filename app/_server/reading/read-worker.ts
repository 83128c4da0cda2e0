import { printPicture } from "../../../puzzles/picture.ts";
import { type PictureRead, readPicture } from "../../../puzzles/read-picture.ts";
import { type ParsedMarkdown, parseMarkdown } from "../../_ui/prose/parse-markdown.ts";
import { type ImportRead, readImport } from "./read-import.ts";
import { type RosterRead, readRoster } from "./read-roster.ts";
import { type Unpacked, unpackPuzzle } from "./unpack-puzzle.ts";

/** A file as somebody sent it, and what it should be. */
export interface ReadTask {
  readonly kind: keyof ReadResults;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The result of reading each kind of file. */
export interface ReadResults {
  readonly import: ImportRead;
  readonly picture: PrintedPicture;
  readonly puzzle: Unpacked;
  readonly roster: RosterRead;
  /** Comes back as soon as the thread runs. */
  readonly start: "started";
  /** For a list of texts in JSON. */
  readonly texts: readonly ParsedMarkdown[];
}

/** A picture with the text that stands for it among a puzzle's files. */
type PrintedPicture =
  | (Extract<PictureRead, { kind: "read" }> & { readonly text: string })
  | Extract<PictureRead, { kind: "refused" }>;

/** Runs in a thread of its own; bundled into `.build/` before the server starts. */
export default async function read({ kind, bytes }: ReadTask): Promise<ReadResults[keyof ReadResults]> {
  switch (kind) {
    case "import":
      return readImport(bytes);
    case "picture": {
      const picture = readPicture(bytes);
      return picture.kind === "read" ? { ...picture, text: printPicture(picture.picture) } : picture;
    }
    case "puzzle":
      return unpackPuzzle(bytes);
    case "roster":
      return readRoster(bytes);
    case "start":
      return "started";
    case "texts":
      return (JSON.parse(new TextDecoder().decode(bytes)) as string[]).map(parseMarkdown);
  }
}
