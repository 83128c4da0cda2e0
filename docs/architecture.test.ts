import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { drawRepository, readPicture } from "../scripts/architecture.ts";

const ROOT = join(import.meta.dirname, "..");

test("the picture of the rooms is that of today's imports; `npm run architecture` renews it", {
  timeout: 120_000,
}, () => {
  const { picture } = readPicture(readFileSync(join(ROOT, "docs/architecture.md"), "utf8"));
  expect(picture).toBe(drawRepository(ROOT));
});

test.each([
  "docs/architecture.md",
  "CONTRIBUTING.md",
  "README.md",
  "bench/README.md",
  "fuzz/README.md",
  "puzzles/README.md",
])("every file and folder that %s names exists", (document) => {
  const text = readFileSync(join(ROOT, document), "utf8");
  const named = [
    ...text.matchAll(/`((?:app|bench|cli|content|docs|e2e|engine|fuzz|prisma|puzzles|scripts)\/[^`\s*<…]*)`/g),
  ];
  const paths = named.map(([, path = ""]) => path);
  expect(paths).not.toEqual([]);
  expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});
