import "server-only";
import type { PuzzleFiles } from "../../../puzzles/files.ts";
import { isPictureFile, parsePicture } from "../../../puzzles/picture.ts";
import type { PictureContent } from "../../../puzzles/read-picture.ts";
import { writeZip, type ZipEntry } from "../http/write-zip.ts";

/** Same files, same bytes. */
const ZIP_TIME = new Date(2020, 0, 1);

/** A folder of that name, ready to be dropped into `puzzles/`. Pictures are in it as themselves. */
export function packPuzzle(
  name: string,
  files: PuzzleFiles,
  pictures: readonly PictureContent[],
): AsyncGenerator<Uint8Array> {
  const contents = new Map(pictures.map(({ hash, content }) => [hash, content]));
  const entries = Object.entries(files).map(([path, text]): ZipEntry => {
    const content = isPictureFile(path) ? contents.get(parsePicture(text)?.hash ?? "") : undefined;
    return { name: `${name}/${path}`, parts: [content ?? text], isPacked: content !== undefined };
  });
  return writeZip(entries, ZIP_TIME);
}
