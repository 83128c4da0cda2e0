import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { LOCALES, type PerLocale } from "../../../engine/locales.ts";
import type { AppLocale } from "../../_i18n/routing.ts";
import { lessons } from "../../_server/course/lessons.ts";
import { puzzles } from "../../_server/course/puzzles.ts";
import { readGlossary } from "../../_ui/glossary/glossary.ts";
import type { SearchDocument } from "../../_ui/search/find-documents.ts";
import { plainText } from "./plain-text.ts";

/** All documents of one language. Of a puzzle they hold only the text for newcomers, without hints and solutions. */
export async function searchDocuments(locale: AppLocale): Promise<SearchDocument[]> {
  const others = LOCALES.filter((other) => other !== locale);
  const inOthers = (words: PerLocale<string>) => others.map((other) => words[other]).join(" ");
  const texts = (await lessons()).map(async ({ slug, title, summary }): Promise<SearchDocument> => {
    const file = join(/* turbopackIgnore: true */ process.cwd(), "content", "lessons", slug, `lesson.${locale}.mdx`);
    return {
      kind: "lesson",
      href: `/learn/${slug}`,
      title: title[locale],
      otherTitle: inOthers(title),
      summary: summary[locale],
      text: plainText(await readFile(file, "utf8")),
    };
  });
  const tasks = puzzles().map(({ data, texts }): SearchDocument => {
    return {
      kind: "puzzle",
      href: `/puzzles/${data.id}`,
      title: data.title[locale],
      otherTitle: `${inOthers(data.title)} ${data.function}`,
      summary: data.summary[locale],
      text: plainText(texts[locale].brief),
    };
  });
  const entries = (await Promise.all(others.map(readGlossary))).flat();
  const otherNames = (wanted: string) => entries.filter(({ id }) => id === wanted).map(({ term }) => term);
  const terms = (await readGlossary(locale)).map(({ id, term, text }): SearchDocument => {
    const href = `/glossary#${id}`;
    return {
      kind: "term",
      href,
      title: term,
      otherTitle: otherNames(id).join(" "),
      summary: plainText(text),
      text: "",
    };
  });
  return [...(await Promise.all(texts)), ...tasks, ...terms];
}
