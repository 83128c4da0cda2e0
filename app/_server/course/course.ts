import "server-only";
import { challenges, exercisesOf } from "../../../puzzles/catalog.ts";
import type { PuzzleFolder } from "../../../puzzles/load.ts";
import type { CourseStep } from "../../_api/answers.ts";
import type { AppLocale } from "../../_i18n/routing.ts";
import { lessons } from "./lessons.ts";
import { puzzles } from "./puzzles.ts";

/** The steps of the course in their order: the lessons of Part 1, the challenges, the lessons of Part 3. */
export async function readCourse(locale: AppLocale): Promise<CourseStep[]> {
  const all = await lessons();
  const catalog = puzzles();
  const steps = (part: 3 | undefined) =>
    all
      .filter((lesson) => lesson.part === part)
      .map(({ slug, title }) => ({
        kind: "lesson" as const,
        id: slug,
        title: title[locale],
        exercises: idsOf(exercisesOf(catalog, slug)),
      }));
  const solving = challenges(catalog).map(({ data: { id, title } }) => ({
    kind: "challenge" as const,
    id,
    title: title[locale],
    exercises: [],
  }));
  return [...steps(undefined), ...solving, ...steps(3)];
}

/** The ids of a lesson's exercises. */
export function exerciseIds(lesson: string): string[] {
  return idsOf(exercisesOf(puzzles(), lesson));
}

function idsOf(folders: readonly PuzzleFolder[]): string[] {
  return folders.map(({ data }) => data.id);
}
