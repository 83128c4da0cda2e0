import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { readZip } from "./read-zip.ts";

const BOUNDS = { entries: 3, bytesOfEntry: 1000, bytesInAll: 1500 };
const KILOBYTE = 1000;
const SIGNATURE = Buffer.from([0x50, 0x4b, 1, 2]);

function pack(files: Record<string, number>): Uint8Array<ArrayBuffer> {
  const entries = Object.entries(files).map(([name, size]) => [name, new Uint8Array(size)] as const);
  return new Uint8Array(zipSync(Object.fromEntries(entries)));
}

/** Finds the offset of each entry of the directory. */
function directoryOf(zip: Uint8Array): number[] {
  const buffer = Buffer.from(zip);
  const found: number[] = [];
  for (let at = buffer.indexOf(SIGNATURE); at >= 0; at = buffer.indexOf(SIGNATURE, at + 1)) found.push(at);
  return found;
}

/** The same file, whose directory claims another size for its first entry. */
function claiming(size: number, zip: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  new DataView(zip.buffer).setUint32((directoryOf(zip)[0] ?? 0) + 24, size, true);
  new DataView(zip.buffer).setUint32(22, size, true);
  return zip;
}

/** A file whose directory names the bytes of its first entry once more, as another entry. */
function overlapping(): Uint8Array<ArrayBuffer> {
  const zip = pack({ a: KILOBYTE / 2, b: KILOBYTE / 2 });
  new DataView(zip.buffer).setUint32((directoryOf(zip)[1] ?? 0) + 42, 0, true);
  return zip;
}

const read = (zip: Uint8Array<ArrayBuffer>) => readZip(zip, BOUNDS, (name) => !name.startsWith("skip"));

test("the entries that are asked for come back with their bytes", async () => {
  const zip = new Uint8Array(zipSync({ "a/b.txt": strToU8("hello"), skip: strToU8("x"), empty: strToU8("") }));
  const unpacked = await read(zip);
  expect([...unpacked].map(([name, bytes]) => [name, Buffer.from(bytes).toString()])).toEqual([
    ["a/b.txt", "hello"],
    ["empty", ""],
  ]);
});

test.each([
  ["that holds more than it claims", claiming(10, pack({ a: 100 * KILOBYTE })), "large"],
  ["that claims too much", pack({ a: KILOBYTE + 1 }), "large"],
  ["whose entries are too much together", pack({ a: 900, b: 900 }), "large"],
  ["with an entry that holds less than it claims", claiming(900, pack({ a: 10 })), "broken"],
  ["with two entries that share bytes", overlapping(), "broken"],
  ["with too many entries", pack({ a: 1, skip1: 1, skip2: 1, skip3: 1 }), "many"],
  ["with a name that leads outside", pack({ "../a": 1 }), "outside"],
  ["that is cut off", pack({ a: 900 }).slice(0, 60), "broken"],
  ["that is not a zip", new Uint8Array(100), "broken"],
])("a ZIP %s is refused", async (_, zip, code) => {
  await expect(read(zip)).rejects.toMatchObject({ code });
});
