import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { createTranslator } from "next-intl";
import { expect, test } from "vitest";
import en from "../../content/messages/en.json";
import zhTW from "../../content/messages/zh-TW.json";

type Tree = { readonly [key: string]: string | Tree };

function leaves(tree: Tree, path = ""): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === "string" ? [[`${path}${key}`, value] as const] : [...leaves(value, `${path}${key}.`)],
    ),
  );
}

const MESSAGES = { en: leaves(en), "zh-TW": leaves(zhTW) };

test("every message is there in both languages", () => {
  expect([...MESSAGES["zh-TW"].keys()].sort()).toEqual([...MESSAGES.en.keys()].sort());
});

test("no message is empty", () => {
  for (const messages of Object.values(MESSAGES))
    expect([...messages].filter(([, text]) => text.trim() === "")).toEqual([]);
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

test("a message takes the same arguments in both languages", () => {
  for (const [key, text] of MESSAGES.en) expect(namesOf(MESSAGES["zh-TW"].get(key) ?? ""), key).toEqual(namesOf(text));
});

test("every message can be read by the library that fills it in", () => {
  const both = [
    ["en", en],
    ["zh-TW", zhTW],
  ] as const;
  for (const [locale, messages] of both) {
    const complaints: string[] = [];
    const t = createTranslator({ locale, messages, onError: ({ message }) => complaints.push(message) });
    for (const [key, text] of leaves(messages)) {
      const values = Object.fromEntries(
        namesOf(text).map((name) => [name.replace(/[<>]/g, ""), name.startsWith("<") ? String : 2]),
      );
      t.rich(key as never, values as never);
    }
    expect(complaints).toEqual([]);
  }
});
