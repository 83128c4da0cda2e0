import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { AppLocale } from "../../_i18n/routing.ts";
import { lessons } from "../../_server/course/lessons.ts";
import { puzzles } from "../../_server/course/puzzles.ts";
import { glossary } from "../../_ui/glossary/glossary.ts";
import type { SearchDocument } from "../../_ui/search/find-documents.ts";
import { plainText } from "./plain-text.ts";

const OTHER: Readonly<Record<AppLocale, AppLocale>> = { en: "zh-TW", "zh-TW": "en" };

/** Everything that can be found in one language. Of a puzzle only what a newcomer reads: neither hints nor solutions. */
export async function searchDocuments(locale: AppLocale): Promise<SearchDocument[]> {
  const other = OTHER[locale];
  const texts = (await lessons()).map(async ({ slug, title, summary }): Promise<SearchDocument> => {
    const file = join(/* turbopackIgnore: true */ process.cwd(), "content", "lessons", slug, `lesson.${locale}.mdx`);
    return {
      kind: "lesson",
      href: `/learn/${slug}`,
      title: title[locale],
      otherTitle: title[other],
      summary: summary[locale],
      text: plainText(await readFile(file, "utf8")),
    };
  });
  const tasks = puzzles().map(({ data, texts }): SearchDocument => {
    return {
      kind: "puzzle",
      href: `/puzzles/${data.id}`,
      title: data.title[locale],
      otherTitle: `${data.title[other]} ${data.function}`,
      summary: data.summary[locale],
      text: plainText(texts[locale].brief),
    };
  });
  const names = new Map(glossary(other).map(({ id, term }) => [id, term]));
  const terms = glossary(locale).map(({ id, term, text }): SearchDocument => {
    const href = `/glossary#${id}`;
    return { kind: "term", href, title: term, otherTitle: names.get(id) ?? "", summary: plainText(text), text: "" };
  });
  return [...(await Promise.all(texts)), ...tasks, ...terms];
}
