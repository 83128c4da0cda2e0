import type { WordBook } from "../explain.ts";

/** The words of the problems that `engine/syntax` finds. */
export const SYNTAX_WORDS = {} satisfies WordBook;
