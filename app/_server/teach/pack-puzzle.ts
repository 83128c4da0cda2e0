import "server-only";
import { strToU8, type ZippableFile, zipSync } from "fflate";
import type { PuzzleFiles } from "../../../puzzles/files.ts";
import { isPictureFile, parsePicture } from "../../../puzzles/picture.ts";
import type { PictureContent } from "../../../puzzles/read-picture.ts";

/** Same files, same bytes. */
const ZIP_TIME = new Date(2020, 0, 1);

/** A picture is small already. To pack four megabytes of them again would keep everybody waiting. */
const STORED = { level: 0 } as const;

/** A folder of that name, ready to be dropped into `puzzles/`. Pictures are in it as themselves. */
export function packPuzzle(
  name: string,
  files: PuzzleFiles,
  pictures: readonly PictureContent[],
): Uint8Array<ArrayBuffer> {
  const contents = new Map(pictures.map(({ hash, content }) => [hash, content]));
  const entries = Object.entries(files).map(([path, text]): [string, ZippableFile] => {
    const content = isPictureFile(path) ? contents.get(parsePicture(text)?.hash ?? "") : undefined;
    return [`${name}/${path}`, content ? [content, STORED] : strToU8(text)];
  });
  return zipSync(Object.fromEntries(entries), { mtime: ZIP_TIME });
}
