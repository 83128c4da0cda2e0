import { expect, test } from "vitest";
import { LOCALES } from "../../../engine/locales.ts";
import { RASP_COMPLETIONS } from "../../../engine/rasp/index.ts";
import { findMeaning, loadMeanings } from "./meanings.ts";
import { VOCABULARY } from "./vocabulary.ts";

test.each(LOCALES)("every word of RASPy has a meaning in %s, of one short line", async (locale) => {
  const meanings = await loadMeanings("raspy", locale);
  expect(Object.keys(meanings)).toEqual(VOCABULARY.map(({ name }) => name));
  for (const [name, text] of Object.entries(meanings)) expect(text.length, name).toBeLessThan(110);
});

test.each(LOCALES)(
  "in %s every function and sequence of RASP has a meaning, and no unknown name has one",
  async (locale) => {
    const meanings = await loadMeanings("rasp", locale);
    const known = RASP_COMPLETIONS.filter(({ kind }) => kind === "function" || kind === "variable");
    expect(known.map(({ name }) => name).filter((name) => !Object.hasOwn(meanings, name))).toEqual([]);
    const names = new Set(RASP_COMPLETIONS.map(({ name }) => name));
    expect(Object.keys(meanings).filter((name) => !names.has(name))).toEqual([]);
  },
);

test("a word without a meaning has none, whatever every object has", async () => {
  const meanings = loadMeanings("rasp", "en");
  expect(await findMeaning("count", meanings)).toBe("How many positions hold the value.");
  expect(await findMeaning("constructor", meanings)).toBeUndefined();
});
