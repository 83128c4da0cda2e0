import { LOCALES } from "../../engine/locales.ts";

/** Pages that are the same for everybody, and so may be kept in a browser: the course, the challenges, the playground. */
const KEPT = [
  new RegExp(`^(?:/(?:${LOCALES.join("|")}))?(?:/|/(?:learn|puzzles|play|glossary)|/(?:learn|puzzles)/[a-z0-9-]+)?$`),
  /^\/(?:icon\.svg|manifest\.webmanifest|search\/[a-zA-Z-]+\.json)$/,
];

export function isKeptPage(path: string): boolean {
  return KEPT.some((pages) => pages.test(path));
}
