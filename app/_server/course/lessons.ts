import order from "../../../content/lessons/order.json";
import type { AppLocale } from "../../_i18n/routing.ts";

/** The fields of a `lesson.json`. */
export interface Lesson {
  readonly slug: string;
  /** The lessons of Part 3 come after the challenges; all others are of Part 1. */
  readonly part?: 3;
  readonly minutes: number;
  readonly title: Readonly<Record<AppLocale, string>>;
  readonly summary: Readonly<Record<AppLocale, string>>;
}

export const LESSON_SLUGS: readonly string[] = order;

/** The lessons in the order of the course. */
export function lessons(): Promise<Lesson[]> {
  return Promise.all(
    LESSON_SLUGS.map(async (slug) => (await import(`../../../content/lessons/${slug}/lesson.json`)).default as Lesson),
  );
}
