import { expect, test } from "vitest";
import { languageName } from "./language-name.ts";

test.each([
  ["en", "en", "English"],
  ["en", "zh-TW", "英文"],
  ["zh-TW", "en", "Traditional Chinese"],
  ["zh-TW", "zh-TW", "繁體中文"],
  ["fr", "en", "French"],
] as const)("the language %s is named in the words of %s", (language, locale, name) => {
  expect(languageName(language, locale)).toBe(name);
});
