import type { MetadataRoute } from "next";
import { addressOf, languagesOf } from "./_i18n/pages.ts";
import { routing } from "./_i18n/routing.ts";
import { LESSON_SLUGS } from "./_server/course/lessons.ts";
import { puzzles } from "./_server/course/puzzles.ts";

export const dynamic = "force-static";

/** Every page that says the same to all, in each language. */
export default function sitemap(): MetadataRoute.Sitemap {
  const paths = [
    "/",
    "/learn",
    ...LESSON_SLUGS.map((slug) => `/learn/${slug}`),
    "/puzzles",
    ...puzzles().map(({ data }) => `/puzzles/${data.id}`),
    "/puzzles/add/finale",
    "/play",
    "/glossary",
    "/rasp",
  ];
  return paths.flatMap((path) =>
    routing.locales.map((locale) => ({
      url: addressOf(path, locale),
      alternates: { languages: languagesOf(path) },
    })),
  );
}
