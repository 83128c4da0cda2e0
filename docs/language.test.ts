import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const reference = readFileSync(join(import.meta.dirname, "language.md"), "utf8");

/** Lines of the repository that hold `text`, each with its file and number. */
function linesWith(text: string): string[] {
  const found = execFileSync("git", ["grep", "-nF", text, "--", "*.ts", "*.tsx", "*.py", "*.md", "*.mdx"], {
    encoding: "utf8",
  });
  return found.trim().split("\n");
}

test("a citation of the language reference names a section that it has", () => {
  const cited = linesWith("docs/language.md §").flatMap((line) =>
    [...line.matchAll(/language\.md §(\d)/g)].map((match) => match[1]),
  );
  const sections = [...reference.matchAll(/^## (\d)\. /gm)].map((match) => match[1]);
  expect(cited.length).toBeGreaterThan(5);
  expect(cited.filter((section) => !sections.includes(section))).toEqual([]);
});
