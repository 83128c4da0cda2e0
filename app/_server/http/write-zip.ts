import "server-only";
import { promisify } from "node:util";
import { constants, crc32, deflateRaw } from "node:zlib";
import { Zip, type ZipInputFile } from "fflate";

export interface ZipEntry {
  readonly name: string;
  readonly parts: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;
  /** For a content that is small already: to pack it again takes time and gains nothing. */
  readonly isPacked?: boolean;
}

type Entries = Iterable<ZipEntry> | AsyncIterable<ZipEntry>;

/** The most files that a ZIP without extensions can name, with room to spare. */
export const MOST_ENTRIES = 50_000;

const deflate = promisify(deflateRaw);
const DEFLATED = 8;
/** Each part ends on a whole byte and is not marked as the last block, so parts can be packed separately. */
const OPEN_END = { finishFlush: constants.Z_SYNC_FLUSH } as const;
/** More work would make programs only a little smaller. */
const PACKED = { ...OPEN_END, level: constants.Z_BEST_SPEED };
const STORED = { ...OPEN_END, level: constants.Z_NO_COMPRESSION };
/** The last block of a deflated file, without content. */
const LAST_BLOCK = new Uint8Array([0x03, 0x00]);

/**
 * Makes a ZIP part by part. It reads an entry when the one before it is given away, and packs in Node's thread pool, so it holds
 * one part at a time and keeps nobody waiting.
 */
export async function* writeZip(entries: Entries, writtenAt = new Date()): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    ready.push(bytes);
  });
  for await (const { name, parts, isPacked } of entries) {
    const file: ZipInputFile = { filename: name, mtime: writtenAt, compression: DEFLATED, size: 0, crc: 0 };
    zip.add(file);
    for await (const part of parts) {
      const bytes = Buffer.from(part);
      file.size += bytes.byteLength;
      file.crc = crc32(bytes, file.crc);
      file.ondata?.(null, await deflate(bytes, isPacked ? STORED : PACKED), false);
      yield Buffer.concat(ready.splice(0));
    }
    file.ondata?.(null, LAST_BLOCK, true);
    yield Buffer.concat(ready.splice(0));
  }
  zip.end();
  yield Buffer.concat(ready);
}
