import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** Forms that hide the subject of a sentence. CONTRIBUTING.md shows how to write instead. */
const INVERTED = [
  /(?:\/\*\*|^\s*\*|\/\/) (?:What(?:ever)?|Where|Who(?:se|ever)?|Which|How (?:many|much|far)|So (?:many|much|far)|That which)\b/,
  /(?:\/\*\*|^\s*\*|\/\/).*\b(?:is|are|be) had\b/,
];

const files = execFileSync("git", ["ls-files", "*.ts", "*.tsx", "*.mjs", "*.css", "*.prisma"], { encoding: "utf8" })
  .split("\n")
  .filter((file) => file !== "" && existsSync(file) && !file.endsWith("plain-english.test.ts"));

test("a comment begins with its subject or its verb", () => {
  const found = files.flatMap((file) =>
    readFileSync(file, "utf8")
      .split("\n")
      .flatMap((line, i) => (INVERTED.some((form) => form.test(line)) ? [`${file}:${i + 1}: ${line.trim()}`] : [])),
  );
  expect(found).toEqual([]);
});
