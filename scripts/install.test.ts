import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { isInstalled } from "./install.mjs";

const A = { version: "1.0.0", integrity: "sha512-a" };
const B = { version: "2.0.0", integrity: "sha512-b" };
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "install-"));
  mkdirSync(join(folder, "node_modules"));
  write("package-lock.json", {
    "": { name: "project" },
    engine: { name: "engine" },
    "node_modules/a": A,
    "node_modules/b": B,
    "node_modules/c": { ...B, optional: true },
  });
});

afterEach(() => rmSync(folder, { recursive: true }));

function write(file: string, packages: object): void {
  writeFileSync(join(folder, file), JSON.stringify({ packages }));
}

test.each([
  ["all packages but an optional one", { a: A, b: B }, true],
  ["all packages", { a: A, b: B, c: B }, true],
  ["a package less", { a: A }, false],
  ["another version", { a: A, b: { ...B, version: "2.0.1" } }, false],
  ["other contents", { a: A, b: { ...B, integrity: "sha512-x" } }, false],
])("a folder with %s", (_, packages, expected) => {
  const installed = Object.entries(packages).map(([name, one]) => [`node_modules/${name}`, one]);
  write("node_modules/.package-lock.json", Object.fromEntries(installed));
  expect(isInstalled(folder)).toBe(expected);
});

test("a folder in which npm did not end is not installed", () => {
  expect(isInstalled(folder)).toBe(false);
});
