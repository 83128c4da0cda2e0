import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "..");
const read = (file: string) => readFileSync(join(ROOT, file), "utf8");

test.each([
  ".github/workflows/check.yml",
  ".github/pull_request_template.md",
  "CONTRIBUTING.md",
  "README.md",
  "bench/README.md",
  "docs/architecture.md",
  "docs/decisions/README.md",
  "docs/operations.md",
  "docs/transformers.md",
  "fuzz/README.md",
  "puzzles/README.md",
])("package.json has every npm script that %s names", (document) => {
  const { scripts } = JSON.parse(read("package.json")) as { scripts: Readonly<Record<string, string>> };
  const named = [...read(document).matchAll(/npm run (?:-s )?([a-z][a-z:-]*)/g)].map(([, name = ""]) => name);
  expect(named).not.toEqual([]);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});
