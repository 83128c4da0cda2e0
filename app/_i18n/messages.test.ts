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

/** Names in `{name}`, `{name, plural, …}` and `<name>`; what stands after `one` or `=0`, or begins with a capital, is the text of a form. */
function namesOf(text: string): string[] {
  const names = [
    ...text.matchAll(/(?<!(?:\b(?:zero|one|two|few|many|other)|=\d+)\s*)\{\s*([a-z]\w*)\s*[,}]|<(\w+)>/g),
  ].map(([, argument, tag]) => argument ?? `<${tag}>`);
  return [...new Set(names)].sort();
}

test("a message takes the same arguments in both languages", () => {
  for (const [key, text] of MESSAGES.en) expect(namesOf(MESSAGES["zh-TW"].get(key) ?? ""), key).toEqual(namesOf(text));
});

test("Chinese counts with =1 and other: `one` would never be chosen there", () => {
  for (const [key, text] of MESSAGES["zh-TW"]) expect(text, key).not.toMatch(/\b(?:zero|one|two|few|many) \{/);
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
