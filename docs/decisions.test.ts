import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const FOLDER = join(import.meta.dirname, "decisions");
const files = readdirSync(FOLDER).filter((name) => /^\d{3}-/.test(name) && name !== "000-template.md");
const read = (name: string) => readFileSync(join(FOLDER, name), "utf8");

test("a number names one decision", () => {
  const numbers = files.map((name) => name.slice(0, 3));
  expect(numbers).toEqual([...new Set(numbers)]);
});

test("the list of decisions is in the order of their numbers", () => {
  const numbers = read("README.md").match(/(?<=^- \[)\d{3}(?=\])/gm);
  expect(numbers).toEqual(files.map((name) => name.slice(0, 3)).sort());
});

describe.each(files)("%s", (name) => {
  const text = read(name);

  test("has the form of the template", () => {
    expect(text).toMatch(new RegExp(`^# ${name.slice(0, 3)}: \\S`));
    expect(text).toMatch(/^- Status: (proposed|accepted(, changed by \d{3})?|superseded by \d{3})$/m);
    expect(text).toMatch(/^- Date: \d{4}-\d{2}-\d{2}(, extended \d{4}-\d{2}-\d{2})?$/m);
    expect(text.match(/^## .*/gm)).toEqual(["## Context", "## Decision", "## Consequences"]);
  });

  test("is in the list of decisions, with its title", () => {
    const title = text.slice("# 000: ".length, text.indexOf("\n"));
    expect(read("README.md")).toContain(`- [${name.slice(0, 3)}](${name}): ${title}\n`);
  });
});
