import { endingOf, isPictureFile, type Picture, parsePicture, pictureFault } from "../../_api/pictures.ts";
import type { Files } from "./draft-files.ts";

const LONGEST_STEM = 50;

/** A name for a picture that was added: that of its file in lower case, without a path, spaces or signs, and not taken. */
export function nameOfPicture(files: Files, fileName: string, { type }: Pick<Picture, "type">): string {
  const stem = fileName
    .replace(/^.*[\\/]/, "")
    .replace(/\.[^.]*$/, "")
    .toLowerCase()
    .replace(/[^a-z0-9_-]+/g, "-")
    .replace(/^[-_]+|[-_]+$/g, "")
    .slice(0, LONGEST_STEM);
  for (let i = 1; ; i++) {
    const name = `${stem || "picture"}${i === 1 ? "" : `-${i}`}.${endingOf(type)}`;
    if (isPictureFile(name) && !Object.hasOwn(files, name)) return name;
  }
}

export type Placed =
  | { readonly kind: "placed"; readonly name: string }
  /** `reason` is a key of `messages.notice.problems`. */
  | { readonly kind: "refused"; readonly reason: string };

interface AddedFile {
  readonly fileName: string;
  /** The text that stands for the picture among the files of a puzzle. */
  readonly text: string;
  /** The name of the picture that it replaces, if it replaces one. */
  readonly replaced?: string | undefined;
}

/** Finds the name under which a picture joins the files. Refuses one with which the puzzle could not be saved. */
export function placePicture(files: Files, { fileName, text, replaced }: AddedFile): Placed {
  const picture = parsePicture(text);
  if (!picture) return { kind: "refused", reason: "internal" };
  if (replaced !== undefined && !isOfType(replaced, picture)) return { kind: "refused", reason: "picture-other-type" };
  const name = replaced ?? nameOfPicture(files, fileName, picture);
  const fault = pictureFault({ ...files, [name]: text });
  return fault ? { kind: "refused", reason: `pictures-${fault}` } : { kind: "placed", name };
}

function isOfType(name: string, { type }: Picture): boolean {
  return name.replace(/\.jpeg$/, ".jpg").endsWith(`.${endingOf(type)}`);
}

/** Writes a picture into a text in place of the selected words, which say what it shows. `caret` is the place for those words. */
export function insertPicture(
  text: string,
  name: string,
  { start, end }: { readonly start: number; readonly end: number },
): { readonly text: string; readonly caret: number } {
  const words = text.slice(start, end).replace(/[[\]\n]/g, " ");
  return {
    text: `${text.slice(0, start)}![${words}](${name})${text.slice(end)}`,
    caret: start + 2 + words.length,
  };
}
