import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { hashFiles } from "./hash-files.ts";

/** A new folder with these files. */
function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "hash-files-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

const FILES = { "a.txt": "1", "b/c.txt": "2" };

test("a copy in another folder has the same hash", () => {
  expect(hashFiles([folderWith(FILES)])).toBe(hashFiles([folderWith(FILES)]));
});

test.each([
  ["a changed text", { "a.txt": "1", "b/c.txt": "3" }],
  ["a renamed file", { "a.txt": "1", "b/d.txt": "2" }],
  ["a moved file", { "a.txt": "1", "c.txt": "2" }],
  ["a new file", { ...FILES, d: "" }],
  ["a removed file", { "a.txt": "1" }],
])("%s has another hash", (_, files) => {
  expect(hashFiles([folderWith(files)])).not.toBe(hashFiles([folderWith(FILES)]));
});

test("a path that does not exist counts as empty", () => {
  const folder = folderWith(FILES);
  expect(hashFiles([folder, "no such folder"])).toBe(hashFiles([folder]));
});
