import type { WordBook } from "../explain.ts";

/** The words of the problems that `engine/grade` finds. */
export const GRADE_WORDS = {} satisfies WordBook;
