import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { LOCALES } from "../engine/locales.ts";

const ROOT = new URL("../", import.meta.url);
const FOLDERS = ["app", "cli", "engine", "fuzz", "prisma", "puzzles", "scripts"];

/** The list, and the module that gathers the engine's words. The compiler demands every language in it. */
const MAY_NAME_A_LANGUAGE = ["engine/locales.ts", "engine/problem/explain.ts"];

test("only the list of languages and the module that gathers the words of the engine name a language", () => {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(new URL(folder, ROOT), { recursive: true, encoding: "utf8" }).map((file) => `${folder}/${file}`),
  ).filter(
    (file) =>
      /(?<!\.test|\.spec)\.(tsx?|mjs|css)$/.test(file) &&
      !LOCALES.some((locale) => file.includes(`/problem/${locale}/`)) &&
      !file.startsWith("engine/dist/"),
  );
  const translated = LOCALES.filter((locale) => locale !== "en");
  const naming = files.filter((file) => {
    const text = readFileSync(new URL(file, ROOT), "utf8");
    return translated.some((locale) => new RegExp(`(?<![\\w-])${locale}(?![\\w-])`).test(text));
  });
  expect(naming.sort()).toEqual(MAY_NAME_A_LANGUAGE);
});

test.each(LOCALES)("each English text of the site has one beside it in %s", (locale) => {
  const texts = ["content", "puzzles"].flatMap((folder) =>
    readdirSync(new URL(folder, ROOT), { recursive: true, encoding: "utf8" }).map((file) => `${folder}/${file}`),
  );
  const inEnglish = texts.filter((file) => /(?<=[./])en\.(json|mdx?)$/.test(file));
  expect(inEnglish.length).toBeGreaterThan(50);
  const inLocale = inEnglish.map((file) => file.replace(/en(?=\.\w+$)/, locale));
  expect(inLocale.filter((file) => !texts.includes(file))).toEqual([]);
});
