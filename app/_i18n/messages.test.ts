import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { createTranslator } from "next-intl";
import { expect, test } from "vitest";
import en from "../../content/messages/en.json";
import { LOCALES, type PerLocale } from "../../engine/locales.ts";

type Tree = { readonly [key: string]: string | Tree };

function leaves(tree: Tree, path = ""): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === "string" ? [[`${path}${key}`, value] as const] : [...leaves(value, `${path}${key}.`)],
    ),
  );
}

const TREES: PerLocale<typeof en> = Object.fromEntries(
  await Promise.all(
    LOCALES.map(async (locale) => [locale, (await import(`../../content/messages/${locale}.json`)).default]),
  ),
);
const ENGLISH = leaves(en);

test.each(LOCALES)("every message is there in %s", (locale) => {
  expect([...leaves(TREES[locale]).keys()].sort()).toEqual([...ENGLISH.keys()].sort());
});

test.each(LOCALES)("no message is empty in %s", (locale) => {
  expect([...leaves(TREES[locale])].filter(([, text]) => text.trim() === "")).toEqual([]);
});

/** Terms, formulas and file names: every language writes them so. */
const SAME_EVERYWHERE = new Set([
  "key",
  "query",
  "value",
  "Head",
  "Transformer",
  "starter.py",
  "head {block}.{head}",
  "d_model {dModel, number}",
]);

test.each(LOCALES.filter((locale) => locale !== "en"))("no message is left in English in %s", (locale) => {
  const words = (text: string) => text.replace(/\{[^{}]*\}/g, "");
  const left = [...leaves(TREES[locale])].filter(
    ([key, text]) => text === ENGLISH.get(key) && /[a-z]{3}/i.test(words(text)) && !SAME_EVERYWHERE.has(text),
  );
  expect(left).toEqual([]);
});

/** The names of a message's arguments and tags, in order. */
function namesOf(text: string): string[] {
  const names = new Set<string>();
  const collect = (elements: readonly MessageFormatElement[]): void => {
    for (const element of elements) {
      if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
      names.add(element.type === TYPE.tag ? `<${element.value}>` : element.value);
      if (element.type === TYPE.tag) collect(element.children);
      if ("options" in element) for (const { value } of Object.values(element.options)) collect(value);
    }
  };
  collect(parse(text));
  return [...names].sort();
}

test.each(LOCALES)("a message takes the same arguments in %s as in English", (locale) => {
  for (const [key, text] of leaves(TREES[locale])) expect(namesOf(text), key).toEqual(namesOf(ENGLISH.get(key) ?? ""));
});

test.each(LOCALES)("the library that fills messages in can read each of %s", (locale) => {
  const messages = TREES[locale];
  const complaints: string[] = [];
  const t = createTranslator({ locale, messages, onError: ({ message }) => complaints.push(message) });
  for (const [key, text] of leaves(messages)) {
    const values = Object.fromEntries(
      namesOf(text).map((name) => [name.replace(/[<>]/g, ""), name.startsWith("<") ? String : 2]),
    );
    t.rich(key as never, values as never);
  }
  expect(complaints).toEqual([]);
});
