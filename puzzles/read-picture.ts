import { createHash } from "node:crypto";
import { cleanSvg } from "./clean-svg.ts";
import { MOST_PICTURE_BYTES, type Picture, type PictureType } from "./picture.ts";
import { isJpeg, isPng, type Size, sizeOfJpeg, sizeOfPng } from "./read-raster.ts";

/** The reason why a file is not taken as a picture. `messages.notice.problems` has the words. */
export type PictureFault =
  | "picture-type"
  | "picture-large"
  | "picture-pixels"
  | "picture-broken"
  | "picture-complex"
  | "picture-no-size";

/** A picture with its bytes. */
export interface PictureContent extends Picture {
  readonly content: Uint8Array<ArrayBuffer>;
}

export type PictureRead =
  | { readonly kind: "read"; readonly picture: PictureContent; readonly removed: readonly string[] }
  | { readonly kind: "refused"; readonly reason: PictureFault };

/** A text of this length is parsed in a fraction of a second. */
const MOST_SVG_BYTES = 200 * 1024;
const LONGEST_SIDE = 4096;
/** A browser needs four bytes for each. */
const MOST_PIXELS = 8_000_000;

/**
 * Reads a file as a PNG, JPEG or SVG, by its first bytes. Of a PNG or JPEG it reads the size in the header and decodes nothing.
 * An SVG is rewritten without all that could run or load something; `removed` names it.
 */
export function readPicture(bytes: Uint8Array): PictureRead {
  if (bytes.length > MOST_PICTURE_BYTES) return refused("picture-large");
  if (isPng(bytes)) return readRaster("image/png", bytes, sizeOfPng(bytes));
  if (isJpeg(bytes)) return readRaster("image/jpeg", bytes, sizeOfJpeg(bytes));
  return readSvg(bytes);
}

function refused(reason: PictureFault): PictureRead {
  return { kind: "refused", reason };
}

function readRaster(type: PictureType, bytes: Uint8Array, size: Size | undefined): PictureRead {
  if (!size || size.width === 0 || size.height === 0) return refused("picture-broken");
  return describePicture(type, bytes, size, []);
}

function readSvg(bytes: Uint8Array): PictureRead {
  const text = decode(bytes);
  if (text === undefined || !text.trimStart().startsWith("<")) return refused("picture-type");
  if (bytes.length > MOST_SVG_BYTES) return refused("picture-large");
  const clean = cleanSvg(text);
  if (clean.kind === "refused") return refused(clean.reason);
  const { svg, removed, width, height } = clean;
  const written = new TextEncoder().encode(svg);
  // Signs may take more bytes than they did. A picture that is kept can be taken again.
  if (written.length > MOST_SVG_BYTES) return refused("picture-large");
  return describePicture("image/svg+xml", written, { width, height }, removed);
}

function describePicture(
  type: PictureType,
  bytes: Uint8Array,
  { width, height }: Size,
  removed: readonly string[],
): PictureRead {
  if (Math.max(width, height) > LONGEST_SIDE || width * height > MOST_PIXELS) return refused("picture-pixels");
  const content = new Uint8Array(bytes);
  const hash = createHash("sha256").update(content).digest("hex");
  return { kind: "read", picture: { type, width, height, bytes: content.length, hash, content }, removed };
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // Bytes that are not UTF-8 are no SVG.
    return undefined;
  }
}
