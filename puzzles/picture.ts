/** The types of pictures, by the ending of a file's name. */
const TYPES = { png: "image/png", jpg: "image/jpeg", jpeg: "image/jpeg", svg: "image/svg+xml" } as const;

export type PictureType = (typeof TYPES)[keyof typeof TYPES];

/** The facts of a picture. Its bytes are kept apart, under their hash. */
export interface Picture {
  readonly type: PictureType;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
  /** SHA-256 of the bytes, in hexadecimal digits. */
  readonly hash: string;
}

export const MOST_PICTURES = 20;
/** The most bytes of one picture. */
export const MOST_PICTURE_BYTES = 512 * 1024;
/** The most bytes of all pictures of a puzzle. */
export const MOST_BYTES_OF_PICTURES = 4 * 1024 * 1024;

/** A name without a path, so a text can name the picture by it alone. */
const NAME = /^[a-z0-9][a-z0-9_-]{0,59}\.(png|jpe?g|svg)$/;

/** Whether a file with this path can be a picture of a puzzle. */
export function isPictureFile(path: string): boolean {
  return NAME.test(path);
}

/** The type that a file's name promises. */
function typeOf(name: string): PictureType | undefined {
  const ending = NAME.exec(name)?.[1] as keyof typeof TYPES | undefined;
  return ending && TYPES[ending];
}

/**
 * The text that stands for a picture among the files of a puzzle.
 *
 * @example printPicture(picture) // "image/png 640x480 20417 9f86d0…"
 */
export function printPicture({ type, width, height, bytes, hash }: Picture): string {
  return `${type} ${width}x${height} ${bytes} ${hash}`;
}

const PRINTED = /^(image\/(?:png|jpeg|svg\+xml)) ([1-9]\d{0,4})x([1-9]\d{0,4}) ([1-9]\d{0,8}) ([0-9a-f]{64})$/;

/** Reads such a text. Returns `undefined` for any other text. */
export function parsePicture(text: string): Picture | undefined {
  const [, type, width, height, bytes, hash] = PRINTED.exec(text) ?? [];
  if (hash === undefined) return undefined;
  return { type: type as PictureType, width: Number(width), height: Number(height), bytes: Number(bytes), hash };
}

/** The pictures of a puzzle by their names. Leaves out files that hold no picture, or one of another type than their name says. */
export function picturesIn(files: Readonly<Record<string, string>>): Readonly<Record<string, Picture>> {
  const found = Object.entries(files).flatMap(([name, text]): [string, Picture][] => {
    const picture = isPictureFile(name) ? parsePicture(text) : undefined;
    return picture && picture.type === typeOf(name) ? [[name, picture]] : [];
  });
  return Object.fromEntries(found);
}

/** The address of a picture. It names the content, so it never changes what it gives. */
export function pictureAddress(puzzleId: string, { type, hash }: Picture): string {
  return `/api/puzzles/${puzzleId}/pictures/${hash}.${endingOf(type)}`;
}

/** The ending of the names of such pictures. */
export function endingOf(type: PictureType): string {
  return { "image/png": "png", "image/jpeg": "jpg", "image/svg+xml": "svg" }[type];
}

/** Says why a puzzle's pictures cannot be kept: too many, too large, or a file that is no picture. */
export function pictureFault(files: Readonly<Record<string, string>>): "many" | "large" | "no-picture" | undefined {
  const names = Object.keys(files).filter(isPictureFile);
  const pictures = Object.values(picturesIn(files));
  if (pictures.length < names.length) return "no-picture";
  if (pictures.length > MOST_PICTURES) return "many";
  const bytes = pictures.reduce((sum, picture) => sum + picture.bytes, 0);
  return bytes > MOST_BYTES_OF_PICTURES ? "large" : undefined;
}
