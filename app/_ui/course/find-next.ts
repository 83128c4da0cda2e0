import type { CourseStep, ProgressAnswer } from "../../_api/answers.ts";

/** The progress of a reader: the lessons read to their end, and the results by puzzle. */
export interface Reached {
  readonly read: ReadonlySet<string>;
  readonly progress: ProgressAnswer | undefined;
}

/** Whether a step is done. A lesson whose exercises are solved is done, wherever they were solved. */
export function isDone(
  { kind, id, exercises }: Pick<CourseStep, "kind" | "id" | "exercises">,
  reached: Reached,
): boolean {
  if (kind === "challenge") return isSolved(id, reached);
  return reached.read.has(id) || (exercises.length > 0 && exercises.every((exercise) => isSolved(exercise, reached)));
}

/**
 * Finds where the reader goes on: the furthest step that they began, if it is not done, otherwise the first one after it
 * that is not done, otherwise the first of all. `undefined` if nothing is begun, or all is done.
 */
export function findNext(course: readonly CourseStep[], reached: Reached): CourseStep | undefined {
  const furthest = course.findLastIndex((step) => isDone(step, reached) || isBegun(step, reached));
  if (furthest < 0) return undefined;
  const open = (step: CourseStep) => !isDone(step, reached);
  return course.slice(furthest).find(open) ?? course.find(open);
}

function isSolved(puzzle: string, reached: Reached): boolean {
  return stateOf(puzzle, reached) === "solved";
}

function isBegun({ kind, id, exercises }: CourseStep, reached: Reached): boolean {
  return [...exercises, ...(kind === "challenge" ? [id] : [])].some((puzzle) => stateOf(puzzle, reached) !== undefined);
}

function stateOf(puzzle: string, { progress }: Reached) {
  return progress && Object.hasOwn(progress, puzzle) ? progress[puzzle]?.state : undefined;
}
