import type { WordBook } from "../explain.ts";

/** The words of the problems that `engine/interpret` finds. */
export const INTERPRET_WORDS = {} satisfies WordBook;
