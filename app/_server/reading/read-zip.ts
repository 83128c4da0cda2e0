import { configure, ERR_INVALID_UNCOMPRESSED_SIZE, type FileEntry, Uint8ArrayReader, ZipReader } from "@zip.js/zip.js";

// This code runs in a thread of its own already.
configure({ useWebWorkers: false });

/** Names are judged here, so that a refusal can say which one it is. */
const OPTIONS = { checkOverlappingEntry: true, checkSignature: true, filenameValidation: "tolerant" } as const;

export interface ZipBounds {
  readonly entries: number;
  readonly bytesOfEntry: number;
  readonly bytesInAll: number;
}

/** A ZIP that is not unpacked any further. `entry` names the file in it that is to blame, if one is. */
export class ZipRefused extends Error {
  constructor(
    readonly code: "broken" | "many" | "large" | "outside" | "twice",
    readonly entry = "",
  ) {
    super(`${code} ${entry}`);
  }
}

/**
 * Unpacks the entries that `wants` asks for, by name. Throws `ZipRefused` for a damaged file, for names that lead outside a
 * folder, and beyond the bounds. An entry ends at the size that the directory claims for it, and no two entries may share
 * bytes, so a small file never costs more than it claims.
 */
export async function readZip(
  bytes: Uint8Array<ArrayBuffer>,
  bounds: ZipBounds,
  wants: (name: string) => boolean,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const reader = new ZipReader(new Uint8ArrayReader(bytes), OPTIONS);
  try {
    const wanted = await listWanted(reader, bounds, wants);
    const unpacked = new Map<string, Uint8Array>();
    for (const entry of wanted) unpacked.set(entry.filename, await unpack(entry));
    return unpacked;
  } catch (error) {
    if (error instanceof ZipRefused) throw error;
    const holdsMore = error instanceof Error && error.message === ERR_INVALID_UNCOMPRESSED_SIZE;
    throw new ZipRefused(holdsMore ? "large" : "broken");
  } finally {
    await reader.close();
  }
}

/** Looks at the directory alone, before anything is unpacked. */
async function listWanted(
  reader: ZipReader<unknown>,
  bounds: ZipBounds,
  wants: (name: string) => boolean,
): Promise<FileEntry[]> {
  const wanted = new Map<string, FileEntry>();
  let [entries, total] = [0, 0];
  for await (const entry of reader.getEntriesGenerator()) {
    const { filename: name, uncompressedSize } = entry;
    if (++entries > bounds.entries) throw new ZipRefused("many");
    if (/(^|\/)\.\.(\/|$)|^\/|\\|^[A-Za-z]:|\0/.test(name)) throw new ZipRefused("outside", name);
    if (entry.directory || !wants(name)) continue;
    if (wanted.has(name)) throw new ZipRefused("twice", name);
    total += uncompressedSize;
    if (uncompressedSize > bounds.bytesOfEntry || total > bounds.bytesInAll) throw new ZipRefused("large", name);
    wanted.set(name, entry);
  }
  return [...wanted.values()];
}

/** Stops at the claimed size, however much more the stream would give. */
async function unpack(entry: FileEntry): Promise<Uint8Array> {
  const bytes = new Uint8Array(entry.uncompressedSize);
  let length = 0;
  const sink = new WritableStream<Uint8Array>({
    write(part) {
      if (length + part.byteLength > bytes.byteLength) throw new ZipRefused("large", entry.filename);
      bytes.set(part, length);
      length += part.byteLength;
    },
  });
  await entry.getData(sink);
  if (length !== bytes.byteLength) throw new ZipRefused("broken", entry.filename);
  return bytes;
}
