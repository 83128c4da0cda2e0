export interface Size {
  readonly width: number;
  readonly height: number;
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** The length and the name of the first part of a PNG. */
const HEADER = [0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52];

export function isPng(bytes: Uint8Array): boolean {
  return beginsWith(bytes, PNG);
}

/** Reads the size in the header of a PNG. Decodes nothing. Returns `undefined` if there is no such header. */
export function sizeOfPng(bytes: Uint8Array): Size | undefined {
  if (bytes.length < 33 || !beginsWith(bytes, [...PNG, ...HEADER])) return undefined;
  const view = viewOf(bytes);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

export function isJpeg(bytes: Uint8Array): boolean {
  return beginsWith(bytes, [0xff, 0xd8, 0xff]);
}

/**
 * Reads the size in the frame header of a JPEG. Decodes nothing. Goes from part to part as a decoder does and never searches,
 * because a searching reader can be shown another size than the decoder reads. Returns `undefined` if the parts do not lead to a frame.
 */
export function sizeOfJpeg(bytes: Uint8Array): Size | undefined {
  const view = viewOf(bytes);
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    // Any number of 0xff bytes may come before a marker.
    if (marker === 0xff) at += 1;
    else if (isFrame(marker)) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    else if (hasLength(marker)) at += 2 + view.getUint16(at + 2);
    else return undefined;
  }
  return undefined;
}

/** SOF0 to SOF15. Three numbers of that range have another meaning. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

/** Tables, comments and the data of applications. A scan (0xda) before the frame is no JPEG. */
function hasLength(marker: number): boolean {
  return marker === 0xc4 || marker === 0xcc || marker === 0xdb || marker === 0xdd || marker >= 0xe0;
}

function beginsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, i) => bytes[i] === byte);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
