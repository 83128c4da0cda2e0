import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { readZip } from "../reading/read-zip.ts";
import { countTurns } from "../testing/count-turns.ts";
import { writeZip, type ZipEntry } from "./write-zip.ts";

const BOUNDS = { entries: 100, bytesOfEntry: 1e6, bytesInAll: 1e6 };
const NOISE = Uint8Array.from({ length: 5_000 }, (_, i) => (i * i * 31) % 251);

async function collect(parts: AsyncIterable<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const all: Uint8Array[] = [];
  for await (const part of parts) all.push(part);
  return new Uint8Array(Buffer.concat(all));
}

test("files in several parts, empty ones and packed ones come back, and our own reader takes them", async () => {
  const zip = await collect(
    writeZip([
      { name: "程式/a.py", parts: ["tokens\n", "", "索引 = indices\n", "x".repeat(100_000)] },
      { name: "empty", parts: [] },
      { name: "picture", parts: [NOISE], isPacked: true },
    ]),
  );
  const files = unzipSync(zip);
  expect(strFromU8(files["程式/a.py"] ?? NOISE)).toBe(`tokens\n索引 = indices\n${"x".repeat(100_000)}`);
  expect([files.empty, files.picture]).toEqual([new Uint8Array(), NOISE]);
  expect(zip.byteLength).toBeLessThan(NOISE.byteLength + 2_000);
  expect([...(await readZip(zip, BOUNDS, () => true)).keys()]).toEqual(["程式/a.py", "empty", "picture"]);
});

test("a part is read when the one before it is given away, and none after the reader has gone", async () => {
  const read: string[] = [];
  let isClosed = false;
  function* entries(): Generator<ZipEntry> {
    try {
      for (const name of ["a", "b", "c"]) {
        read.push(name);
        yield { name, parts: [name] };
      }
    } finally {
      isClosed = true;
    }
  }
  const parts = writeZip(entries());
  await parts.next();
  expect(read).toEqual(["a"]);
  while (read.length < 2) await parts.next();
  await parts.return(undefined);
  expect([read, isClosed]).toEqual([["a", "b"], true]);
});

test("each part is packed in a turn of the event loop of its own, so that other requests are served between them", async () => {
  const turning = countTurns();
  const turns = new Set<number>();
  const parts = ["x".repeat(10_000), "y".repeat(10_000), "z".repeat(10_000)];
  for await (const _ of writeZip([
    { name: "a", parts },
    { name: "b", parts },
  ]))
    turns.add(turning.turn);
  turning.stop();
  expect(turns.size).toBeGreaterThanOrEqual(6);
});
