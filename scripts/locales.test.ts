import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { LOCALES } from "../engine/locales.ts";

const ROOT = new URL("../", import.meta.url);
const FOLDERS = ["app", "cli", "engine", "fuzz", "prisma", "puzzles", "scripts"];

/** The list, and the modules that gather translated texts. The compiler demands every language in each of them. */
const MAY_NAME_A_LANGUAGE = [
  "app/_ui/code-editor/rasp-vocabulary.ts",
  "app/_ui/code-editor/vocabulary.ts",
  "app/_ui/glossary/glossary.ts",
  "cli/draw.ts",
  "engine/locales.ts",
  "engine/problem/explain.ts",
  "puzzles/skeleton.ts",
];

test("only the list of languages and the modules that hold texts name a language", () => {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(new URL(folder, ROOT), { recursive: true, encoding: "utf8" }).map((file) => `${folder}/${file}`),
  ).filter(
    (file) => /(?<!\.test|\.spec)\.(tsx?|mjs|css)$/.test(file) && !/\/problem\/zh-TW\/|^engine\/dist\//.test(file),
  );
  const translated = LOCALES.filter((locale) => locale !== "en");
  const naming = files.filter((file) => {
    const text = readFileSync(new URL(file, ROOT), "utf8");
    return translated.some((locale) => text.includes(locale));
  });
  expect(naming.sort()).toEqual(MAY_NAME_A_LANGUAGE);
});

test.each(LOCALES)("every folder of texts has %s", (locale) => {
  for (const file of [`content/messages/${locale}.json`, `content/glossary/glossary.${locale}.json`])
    expect(() => JSON.parse(readFileSync(new URL(file, ROOT), "utf8"))).not.toThrow();
});
